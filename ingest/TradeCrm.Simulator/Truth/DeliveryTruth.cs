namespace TradeCrm.Simulator;

/// <summary>Deals, orders, production, shipments, payments and what they cost.</summary>
internal static class DeliveryTruth
{
    public static void Write(World world, string folder)
    {
        _ = world;
        _ = folder;
    }
}
