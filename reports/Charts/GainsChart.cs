using ScottPlot;
using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Charts;

/// <summary>Share of all buyers found among the best fraction of visitors, for one way of ranking them.</summary>
internal sealed record GainsCurve(Bi Name, bool IsOurs, IReadOnlyList<(double Fraction, double Captured)> Points);

/// <summary>Buyers reached by calling the best-ranked visitors first: our model strong, baselines grey, chance dashed.</summary>
internal static class GainsChart
{
    /// <summary>Nobody calls more than half of the visitors, and beyond it all curves meet.</summary>
    private const double Widest = 0.5;

    public static Html Draw(IReadOnlyList<GainsCurve> curves, Bi chosen)
    {
        var canvas = new ChartCanvas(760, 320, new PixelPadding(62, 12, 34, 30));
        canvas.GridLeft(new[] { 0, 0.25, 0.5, 0.75, 1 }.Select(level => (level, Bi.Same(Figures.Share(level)))), 0, Widest);
        canvas.TicksBelow(new[] { 0, 0.1, 0.2, 0.3, 0.4, 0.5 }.Select(share => (share, share == 0.5 ? new Bi("50 % called", "联系50 %") : Bi.Same(Figures.Share(share)))));
        canvas.Line([0, Widest], [0, Widest], ChartColor.Grey, 1.5f, LinePattern.Dashed);
        var labels = new List<(double At, Bi Words, bool IsOurs)> { (Widest, new Bi("by chance", "随机联系"), false) };
        foreach (var curve in curves.OrderBy(curve => curve.IsOurs))
        {
            var shown = curve.Points.Where(point => point.Fraction <= Widest + 1e-9).Prepend((Fraction: 0, Captured: 0)).ToList();
            canvas.Line([.. shown.Select(point => point.Fraction)], [.. shown.Select(point => point.Captured)], curve.IsOurs ? ChartColor.Strong : ChartColor.Grey, curve.IsOurs ? 3 : 1.5f);
            labels.Add((shown[^1].Captured, curve.Name, curve.IsOurs));
        }
        foreach (var (at, words, isOurs) in Apart(labels))
            canvas.Text(words, Widest, at, Alignment.MiddleLeft, isOurs ? ChartColor.Strong : ChartColor.Muted, isOurs, offsetX: 8);
        canvas.Text(new Bi("share of all later buyers among those called", "被联系访客中包含的后续买家占比"), 0, 1, Alignment.LowerLeft, ChartColor.Muted, offsetY: -6);
        canvas.Plot.Axes.SetLimits(0, Widest * 1.4, 0, 1.13);
        return canvas.ToHtml("chart-gains", new Bi("Buyers reached by share of visitors called", "按联系比例计算的买家覆盖率"), chosen);
    }

    /// <summary>Moves labels apart that would lie on each other, from the top down.</summary>
    private static IEnumerable<(double At, Bi Words, bool IsOurs)> Apart(IEnumerable<(double At, Bi Words, bool IsOurs)> labels)
    {
        var above = 1.2;
        foreach (var label in labels.OrderByDescending(label => label.At).ThenByDescending(label => label.IsOurs))
        {
            above = Math.Min(label.At, above - 0.075);
            yield return (above, label.Words, label.IsOurs);
        }
    }
}
