using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>
/// When a sentence says that something is due: none, +3d, +2w, +5bd (Monday to Friday), dow:fri (the first such day after the message), nextdow:wed (that day of the next calendar
/// week), eow and eonw (the Friday of this week and of the next), eom and eonm (the last day of this month and of the next), mid (the next 15th), date (a day that the sentence names).
/// </summary>
public static class DueRule
{
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The day, or null where nothing is said; a thing is in time until that day ends.</summary>
    /// <param name="rule">As above.</param>
    /// <param name="said">The day of the message.</param>
    /// <param name="named">The day that the sentence names; used by 'date' alone.</param>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static DateTime? On(string rule, DateTime said, DateTime? named = null)
    {
        var day = said.Date;
        var monday = day.AddDays(-Index(day));
        return rule switch
        {
            "none" => null,
            "date" => named?.Date,
            "eow" => monday.AddDays(4),
            "eonw" => monday.AddDays(11),
            "eom" => MonthEnd(day, 0),
            "eonm" => MonthEnd(day, 1),
            "mid" => day.Day <= 15 ? day.AddDays(15 - day.Day) : MonthEnd(day, 0).AddDays(15),
            _ when rule.StartsWith("dow:", StringComparison.Ordinal) => day.AddDays(1 + (Array.IndexOf(Days, rule[4..]) - Index(day) + 6) % 7),
            _ when rule.StartsWith("nextdow:", StringComparison.Ordinal) => monday.AddDays(7 + Array.IndexOf(Days, rule[8..])),
            _ => Later(rule, day),
        };
    }

    /// <summary>The sentence names one day and means it: not before, as 'on Thursday' does.</summary>
    public static bool IsADay(string rule) => rule is "+0d" or "+1d" or "+2d" or "date" || rule.StartsWith("dow:", StringComparison.Ordinal) || rule.StartsWith("nextdow:", StringComparison.Ordinal);

    private static int Index(DateTime day) => ((int)day.DayOfWeek + 6) % 7;

    private static DateTime MonthEnd(DateTime day, int months) => new DateTime(day.Year, day.Month, 1).AddMonths(months + 1).AddDays(-1);

    private static DateTime Later(string rule, DateTime day)
    {
        var unit = rule.TrimStart("+0123456789".ToCharArray());
        if (rule[0] != '+' || !int.TryParse(rule[1..^unit.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            throw new ArgumentException($"There is no due rule '{rule}'.", nameof(rule));
        return unit switch
        {
            "d" => day.AddDays(count),
            "w" => day.AddDays(7 * count),
            "bd" => WorkingDays(day, count),
            _ => throw new ArgumentException($"There is no due rule '{rule}'.", nameof(rule)),
        };
    }

    private static DateTime WorkingDays(DateTime day, int count)
    {
        for (; count > 0; count--)
        {
            do
                day = day.AddDays(1);
            while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        }
        return day;
    }
}
