namespace TradeCrm.Simulator;

/// <summary>The monthly figures, from what really happened.</summary>
internal static class ManagementTruth
{
    public static void Write(World world, string folder)
    {
        var bookings = new Bookings(world);
        RetentionTruth.Write(bookings, folder);
        CustomerValueTruth.Write(bookings, folder);
        FunnelTruth.Write(world, folder);
        MarketsTruth.Write(world, bookings, folder);
        StaffTruth.Write(world, bookings, folder);
        CoverageTruth.Write(world, bookings, folder);
        KpiTruth.Write(world, bookings, folder);
        NextStepsTruth.Write(world, folder);
    }
}
