using System.Globalization;
using System.Text.RegularExpressions;

namespace TradeCrm.Ingest.Delimited;

/// <summary>
/// Reads days and moments. Without a format: yyyy-M-d, yyyy/M/d, yyyy.M.d, yyyyMMdd, yyyy年M月d日 and days with an English month name, each with or without a time, the time
/// with or without an offset. Any other order of day and month is refused, for nobody can tell 3/4 from 4/3. With a format: that format, with or without a time after it.
/// A local time that a clock change skips is read with the offset before the change; one that comes twice is the first of the two.
/// </summary>
internal sealed partial class MomentText(TimeZoneInfo zone, string? format)
{
    private static readonly string[] NamedMonths =
        ["d MMM yyyy", "d-MMM-yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy"];

    private static readonly string[] Times = ["", " H:mm", " H:mm:ss", " H:mm:ss.FFFFFFF", " h:mm tt", " h:mm:ss tt"];

    private static readonly DateTimeStyles Style = DateTimeStyles.AllowWhiteSpaces;

    private readonly string[] formats = [.. (format is null ? NamedMonths : [format]).SelectMany(day => Times.Select(time => day + time))];

    // With K or z in the format the text carries its own offset.
    private readonly bool hasOffset = format is not null && format.AsSpan().ContainsAny('K', 'z');

    /// <param name="text">Trimmed, not empty.</param>
    /// <param name="day">The day as written; a time after it does not matter.</param>
    public bool TryParseDay(string text, out DateOnly day)
    {
        var isRead = TryParse(CellText.Narrow(text), out var local, out _);
        day = DateOnly.FromDateTime(local);
        return isRead;
    }

    /// <param name="text">Trimmed, not empty.</param>
    /// <param name="utc">A day without a time is midnight in the source's zone.</param>
    public bool TryParseMoment(string text, out DateTime utc)
    {
        utc = default;
        if (!TryParse(CellText.Narrow(text), out var local, out var offset))
            return false;
        var ticks = local.Ticks - (offset ?? OffsetAt(local)).Ticks;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
            return false;
        utc = new DateTime(ticks, DateTimeKind.Utc);
        return true;
    }

    /// <summary>What would have been read, for the row's reason.</summary>
    public string Expected(string text) => format is not null
        ? $"'{format}', with or without a time"
        : DayAndMonth().IsMatch(CellText.Narrow(text))
            ? "a year first, for the order of day and month cannot be told; set 'date_format:' of this source, such as d/M/yyyy or M/d/yyyy"
            : "a date such as 2026-10-31 or 2026-10-31 23:41; set 'date_format:' of this source for another form";

    private TimeSpan OffsetAt(DateTime local)
    {
        if (zone.IsAmbiguousTime(local))
            return zone.GetAmbiguousTimeOffsets(local).Max();
        // A skipped time: a day earlier no change lies between.
        return zone.GetUtcOffset(zone.IsInvalidTime(local) ? local.AddDays(-1) : local);
    }

    private bool TryParse(string text, out DateTime local, out TimeSpan? offset)
    {
        offset = null;
        if (hasOffset)
            return TryParseWithOffset(text, out local, out offset);
        if (format is not null)
            return DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, Style, out local);
        return TryParseIso(text, out local, out offset) || DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, Style, out local);
    }

    private bool TryParseWithOffset(string text, out DateTime local, out TimeSpan? offset)
    {
        var isRead = DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, Style, out var moment);
        (local, offset) = (DateTime.SpecifyKind(moment.DateTime, DateTimeKind.Unspecified), moment.Offset);
        return isRead;
    }

    private static bool TryParseIso(string text, out DateTime local, out TimeSpan? offset)
    {
        (local, offset) = (default, null);
        var match = Iso().Match(text);
        if (!match.Success || !TryParts(match, out local))
            return false;
        var zone = match.Groups["zone"].Value;
        if (zone.Length == 0)
            return true;
        var hours = zone is "Z" or "z" ? 0 : Number(match, "zh");
        var minutes = Number(match, "zm");
        if (hours > 14 || minutes > 59)
            return false;
        offset = new TimeSpan(hours, minutes, 0) * (zone[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryParts(Match match, out DateTime local)
    {
        local = default;
        var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
        var (hour, minute, second) = (Hour(match), Number(match, "min"), Number(match, "s"));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour is < 0 or > 23 || minute > 59 || second > 59)
            return false;
        var fraction = match.Groups["f"].Value.PadRight(7, '0')[..7];
        local = new DateTime(year, month, day, hour, minute, second).AddTicks(long.Parse(fraction, CultureInfo.InvariantCulture) / 10 * 10);
        return true;
    }

    private static int Hour(Match match)
    {
        var hour = Number(match, "h");
        var half = match.Groups["half"].Value.ToLowerInvariant();
        if (half.Length == 0)
            return hour;
        if (hour is < 1 or > 12)
            return -1;
        return (hour % 12) + (half is "pm" or "下午" ? 12 : 0);
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(?<y>[0-9]{4})(?<mark>[-/.])(?<m>[0-9]{1,2})\k<mark>(?<d>[0-9]{1,2})|(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})|(?<y>[0-9]{4})\s*年\s*(?<m>[0-9]{1,2})\s*月\s*(?<d>[0-9]{1,2})\s*日)"
        + @"(?:(?:[Tt]|\s+|(?<=日)|(?=[上下]午))(?<half>上午|下午)?\s*(?<h>[0-9]{1,2}):(?<min>[0-9]{2})(?::(?<s>[0-9]{2})(?:[.,](?<f>[0-9]{1,9}))?)?(?:\s*(?<half>[AaPp][Mm]))?\s*(?<zone>[Zz]|[+-](?<zh>[0-9]{2}):?(?<zm>[0-9]{2})?)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][0-9]{2,4}")]
    private static partial Regex DayAndMonth();
}
