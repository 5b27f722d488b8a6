namespace TradeCrm.Simulator;

/// <summary>Two salespeople quote one customer the same article: for a reason, or for none.</summary>
internal static class PriceConflicts
{
    public static void Fill(World world)
    {
        _ = world;
    }
}
