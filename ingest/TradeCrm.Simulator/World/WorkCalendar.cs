using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>When the office in Ningbo works: Monday to Friday from nine to six, without China's public holidays, with the weekends that make up for them (调休).</summary>
internal static class WorkCalendar
{
    public const int OpensAt = 9, ClosesAt = 18;

    private static readonly Dictionary<DateTime, bool> Exceptions = Texts.Resource("holidays_cn.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select(line => line.Split(',')).ToDictionary(parts => DateTime.ParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), parts => parts[2] == "true");

    public static bool IsWorkday(DateTime at) => Exceptions.TryGetValue(at.Date, out var isWorkday) ? isWorkday : at.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Factories, warehouses and forwarders work on Saturdays too; nobody does on a Sunday or a public holiday, unless it makes up for one.</summary>
    public static bool IsFactoryDay(DateTime day) => Exceptions.TryGetValue(day.Date, out var isWorkday) ? isWorkday : day.DayOfWeek != DayOfWeek.Sunday;

    /// <summary>Banks credit no transfers on weekends, also not on those that make up for a holiday.</summary>
    public static bool IsBankDay(DateTime day) => IsWorkday(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>That day, or the first one after it of which <paramref name="isOpen"/> is true.</summary>
    public static DateTime Next(DateTime day, Func<DateTime, bool> isOpen)
    {
        while (!isOpen(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>That day, or the last one before it of which <paramref name="isOpen"/> is true; if that is before <paramref name="earliest"/>, the next one.</summary>
    public static DateTime Last(DateTime day, Func<DateTime, bool> isOpen, DateTime? earliest = null)
    {
        var last = day;
        while (!isOpen(last))
            last = last.AddDays(-1);
        return last < earliest ? Next(day > earliest ? day : earliest.Value, isOpen) : last;
    }

    /// <summary>The next working moment at or after <paramref name="at"/>: unchanged within office hours, else the next opening.</summary>
    public static DateTime NextOpen(DateTime at)
    {
        if (at.Hour >= ClosesAt)
            at = at.Date.AddDays(1);
        while (!IsWorkday(at))
            at = at.Date.AddDays(1);
        return at.Hour < OpensAt ? at.Date.AddHours(OpensAt) : at;
    }

    /// <summary>Seconds of office time between the two; 0 if the second is not later.</summary>
    public static long BusinessSeconds(DateTime from, DateTime to)
    {
        var seconds = 0L;
        for (var day = from.Date; day <= to.Date; day = day.AddDays(1))
        {
            if (!IsWorkday(day))
                continue;
            var (begin, end) = (Max(from, day.AddHours(OpensAt)), Min(to, day.AddHours(ClosesAt)));
            seconds += Math.Max(0, (long)(end - begin).TotalSeconds);
        }
        return seconds;
    }

    /// <summary>The moment at which so many seconds of office time have passed.</summary>
    public static DateTime AddBusinessSeconds(DateTime from, long seconds)
    {
        var at = NextOpen(from);
        while (true)
        {
            var left = (long)(at.Date.AddHours(ClosesAt) - at).TotalSeconds;
            if (seconds <= left)
                return at.AddSeconds(seconds);
            seconds -= left;
            at = NextOpen(at.Date.AddHours(ClosesAt));
        }
    }

    private static DateTime Max(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime Min(DateTime a, DateTime b) => a < b ? a : b;
}
