namespace TradeCrm.Simulator;

/// <summary>The Canton Fairs and the exhibition of the company's own: who came, what they were given, who followed up.</summary>
internal static class Exhibitions
{
    public static void Fill(World world)
    {
        _ = world;
    }
}
