namespace TradeCrm.Simulator;

/// <summary>What really happened, for tests and for measuring; times in UTC.</summary>
internal static class TruthExport
{
    public static void Write(World world, string folder)
    {
        var visitors = new CsvFile("address", "user_agent", "person", "role", "email", "company_id", "series");
        foreach (var person in world.People)
        {
            foreach (var browser in person.Browsers)
                visitors.Add(browser.Address, browser.Agent, Key(person), person.Role.ToString(), person.Email, person.Company.Id,
                    person.Series.Name);
        }
        visitors.Write(Path.Combine(folder, "visitors.csv"));
        var outcomes = new CsvFile("person", "at", "kind", "is_qualified");
        foreach (var outcome in world.Outcomes.OrderBy(outcome => outcome.At))
            outcomes.Add(Key(outcome.Person), Clock.Utc(outcome.At), outcome.Kind, outcome.IsQualified ? "true" : "false");
        outcomes.Write(Path.Combine(folder, "outcomes.csv"));
        var links = new CsvFile("address", "user_agent", "person", "at", "evidence");
        foreach (var link in world.Links.Where(link => link.At >= Clock.Start && link.At < Clock.End).OrderBy(link => link.At))
            links.Add(link.Browser.Address, link.Browser.Agent, Key(link.Person), Clock.Utc(link.At), link.Evidence);
        links.Write(Path.Combine(folder, "links.csv"));
        var machines = new CsvFile("address", "user_agent");
        foreach (var browser in world.Hits.Where(hit => hit.IsMachine).Select(hit => hit.Browser).Distinct())
            machines.Add(browser.Address, browser.Agent);
        machines.Write(Path.Combine(folder, "machines.csv"));
    }

    private static string Key(Person person) => $"H{person.Number:00000}";
}
