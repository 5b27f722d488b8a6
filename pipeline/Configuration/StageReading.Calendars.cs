using System.Globalization;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

internal sealed partial class StageReading
{
    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The business hours of teams and zones that have their own; what is not said is as under inquiries.</summary>
    private List<WorkCalendar> Calendars(BuildOptions company)
    {
        const string shape = "teams or time zones with their hours, such as 'Europe: {workday: [9, 18], holidays: CN}'";
        var calendars = new List<WorkCalendar>();
        var section = top.Section("calendars");
        foreach (var (key, value) in section.Map.Entries.Select(entry => (entry.Key, entry.Value)))
        {
            if (value is not ConfigMap map)
            {
                section.Wrong(key.Text, value, shape);
                continue;
            }
            if (key.Text.Contains('/') && !ConfigFormats.IsTimeZone(key.Text))
                top.Problems.Add(key, $"calendars.{key.Text} is no IANA time zone; expected a team's name, or a zone such as Asia/Shanghai{ConfigFormats.ZoneHint(key.Text)}");
            calendars.Add(Calendar(key.Text, new ConfigSection(map, $"calendars.{key.Text}", top.Values, top.Problems), company));
        }
        return calendars;
    }

    private static WorkCalendar Calendar(string key, ConfigSection section, BuildOptions company)
    {
        var (starts, ends) = Workday(section, company);
        var zone = section.Take("time_zone") is null ? null : ConfigFormats.TimeZone(section, "time_zone", "UTC");
        var calendar = new WorkCalendar(key, zone, starts, ends, Weekend(section), Holidays(section, company.Holidays));
        section.Finish();
        return calendar;
    }

    private static IReadOnlyList<int> Weekend(ConfigSection section)
    {
        const string expected = "the free days of a week, such as [sat, sun] or [fri, sat]";
        if (section.Items("weekend", expected) is not { } items)
            return [6, 7];
        var days = new List<int>();
        foreach (var item in items)
        {
            if (section.AsText("weekend", item, expected) is not { } text)
                continue;
            if (Array.IndexOf(Weekdays, text.ToLower(CultureInfo.InvariantCulture)) is >= 0 and var index)
                days.Add(index + 1);
            else
                section.Wrong("weekend", item, ConfigSection.Listed(Weekdays), NearestName.Hint(text, Weekdays));
        }
        return days;
    }

    private static string Holidays(ConfigSection section, string standard)
    {
        var choice = section.Choice("holidays", standard.Length == 0 ? "none" : standard, [.. HolidayCountries.All, "none"]);
        return choice == "none" ? "" : choice;
    }
}
