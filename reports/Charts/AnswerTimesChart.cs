using ScottPlot;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Charts;

/// <summary>The share of inquiries that still waits by business hours since receipt, as steps with its interval; the median and the deadline marked.</summary>
internal static class AnswerTimesChart
{
    /// <summary>Five working days; who has no answer by then hardly gets one.</summary>
    private const double Widest = 45;
    private const int HoursOfTick = 9;

    public static Html Draw(AnswerTimes times, double deadlineHours, Bi description)
    {
        var canvas = new ChartCanvas(760, 300, new PixelPadding(62, 12, 30, 30)) { Unit = new Bi("share of inquiries still without an answer", "仍未获人工回复的询盘占比") };
        canvas.GridLeft(new[] { 0, 0.25, 0.5, 0.75, 1 }.Select(level => (level, Bi.Same(Figures.Share(level)))), 0, Widest);
        canvas.TicksBelow(Enumerable.Range(0, 6).Select(day => ((double)day * HoursOfTick, day == 5 ? new Bi("45 business hours", "45 工作小时") : Bi.Same(Figures.Fixed(day * HoursOfTick, 0)))));
        Steps(canvas, times, share => share.Low, ChartColor.Grey, 1);
        Steps(canvas, times, share => share.High, ChartColor.Grey, 1);
        Steps(canvas, times, share => share.Share, ChartColor.Strong, 3);
        if (deadlineHours < Widest)
            Mark(canvas, deadlineHours, 1, new Bi("deadline", "时限"), ChartColor.Second);
        if (times.Median is { } median and < Widest)
            Mark(canvas, median, 0.5, new Bi($"median {Figures.Fixed(median, 1)} h, n {times.N}", $"中位数 {Figures.Fixed(median, 1)} 小时，n {times.N}"), ChartColor.Strong);
        canvas.Plot.Axes.SetLimits(0, Widest * 1.12, 0, 1);
        return canvas.ToHtml("chart-answer-times", new Bi("Inquiries still without an answer by business hours", "未回复询盘占比（按工作小时）"), description);
    }

    // A step holds its height up to the next time.
    private static void Steps(ChartCanvas canvas, AnswerTimes times, Func<WaitingShare, double> height, Color color, float width)
    {
        var (xs, ys, now) = (new List<double> { 0 }, new List<double> { 1 }, 1.0);
        foreach (var share in times.Shares.TakeWhile(share => share.Hours <= Widest).Where(share => height(share) != now || share.Hours == 0))
        {
            xs.AddRange([share.Hours, share.Hours]);
            ys.AddRange([now, height(share)]);
            now = height(share);
        }
        canvas.Line([.. xs, Widest], [.. ys, now], color, width);
    }

    private static void Mark(ChartCanvas canvas, double at, double height, Bi words, Color color)
    {
        canvas.Line([at, at], [0, height], color, 1.5f, LinePattern.Dashed);
        canvas.Text(words, at, height, Alignment.UpperLeft, color, bold: true, offsetX: 6, offsetY: height < 1 ? -20 : 2);
    }
}
