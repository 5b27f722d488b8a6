using System.Globalization;
using System.Text.RegularExpressions;

namespace TradeCrm.Models.Promises;

/// <summary>
/// What a rule's words mean as a day. 'void' (no due day), '+3d', '+2w', '+1m', '+5bd' (Monday to Friday; a group 'n' of the match stands for the number), 'hours' (group n, begun days), 'dow' (the first such day
/// after the message), 'thisdow', 'nextdow', 'laterdow' (that day of this, the next, the week after next), 'eow', 'eonw', 'eolw' (Friday of this, the next, the week after next), 'eom', 'eonm',
/// 'eoy', 'eoq', 'mid', 'midnext' (the 15th), 'early', 'earlynext' (the 10th), 'dom', 'domnext' (group d, that day of the month), 'date' (groups y, m, d; without d the month's last day), 'datemid' (15th),
/// 'dateearly' (10th), 'feast' (the day before one of feasts.tsv, group feast).
/// A day without a year is the next one that is not before the message.
/// </summary>
internal sealed class DueMeaning(string code, int? count)
{
    private static readonly IReadOnlyDictionary<string, int> WeekDays = Numbers("weekdays.tsv");
    private static readonly IReadOnlyDictionary<string, int> Months = Numbers("months.tsv");
    private static readonly ILookup<string, DateOnly> Feasts = RuleTable.Read("feasts.tsv")
        .ToLookup(row => row["name"], row => DateOnly.ParseExact(row["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture));

    public bool IsVoid => code == "void";

    public static DueMeaning Parse(string meaning)
    {
        if (meaning[0] != '+')
            return new(meaning, null);
        var unit = meaning.TrimStart("+0123456789".ToCharArray());
        var digits = meaning[1..^unit.Length];
        return new("+" + unit, digits.Length == 0 ? null : int.Parse(digits, CultureInfo.InvariantCulture));
    }

    /// <summary>The day, or null where the words name none that there is (31 February, a feast of an unknown year).</summary>
    public DateOnly? On(DateOnly said, Match match)
    {
        var monday = said.AddDays(-Index(said));
        return code switch
        {
            "+d" => Count(match) is { } days ? said.AddDays(days) : null,
            "+w" => Count(match) is { } weeks ? said.AddDays(7 * weeks) : null,
            "+m" => Count(match) is { } months ? said.AddMonths(months) : null,
            "+bd" => Count(match) is { } working ? WorkingDays(said, working) : null,
            "hours" => Count(match) is { } hours ? said.AddDays((hours + 23) / 24) : null,
            "dow" => said.AddDays(1 + (WeekDay(match) - Index(said) + 6) % 7),
            "thisdow" => monday.AddDays(WeekDay(match)),
            "nextdow" => monday.AddDays(7 + WeekDay(match)),
            "laterdow" => monday.AddDays(14 + WeekDay(match)),
            "eow" => monday.AddDays(Index(said) > 4 ? 6 : 4),
            "eonw" => monday.AddDays(11),
            "eolw" => monday.AddDays(18),
            "feast" => Feasts[match.Groups["feast"].Value].Where(day => day > said).Select(day => (DateOnly?)day.AddDays(-1)).FirstOrDefault(),
            _ => InMonth(said, match),
        };
    }

    private DateOnly? InMonth(DateOnly said, Match match) => code switch
    {
        "eom" => MonthEnd(said, 0),
        "eonm" => MonthEnd(said, 1),
        "eoy" => new(said.Year, 12, 31),
        "eoq" => MonthEnd(new(said.Year, (said.Month - 1) / 3 * 3 + 3, 1), 0),
        "mid" => said.Day <= 15 ? Day(said, 15) : Day(said.AddMonths(1), 15),
        "midnext" => Day(said.AddMonths(1), 15),
        "early" => said.Day <= 10 ? Day(said, 10) : Day(said.AddMonths(1), 10),
        "earlynext" => Day(said.AddMonths(1), 10),
        "dom" => int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture) is var day && day >= said.Day ? Day(said, day) : Day(said.AddMonths(1), day),
        "domnext" => Day(said.AddMonths(1), int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture)),
        "date" => Date(said, match, null),
        "datemid" => Date(said, match, 15),
        "dateearly" => Date(said, match, 10),
        _ => throw new InvalidOperationException($"due.tsv: there is no meaning '{code}'."),
    };

    private static DateOnly? Date(DateOnly said, Match match, int? fixedDay)
    {
        var month = Months.TryGetValue(match.Groups["m"].Value, out var named) ? named : Numerals.Value(match.Groups["m"].Value);
        if (month is not (>= 1 and <= 12))
            return null;
        var day = fixedDay ?? (match.Groups["d"].Success ? Numerals.Value(match.Groups["d"].Value) : null);
        if (match.Groups["y"].Success)
            return Exact(Year(match.Groups["y"].Value), month.Value, day);
        var first = Exact(said.Year, month.Value, day);
        return first < said ? Exact(said.Year + 1, month.Value, day) : first;
    }

    private static DateOnly? Exact(int year, int month, int? day) =>
        day is null ? MonthEnd(new(year, month, 1), 0) : day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day.Value) : null;

    private static int Year(string text) => int.Parse(text, CultureInfo.InvariantCulture) is var year && year < 100 ? 2000 + year : year;

    private static DateOnly? Day(DateOnly month, int day) => Exact(month.Year, month.Month, day);

    private static DateOnly MonthEnd(DateOnly day, int months) => new DateOnly(day.Year, day.Month, 1).AddMonths(months + 1).AddDays(-1);

    private static DateOnly WorkingDays(DateOnly day, int working)
    {
        for (; working > 0; working--)
        {
            do
                day = day.AddDays(1);
            while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        }
        return day;
    }

    private int? Count(Match match) => count ?? (Numerals.Value(match.Groups["n"].Value) is { } number and <= 1000 ? number : null);

    private static int WeekDay(Match match) => WeekDays[match.Groups["day"].Value];

    private static int Index(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;

    private static Dictionary<string, int> Numbers(string file) =>
        RuleTable.Read(file).ToDictionary(row => row["name"], row => int.Parse(row["number"], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
