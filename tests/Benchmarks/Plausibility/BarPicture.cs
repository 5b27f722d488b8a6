using ScottPlot;
using ScottPlot.TickGenerators;

namespace TradeCrm.Benchmarks.Plausibility;

/// <summary>A distribution as bars, in a picture of its own: what is counted as its title, the shares written on the bars.</summary>
public static class BarPicture
{
    private const int Width = 760, Height = 300;
    private const string Font = "Open Sans";

    /// <summary>Writes the picture as PNG, at twice its size for sharp screens.</summary>
    /// <param name="bars">From left to right: counts, drawn as shares of their sum, or figures of the unit.</param>
    /// <param name="unit">Of the figures; null for counts.</param>
    /// <param name="title">What is counted.</param>
    /// <param name="axis">What the words below the bars are, with the unit.</param>
    /// <param name="fonts">Folder with OpenSans-Regular.ttf and OpenSans-Bold.ttf.</param>
    /// <param name="path">Of the picture.</param>
    public static void Write(IReadOnlyList<(string Words, double Value)> bars, string? unit, string title, string axis, string fonts, string path)
    {
        Fonts.AddFontFile(Font, Path.Combine(fonts, "OpenSans-Regular.ttf"), bold: false, italic: false);
        Fonts.AddFontFile(Font, Path.Combine(fonts, "OpenSans-Bold.ttf"), bold: true, italic: false);
        Fonts.Default = Font;
        using var plot = new Plot();
        var total = unit is null ? bars.Sum(bar => bar.Value) : 1;
        plot.HideGrid();
        plot.Add.Bars(bars.Select((bar, index) => Bar(index, bar.Value / total, unit)).ToArray()).ValueLabelStyle.FontSize = 13;
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. bars.Select((_, index) => (double)index)], [.. bars.Select(bar => bar.Words)]);
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.Axes.Bottom.TickLabelStyle.FontSize = 13;
        plot.Axes.Left.IsVisible = false;
        plot.Axes.Right.IsVisible = plot.Axes.Top.IsVisible = false;
        plot.Axes.SetLimitsY(0, 1.15 * bars.Max(bar => bar.Value) / total);
        plot.Title(title, 15);
        plot.XLabel(axis, 13);
        plot.ScaleFactor = 2;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        plot.SavePng(path, 2 * Width, 2 * Height);
    }

    private static Bar Bar(int position, double value, string? unit) => new()
    {
        Position = position,
        Value = value,
        FillColor = Color.FromHex("#0072B2"),
        LineWidth = 0,
        Size = 0.8,
        ValueLabel = unit is not null ? $"{value:0.#} {unit}" : value switch { 0 => "0", < 0.0095 => "< 1 %", _ => $"{value * 100:0} %" },
    };
}
