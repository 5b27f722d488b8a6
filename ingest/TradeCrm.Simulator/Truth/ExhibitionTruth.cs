namespace TradeCrm.Simulator;

/// <summary>Exhibitions, cards and what became of them.</summary>
internal static class ExhibitionTruth
{
    public static void Write(World world, string folder)
    {
        _ = world;
        _ = folder;
    }
}
