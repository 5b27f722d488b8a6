namespace TradeCrm.Simulator;

/// <summary>Quotations, and the pairs of them that conflict or seem to.</summary>
internal static class QuotationTruth
{
    public static void Write(World world, string folder)
    {
        _ = world;
        _ = folder;
    }
}
