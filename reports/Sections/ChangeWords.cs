using TradeCrm.Reports.Management;
using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Sections;

/// <summary>The change of a measure: an arrow, and words that say by how much and whether that is good; colour only helps.</summary>
internal readonly record struct Change(string Arrow, Bi Words, string Tone);

/// <summary>Says how a measure changed against the month before.</summary>
internal static class ChangeWords
{
    /// <summary>Below half a per cent, a change is rounding.</summary>
    private const double Negligible = 0.005;

    public static Change Of(Kpi kpi, DateOnly monthBefore, bool isWholeMonth, string currency)
    {
        var month = Dates.ShortMonth(monthBefore);
        if (kpi.Value is not { } value || kpi.Previous is not { } previous)
            return new Change("●", new Bi($"no figure for {month.En} to compare with", $"{month.Zh}无可比数据"), "flat");
        if (!isWholeMonth && kpi.Unit is "count" or "money")
        {
            var before = Figures.WithUnit(previous, kpi.Unit, currency);
            return new Change("●", new Bi($"month to date; all of {month.En}: {before.En}", $"月初至今；{month.Zh}全月：{before.Zh}"), "flat");
        }
        if (kpi.Low <= previous && previous <= kpi.High && kpi.Unit is not ("count" or "money"))
            return new Change("●", new Bi($"no clear change vs {month.En}", $"较{month.Zh}无明显变化"), "flat");
        return Compared(kpi, value, previous, month);
    }

    private static Change Compared(Kpi kpi, double value, double previous, Bi month)
    {
        if (kpi.Unit is "count" or "money" && previous == 0)
            return value == 0 ? Flat(month) : new Change("▲", new Bi($"up from none in {month.En}", $"{month.Zh}为零，本月有了"), Tone(kpi, isUp: true));
        var size = kpi.Unit switch
        {
            "share" => Math.Abs(value - previous),
            "count" or "money" => Math.Abs((value / previous) - 1),
            _ => Math.Abs(value - previous) / Math.Max(1, Math.Abs(previous)),
        };
        if (size < Negligible)
            return Flat(month);
        var isUp = value > previous;
        var amount = Amount(kpi.Unit, value, previous);
        if (kpi.Unit == "count" && IsWithinChance(value, previous))
        {
            return new Change(isUp ? "▲" : "▼", new Bi($"{amount.En} vs {month.En}, within chance", $"较{month.Zh}{(isUp ? "升" : "降")} {amount.Zh}，属正常波动"), "flat");
        }
        var word = Judgement(kpi, isUp);
        return new Change(isUp ? "▲" : "▼", new Bi($"{amount.En} vs {month.En}{word.En}", $"较{month.Zh}{(isUp ? "升" : "降")} {amount.Zh}{word.Zh}"), Tone(kpi, isUp));
    }

    // Counts of independent events vary like Poisson numbers; their difference then has the sum as its variance.
    private static bool IsWithinChance(double value, double previous) => Math.Abs(value - previous) <= 1.96 * Math.Sqrt(value + previous);

    private static Change Flat(Bi month) => new("●", new Bi($"no change vs {month.En}", $"与{month.Zh}持平"), "flat");

    private static Bi Amount(string unit, double value, double previous)
    {
        var distance = Math.Abs(value - previous);
        return unit switch
        {
            "share" => new Bi($"{Figures.Fixed(distance * 100, distance < 0.0095 ? 1 : 0)} pts", $"{Figures.Fixed(distance * 100, distance < 0.0095 ? 1 : 0)} 个百分点"),
            "days" => new Bi($"{Figures.Fixed(distance, 1)} days", $"{Figures.Fixed(distance, 1)} 天"),
            "score" => new Bi($"{Figures.Fixed(distance, distance < 9.5 ? 1 : 0)} points", $"{Figures.Fixed(distance, distance < 9.5 ? 1 : 0)} 分"),
            _ => Bi.Same(Figures.Share(Math.Abs((value / previous) - 1))),
        };
    }

    private static Bi Judgement(Kpi kpi, bool isUp) => (kpi.IsGoodUp, kpi.Unit) switch
    {
        (null, _) => new Bi("", ""),
        (_, "days") => isUp ? new Bi(", slower", "，变慢") : new Bi(", faster", "，变快"),
        (var good, _) => good == isUp ? new Bi(", better", "，向好") : new Bi(", worse", "，转差"),
    };

    private static string Tone(Kpi kpi, bool isUp) => kpi.IsGoodUp is not { } good ? "flat" : good == isUp ? "good" : "bad";
}
