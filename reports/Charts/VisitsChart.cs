using ScottPlot;
using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Charts;

/// <summary>Human and machine visitors of one month.</summary>
internal readonly record struct VisitsPoint(DateOnly Month, long Humans, long Machines);

/// <summary>Human visitors per month as the strong line, machines in grey for context, both from zero.</summary>
internal static class VisitsChart
{
    public static Html Draw(IReadOnlyList<VisitsPoint> months)
    {
        var canvas = new ChartCanvas(760, 300, new PixelPadding(62, 12, 30, 30));
        var levels = NiceScale.UpTo(months.Max(point => Math.Max(point.Humans, point.Machines)));
        double[] xs = [.. months.Select((_, index) => (double)index)];
        var right = Math.Max(1, months.Count - 1) * 1.16;
        canvas.GridLeft(levels.Select(level => (level, Bi.Same(Figures.Count(level)))), 0, Math.Max(1, months.Count - 1));
        canvas.Line(xs, [.. months.Select(point => (double)point.Machines)], ChartColor.Grey, 2);
        canvas.Line(xs, [.. months.Select(point => (double)point.Humans)], ChartColor.Strong, 3);
        canvas.TicksBelow(MonthTicks.For([.. months.Select(point => point.Month)]));
        Label(canvas, xs[^1], months[^1], levels[^1]);
        canvas.Text(new Bi("visitors a month", "每月访客数"), 0, levels[^1], Alignment.LowerLeft, ChartColor.Muted, offsetY: -6);
        canvas.Plot.Axes.SetLimits(-0.2, right, 0, levels[^1] * 1.14);
        var last = months[^1];
        return canvas.ToHtml("chart-visits", new Bi("Human and machine visitors per month", "每月真人访客与机器访客"),
            new Bi($"{months.Count} months; in the last one {Figures.Count(last.Humans)} humans and {Figures.Count(last.Machines)} machines.",
                $"共{months.Count}个月；最近一个月真人 {Figures.Count(last.Humans)}，机器 {Figures.Count(last.Machines)}。"));
    }

    private static void Label(ChartCanvas canvas, double x, VisitsPoint last, double top)
    {
        var apart = Math.Max(0, (top * 0.09) - Math.Abs(last.Humans - last.Machines)) / 2;
        var up = last.Humans >= last.Machines ? apart : -apart;
        canvas.Text(new Bi($"humans {Figures.Count(last.Humans)}", $"真人 {Figures.Count(last.Humans)}"), x, last.Humans + up, Alignment.MiddleLeft, ChartColor.Strong, bold: true, offsetX: 8);
        canvas.Text(new Bi($"machines {Figures.Count(last.Machines)}", $"机器 {Figures.Count(last.Machines)}"), x, last.Machines - up, Alignment.MiddleLeft, ChartColor.Muted, offsetX: 8);
    }
}
