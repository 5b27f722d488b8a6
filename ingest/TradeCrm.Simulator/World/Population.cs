namespace TradeCrm.Simulator;

/// <summary>Makes people and the companies they work for. What they do comes later.</summary>
internal static class Population
{
    private static readonly (string Type, int Weight)[] Types = [("importer", 45), ("trader", 20), ("end user", 25), ("agent", 10)];
    private static readonly string[] FreeMailDomains = ["freemail.example", "free-mail.example"];

    private static readonly string[][] Trades =
    [
        ["Lighting", "Electrical", "Lichttechnik", "Luminaires"], ["Solar", "Energy", "Renewables", "Power Systems"],
        ["Tools", "Hardware", "Industrial Supply", "Machinery"],
        ["Home", "Housewares", "Kitchen Supply", "Catering"], ["Garden", "Outdoor Living", "Furniture", "Leisure"],
        ["Packaging", "Logistics", "Foods", "Wholesale"],
    ];

    public static Person Create(World world, Role role, int index) => Create(world, role, index, null);

    /// <summary>A second person of the same company.</summary>
    public static Person Colleague(World world, Person of, int index) => Create(world, of.Role, 100_000 + index, of);

    private static Person Create(World world, Role role, int index, Person? of)
    {
        var stream = world.Stream($"person {role}", index);
        var country = of?.Country ?? Countries.Draw(stream);
        var series = of?.Taste.Series ?? stream.Pick(Catalogue.Series);
        var company = of?.Company ?? CreateCompany(world, stream, country, series);
        var first = stream.Pick(country.FirstNames);
        var last = stream.Pick(country.LastNames);
        var person = new Person
        {
            Number = world.People.Count + 1,
            Role = role,
            Country = country,
            Name = $"{first} {last}",
            Company = company,
            Email = Email(world, stream, first, last, company),
            Phone = $"{country.PhoneCode} {stream.Between(20, 99)} {stream.Between(1000, 9999)} {stream.Between(1000, 9999)}",
            Taste = Taste.Draw(stream, series),
        };
        world.People.Add(person);
        return person;
    }

    private static Company CreateCompany(World world, RandomStream stream, Country country, ProductSeries series)
    {
        var suffix = stream.Pick(country.Suffixes);
        var city = stream.Pick(country.Cities);
        var name = Root(stream, country, city);
        for (var attempt = 0; !world.TakenNames.Add(Text.Slug(name)); attempt++)
            name = attempt < 6 ? $"{Root(stream, country, city)} {stream.Pick(Trades[series.Number])}"
                : $"{Root(stream, country, city)} {stream.Between(2, 99)}";
        var company = new Company
        {
            Name = suffix == "PT" ? $"PT {name}" : $"{name} {suffix}",
            Country = country,
            City = city,
            Domain = $"{Text.Slug(name)}.example",
            Type = stream.Weighted(Types),
            Series = series,
            Number = world.Companies.Count + 1,
            PriceLevel = stream.Between(880, 980),
        };
        world.Companies.Add(company);
        return company;
    }

    private static string Root(RandomStream stream, Country country, string city) => stream.Next(4) switch
    {
        0 => $"{stream.Pick(country.LastNames)} & {stream.Pick(country.LastNames)}",
        1 => $"{city} {stream.Pick(Trades[stream.Next(6)])}",
        2 => $"{stream.Pick(country.Roots)} {stream.Pick(Trades[stream.Next(6)])}",
        _ => $"{stream.Pick(country.LastNames)} {stream.Pick(Trades[stream.Next(6)])}",
    };

    private static string Email(World world, RandomStream stream, string first, string last, Company company)
    {
        if (stream.Chance(CompanyParameters.FreeMail))
            return $"{Text.Slug(first, "")}.{Text.Slug(last, "")}{world.People.Count + 1}@{stream.Pick(FreeMailDomains)}";
        var mailbox = stream.Next(3) switch
        {
            0 => $"{Text.Slug(first, "")}.{Text.Slug(last, "")}",
            1 => $"{Text.Slug(first, "")[0]}{Text.Slug(last, "")}",
            _ => Text.Slug(first, ""),
        };
        return world.TakenNames.Add($"{mailbox}@{company.Domain}") ? $"{mailbox}@{company.Domain}" : $"{mailbox}2@{company.Domain}";
    }
}
