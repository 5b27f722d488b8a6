using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Enters the companies: each at home, some in the other CRM too or twice in their own, and a few records that mean nobody.</summary>
internal sealed class CrmCompanies(World world, CrmBook book)
{
    private static readonly string[] TestNames = ["test", "测试", "asdf", "TEST DO NOT USE", "aaa", "测试公司", "Test Company 2", "xxx"];

    // Company and system: when somebody of the other team first wrote to them or opened a deal with them.
    private readonly Dictionary<(int Company, CrmSystem System), (DateTime At, Salesperson By)> visitors = [];

    public void Enter()
    {
        foreach (var (company, by, at) in Visits())
        {
            var key = (company.Number, CrmBook.Of(by));
            if (!visitors.TryGetValue(key, out var first) || at < first.At)
                visitors[key] = (at, by);
        }
        foreach (var company in world.Companies.OrderBy(company => company.Number))
            Enter(company);
        Tests();
        foreach (var record in book.Companies.Where(record => record.Company?.Parent is not null))
            record.Parent = record.System == CrmSystem.Hubspot ? book.Find(record.Company!.Parent, CrmSystem.Hubspot) : null;
    }

    private IEnumerable<(Company Company, Salesperson By, DateTime At)> Visits() =>
        world.Activities.Where(activity => activity.By is not null && activity.Company is not null).Select(activity => (activity.Company!, activity.By!, activity.At))
            .Concat(world.Deals.Select(deal => (deal.Person.Company, deal.Owner, deal.Stages[0].At)));

    private void Enter(Company company)
    {
        var home = CrmBook.Home(company);
        var other = home == CrmSystem.Hubspot ? CrmSystem.Okki : CrmSystem.Hubspot;
        AtHome(company, home);
        if (company.CreatedAt is null || company.CreatedAt >= Reach.Usual)
            return;
        var stream = world.Stream("other crm", company.Number);
        var isChance = stream.Chance(P.InBothCrms);
        if (company.Renaming is { } renaming)
            Renamed(stream, company, renaming, other);
        else if (isChance || visitors.ContainsKey((company.Number, other)))
            Elsewhere(stream, company, other);
        if (world.Stream("entered twice", company.Number) is var again && again.Chance(P.EnteredTwice))
            Twice(again, company, home);
    }

    // Companies that the CRM does not know get their number all the same: they may come to be known in a longer simulation.
    private void AtHome(Company company, CrmSystem system)
    {
        var stream = world.Stream("crm record", company.Number);
        book.Add(new CompanyRecord
        {
            System = system,
            Company = company,
            Name = stream.Chance(P.NameAsIs) ? company.Name : NameForms.Company(stream, company),
            NameLocal = stream.Chance(system == CrmSystem.Okki ? P.LocalNameInOkki : P.LocalNameInHubspot) ? NameForms.CompanyLocal(stream, company) : "",
            Country = Country(stream, company, system),
            Website = stream.Chance(P.NoWebsite) ? "" : Website(stream, company.Domain),
            Phone = stream.Chance(700) ? PhoneForms.Write(stream, Switchboard(company)) : "",
            Owner = company.Owner,
            CreatedAt = company.CreatedAt ?? DateTime.MaxValue,
        });
    }

    private void Elsewhere(RandomStream stream, Company company, CrmSystem system)
    {
        (DateTime At, Salesperson By)? visitor = visitors.TryGetValue((company.Number, system), out var first) ? first : null;
        var at = company.CreatedAt!.Value.AddDays(stream.Between(5, 300)).Date.AddHours(stream.Between(9, 17)).AddMinutes(stream.Next(60));
        if (visitor?.At < at || at >= Reach.Usual)
            at = visitor?.At.AddMinutes(-stream.Between(10, 300)) ?? company.CreatedAt.Value.AddMinutes(stream.Between(2, 50));
        var isSwapped = stream.Chance(P.SwappedColumns);
        var other = stream.Chance(P.OtherRecordOtherSite) ? $"{Text.Slug(LegalForm.Without(company.Name, company.Country))}-group.example" : company.Domain;
        book.Add(new CompanyRecord
        {
            System = system,
            Company = company,
            Name = NameForms.Company(stream, company),
            NameLocal = stream.Chance(system == CrmSystem.Okki ? P.LocalNameInOkki : P.LocalNameInHubspot) ? NameForms.CompanyLocal(stream, company) : "",
            Country = Country(stream, company, system),
            Website = stream.Chance(P.OtherRecordNoWebsite) ? "" : Website(stream, other),
            Phone = stream.Chance(600) ? PhoneForms.Write(stream, Switchboard(company)) : "",
            Owner = visitor?.By ?? stream.Pick(Staff.All.Where(person => CrmBook.Of(person) == system && person.WorksAt(at < Clock.Start ? Clock.Start : at)).ToList()),
            CreatedAt = at,
            Planted = isSwapped ? "swapped_columns" : "other_crm",
        });
    }

    private void Renamed(RandomStream stream, Company company, Renaming renaming, CrmSystem system)
    {
        var at = renaming.At.AddDays(stream.Between(3, 40)).Date.AddHours(stream.Between(9, 17));
        book.Add(new CompanyRecord
        {
            System = system,
            Company = company,
            Name = renaming.Name,
            Country = Country(stream, company, system),
            Website = Website(stream, renaming.Domain),
            Phone = PhoneForms.Write(stream, Switchboard(company)),
            Owner = stream.Pick(Staff.All.Where(person => CrmBook.Of(person) == system && person.WorksAt(at)).ToList()),
            CreatedAt = at,
            Planted = "renamed",
        });
    }

    private void Twice(RandomStream stream, Company company, CrmSystem system)
    {
        var at = company.CreatedAt!.Value.AddDays(stream.Between(2, 260));
        if (at >= Reach.Usual)
            return;
        book.Add(new CompanyRecord
        {
            System = system,
            Company = company,
            Name = NameForms.Company(stream, company),
            Country = Country(stream, company, system),
            Website = stream.Chance(P.OtherRecordNoWebsite) ? "" : Website(stream, company.Domain),
            Phone = stream.Chance(500) ? PhoneForms.Write(stream, Switchboard(company)) : "",
            Owner = stream.Pick(Staff.All.Where(person => CrmBook.Of(person) == system && person.WorksAt(at < Clock.Start ? Clock.Start : at)).ToList()),
            CreatedAt = at,
            Planted = "entered_twice",
        });
    }

    private void Tests()
    {
        for (var index = 0; index < 2 * world.Scaled(P.TestRecords); index++)
        {
            var stream = world.Stream("test record", index);
            book.Add(new CompanyRecord
            {
                System = index % 2 == 0 ? CrmSystem.Hubspot : CrmSystem.Okki,
                Company = null,
                Name = TestNames[index / 2 % TestNames.Length],
                Phone = stream.Chance(500) ? "123456" : "",
                Website = stream.Chance(300) ? "www.test.example" : "",
                CreatedAt = Clock.Start.AddDays(stream.Between(-900, 700)).AddHours(stream.Between(9, 17)).AddMinutes(stream.Next(60)),
                Planted = "test_record",
            });
        }
    }

    private static string Country(RandomStream stream, Company company, CrmSystem system) =>
        system == CrmSystem.Okki ? company.Country.NameZh : NameForms.Country(stream, company.Country);

    private static string Website(RandomStream stream, string domain) =>
        stream.Weighted(($"https://www.{domain}", 50), ($"www.{domain}", 18), (domain, 14), ($"http://{domain}/", 9), ($"https://www.{domain}/en/index.html", 5), ($"WWW.{domain.ToUpperInvariant()}", 4));

    /// <summary>The company's own number; not that of a person.</summary>
    private string Switchboard(Company company)
    {
        var stream = world.Stream("switchboard", company.Number);
        // Exchanges of some size have a round number; most offices just have one.
        return PhoneForms.Draw(stream, company.Country, stream.Chance(250) ? stream.Between(10, 99) * 100 : stream.Between(1000, 9999));
    }
}
