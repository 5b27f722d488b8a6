namespace TradeCrm.Simulator;

/// <summary>What really happened, for tests and for measuring: one file per entity.</summary>
internal static class TruthExport
{
    public static void Write(World world, Passers passers, IReadOnlyDictionary<Browser, string> machines, string folder)
    {
        Companies(world, folder);
        People(world, folder);
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

    private static void Companies(World world, string folder)
    {
        using var table = new TruthTable(folder, "companies", "company_id", "name", "type", "country", "city", "domain", "series", "owner", "in_crm_since:moment", "has_ordered:flag");
        foreach (var company in world.Companies)
            table.Add(company.Id, company.Name, company.Type, company.Country.Name, company.City, company.Domain, company.Series?.Name, company.Owner?.Id, company.CreatedAt, company.HasOrdered);
    }

    private static void People(World world, string folder)
    {
        using var table = new TruthTable(folder, "people", "person", "contact_id", "company_id", "role", "name", "email", "country", "series", "in_crm_since:moment");
        foreach (var person in world.People)
            table.Add(person.Key, person.ContactId, person.Company.Id, person.Role.ToString(), person.Name, person.Email, person.Country.Name, person.Taste.Series.Name, person.ContactSince);
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
