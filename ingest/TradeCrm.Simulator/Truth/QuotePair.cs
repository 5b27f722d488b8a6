using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>One line of an offer; lines count from one.</summary>
internal sealed record QuotedLine(Quotation Quotation, int Number)
{
    public QuotationLine Line => Quotation.Lines[Number - 1];

    /// <summary>Parts of 1,000 on top of FOB; null where nobody knows.</summary>
    public int? Freight => PriceTables.Freight(Quotation.Terms.Incoterm, Quotation.Terms.Port);

    public int QuantityPermille => PriceTables.Quantity(Line.Quantity, Line.MinQuantity);
}

/// <summary>Two lines for one company and article by different salespeople, by definition: both valid at one time, or quoted at most ninety days apart.</summary>
internal sealed class QuotePair
{
    private readonly World world;

    private QuotePair(World world, QuotedLine earlier, QuotedLine later)
    {
        (this.world, Earlier, Later) = (world, earlier, later);
        IsBothValid = later.Quotation.At.Date <= earlier.Quotation.HoldsUntil;
        DiffersIn = [.. Differences()];
        (Verdict, Reasons) = Judge();
    }

    public QuotedLine Earlier { get; }
    public QuotedLine Later { get; }
    /// <summary>The earlier one still held on the day of the later one.</summary>
    public bool IsBothValid { get; }
    /// <summary>Terms that move the price and are not the same: freight, rate, quantity, payment_terms, commission, packing.</summary>
    public IReadOnlyList<string> DiffersIn { get; }
    /// <summary>conflict, explained, same, superseded or not_comparable.</summary>
    public string Verdict { get; }
    public IReadOnlyList<string> Reasons { get; }
    /// <summary>The later less the earlier, in parts of 1,000 of the later, both brought to one basis at the rate of the later one's date; null if that cannot be done.</summary>
    public int? DifferencePermille { get; private set; }

    public DateTime LaterAt => Later.Quotation.At;

    public int DaysApart => (LaterAt - Earlier.Quotation.At).Days;

    public bool HasListChanged => PriceTables.List(Earlier.Quotation.At).From != PriceTables.List(LaterAt).From;

    /// <summary>Null: not a pair.</summary>
    public static QuotePair? Of(World world, QuotedLine one, QuotedLine other)
    {
        if (one.Quotation.By == other.Quotation.By || one.Line.Product != other.Line.Product)
            return null;
        var isInOrder = one.Quotation.At != other.Quotation.At ? one.Quotation.At < other.Quotation.At : string.CompareOrdinal(one.Quotation.Id, other.Quotation.Id) <= 0;
        var (earlier, later) = isInOrder ? (one, other) : (other, one);
        var isNear = later.Quotation.At <= earlier.Quotation.At.AddDays(P.LongestComparedDays) || later.Quotation.At.Date <= earlier.Quotation.HoldsUntil;
        return isNear ? new(world, earlier, later) : null;
    }

    private IEnumerable<string> Differences()
    {
        var (earlier, later) = (Earlier.Quotation.Terms, Later.Quotation.Terms);
        if (Earlier.Freight != Later.Freight)
            yield return "freight";
        if (earlier.Currency != later.Currency)
            yield return "rate";
        if (Earlier.QuantityPermille != Later.QuantityPermille)
            yield return "quantity";
        if (PriceTables.Payment(earlier.Payment) != PriceTables.Payment(later.Payment))
            yield return "payment_terms";
        if (earlier.CommissionPermille != later.CommissionPermille)
            yield return "commission";
        if (PriceTables.Packing(earlier.Packing) != PriceTables.Packing(later.Packing))
            yield return "packing";
    }

    private (string Verdict, IReadOnlyList<string> Reasons) Judge()
    {
        if (Earlier.Quotation.SupersededBy is not null || Later.Quotation.SupersededBy is not null)
            return ("superseded", []);
        var (earlier, later) = (Earlier.Quotation.Terms, Later.Quotation.Terms);
        if (earlier.Incoterm.Length == 0 || later.Incoterm.Length == 0)
            return ("not_comparable", ["incoterm_missing"]);
        // What nobody knows cancels out where it is the same.
        if ((Earlier.Freight is null || Later.Freight is null) && (earlier.Incoterm, earlier.Port) != (later.Incoterm, later.Port))
            return ("not_comparable", ["freight_unknown"]);
        var (isSame, difference) = Compare(LaterAt);
        DifferencePermille = difference;
        if (isSame)
            return DiffersIn.Count == 0 ? ("same", []) : ("explained", DiffersIn);
        // Each right at its own day's rate: the rate has moved since.
        if (earlier.Currency != later.Currency && Compare(Earlier.Quotation.At).IsSame)
            return ("explained", DiffersIn);
        return IsBothValid ? ("conflict", []) : ("explained", [.. DiffersIn, "age"]);
    }

    // Exact: fractions over one denominator. Equal is what rounding to the cent can bring about, or less than the tolerance.
    private (bool IsSame, int Permille) Compare(DateTime earlierRateAt)
    {
        var earlier = Dollars(Earlier, earlierRateAt) * Additions(Later);
        var later = Dollars(Later, LaterAt) * Additions(Earlier);
        var (gap, rounding) = (Int128.Abs(later - earlier), (earlier / Earlier.Line.PriceCents) + (later / Later.Line.PriceCents));
        var permille = (gap * 2000 + later) / (2 * later) * Int128.Sign(later - earlier);
        return (gap * 1000 <= later * P.ToleratedPermille || 2 * gap <= rounding, (int)permille);
    }

    private Int128 Dollars(QuotedLine line, DateTime rateAt) =>
        (Int128)line.Line.PriceCents * ListPrice.RateMillionths(world, line.Quotation.Terms.Currency, rateAt) * (1000 - line.Quotation.Terms.CommissionPermille);

    private static Int128 Additions(QuotedLine line) => (Int128)(1000 + line.QuantityPermille) * (1000 + (line.Freight ?? 0))
        * (1000 + PriceTables.Payment(line.Quotation.Terms.Payment)) * (1000 + PriceTables.Packing(line.Quotation.Terms.Packing));
}
