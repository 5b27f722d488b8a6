namespace TradeCrm.Simulator;

/// <summary>Who belongs together and who only seems to: colleagues, offices in other countries under one parent, agents who order for a buyer, companies that are renamed or merged, people who change employer, near-namesakes.</summary>
internal static class CompanyGroups
{
    public static void Fill(World world)
    {
        BuyingGroups.Fill(world);
        Outsiders.Fill(world);
        NearNames.Fill(world);
        Offices.Fill(world);
        OrderingAgents.Fill(world);
        Renamings.Fill(world);
        var quiet = new QuietPeople(world);
        Mergers.Fill(world, quiet);
        EmployerChanges.Fill(world, quiet);
    }
}
