namespace TradeCrm.Simulator;

/// <summary>The monthly figures, from what really happened.</summary>
internal static class ManagementTruth
{
    public static void Write(World world, string folder)
    {
        _ = world;
        _ = folder;
    }
}
