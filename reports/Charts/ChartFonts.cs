using ScottPlot;
using SkiaSharp;

namespace TradeCrm.Reports.Charts;

/// <summary>
/// Gives ScottPlot the embedded Open Sans, whatever is asked for: on a machine without fonts it would otherwise draw no text and say
/// nothing. The letters are only measured with it; the page shows them in the reader's own font.
/// </summary>
internal sealed class ChartFonts : IFontResolver
{
    private static readonly Lazy<ChartFonts> Registered = new(() =>
    {
        var fonts = new ChartFonts();
        Fonts.FontResolvers.Insert(0, fonts);
        Fonts.Default = Family;
        return fonts;
    });

    private readonly byte[] regular = Embedded.Bytes("fonts/OpenSans-Regular.ttf");
    private readonly byte[] bold = Embedded.Bytes("fonts/OpenSans-Bold.ttf");

    public const string Family = "Open Sans";

    public static void Register() => _ = Registered.Value;

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => fontName == Family ? SKTypeface.FromStream(new MemoryStream(bold ? this.bold : regular)) : null;

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing width) => CreateTypeface(fontName, weight >= FontWeight.Bold, italic: false);
}
