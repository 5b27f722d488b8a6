using System.Globalization;
using TradeCrm.Reports.Reading;
using TradeCrm.Warehouse;

namespace TradeCrm.Reports.Management;

/// <summary>A figure of management as a line of text.</summary>
/// <param name="Goal">Efficiency, Market or Retention.</param>
/// <param name="Name">The measure's name.</param>
/// <param name="Now">The month's value, or why it is not known.</param>
/// <param name="Likely">Interval of 95 % and n; empty where there is none.</param>
/// <param name="Previous">The month before.</param>
/// <param name="YearBefore">The same month of the year before.</param>
/// <param name="Baseline">The 12 months before the CRM.</param>
/// <param name="Target">The target, whose it is, and whether it is reached.</param>
/// <param name="Notes">What was restated and why, and what the value lacks.</param>
public sealed record KpiLine(string Goal, string Name, string Now, string Likely, string Previous, string YearBefore, string Baseline, string Target, IReadOnlyList<string> Notes);

/// <summary>The figures of management of one month as text, for the terminal.</summary>
public sealed class KpiSheet(WarehouseFile warehouse)
{
    /// <summary>The month that is told when none is asked for, and the title of each.</summary>
    public static string Title(DateOnly month) => Dates.Month(month).En;

    /// <summary>All figures of the month, in the order of the page.</summary>
    /// <param name="asOf">UTC; the moment up to which the warehouse looks.</param>
    /// <param name="month">Any day of it, or null: that of <paramref name="asOf"/>.</param>
    /// <exception cref="MonthNotReportedException">No figure of the month is known.</exception>
    public (DateOnly Month, IReadOnlyList<KpiLine> Lines) Read(DateTime asOf, DateOnly? month)
    {
        var header = new ReportQueries(warehouse, asOf, 0).Read("header", ReportHeader.Read).Single();
        var first = month is { } asked ? new DateOnly(asked.Year, asked.Month, 1) : header.Month;
        // Noon in the middle of a month is in that month in every zone.
        var figures = MonthFigures.Read(new ReportQueries(warehouse, first.ToDateTime(new TimeOnly(12, 0)).AddDays(14), 0), first);
        if (figures.Kpis.All(kpi => kpi.Value is null))
            throw new MonthNotReportedException(first.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        return (first, [.. figures.Kpis.Select(kpi => Line(kpi, figures, header.Currency))]);
    }

    private static KpiLine Line(Kpi kpi, MonthFigures figures, string currency)
    {
        string Shown(double? value) => value is { } number ? Figures.WithUnit(number, kpi.Unit, currency).En : "–";
        var likely = kpi is { Low: { } low, High: { } high, Value: not null } ? $"{Shown(low)} – {Shown(high)}, n {Figures.Count(kpi.N)}" : "";
        var baseline = Shown(kpi.Baseline) + (kpi is { Baseline: not null, BaselineMonths: < 12 } ? $" ({kpi.BaselineMonths} months)" : "");
        return new KpiLine(KpiWords.Goal(kpi.Goal).En, KpiWords.Of(kpi.Measure).Name.En, kpi.Value is null ? kpi.NotKnown.En : Shown(kpi.Value), likely, Shown(kpi.Previous), Shown(kpi.YearBefore), baseline,
            Target(kpi, Shown(kpi.Target)), [.. Notes(kpi, figures, Shown)]);
    }

    private static string Target(Kpi kpi, string target)
    {
        if (kpi.TargetOrigin is null)
            return "";
        var change = kpi.TargetChangePercent is { } percent ? $" {(percent > 0 ? "+" : "")}{Figures.Fixed(percent, 0)} %" : "";
        var met = kpi.IsTargetMet switch { true => ", reached", false => ", not reached", _ => "" };
        return $"{target} ({kpi.TargetOrigin}{change}{met})";
    }

    private static IEnumerable<string> Notes(Kpi kpi, MonthFigures figures, Func<double?, string> shown)
    {
        if (kpi.State == "to_date")
            yield return "month to date";
        if (kpi is { WithoutValue: > 0, Value: not null })
            yield return $"without {Figures.Of(kpi.WithoutValue, "row")} that lack a value";
        foreach (var restated in figures.Restatements[kpi.Measure])
            yield return $"first published {shown(restated.First)}; {restated.Words.En}";
    }
}
