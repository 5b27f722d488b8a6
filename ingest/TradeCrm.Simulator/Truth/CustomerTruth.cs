namespace TradeCrm.Simulator;

/// <summary>Companies, people, how they belong together, and which records of which system mean them.</summary>
internal static class CustomerTruth
{
    public static void Write(World world, string folder)
    {
        Companies(world, folder);
        People(world, folder);
        Employments(world, folder);
        Groups(world, folder);
        RecordsTruth.Write(world, folder);
    }

    private static void Companies(World world, string folder)
    {
        using var table = new TruthTable(folder, "companies", "company", "company_id", "customer", "name", "former_name", "name_local", "type", "country", "city", "domain", "former_domain", "parent", "agent",
            "merged_into", "renamed_at:moment", "merged_at:moment", "series", "owner", "in_crm_since:moment", "has_ordered:flag", "planted");
        foreach (var company in world.Companies)
        {
            var renaming = company.Renaming;
            table.Add(company.Key, IsKnown(company) ? company.Id : null, company.Survivor.Key, renaming?.Name ?? company.Name, renaming is null ? null : company.Name, LocalNames.Company(company), company.Type,
                company.Country.Name, company.City, renaming?.Domain ?? company.Domain, renaming is null ? null : company.Domain, company.Parent?.Key, company.Agent?.Key, company.Merger?.Into.Key,
                renaming?.At, company.Merger?.At, company.Series?.Name, company.Owner?.Id, company.CreatedAt, company.HasOrdered, company.Planted);
        }
    }

    private static bool IsKnown(Company company) => company.CreatedAt < Reach.Usual;

    private static void People(World world, string folder)
    {
        using var table = new TruthTable(folder, "people", "person", "contact_id", "company", "company_id", "role", "function", "name", "name_local", "email", "phone", "country", "series", "in_crm_since:moment");
        foreach (var person in world.People)
        {
            table.Add(person.Key, person.ContactId.Length == 0 ? null : person.ContactId, person.Company.Key, IsKnown(person.Company) ? person.Company.Id : null, person.Role.ToString(), person.Function,
                person.Name, LocalNames.Person(person), person.Email, person.Phone, person.Country.Name, person.Taste.Series.Name, person.ContactSince);
        }
    }

    private static void Employments(World world, string folder)
    {
        using var table = new TruthTable(folder, "employments", "person", "company", "email", "from:moment", "to:moment", "reason");
        foreach (var person in world.People)
        {
            table.Add(person.Key, person.Company.Key, person.Email, null, person.Move?.At, null);
            if (person.Move is { } move)
                table.Add(person.Key, move.To.Key, move.Email, move.At, null, person.Company.Merger is null ? "new_employer" : "merger");
        }
    }

    private static void Groups(World world, string folder)
    {
        using var table = new TruthTable(folder, "groups", "company", "other", "relation", "is_one_customer:flag");
        foreach (var company in world.Companies)
        {
            Add(company, company.Parent, "office_of", isOne: false);
            Add(company, company.Agent, "orders_through", isOne: false);
            Add(company, company.Resembles, "resembles", isOne: false);
            Add(company, company.Merger?.Into, "merged_into", isOne: true);
        }

        void Add(Company company, Company? other, string relation, bool isOne)
        {
            if (other is not null)
                table.Add(company.Key, other.Key, relation, isOne);
        }
    }
}
