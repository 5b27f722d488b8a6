namespace TradeCrm.Simulator;

/// <summary>Companies, people, and which records of which system mean them.</summary>
internal static class CustomerTruth
{
    public static void Write(World world, string folder)
    {
        Companies(world, folder);
        People(world, folder);
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
}
