using System.Globalization;
using TradeCrm.Ingest;

namespace TradeCrm.Pipeline;

/// <summary>The value of <c>--as-of</c>.</summary>
public static class AsOfArgument
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>A date is the last microsecond of that day in the zone; a moment without an offset is in the zone.</summary>
    /// <returns>UTC.</returns>
    /// <exception cref="AsOfException">Neither a date nor a moment.</exception>
    public static DateTime Parse(string text, string timeZone)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000)
            return Utc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), zone).AddMicroseconds(-1);
        if (DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && moment.Year is > 1900 and < 9000)
            return Utc(moment, zone);
        string[] withOffset = [.. Moments.Select(form => form + "zzz"), .. Moments.Select(form => form + "'Z'")];
        if (DateTimeOffset.TryParseExact(text, withOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var offset))
            return offset.UtcDateTime;
        throw new AsOfException(text);
    }

    // A midnight that daylight saving skips begins the day an hour later.
    private static DateTime Utc(DateTime local, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);
}

/// <summary><c>--as-of</c> cannot be read.</summary>
public sealed class AsOfException(string text)
    : TradeCrmException($"--as-of is '{text}'; expected a date such as 2026-10-31 or a moment such as 2026-10-31T18:00.")
{
    /// <summary>What was given.</summary>
    public string Text { get; } = text;
}
