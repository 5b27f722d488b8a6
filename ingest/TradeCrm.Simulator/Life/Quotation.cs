namespace TradeCrm.Simulator;

/// <summary>An offer of one salesperson. Reason: why it differs from what a colleague offered, as the truth knows it; null for an offer by the list.</summary>
internal sealed class Quotation
{
    public string Id { get; set; } = "";
    public required DateTime At { get; init; }
    public required Person Person { get; init; }
    public required Salesperson By { get; init; }
    public required OfferTerms Terms { get; init; }
    public required IReadOnlyList<QuotationLine> Lines { get; init; }
    /// <summary>Null: not written down.</summary>
    public required DateTime? ValidUntil { get; init; }
    public string? Reason { get; init; }
    /// <summary>A revision names what it takes the place of.</summary>
    public Quotation? Supersedes { get; init; }
}

internal sealed record QuotationLine(Product Product, int Quantity, int MinQuantity, int PriceCents);

/// <summary>Offers by the price list, as every salesperson should make them.</summary>
internal static class QuotationBook
{
    public static Quotation Offer(World world, RandomStream stream, Person person, Salesperson by, DateTime at, IReadOnlyList<(Product Product, int Quantity)> goods)
    {
        var terms = StandingTerms(person);
        var quotation = new Quotation
        {
            At = at,
            Person = person,
            By = by,
            Terms = terms,
            Lines = [.. goods.Select(item => Line(item.Product, item.Quantity, person, terms))],
            ValidUntil = stream.Chance(900) ? at.Date.AddDays(30) : null,
        };
        world.Quotations.Add(quotation);
        return quotation;
    }

    public static QuotationLine Line(Product product, int quantity, Person person, OfferTerms terms) =>
        new(product, quantity, ListPrice.MinQuantity(product), ListPrice.UnitCents(product, quantity, person.Company.PriceLevel, terms));

    /// <summary>What a customer was always offered: the same whoever offers it.</summary>
    public static OfferTerms StandingTerms(Person person)
    {
        var country = person.Country;
        var number = person.Company.Number;
        var currency = country.Currency == "EUR" && number % 3 != 0 ? "USD" : country.Currency;
        return new(currency, (number % 10) switch { < 6 => "FOB", < 9 => "CIF", _ => "EXW" }, number % 10 is >= 6 and < 9 ? Ports.Of(country) : "Ningbo",
            (number % 7) switch { 0 => "L/C at sight", 1 => "O/A 60 days", _ => "T/T 30/70" });
    }
}

/// <summary>The port that goods for a country go to.</summary>
internal static class Ports
{
    private static readonly Dictionary<string, string> ByCountry = new()
    {
        ["United States"] = "Los Angeles",
        ["Canada"] = "Vancouver",
        ["Mexico"] = "Manzanillo",
        ["Brazil"] = "Santos",
        ["Chile"] = "Valparaíso",
        ["Germany"] = "Hamburg",
        ["United Kingdom"] = "Felixstowe",
        ["France"] = "Le Havre",
        ["Italy"] = "Genova",
        ["Spain"] = "Valencia",
        ["Netherlands"] = "Rotterdam",
        ["Poland"] = "Gdańsk",
        ["Sweden"] = "Göteborg",
        ["Turkey"] = "Mersin",
        ["Egypt"] = "Alexandria",
        ["Nigeria"] = "Lagos",
        ["Kenya"] = "Mombasa",
        ["South Africa"] = "Durban",
        ["India"] = "Mumbai",
        ["Indonesia"] = "Jakarta",
        ["Vietnam"] = "Hai Phong",
        ["Japan"] = "Osaka",
        ["Australia"] = "Melbourne",
        ["Hong Kong"] = "Hong Kong",
        ["Taiwan"] = "Kaohsiung",
        ["Singapore"] = "Singapore",
        ["South Korea"] = "Busan",
        ["Russia"] = "Vladivostok",
        ["Saudi Arabia"] = "Jeddah",
        ["United Arab Emirates"] = "Jebel Ali",
    };

    public static string Of(Country country) => ByCountry[country.Name];
}
