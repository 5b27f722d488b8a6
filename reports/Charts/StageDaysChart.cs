using ScottPlot;
using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Charts;

/// <summary>How long a stage takes: quartiles of the stays, and what is expected.</summary>
internal readonly record struct StageDays(Bi Name, long Stays, double Quarter, double Median, double ThreeQuarters, double Expected);

/// <summary>Stages one below the other: the middle half of the stays as a bar, the median as a point, the expected days as a line across.</summary>
internal static class StageDaysChart
{
    public static Html Draw(IReadOnlyList<StageDays> stages, Bi description)
    {
        var unit = new Bi("days: middle half of the stays (bar), median (point), expected (line)", "天数：条＝中间50%，点＝中位数，竖线＝预期");
        var canvas = new ChartCanvas(760, 62 + (34 * stages.Count), new PixelPadding(200, 12, 28, 28)) { Unit = unit };
        var largest = Math.Max(1, stages.Max(stage => Math.Max(stage.ThreeQuarters, stage.Expected)));
        for (var index = 0; index < stages.Count; index++)
            Stage(canvas, stages[index], stages.Count - 1 - index);
        canvas.Line([0, 0], [-0.5, stages.Count - 0.5], ChartColor.Grey, 1);
        canvas.TicksLeft(stages.Select((stage, index) => ((double)(stages.Count - 1 - index), stage.Name)));
        canvas.TicksBelow(Enumerable.Range(0, 10).Select(part => part * Step(largest)).TakeWhile(day => day <= largest).Select(day => (day, Bi.Same(Figures.Fixed(day, 0)))));
        canvas.Plot.Axes.SetLimits(-largest * 0.02, largest * 1.75, -0.5, stages.Count - 0.5);
        return canvas.ToHtml("chart-stages", new Bi("Days in each stage", "各阶段停留天数"), description);
    }

    /// <summary>Weeks or days, so that a handful of ticks covers the longest stage.</summary>
    private static double Step(double largest) => largest <= 7 ? 1 : 7 * Math.Ceiling(largest / 35);

    private static void Stage(ChartCanvas canvas, StageDays stage, double y)
    {
        canvas.Bar(stage.Quarter, stage.ThreeQuarters, y - 0.2, y + 0.2, ChartColor.Grey);
        canvas.Line([stage.Expected, stage.Expected], [y - 0.36, y + 0.36], ChartColor.Second, 3);
        canvas.Plot.Add.Marker(stage.Median, y, MarkerShape.FilledCircle, 11, ChartColor.Strong);
        canvas.Text(new Bi($"{stage.Median:0} d, expected {stage.Expected:0}, n {stage.Stays}", $"{stage.Median:0} 天，预期 {stage.Expected:0} 天，n {stage.Stays}"),
            Math.Max(stage.ThreeQuarters, stage.Expected), y, Alignment.MiddleLeft, ChartColor.Ink, offsetX: 12);
    }
}
