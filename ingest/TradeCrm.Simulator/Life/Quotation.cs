namespace TradeCrm.Simulator;

/// <summary>An offer of one salesperson.</summary>
internal sealed class Quotation
{
    public string Id { get; set; } = "";
    public required DateTime At { get; init; }
    public required Person Person { get; set; }
    public required Salesperson By { get; init; }
    public required OfferTerms Terms { get; init; }
    public required IReadOnlyList<QuotationLine> Lines { get; init; }
    /// <summary>The last day; null: not written down.</summary>
    public required DateTime? ValidUntil { get; init; }
    /// <summary>The day whose list the prices follow.</summary>
    public required DateTime ListAt { get; init; }
    /// <summary>Quoted beside a colleague's offer on purpose: the name of the case, and that offer.</summary>
    public string? Planted { get; init; }
    public Quotation? Beside { get; init; }
    /// <summary>A revision names what it takes the place of, and that one names it.</summary>
    public Quotation? Supersedes { get; private set; }
    public Quotation? SupersededBy { get; private set; }

    /// <summary>The last day on which it holds, with the usual validity where none is written.</summary>
    public DateTime HoldsUntil => ValidUntil ?? At.Date.AddDays(CompanyParameters.DefaultValidityDays);

    /// <summary>Takes the place of an earlier offer by the same salesperson.</summary>
    public Quotation TakesThePlaceOf(Quotation earlier)
    {
        (Supersedes, earlier.SupersededBy) = (earlier, this);
        return this;
    }
}

internal sealed record QuotationLine(Product Product, int Quantity, int MinQuantity, int PriceCents);

/// <summary>Offers by the price list, as every salesperson should make them.</summary>
internal static class QuotationBook
{
    public static Quotation Offer(World world, RandomStream stream, Person person, Salesperson by, DateTime at, IReadOnlyList<(Product Product, int Quantity)> goods, OfferTerms? terms = null)
    {
        terms ??= StandingTerms(person);
        var quotation = new Quotation
        {
            At = at,
            Person = person,
            By = by,
            Terms = terms,
            Lines = [.. goods.Select(item => Line(world, item.Product, item.Quantity, person, terms, at))],
            ValidUntil = ValidUntil(by, at, stream.Chance(CompanyParameters.ValidityWritten)),
            ListAt = at,
        };
        world.Quotations.Add(quotation);
        return quotation;
    }

    public static QuotationLine Line(World world, Product product, int quantity, Person person, OfferTerms terms, DateTime at) =>
        new(product, quantity, ListPrice.MinQuantity(product), ListPrice.UnitCents(world, (product, quantity), person.Company.PriceLevel, terms, StandingTerms(person).Currency, at));

    /// <summary>What a customer was always offered: the same whoever offers it.</summary>
    public static OfferTerms StandingTerms(Person person)
    {
        var country = person.Country;
        var number = person.Company.Number;
        var currency = country.Currency == "EUR" && number % 3 != 0 ? "USD" : country.Currency;
        // To the door where the forwarder has a tariff.
        var toTheDoor = number % 20 == 19 && PriceTables.Freight("DDP", Ports.Of(country)) is not null;
        var incoterm = (number % 10) switch { < 6 => "FOB", < 9 => "CIF", _ => toTheDoor ? "DDP" : "EXW" };
        return new(currency, incoterm, incoterm is "CIF" or "DDP" ? Ports.Of(country) : "Ningbo", (number % 7) switch { 0 => "L/C at sight", 1 => "O/A 60 days", _ => "T/T 30/70" },
            person.Company.Type == "agent" ? number % 2 == 0 ? 30 : 50 : 0);
    }

    /// <summary>Each salesperson has a habit; near the end of a list everybody writes its last day.</summary>
    public static DateTime? ValidUntil(Salesperson by, DateTime at, bool isWritten)
    {
        var days = CompanyParameters.ValidityDays[by.Id[^1] % CompanyParameters.ValidityDays.Length];
        if (PriceTables.NextList(at) is { } next && next <= at.Date.AddDays(Math.Max(days, CompanyParameters.DefaultValidityDays)))
            return new DateTime(Math.Min(next.AddDays(-1).Ticks, at.Date.AddDays(days).Ticks));
        return isWritten ? at.Date.AddDays(days) : null;
    }
}
