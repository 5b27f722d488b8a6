namespace TradeCrm.Simulator;

/// <summary>Makes people and the companies they work for. What they do comes later.</summary>
internal static class Population
{
    private static readonly (string Type, int Weight)[] Types = [("importer", 45), ("trader", 20), ("end user", 25), ("agent", 10)];
    private static readonly (string Function, int Weight)[] Functions = [("buyer", 62), ("owner", 20), ("engineer", 10), ("assistant", 8)];
    private static readonly string[] FreeMailDomains = ["freemail.example", "free-mail.example"];

    /// <summary>What the companies of each series call their trade.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Trades { get; } =
    [
        ["Lighting", "Electrical", "Illumination", "Luminaires"], ["Solar", "Energy", "Renewables", "Power Systems"],
        ["Tools", "Hardware", "Industrial Supply", "Machinery"],
        ["Home", "Housewares", "Kitchen Supply", "Catering"], ["Garden", "Outdoor Living", "Furniture", "Leisure"],
        ["Packaging", "Logistics", "Foods", "Wholesale"],
    ];

    public static Person Create(World world, Role role, int index)
    {
        var stream = world.Stream($"person {role}", index);
        var country = Countries.Draw(stream);
        var series = stream.Pick(Catalogue.Series);
        return Hire(world, stream, role, FindCompany(world, stream, country, series), country, series, null);
    }

    /// <summary>A second person of the same company.</summary>
    public static Person Colleague(World world, Person of, int index) =>
        Hire(world, world.Stream($"person {of.Role}", 100_000 + index), of.Role, of.Company, of.Country, of.Taste.Series, null);

    /// <summary>Somebody of that company; without a function, one is drawn.</summary>
    public static Person Hire(World world, RandomStream stream, Role role, Company company, Country country, ProductSeries series, string? function)
    {
        var first = stream.Pick(country.FirstNames);
        var last = stream.Pick(country.LastNames);
        var number = world.People.Count + 1;
        var person = new Person
        {
            Number = number,
            Role = role,
            Country = country,
            Name = $"{first} {last}",
            Company = company,
            Email = Email(world, stream, first, last, company),
            Phone = PhoneForms.Draw(stream, country, stream.Between(1000, 9999)),
            Taste = Taste.Draw(stream, series),
            Function = function ?? world.Stream("function", number).Weighted(Functions),
        };
        world.People.Add(person);
        return person;
    }

    /// <summary>A company of a given name; null: the type is drawn.</summary>
    public static Company Found(World world, RandomStream stream, string name, string domain, Country country, ProductSeries series, string? type = null, string nameLocal = "", string planted = "")
    {
        var company = new Company
        {
            Name = name,
            Country = country,
            City = stream.Pick(country.Cities),
            Domain = domain,
            Type = type ?? stream.Weighted(Types),
            Series = series,
            Number = world.Companies.Count + 1,
            PriceLevel = stream.Between(880, 980),
            NameLocal = nameLocal,
            Planted = planted,
        };
        world.Companies.Add(company);
        return company;
    }

    private static Company FindCompany(World world, RandomStream stream, Country country, ProductSeries series)
    {
        var suffix = stream.Pick(country.Suffixes);
        var city = stream.Pick(country.Cities);
        var name = FreeName(world, stream, country, city, series);
        return Found(world, stream, suffix == "PT" ? $"PT {name}" : $"{name} {suffix}", $"{Text.Slug(name)}.example", country, series);
    }

    /// <summary>A name that no other company has, without its legal form.</summary>
    public static string FreeName(World world, RandomStream stream, Country country, string city, ProductSeries series)
    {
        var name = Root(stream, country, city);
        for (var attempt = 0; !world.TakenNames.Add(Text.Slug(name)); attempt++)
            name = attempt < 6 ? WithTrade(Root(stream, country, city), Trade(country, stream.Pick(Trades[series.Number])))
                : $"{Root(stream, country, city)} {stream.Between(2, 99)}";
        return name;
    }

    private static string WithTrade(string root, string trade) => root.EndsWith(trade, StringComparison.Ordinal) ? $"{root} Group" : $"{root} {trade}";

    private static string Root(RandomStream stream, Country country, string city) => stream.Next(4) switch
    {
        0 => Partners(country, stream.Next(country.LastNames.Length), stream.Next(country.LastNames.Length)),
        1 => $"{city} {Trade(country, stream.Pick(Trades[stream.Next(6)]))}",
        2 => $"{stream.Pick(country.Roots)} {Trade(country, stream.Pick(Trades[stream.Next(6)]))}",
        _ => $"{stream.Pick(country.LastNames)} {Trade(country, stream.Pick(Trades[stream.Next(6)]))}",
    };

    // Nobody founds a company with himself.
    private static string Partners(Country country, int one, int other) =>
        $"{country.LastNames[one]} & {country.LastNames[one == other ? (one + 1) % country.LastNames.Length : other]}";

    private static string Trade(Country country, string trade) => country.Name == "Germany" && trade == "Illumination" ? "Lichttechnik" : trade;

    private static string Email(World world, RandomStream stream, string first, string last, Company company) =>
        stream.Chance(CompanyParameters.FreeMail)
            ? $"{Text.Slug(first, "")}.{Text.Slug(last, "")}{world.People.Count + 1}@{stream.Pick(FreeMailDomains)}"
            : Mailbox(world, stream, first, last, company.Domain);

    /// <summary>An address at that domain which nobody else has.</summary>
    public static string Mailbox(World world, RandomStream stream, string first, string last, string domain)
    {
        var mailbox = stream.Next(3) switch
        {
            0 => $"{Text.Slug(first, "")}.{Text.Slug(last, "")}",
            1 => $"{Text.Slug(first, "")[0]}{Text.Slug(last, "")}",
            _ => Text.Slug(first, ""),
        };
        for (var number = 1; ; number++)
        {
            var address = $"{mailbox}{(number == 1 ? "" : $"{number}")}@{domain}";
            if (world.TakenNames.Add(address))
                return address;
        }
    }
}
