namespace TradeCrm.Simulator;

/// <summary>Promises, departures, overlaps and the time line of each customer.</summary>
internal static class PeopleTruth
{
    public static void Write(World world, string folder)
    {
        CommitmentTruth.Write(world, folder);
    }
}
