using ScottPlot;
using ScottPlot.TickGenerators;
using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Charts;

/// <summary>
/// A ScottPlot drawing whose every text is in two languages: the plot draws a four-digit stand-in of fixed width for each, and
/// <see cref="ChartMarkup"/> puts the words in its place.
/// </summary>
internal sealed class ChartCanvas
{
    private const int FontSize = 13;
    private readonly List<ChartText> texts = [];
    private readonly int width;
    private readonly int height;

    public ChartCanvas(int width, int height, PixelPadding padding)
    {
        ChartFonts.Register();
        (this.width, this.height) = (width, height);
        Plot = new Plot();
        Plot.FigureBackground.Color = Colors.Transparent;
        Plot.DataBackground.Color = Colors.Transparent;
        Plot.HideGrid();
        Plot.Layout.Fixed(padding);
        foreach (var axis in Plot.Axes.GetAxes())
        {
            axis.FrameLineStyle.Width = 0;
            axis.MajorTickStyle.Length = 0;
            axis.MinorTickStyle.Length = 0;
            axis.TickLabelStyle.FontName = ChartFonts.Family;
            axis.TickLabelStyle.FontSize = FontSize;
            axis.TickLabelStyle.ForeColor = ChartColor.Muted;
        }
        Plot.Axes.Bottom.TickGenerator = new NumericManual([], []);
        Plot.Axes.Left.TickGenerator = new NumericManual([], []);
        Plot.Axes.Top.IsVisible = false;
        Plot.Axes.Right.IsVisible = false;
    }

    public Plot Plot { get; }

    public void TicksBelow(IEnumerable<(double At, Bi Words)> ticks) => Plot.Axes.Bottom.TickGenerator = Ticks(ticks);

    public void TicksLeft(IEnumerable<(double At, Bi Words)> ticks) => Plot.Axes.Left.TickGenerator = Ticks(ticks);

    /// <summary>Words at a place of the data; the alignment says which point of the words lies there.</summary>
    public void Text(Bi words, double x, double y, Alignment alignment, Color color, bool bold = false, float offsetX = 0, float offsetY = 0)
    {
        var text = Plot.Add.Text(StandIn(words, bold), x, y);
        text.LabelFontName = ChartFonts.Family;
        text.LabelFontSize = FontSize;
        text.LabelFontColor = color;
        text.LabelAlignment = alignment;
        (text.OffsetX, text.OffsetY) = (offsetX, offsetY);
    }

    public void Bar(double left, double right, double bottom, double top, Color color)
    {
        var bar = Plot.Add.Rectangle(left, right, bottom, top);
        bar.FillColor = color;
        bar.LineWidth = 0;
    }

    public void Line(double[] xs, double[] ys, Color color, float width, LinePattern? pattern = null)
    {
        var line = Plot.Add.ScatterLine(xs, ys, color);
        line.LineWidth = width;
        line.LinePattern = pattern ?? LinePattern.Solid;
    }

    /// <summary>Thin lines across the data at the given heights, labelled at the left.</summary>
    public void GridLeft(IEnumerable<(double At, Bi Words)> levels, double from, double to)
    {
        var list = levels.ToList();
        TicksLeft(list);
        foreach (var (at, _) in list)
            Line([from, to], [at, at], ChartColor.Rule, 1);
    }

    /// <summary>The finished drawing, to stand inside the page.</summary>
    public Html ToHtml(string id, Bi title, Bi description) =>
        Html.Drawing(new ChartMarkup(id, texts).Rewrite(Plot.GetSvgXml(width, height), width, height, title, description));

    private NumericManual Ticks(IEnumerable<(double At, Bi Words)> ticks)
    {
        var list = ticks.ToList();
        return new NumericManual([.. list.Select(tick => tick.At)], [.. list.Select(tick => StandIn(tick.Words, bold: false))]);
    }

    private string StandIn(Bi words, bool bold)
    {
        texts.Add(new ChartText(words, bold));
        return ChartMarkup.StandIn(texts.Count - 1);
    }
}
