namespace TradeCrm.Simulator;

/// <summary>Inquiries, answers, complaints, holds and surveys.</summary>
internal static class ServiceTruth
{
    public static void Write(World world, string folder)
    {
        var clocks = InquiryClock.Of(world);
        InquiryTruth.Write(world, clocks, folder);
        ComplaintTruth.Write(world, folder);
        HoldTruth.Write(world, folder);
        SatisfactionTruth.Write(world, folder);
        ServiceQualityTruth.Write(world, clocks, folder);
    }
}
