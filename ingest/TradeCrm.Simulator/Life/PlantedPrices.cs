using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>A reason, or none, for which a second salesperson's price differs.</summary>
/// <param name="Name">As the truth has it.</param>
/// <param name="Count">At the small size.</param>
/// <param name="Verdict">What the pair must come to by definition; 'no_pair' for none.</param>
/// <param name="Reasons">Joined by a comma.</param>
/// <param name="Change">Makes the colleague's offer such a case; false where the offer beside it does not allow it.</param>
internal sealed record PlantedPrice(string Name, int Count, string Verdict, string Reasons, Func<ColleagueOffer, bool> Change);

/// <summary>All cases: pairs that conflict, and those that seem to.</summary>
internal static class PlantedPrices
{
    public static IReadOnlyList<PlantedPrice> All { get; } =
    [
        new("given_away", P.GivenAway, "conflict", "", PriceMistakes.GiveAway),
        new("mistyped", P.Mistyped, "conflict", "", PriceMistakes.Mistype),
        new("old_list", P.OldListTaken, "conflict", "", PriceMistakes.TakeOldList),
        new("freight_forgotten", P.FreightForgotten, "conflict", "", PriceMistakes.ForgetFreight),
        new("wrong_break", P.WrongBreak, "conflict", "", PriceMistakes.GrantBreak),
        new("partly_explained", P.PartlyExplained, "conflict", "", PriceMistakes.GiveAwayBeyondTerms),
        new("explained_by_freight", P.ExplainedByOne, "explained", "freight", OfferTermsChange.Freight),
        new("explained_by_rate", P.ExplainedByOne, "explained", "rate", OfferTermsChange.Currency),
        new("explained_by_moved_rate", P.ExplainedByOne, "explained", "rate", OfferTermsChange.CurrencyThatMoved),
        new("explained_by_quantity", P.ExplainedByOne, "explained", "quantity", OfferTermsChange.Quantity),
        new("explained_by_payment_terms", P.ExplainedByOne, "explained", "payment_terms", OfferTermsChange.Payment),
        new("explained_by_commission", P.ExplainedByOne, "explained", "commission", OfferTermsChange.Commission),
        new("explained_by_packing", P.ExplainedByOne, "explained", "packing", OfferTermsChange.Packing),
        new("explained_by_age", P.ExplainedByOne, "explained", "age", OfferTermsChange.BeforeTheList),
        new("explained_by_freight_and_payment", P.ExplainedBySeveral, "explained", "freight,payment_terms", offer => OfferTermsChange.Freight(offer) && OfferTermsChange.Payment(offer)),
        new("explained_by_rate_and_quantity", P.ExplainedBySeveral, "explained", "rate,quantity", offer => OfferTermsChange.Currency(offer) && OfferTermsChange.Quantity(offer)),
        new("explained_by_freight_commission_packing", P.ExplainedBySeveral, "explained", "freight,commission,packing",
            offer => OfferTermsChange.Freight(offer) && OfferTermsChange.Commission(offer) && OfferTermsChange.Packing(offer)),
        new("equal_in_other_currency", P.OtherNearMisses, "explained", "rate", OfferTermsChange.SamePriceInOtherCurrency),
        new("same_price", P.OtherNearMisses, "same", "", _ => true),
        new("rounded", P.OtherNearMisses, "same", "", PriceMistakes.Round),
        new("superseded", P.OtherNearMisses, "superseded", "", offer => offer.IsPutRight = PriceMistakes.GiveAway(offer)),
        new("no_tariff", P.OtherNearMisses, "not_comparable", "freight_unknown", OfferTermsChange.ToWhereNoTariffIs),
        new("no_incoterm", P.OtherNearMisses, "not_comparable", "incoterm_missing", OfferTermsChange.WithoutIncoterm),
        new("expired_long_ago", P.OtherNearMisses, "no_pair", "", OfferTermsChange.LongAfter),
    ];
}
