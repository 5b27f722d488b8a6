using System.Globalization;

namespace TradeCrm.Tests.Simulator;

/// <summary>Two lines by different salespeople, judged once more from the truth's quotations alone, with the rules as docs/truth.md words them.</summary>
public sealed class JudgedPair
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);
    private readonly QuotedPrice prices;
    private readonly TruthRow earlier, later;

    private JudgedPair(QuotedPrice prices, TruthRow earlier, TruthRow later)
    {
        (this.prices, this.earlier, this.later) = (prices, earlier, later);
        DiffersIn = string.Join(',', Differences());
        (Verdict, Reasons) = Judge();
    }

    public string Key => KeyOf(earlier["quotation_id"], earlier["line"], later["quotation_id"], later["line"]);

    public string DiffersIn { get; }

    public string Verdict { get; }

    public string Reasons { get; }

    private bool IsBothValid => Day(later) <= DateOnly.Parse(earlier["holds_until"], CultureInfo.InvariantCulture);

    public static string KeyOf(params string[] parts) => string.Join(' ', parts);

    public static IEnumerable<JudgedPair> All(QuotedPrice prices, IEnumerable<TruthRow> lines)
    {
        foreach (var goods in lines.GroupBy(line => (line["company"], line["sku"])))
        {
            var inOrder = goods.OrderBy(line => line.At("quoted_at")).ThenBy(line => line["quotation_id"], StringComparer.Ordinal).ToList();
            foreach (var (index, later) in inOrder.Index())
            {
                foreach (var earlier in inOrder.Take(index).Where(earlier => earlier["salesperson"] != later["salesperson"]))
                {
                    var pair = new JudgedPair(prices, earlier, later);
                    if (pair.IsBothValid || later.At("quoted_at") - earlier.At("quoted_at") <= TimeSpan.FromDays(prices.Setting("compared_days")))
                        yield return pair;
                }
            }
        }
    }

    private IEnumerable<string> Differences()
    {
        (string Name, bool Differs)[] all =
        [
            ("freight", prices.Freight(earlier) != prices.Freight(later)), ("rate", earlier["currency"] != later["currency"]), ("quantity", prices.Quantity(earlier) != prices.Quantity(later)),
            ("payment_terms", prices.Payment(earlier) != prices.Payment(later)), ("commission", earlier["commission_permille"] != later["commission_permille"]), ("packing", prices.Packing(earlier) != prices.Packing(later)),
        ];
        return all.Where(term => term.Differs).Select(term => term.Name);
    }

    private (string Verdict, string Reasons) Judge()
    {
        if (earlier.Has("superseded_by") || later.Has("superseded_by"))
            return ("superseded", "");
        if (!earlier.Has("incoterm") || !later.Has("incoterm"))
            return ("not_comparable", "incoterm_missing");
        if ((prices.Freight(earlier) is null || prices.Freight(later) is null) && (earlier["incoterm"] != later["incoterm"] || earlier["port"] != later["port"]))
            return ("not_comparable", "freight_unknown");
        if (IsEqual(Day(later)))
            return (DiffersIn.Length == 0 ? "same" : "explained", DiffersIn);
        if (earlier["currency"] != later["currency"] && IsEqual(Day(earlier)))
            return ("explained", DiffersIn);
        return IsBothValid ? ("conflict", "") : ("explained", DiffersIn.Length == 0 ? "age" : $"{DiffersIn},age");
    }

    private bool IsEqual(DateOnly earlierRateOn)
    {
        var (one, other) = (prices.Basis(earlier, earlierRateOn, earlier.Number("price_cents")), prices.Basis(later, Day(later), later.Number("price_cents")));
        var rounding = prices.Basis(earlier, earlierRateOn, 0.5m) + prices.Basis(later, Day(later), 0.5m);
        // One cent apart at the same terms lies on the edge, and is rounding; quotients of decimals are not exact there.
        var gap = Math.Abs(one - other) - 0.000_000_001m;
        return gap <= other * prices.Setting("tolerance_permille") / 1000 || gap <= rounding;
    }

    private static DateOnly Day(TruthRow line) => DateOnly.FromDateTime(line.At("quoted_at") + Shanghai);
}
