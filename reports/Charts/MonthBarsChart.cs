using ScottPlot;
using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Charts;

/// <summary>One upright bar a month from zero, the report's month strong and the months before grey.</summary>
internal static class MonthBarsChart
{
    public static Html Draw(string id, IReadOnlyList<(DateOnly Month, double Value, Bi Figure)> months, Bi title, Bi unit)
    {
        var canvas = new ChartCanvas(760, 270, new PixelPadding(30, 12, 30, 30));
        var largest = Math.Max(months.Max(month => month.Value), double.Epsilon);
        for (var index = 0; index < months.Count; index++)
        {
            var isLast = index == months.Count - 1;
            canvas.Bar(index - 0.36, index + 0.36, 0, months[index].Value, isLast ? ChartColor.Strong : ChartColor.Grey);
            canvas.Text(months[index].Figure, index, months[index].Value, Alignment.LowerCenter, isLast ? ChartColor.Ink : ChartColor.Muted, isLast, offsetY: -4);
        }
        canvas.Line([-0.5, months.Count - 0.5], [0, 0], ChartColor.Grey, 1);
        canvas.TicksBelow(MonthTicks.For([.. months.Select(month => month.Month)]));
        canvas.Text(unit, -0.5, largest * 1.12, Alignment.LowerLeft, ChartColor.Muted, offsetY: -4);
        canvas.Plot.Axes.SetLimits(-0.6, Math.Max(months.Count, 6) - 0.4, 0, largest * 1.28);
        return canvas.ToHtml(id, title, new Bi(string.Join("; ", months.Select(month => $"{Dates.Month(month.Month).En} {month.Figure.En}")) + ".",
            string.Join("；", months.Select(month => $"{Dates.Month(month.Month).Zh} {month.Figure.Zh}")) + "。"));
    }
}
