using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Second versions of an offer by the salesperson who made the first: after a talk about terms, or about the price. They take its place and conflict with nothing.</summary>
internal static class Revisions
{
    public static void Fill(World world)
    {
        var ordered = world.Orders.Select(order => order.Offer).OfType<Quotation>().ToHashSet();
        foreach (var (offer, index) in world.Quotations.ToList().Select((offer, index) => (offer, index)))
        {
            var stream = world.Stream("revision", index);
            if (stream.Chance(P.RevisedOffers))
                Add(world, ordered.Contains(offer) ? Earlier(world, stream, offer) : Later(world, stream, offer, Talked(stream, offer)));
            else if (!ordered.Contains(offer) && stream.Chance(P.HaggledOffers))
                Add(world, Later(world, stream, offer, Haggled(stream, offer)));
        }
    }

    // What was ordered is the second version; the first was made before it, of other terms.
    private static Quotation? Earlier(World world, RandomStream stream, Quotation offer)
    {
        var at = Clock.AtOffice(stream, offer.At.AddDays(-stream.Between(2, 9)));
        if (at < Clock.Start || at > offer.At.AddHours(-2) || !(at > offer.Person.ContactSince) || !offer.By.WorksAt(at))
            return null;
        var (terms, lines) = Talked(stream, offer);
        var first = New(offer, at, terms, Priced(world, offer.Person, lines, terms, at));
        offer.TakesThePlaceOf(first);
        return first;
    }

    private static Quotation? Later(World world, RandomStream stream, Quotation offer, (OfferTerms Terms, IReadOnlyList<QuotationLine> Lines) version)
    {
        var at = Clock.AtOffice(stream, offer.At.AddDays(stream.Between(2, 9)));
        if (at >= Clock.End.AddDays(-1) || at.Date > offer.HoldsUntil || !offer.By.WorksAt(at))
            return null;
        // Haggled prices stand as they were agreed on; the others follow the list of the day.
        var lines = version.Terms == offer.Terms ? version.Lines : Priced(world, offer.Person, version.Lines, version.Terms, at);
        return New(offer, at, version.Terms, lines).TakesThePlaceOf(offer);
    }

    private static (OfferTerms Terms, IReadOnlyList<QuotationLine> Lines) Talked(RandomStream stream, Quotation offer)
    {
        var terms = offer.Terms;
        return stream.Next(4) switch
        {
            0 => (terms with { Payment = stream.Pick(PriceTables.Payments.Where(payment => payment.Terms != terms.Payment).ToList()).Terms }, offer.Lines),
            1 => (terms with { Packing = stream.Pick(PriceTables.Packings.Where(packing => packing.Name != terms.Packing).ToList()).Name }, offer.Lines),
            2 => (terms.Incoterm == "FOB" ? terms with { Incoterm = "CIF", Port = Ports.Of(offer.Person.Country) } : terms with { Incoterm = "FOB", Port = "Ningbo" }, offer.Lines),
            // 'What does it cost at five and ten times the quantity?'
            _ => (terms with { Packing = "colour box" }, [.. new[] { 1, 5, 10 }.Select(times => offer.Lines[0] with { Quantity = offer.Lines[0].MinQuantity * times })]),
        };
    }

    private static (OfferTerms Terms, IReadOnlyList<QuotationLine> Lines) Haggled(RandomStream stream, Quotation offer)
    {
        var off = stream.Between(P.LeastHaggled, P.MostHaggled);
        return (offer.Terms, [.. offer.Lines.Select(line => line with { PriceCents = Math.Max(1, (line.PriceCents * (1000 - off) + 500) / 1000) })]);
    }

    private static IReadOnlyList<QuotationLine> Priced(World world, Person person, IReadOnlyList<QuotationLine> lines, OfferTerms terms, DateTime at) =>
        [.. lines.Select(line => QuotationBook.Line(world, line.Product, line.Quantity, person, terms, at))];

    private static Quotation New(Quotation of, DateTime at, OfferTerms terms, IReadOnlyList<QuotationLine> lines) => new()
    {
        At = at,
        Person = of.Person,
        By = of.By,
        Terms = terms,
        Lines = lines,
        ValidUntil = QuotationBook.ValidUntil(of.By, at, isWritten: true),
        ListAt = at,
    };

    private static void Add(World world, Quotation? quotation)
    {
        if (quotation is not null)
            world.Quotations.Add(quotation);
    }
}
