using System.Globalization;

namespace TradeCrm.Ingest.Workbooks;

/// <summary>A cell's value as text that reads back the same whatever the source's formats are.</summary>
internal static class WorkbookCell
{
    /// <summary>Numbers with the 15 digits that Excel itself shows, so 0.1 + 0.2 is 0.3 and a telephone number has all its digits; dates as 2026-10-31 14:20:00.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => Rounded(moment).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        double number when number == Math.Floor(number) && Math.Abs(number) < 1e15 => ((long)number).ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("G15", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // Excel keeps a moment as a fraction of a day, which misses whole seconds by microseconds.
    private static DateTime Rounded(DateTime moment) => new((moment.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, moment.Kind);
}
