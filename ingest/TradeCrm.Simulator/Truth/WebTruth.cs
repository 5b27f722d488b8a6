namespace TradeCrm.Simulator;

/// <summary>Visitors, what links them to people, needs and outcomes.</summary>
internal static class WebTruth
{
    public static void Write(World world, Passers passers, IReadOnlyDictionary<Browser, string> machines, string folder)
    {
        Visitors(world, passers, machines, folder);
        using (var outcomes = new TruthTable(folder, "outcomes", "person", "at:moment", "kind", "is_qualified:flag"))
        {
            foreach (var outcome in world.Outcomes.OrderBy(outcome => outcome.At))
                outcomes.Add(outcome.Person.Key, outcome.At, outcome.Kind, outcome.IsQualified);
        }
        using var links = new TruthTable(folder, "links", "address", "user_agent", "person", "at:moment", "evidence");
        foreach (var link in world.Links.Where(link => link.At >= Clock.Start && link.At < Clock.End).OrderBy(link => link.At))
            links.Add(link.Browser.Address, link.Browser.Agent, link.Person.Key, link.At, link.Evidence);
    }

    private static void Visitors(World world, Passers passers, IReadOnlyDictionary<Browser, string> machines, string folder)
    {
        using var table = new TruthTable(folder, "visitors", "address", "user_agent", "role", "is_machine:flag", "is_staff:flag", "person", "company_id", "country", "series");
        foreach (var person in world.People)
        {
            foreach (var browser in person.Browsers)
                table.Add(browser.Address, browser.Agent, person.Role.ToString(), false, false, person.Key, person.Company.Id, person.Country.Name, person.Taste.Series.Name);
        }
        for (var number = 0; number < passers.Count; number++)
        {
            var passer = passers.Draw(number);
            table.Add(passer.Browser.Address, passer.Browser.Agent, passer.Role.ToString(), false, false, null, null, passer.Country.Name, passer.Taste.Series.Name);
        }
        foreach (var (browser, kind) in machines.OrderBy(machine => machine.Key.Address, StringComparer.Ordinal).ThenBy(machine => machine.Key.Agent, StringComparer.Ordinal))
            table.Add(browser.Address, browser.Agent, kind, kind != "own staff", kind == "own staff", null, null, null, null);
    }
}
