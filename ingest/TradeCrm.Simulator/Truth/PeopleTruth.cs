namespace TradeCrm.Simulator;

/// <summary>Promises, departures, overlaps and the time line of each customer.</summary>
internal static class PeopleTruth
{
    public static void Write(World world, string folder)
    {
        var contacts = new Contacts(world);
        CommitmentTruth.Write(world, folder);
        HandoverTruth.Write(world, contacts, folder);
        OverlapTruth.Write(world, contacts, folder);
        PoolTruth.Write(world, contacts, folder);
        TimelineTruth.Write(world, folder);
    }
}
