using TradeCrm.Reports.Charts;

namespace TradeCrm.Reports;

/// <summary>Whether charts can be drawn on this machine.</summary>
public static class ReportFonts
{
    /// <summary>The embedded font can be opened by the drawing library.</summary>
    public static bool AreUsable()
    {
        try
        {
            using var face = new ChartFonts().CreateTypeface(ChartFonts.Family, bold: false, italic: false);
            return face is not null;
        }
        catch (Exception missing) when (missing is DllNotFoundException or TypeInitializationException)
        {
            return false;
        }
    }
}
