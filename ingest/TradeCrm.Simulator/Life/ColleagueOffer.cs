using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What a second salesperson is about to quote for the first line of a colleague's offer: first by the list and at the same terms, then changed by the case.</summary>
internal sealed class ColleagueOffer
{
    private ColleagueOffer(World world, RandomStream stream, Quotation beside, DateTime at)
    {
        (World, Stream, Beside, At) = (world, stream, beside, at);
        (Terms, Quantity, ListAt) = (beside.Terms, beside.Lines[0].Quantity, at);
    }

    public World World { get; }
    public RandomStream Stream { get; }
    public Quotation Beside { get; }
    public DateTime At { get; set; }
    public OfferTerms Terms { get; set; }
    public int Quantity { get; set; }
    public DateTime ListAt { get; set; }
    /// <summary>The cents that are written in place of what the list gives; null: the list's.</summary>
    public int? WrittenCents { get; set; }
    /// <summary>The same salesperson puts it right days later.</summary>
    public bool IsPutRight { get; set; }

    public Product Product => Beside.Lines[0].Product;

    /// <summary>By the list, at the terms as they are now.</summary>
    public int ListedCents => ListPrice.UnitCents(World, (Product, Quantity), Beside.Person.Company.PriceLevel, Terms, Beside.Terms.Currency, At, ListAt);

    /// <summary>Some days before or after the other, while it holds.</summary>
    public static ColleagueOffer Near(World world, RandomStream stream, Quotation beside) =>
        new(world, stream, beside, Clock.AtOffice(stream, beside.At.AddDays(stream.Chance(350) ? -stream.Between(1, 9) : stream.Between(1, 9)).AddMinutes(stream.Between(-200, 200))));

    /// <summary>The offer as it is sent, and the one that takes its place; null if nobody can have made it.</summary>
    /// <param name="by">The second salesperson.</param>
    /// <param name="name">Of the case.</param>
    public IReadOnlyList<Quotation>? Write(Salesperson by, string name)
    {
        if (At < Clock.Start.AddDays(2) || At >= Clock.End.AddDays(-9) || by == Beside.By || !by.WorksAt(At) || !(Beside.Person.Company.CreatedAt < At))
            return null;
        var sent = New(by, name, At, WrittenCents ?? ListedCents);
        if (!IsPutRight)
            return [sent];
        At = Clock.AtOffice(Stream, At.AddDays(Stream.Between(1, 4)));
        ListAt = At;
        var isSameList = PriceTables.List(At).From == PriceTables.List(Beside.At).From && At.Date <= Beside.HoldsUntil;
        return by.WorksAt(At) && isSameList ? [sent, New(by, "revised_by_list", At, ListedCents).TakesThePlaceOf(sent)] : null;
    }

    private Quotation New(Salesperson by, string name, DateTime at, int cents) => new()
    {
        At = at,
        Person = Beside.Person,
        By = by,
        Terms = Terms,
        Lines = [new(Product, Quantity, ListPrice.MinQuantity(Product), cents)],
        ValidUntil = QuotationBook.ValidUntil(by, at, Stream.Chance(P.ValidityWritten)),
        ListAt = ListAt,
        Planted = name,
        Beside = Beside,
    };
}
