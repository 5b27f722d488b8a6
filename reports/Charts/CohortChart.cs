using ScottPlot;
using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Charts;

/// <summary>A cohort's share of customers kept in a period after its first orders.</summary>
internal readonly record struct CohortCell(string Cohort, int Period, double Share, bool IsComplete);

/// <summary>Heat map: a row per cohort, a column per period, the darker the more customers stayed; the figure in every cell.</summary>
internal static class CohortChart
{
    public static Html Draw(IReadOnlyList<(string Name, long Customers)> cohorts, IReadOnlyList<CohortCell> cells, Bi unit)
    {
        var canvas = new ChartCanvas(760, 60 + (32 * cohorts.Count), new PixelPadding(150, 12, 30, 26));
        var periods = cells.Max(cell => cell.Period) + 1;
        var rows = cohorts.Select((cohort, index) => (cohort.Name, Y: cohorts.Count - 1 - index)).ToDictionary(row => row.Name, row => row.Y);
        foreach (var cell in cells)
        {
            var y = rows[cell.Cohort];
            canvas.Bar(cell.Period - 0.48, cell.Period + 0.48, y - 0.46, y + 0.46, ChartColor.Strong.WithAlpha(0.06 + (0.5 * cell.Share)));
            canvas.Text(Bi.Same($"{Figures.Fixed(cell.Share * 100, 0)}{(cell.IsComplete ? "" : "*")}"), cell.Period, y, Alignment.MiddleCenter, ChartColor.Ink);
        }
        canvas.TicksLeft(cohorts.Select(cohort => ((double)rows[cohort.Name], new Bi($"{cohort.Name}  (n {cohort.Customers})", $"{cohort.Name}（n {cohort.Customers}）"))));
        canvas.TicksBelow(Enumerable.Range(0, periods).Select(period => ((double)period, Bi.Same(period.ToString(System.Globalization.CultureInfo.InvariantCulture)))));
        canvas.Text(unit, -0.48, cohorts.Count - 0.5, Alignment.LowerLeft, ChartColor.Muted, offsetY: -4);
        canvas.Plot.Axes.SetLimits(-0.55, Math.Max(periods, 6) - 0.45, -0.5, cohorts.Count - 0.1);
        return canvas.ToHtml("chart-cohorts", new Bi("Customers kept, by the period of their first order", "按首单时间分组的客户留存"),
            new Bi($"{cohorts.Count} cohorts over up to {periods} periods; the figures are in the table below.", $"{cohorts.Count}组客户，最多{periods}期；数字见下表。"));
    }
}
