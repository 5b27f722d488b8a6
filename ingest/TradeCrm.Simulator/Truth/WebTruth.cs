using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Visitors, what links them to people, outcomes, and what is wrong in the log.</summary>
internal static class WebTruth
{
    public static void Write(World world, Passers passers, IReadOnlyDictionary<Browser, string> machines, string folder)
    {
        VisitorTruth.Write(world, passers, machines, folder);
        NeedTruth.Write(world, folder);
        Outcomes(world, folder);
        Links(world, folder);
        LandingPageVisitors(world, folder);
        using var clock = new TruthTable(folder, "log_clock_errors", "host", "from_at:moment", "to_at:moment", "seconds_ahead:number");
        clock.Add("www.haina-trading.example", P.WrongClockDay, P.WrongClockDay.AddDays(1), (long)P.WrongClockAhead.TotalSeconds);
    }

    private static void Outcomes(World world, string folder)
    {
        using var outcomes = new TruthTable(folder, "outcomes", "person", "at:moment", "kind", "is_qualified:flag");
        foreach (var outcome in world.Outcomes.OrderBy(outcome => outcome.At))
            outcomes.Add(outcome.Person.Key, outcome.At, outcome.Kind, outcome.IsQualified);
    }

    private static void Links(World world, string folder)
    {
        using var links = new TruthTable(folder, "links", "address", "user_agent", "person", "at:moment", "evidence");
        foreach (var link in world.Links.Where(link => link.At >= Clock.Start && link.At <= Reach.Newest).OrderBy(link => link.At))
            links.Add(link.Browser.Address, link.Browser.Agent, link.Person.Key, link.At, link.Evidence);
    }

    private static void LandingPageVisitors(World world, string folder)
    {
        using var table = new TruthTable(folder, "landing_page_visitors", "client_id", "person");
        foreach (var view in LandingPage.Views(world).DistinctBy(view => view.Cookie))
            table.Add(view.Cookie, view.Person?.Key);
    }
}
