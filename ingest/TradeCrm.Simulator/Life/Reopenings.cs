namespace TradeCrm.Simulator;

/// <summary>Customers who write again after an answer, and complaints that come back.</summary>
internal static class Reopenings
{
    public static void Fill(World world)
    {
        _ = world;
    }
}
