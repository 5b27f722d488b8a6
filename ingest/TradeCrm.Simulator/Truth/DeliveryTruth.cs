namespace TradeCrm.Simulator;

/// <summary>Deals, orders, production, shipments, payments and what they cost.</summary>
internal static class DeliveryTruth
{
    public static void Write(World world, string folder)
    {
        DealTruth.Write(world, folder);
        OrderTruth.Write(world, folder);
        LifecycleTruth.Write(world, folder);
        WorkTruth.Write(world, folder);
        MoneyTruth.Write(world, folder);
        SupplyTruth.Write(world, folder);
    }
}
