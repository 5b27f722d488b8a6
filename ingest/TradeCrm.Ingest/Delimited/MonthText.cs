using System.Globalization;

namespace TradeCrm.Ingest.Delimited;

/// <summary>Reads a month as its first day: 2026-10, 2026/10, 2026.10, 202610, 2026年10月, Oct 2026, October 2026, or a day in it in any form that <see cref="MomentText"/> knows.</summary>
internal sealed class MonthText(MomentText days, string? format)
{
    private static readonly string[] Known = ["yyyy-M", "yyyy/M", "yyyy.M", "yyyyMM", "yyyy'年'M'月'", "yyyy'年'M'月份'", "MMM yyyy", "MMM-yyyy", "MMMM yyyy"];

    private readonly string[] formats = format is null ? Known : [format];

    /// <summary>What would have been read, for the row's reason.</summary>
    public string Expected => format is null ? "a month such as 2026-10, or a day in it" : $"'{format}'";

    /// <param name="text">Trimmed, not empty.</param>
    /// <param name="first">The month's first day.</param>
    public bool TryParse(string text, out DateOnly first)
    {
        var narrow = CellText.Narrow(text);
        var isRead = DateOnly.TryParseExact(narrow, formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) || days.TryParseDay(narrow, out day);
        first = new DateOnly(day.Year, day.Month, 1);
        return isRead;
    }
}
