using System.Globalization;
using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What makes a price that nothing explains; and rounding, which does no harm.</summary>
internal static class PriceMistakes
{
    public static bool GiveAway(ColleagueOffer offer)
    {
        offer.WrittenCents = Off(offer.ListedCents, offer.Stream.Between(P.LeastGivenAway, P.MostGivenAway));
        return true;
    }

    /// <summary>Terms explain a part of the difference; what is left was given away.</summary>
    public static bool GiveAwayBeyondTerms(ColleagueOffer offer) => OfferTermsChange.Freight(offer) && OfferTermsChange.Payment(offer) && GiveAway(offer);

    /// <summary>Two neighbouring digits changed places: 26.50 for 25.60.</summary>
    public static bool Mistype(ColleagueOffer offer)
    {
        var digits = offer.ListedCents.ToString(CultureInfo.InvariantCulture);
        var swapped = Enumerable.Range(0, digits.Length - 1).Select(at => Swapped(digits, at)).Where(cents => IsNoticeable(cents, offer.ListedCents)).ToList();
        if (swapped.Count == 0)
            return false;
        offer.WrittenCents = offer.Stream.Pick(swapped);
        return true;
    }

    /// <summary>The drawer still held the list before.</summary>
    public static bool TakeOldList(ColleagueOffer offer)
    {
        offer.ListAt = PriceTables.List(offer.At).From.AddDays(-1);
        return offer.At >= PriceTables.Lists[1].From && offer.At < PriceTables.List(offer.At).From.AddDays(80);
    }

    /// <summary>The FOB price under the name of CIF or DDP: the same figure, and the freight given away.</summary>
    public static bool ForgetFreight(ColleagueOffer offer)
    {
        if (offer.Beside.Terms.Incoterm != "FOB")
            return false;
        offer.WrittenCents = offer.ListedCents;
        offer.Terms = offer.Terms with { Incoterm = "CIF", Port = Ports.Of(offer.Beside.Person.Country) };
        return true;
    }

    /// <summary>The price of ten times the smallest quantity, for a small one.</summary>
    public static bool GrantBreak(ColleagueOffer offer)
    {
        var quantity = offer.Quantity;
        offer.Quantity = 10 * ListPrice.MinQuantity(offer.Product);
        offer.WrittenCents = offer.ListedCents;
        offer.Quantity = quantity;
        return PriceTables.Quantity(quantity, ListPrice.MinQuantity(offer.Product)) == 0;
    }

    /// <summary>Down to a multiple of five cents: a courtesy below the tolerance.</summary>
    public static bool Round(ColleagueOffer offer)
    {
        offer.WrittenCents = offer.ListedCents / 5 * 5;
        return offer.WrittenCents != offer.ListedCents;
    }

    private static int Off(int cents, int permille) => (cents * (1000 - permille) + 500) / 1000;

    private static int Swapped(string digits, int at) => int.Parse($"{digits[..at]}{digits[at + 1]}{digits[at]}{digits[(at + 2)..]}", CultureInfo.InvariantCulture);

    private static bool IsNoticeable(int cents, int than) => Math.Abs(cents - than) * 1000L / than is >= 20 and <= 450;
}
