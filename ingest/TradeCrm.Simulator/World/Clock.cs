using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>Simulated time: Shanghai wall-clock time, which has had no summer time since 1991.</summary>
internal static class Clock
{
    public static readonly DateTime Start = new(2024, 11, 1);

    /// <summary>Exclusive.</summary>
    public static readonly DateTime End = new(2026, 11, 1);

    public const int Days = 730;
    private const int ShanghaiOffsetHours = 8;

    // Two humps with a lunch between them; evenings at home.
    private static readonly int[] WorkHours = [8, 9, 9, 10, 10, 10, 11, 11, 12, 13, 14, 14, 14, 15, 15, 16, 16, 17];
    private static readonly int[] HomeHours = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 20, 20, 21, 21, 21, 22, 22, 23];

    /// <summary>A day of the simulated time, later days likelier: the site's audience grows.</summary>
    public static int GrowingDay(RandomStream stream, int days = Days)
    {
        while (true)
        {
            var day = stream.Next(days);
            if (stream.Next(Days + CompanyParameters.GrowthDays) < CompanyParameters.GrowthDays + day)
                return day;
        }
    }

    /// <summary>A time on that day when somebody <paramref name="offsetHours"/> from UTC is at work, or else awake at home.</summary>
    public static DateTime Moment(RandomStream stream, DateTime day, int offsetHours, bool isAtWork)
    {
        if (isAtWork && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(day.DayOfWeek == DayOfWeek.Saturday ? 2 : 1);
        var hour = stream.Pick(isAtWork ? WorkHours : HomeHours);
        return day.AddHours(hour - offsetHours + ShanghaiOffsetHours).AddSeconds(stream.Next(3600));
    }

    /// <summary>The next moment at or after <paramref name="at"/> at which the office works; before opening, a little after it.</summary>
    public static DateTime AtOffice(RandomStream stream, DateTime at)
    {
        var open = WorkCalendar.NextOpen(at);
        return open == at ? at : open.AddSeconds(stream.Next(5400));
    }

    public static string Text(DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Text(DateTime? at) => at is { } moment ? Text(moment) : "";

    // What happens after the exports were made is not in them.
    public static string TextUntilEnd(DateTime? at) => at < End ? Text(at) : "";

    public static string Day(DateTime at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTime ToUtc(DateTime at) => DateTime.SpecifyKind(at.AddHours(-ShanghaiOffsetHours), DateTimeKind.Utc);
}
