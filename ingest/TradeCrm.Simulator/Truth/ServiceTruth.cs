namespace TradeCrm.Simulator;

/// <summary>Inquiries, answers, complaints, holds and surveys.</summary>
internal static class ServiceTruth
{
    public static void Write(World world, string folder)
    {
        _ = world;
        _ = folder;
    }
}
