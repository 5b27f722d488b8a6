namespace TradeCrm.Warehouse;

/// <summary>What terms add to a price, and when two quotations are compared: <c>ops.quotation_settings</c>, <c>ops.quotation_permille</c>, <c>ops.quotation_regions</c>, <c>ops.equivalent_skus</c>.</summary>
public sealed record QuotationOptions
{
    /// <summary>Days for which a quotation holds that does not say until when. Default 30, what most quotations of the trade say.</summary>
    public int DefaultValidityDays { get; init; } = 30;

    /// <summary>Days apart up to which quotations are compared although the earlier one had expired. Default 90: a buyer remembers a season.</summary>
    public int ComparedDays { get; init; } = 90;

    /// <summary>Parts of 1,000 of the later price up to which two are the same. Default 5: prices are rounded.</summary>
    public decimal TolerancePermille { get; init; } = 5;

    /// <summary>Days after the later quotation within which an order settles the price. Default 90.</summary>
    public int ContractDays { get; init; } = 90;

    /// <summary>What each term adds; what is not listed is not known. The defaults are those of the simulated company, an exporter of consumer and light industrial goods from Ningbo.</summary>
    public IReadOnlyList<QuotationTerm> Terms { get; init; } = QuotationDefaults.Terms;

    /// <summary>The region of each port or place, without which no freight is known.</summary>
    public IReadOnlyList<QuotationPlace> Places { get; init; } = QuotationDefaults.Places;

    /// <summary>Groups of articles that are the same for a buyer. Default none: only the same sku is compared.</summary>
    public IReadOnlyList<IReadOnlyList<string>> EquivalentSkus { get; init; } = [];
}

/// <summary>What one term adds to a price.</summary>
/// <param name="Part">freight, payment, packing or quantity.</param>
/// <param name="Name">Incoterm, payment terms or packing, as quotations write it; empty for quantity.</param>
/// <param name="Region">Of the port, for a freight that depends on it; else empty.</param>
/// <param name="FromRatio">Of a quantity: so many times the smallest quantity, or more. Else 0.</param>
/// <param name="Permille">Parts of 1,000 on top of the price, FOB, plain terms, of the smallest quantity.</param>
public sealed record QuotationTerm(string Part, string Name, string Region, decimal FromRatio, decimal Permille);

/// <summary>Where a port or place lies.</summary>
public sealed record QuotationPlace(string Region, string Place);
