using ScottPlot;
using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Charts;

/// <summary>A month's score of a survey measure with its 95 % interval.</summary>
internal readonly record struct SurveyPoint(DateOnly Month, long N, double Value, double Low, double High);

/// <summary>Scores by month with intervals; months with fewer than ten answers are grey, because they say little.</summary>
internal static class SatisfactionChart
{
    private const int Enough = 10;

    public static Html Draw(string id, IReadOnlyList<SurveyPoint> months, bool isShare, Bi title, Bi unit)
    {
        var canvas = new ChartCanvas(760, 280, new PixelPadding(62, 12, 46, 30));
        double[] levels = isShare ? [0, 0.25, 0.5, 0.75, 1] : [-100, -50, 0, 50, 100];
        var (bottom, top) = (levels[0], levels[^1]);
        canvas.GridLeft(levels.Select(level => (level, Bi.Same(isShare ? Figures.Share(level) : Figures.Fixed(level, 0)))), -0.5, months.Count - 0.5);
        canvas.Line([.. months.Select((_, index) => (double)index)], [.. months.Select(point => point.Value)], ChartColor.Rule, 1.5f);
        for (var index = 0; index < months.Count; index++)
            Point(canvas, index, months[index]);
        var step = Math.Max(1, (int)Math.Ceiling(months.Count / 12.0));
        for (var index = 0; index < months.Count; index += step)
            canvas.Text(Bi.Same($"n {months[index].N}"), index, bottom, Alignment.UpperCenter, ChartColor.Muted, offsetY: 4);
        canvas.TicksBelow(MonthTicks.For([.. months.Select(point => point.Month)]));
        var last = months[^1];
        canvas.Text(Bi.Same(isShare ? Figures.Share(last.Value) : Figures.Fixed(last.Value, 0)), months.Count - 1, last.Value, Alignment.MiddleLeft, ChartColor.Strong, bold: true, offsetX: 8);
        canvas.Text(unit, -0.5, top, Alignment.LowerLeft, ChartColor.Muted, offsetY: -6);
        canvas.Plot.Axes.SetLimits(-0.6, Math.Max(months.Count, 3) * 1.08, bottom - ((top - bottom) * 0.12), top + ((top - bottom) * 0.14));
        return canvas.ToHtml(id, title, new Bi($"{months.Count} months with answers; the last: {Figures.Fixed(last.Value, isShare ? 2 : 0)} from {last.N} answers.",
            $"{months.Count}个月有回收问卷；最近一个月 {Figures.Fixed(last.Value, isShare ? 2 : 0)}，样本 {last.N}。"));
    }

    private static void Point(ChartCanvas canvas, int index, SurveyPoint point)
    {
        var color = point.N < Enough ? ChartColor.Grey : ChartColor.Strong;
        canvas.Line([index, index], [point.Low, point.High], color, 2);
        canvas.Plot.Add.Marker(index, point.Value, MarkerShape.FilledCircle, 8, color);
    }
}
