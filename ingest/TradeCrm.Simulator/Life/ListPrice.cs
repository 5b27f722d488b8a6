namespace TradeCrm.Simulator;

/// <summary>
/// What an article costs whom: the list price, the customer's own level, the break for quantity, what the Incoterm adds, what waiting for the money costs. Two offers of the same
/// list never differ without one of these.
/// </summary>
internal static class ListPrice
{
    /// <summary>Parts of 1,000 on top of FOB; freight to Europe by sea is near 7 % of such goods' value, duty and delivery come on top under DDP.</summary>
    private static readonly Dictionary<string, int> Incoterms = new() { ["EXW"] = -20, ["FOB"] = 0, ["CIF"] = 70, ["DDP"] = 180 };

    /// <summary>Parts of 1,000: three months of waiting cost about what a bank takes for them.</summary>
    private static readonly Dictionary<string, int> Terms = new() { ["T/T 30/70"] = 0, ["T/T 100 % in advance"] = 0, ["L/C at sight"] = 10, ["L/C 90 days"] = 25, ["O/A 60 days"] = 20 };

    /// <summary>The list's own rates, changed once a year: euro and yuan prices are the dollar list at round rates.</summary>
    private static int PerHundredDollars(string currency) => currency switch { "CNY" => 720, "EUR" => 92, _ => 100 };

    /// <summary>Smallest quantity that is sold at the list price.</summary>
    public static int MinQuantity(Product product) => product.PriceCents switch { < 100 => 10_000, < 1000 => 500, < 10_000 => 50, _ => 5 };

    /// <summary>Parts of 1,000 off.</summary>
    public static int QuantityBreak(Product product, int quantity) => quantity >= 10 * MinQuantity(product) ? 60 : quantity >= 5 * MinQuantity(product) ? 30 : 0;

    /// <summary>Price of one, in cents of the currency, at least one.</summary>
    /// <param name="product">The article.</param>
    /// <param name="quantity">How many at once.</param>
    /// <param name="level">The customer's own price, in parts of 1,000 of the list.</param>
    /// <param name="terms">Currency, Incoterm and payment.</param>
    public static int UnitCents(Product product, int quantity, int level, OfferTerms terms)
    {
        var perMillion = (long)level * (1000 - QuantityBreak(product, quantity)) * (1000 + Incoterms[terms.Incoterm]) / 1000 * (1000 + Terms[terms.Payment]) / 1000;
        return (int)Math.Max(1, product.PriceCents * perMillion * PerHundredDollars(terms.Currency) / 100_000_000);
    }
}

/// <summary>What a price holds for, apart from the goods. CommissionPermille: for the buyer's agent, inside the price.</summary>
internal sealed record OfferTerms(string Currency, string Incoterm, string Port, string Payment, int CommissionPermille = 0, string Packing = "export carton");
