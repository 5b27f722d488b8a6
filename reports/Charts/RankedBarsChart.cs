using ScottPlot;
using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Charts;

/// <summary>One bar: its name at the left, its figure at its end.</summary>
internal readonly record struct RankedBar(Bi Name, double Value, Bi Figure, bool IsContext = false);

/// <summary>Horizontal bars from zero, the first on top; funnels and markets are drawn with it.</summary>
internal static class RankedBarsChart
{
    public static Html Draw(string id, IReadOnlyList<RankedBar> bars, Bi title, Bi unit)
    {
        var canvas = new ChartCanvas(760, 48 + (34 * bars.Count), new PixelPadding(150, 12, 6, 30));
        var largest = Math.Max(bars.Max(bar => bar.Value), double.Epsilon);
        for (var index = 0; index < bars.Count; index++)
        {
            var (y, bar) = (bars.Count - 1 - index, bars[index]);
            canvas.Bar(0, bar.Value, y - 0.34, y + 0.34, bar.IsContext ? ChartColor.Grey : ChartColor.Strong);
            canvas.Text(bar.Figure, bar.Value, y, Alignment.MiddleLeft, ChartColor.Ink, bold: true, offsetX: 7);
        }
        canvas.Line([0, 0], [-0.5, bars.Count - 0.5], ChartColor.Grey, 1);
        canvas.TicksLeft(bars.Select((bar, index) => ((double)(bars.Count - 1 - index), Short(bar.Name))));
        canvas.Text(unit, 0, bars.Count - 0.5, Alignment.LowerLeft, ChartColor.Muted, offsetY: -4);
        canvas.Plot.Axes.SetLimits(0, largest * 1.45, -0.5, bars.Count - 0.1);
        return canvas.ToHtml(id, title, new Bi(string.Join("; ", bars.Select(bar => $"{bar.Name.En} {bar.Figure.En}")) + ".", string.Join("；", bars.Select(bar => $"{bar.Name.Zh} {bar.Figure.Zh}")) + "。"));
    }

    private static Bi Short(Bi name) => new(Short(name.En), Short(name.Zh));

    private static string Short(string name) => name.Length <= 20 ? name : name[..19] + "…";
}
