namespace TradeCrm.Simulator;

/// <summary>Other terms, at which the list gives another price; each says whether the offer beside it allows the change.</summary>
internal static class OfferTermsChange
{
    private static readonly int[] Commissions = [20, 30, 50];

    public static bool Freight(ColleagueOffer offer)
    {
        var terms = offer.Beside.Terms;
        var port = Ports.Of(offer.Beside.Person.Country);
        var others = new[] { "EXW", "FOB", "CIF", "DDP" }.Where(incoterm => incoterm != terms.Incoterm && PriceTables.Freight(incoterm, port) is not null).ToList();
        var incoterm = offer.Stream.Pick(others);
        offer.Terms = offer.Terms with { Incoterm = incoterm, Port = incoterm is "CIF" or "DDP" ? port : "Ningbo" };
        return true;
    }

    /// <summary>Calculated at the rate of the day, which has hardly moved since.</summary>
    public static bool Currency(ColleagueOffer offer)
    {
        offer.Terms = offer.Terms with { Currency = Other(offer) };
        return Moved(offer) <= 3;
    }

    /// <summary>Right on the day of each, and apart by the later one's rate.</summary>
    public static bool CurrencyThatMoved(ColleagueOffer offer)
    {
        offer.Terms = offer.Terms with { Currency = Other(offer) };
        var earlier = offer.At < offer.Beside.At ? offer.Terms.Currency : offer.Beside.Terms.Currency;
        return earlier != "USD" && Moved(offer) >= 7;
    }

    /// <summary>Copied from the colleague's offer, at the rate of the later day.</summary>
    public static bool SamePriceInOtherCurrency(ColleagueOffer offer)
    {
        offer.Terms = offer.Terms with { Currency = Other(offer) };
        var at = offer.At > offer.Beside.At ? offer.At : offer.Beside.At;
        var (from, to) = (ListPrice.RateMillionths(offer.World, offer.Beside.Terms.Currency, at), ListPrice.RateMillionths(offer.World, offer.Terms.Currency, at));
        offer.WrittenCents = (int)((2L * offer.Beside.Lines[0].PriceCents * from + to) / (2L * to));
        return true;
    }

    public static bool Quantity(ColleagueOffer offer)
    {
        var (smallest, now) = (ListPrice.MinQuantity(offer.Product), PriceTables.Quantity(offer.Quantity, ListPrice.MinQuantity(offer.Product)));
        var others = new[] { 1, 2, 5, 6, 10, 12 }.Select(times => times * smallest).Where(quantity => PriceTables.Quantity(quantity, smallest) != now).ToList();
        offer.Quantity = offer.Stream.Pick(others);
        return true;
    }

    public static bool Payment(ColleagueOffer offer)
    {
        var now = PriceTables.Payment(offer.Terms.Payment);
        offer.Terms = offer.Terms with { Payment = offer.Stream.Pick(PriceTables.Payments.Where(payment => payment.Permille != now).ToList()).Terms };
        return true;
    }

    /// <summary>An agent stands between, or no longer does.</summary>
    public static bool Commission(ColleagueOffer offer)
    {
        offer.Terms = offer.Terms with { CommissionPermille = offer.Terms.CommissionPermille > 0 ? 0 : offer.Stream.Pick(Commissions) };
        return true;
    }

    public static bool Packing(ColleagueOffer offer)
    {
        var now = PriceTables.Packing(offer.Terms.Packing);
        offer.Terms = offer.Terms with { Packing = offer.Stream.Pick(PriceTables.Packings.Where(packing => packing.Permille != now).ToList()).Name };
        return true;
    }

    /// <summary>By the list before the one that the colleague's offer follows, and expired since.</summary>
    public static bool BeforeTheList(ColleagueOffer offer)
    {
        var list = PriceTables.List(offer.Beside.At).From;
        offer.ListAt = offer.At = Clock.AtOffice(offer.Stream, list.AddDays(-offer.Stream.Between(8, 40)).AddMinutes(offer.Stream.Between(540, 900)));
        return offer.At >= Clock.Start && offer.At < list && offer.At.AddDays(85) > offer.Beside.At;
    }

    /// <summary>To the door of a branch inland, or into a country for which the forwarder has no tariff.</summary>
    public static bool ToWhereNoTariffIs(ColleagueOffer offer)
    {
        var port = Ports.Of(offer.Beside.Person.Country);
        var place = PriceTables.Freight("DDP", port) is null && offer.Stream.Chance(500) ? port : offer.Stream.Pick(Ports.WithoutTariff);
        offer.Terms = offer.Terms with { Incoterm = "DDP", Port = place };
        return true;
    }

    /// <summary>Calculated as the colleague did, and the price term left out.</summary>
    public static bool WithoutIncoterm(ColleagueOffer offer)
    {
        offer.WrittenCents = offer.ListedCents * offer.Stream.Between(940, 1060) / 1000;
        offer.Terms = offer.Terms with { Incoterm = "", Port = "" };
        return true;
    }

    /// <summary>Another price, months after the first had expired.</summary>
    public static bool LongAfter(ColleagueOffer offer)
    {
        offer.ListAt = offer.At = Clock.AtOffice(offer.Stream, offer.Beside.At.AddDays(offer.Stream.Between(96, 150)));
        return offer.At < Clock.End && PriceMistakes.GiveAway(offer);
    }

    private static string Other(ColleagueOffer offer) => offer.Beside.Terms.Currency != "USD" ? "USD" : offer.Beside.Person.Country.Team == "Europe" ? "EUR" : "CNY";

    // By how many parts of 1,000 the two currencies have moved against each other between the two days.
    private static long Moved(ColleagueOffer offer)
    {
        var (one, other) = (Ratio(offer, offer.Beside.At), Ratio(offer, offer.At));
        return Math.Abs(one - other) * 1000 / one;
    }

    private static long Ratio(ColleagueOffer offer, DateTime at) =>
        1_000_000L * ListPrice.RateMillionths(offer.World, offer.Beside.Terms.Currency, at) / ListPrice.RateMillionths(offer.World, offer.Terms.Currency, at);
}
