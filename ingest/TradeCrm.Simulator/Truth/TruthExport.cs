namespace TradeCrm.Simulator;

/// <summary>What really happened, for tests and for measuring: one file per entity, and one per table of the warehouse whose answer can be counted.</summary>
internal static class TruthExport
{
    public static void Write(World world, Passers passers, IReadOnlyDictionary<Browser, string> machines, string folder)
    {
        CustomerTruth.Write(world, folder);
        WebTruth.Write(world, passers, machines, folder);
        QuotationTruth.Write(world, folder);
        ServiceTruth.Write(world, folder);
        PeopleTruth.Write(world, folder);
        DeliveryTruth.Write(world, folder);
        ExhibitionTruth.Write(world, folder);
        ManagementTruth.Write(world, folder);
        FileTruth.Write(world, folder);
    }
}
