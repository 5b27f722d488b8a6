namespace TradeCrm.Simulator;

/// <summary>
/// What an article costs whom: the list in force, the customer's own level, and what quantity, Incoterm, payment, packing and an agent's commission add. Two offers never differ
/// without one of these, unless somebody gave away, mistyped or took an old list.
/// </summary>
internal static class ListPrice
{
    /// <summary>Smallest quantity that is sold at the list price.</summary>
    public static int MinQuantity(Product product) => product.PriceCents switch { < 100 => 10_000, < 1000 => 500, < 10_000 => 50, _ => 5 };

    /// <summary>Dollar cents on the list in force at that time, rounded half up, at least one.</summary>
    public static int ListCents(Product product, DateTime at) => Math.Max(1, (product.PriceCents * PriceTables.List(at).Permille + 500) / 1000);

    /// <summary>Price of one, in cents of the terms' currency, rounded half up, at least one.</summary>
    /// <param name="world">Knows the rates.</param>
    /// <param name="goods">Article and how many at once.</param>
    /// <param name="level">The customer's own price, in parts of 1,000 of the list.</param>
    /// <param name="terms">Currency, Incoterm, payment, commission and packing.</param>
    /// <param name="own">The currency in which the customer is always offered: another one is calculated from it at the day's rate.</param>
    /// <param name="at">The day of the offer.</param>
    /// <param name="listAt">The day of the list, where somebody takes another one.</param>
    public static int UnitCents(World world, (Product Product, int Quantity) goods, int level, OfferTerms terms, string own, DateTime at, DateTime? listAt = null)
    {
        var list = listAt ?? at;
        var freight = PriceTables.Freight(terms.Incoterm, terms.Port) ?? CompanyParameters.FreightAskedFor;
        var quantity = PriceTables.Quantity(goods.Quantity, MinQuantity(goods.Product));
        var part = (Int128)ListCents(goods.Product, list) * level * (1000 + quantity) * (1000 + freight) * (1000 + PriceTables.Payment(terms.Payment)) * (1000 + PriceTables.Packing(terms.Packing));
        // 1,000 five times, for level and four additions; the commission is a share of the price that the buyer pays.
        var whole = (Int128)1_000_000_000_000 * (1000 - terms.CommissionPermille);
        // The euro and yuan lists are made from the dollar list at the rate of its first day, so that a customer's prices do not change with every rate.
        part *= (Int128)1_000_000 * RateMillionths(world, own, at);
        whole *= (Int128)RateMillionths(world, own, PriceTables.List(list).From) * RateMillionths(world, terms.Currency, at);
        return (int)Int128.Max(1, (2 * part + whole) / (2 * whole));
    }

    /// <summary>Dollars for a million units of the currency; before the first day, the first day's.</summary>
    public static int RateMillionths(World world, string currency, DateTime at) =>
        world.Rates.Millionths(currency, at < Clock.Start ? Clock.Start : at) ?? throw new InvalidOperationException($"There is no rate of {currency} on {Clock.Day(at)}.");
}

/// <summary>What a price holds for, apart from the goods. Incoterm: empty where somebody forgot it. CommissionPermille: for the buyer's agent, inside the price.</summary>
internal sealed record OfferTerms(string Currency, string Incoterm, string Port, string Payment, int CommissionPermille = 0, string Packing = "export carton");
