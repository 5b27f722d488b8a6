namespace TradeCrm.Simulator;

/// <summary>Pages of the company's own site, saved: the catalogue.</summary>
internal static class SiteExport
{
    public static void Write(World world, string folder)
    {
        _ = world;
        _ = folder;
    }
}
