namespace TradeCrm.Simulator;

/// <summary>
/// How many of a working day's visits a country's people make on a day: weekends, holidays and the weeks in which a region rests. Shares are per thousand, from experience with
/// trade sites: nobody publishes them by country.
/// </summary>
internal static class VisitCalendar
{
    private const int Saturday = 420, Sunday = 380;

    // Days past the last one, for journeys that are under way when the simulation ends.
    private const int DaysAhead = 120, DaysBefore = 140;

    private static readonly (string Places, string From, string To, int Permille)[] Rests =
    [
        ("Europe|Americas|Australia|South Africa|Kenya|Nigeria", "2024-12-21", "2025-01-02", 300), ("Europe|Americas|Australia|South Africa|Kenya|Nigeria", "2025-12-20", "2026-01-02", 300),
        ("Europe", "2025-08-01", "2025-08-24", 600), ("Europe", "2026-08-01", "2026-08-24", 600),
        ("France|Italy|Spain", "2025-08-04", "2025-08-24", 350), ("France|Italy|Spain", "2026-08-03", "2026-08-23", 350),
        ("Europe|Americas|Australia|South Africa", "2025-04-18", "2025-04-21", 450), ("Europe|Americas|Australia|South Africa", "2026-04-03", "2026-04-06", 450),
        ("United States", "2024-11-28", "2024-11-29", 350), ("United States", "2025-11-27", "2025-11-28", 350),
        ("Brazil", "2025-03-01", "2025-03-05", 300), ("Brazil", "2026-02-14", "2026-02-18", 300),
        ("United Arab Emirates|Saudi Arabia|Egypt|Turkey|Indonesia", "2025-03-01", "2025-03-29", 700), ("United Arab Emirates|Saudi Arabia|Egypt|Turkey|Indonesia", "2025-03-30", "2025-04-03", 250),
        ("United Arab Emirates|Saudi Arabia|Egypt|Turkey|Indonesia", "2026-02-18", "2026-03-19", 700), ("United Arab Emirates|Saudi Arabia|Egypt|Turkey|Indonesia", "2026-03-20", "2026-03-24", 250),
        ("United Arab Emirates|Saudi Arabia|Egypt|Turkey|Indonesia", "2025-06-06", "2025-06-09", 300), ("United Arab Emirates|Saudi Arabia|Egypt|Turkey|Indonesia", "2026-05-27", "2026-05-30", 300),
        ("Hong Kong|Taiwan|Singapore|Vietnam|South Korea", "2025-01-27", "2025-02-04", 250), ("Hong Kong|Taiwan|Singapore|Vietnam|South Korea", "2026-02-14", "2026-02-23", 250),
        ("Japan", "2025-04-29", "2025-05-06", 350), ("Japan", "2026-04-29", "2026-05-06", 350), ("India", "2025-10-18", "2025-10-23", 400),
    ];

    private static readonly Dictionary<string, int[]> Weights = Countries.All.ToDictionary(country => country.Name, Days);

    /// <summary>Per thousand of a working day; at home the weekend is as good as any other day.</summary>
    public static int Permille(Country country, DateTime day) =>
        Weights[country.Name][Math.Clamp((day.Date - Clock.Start).Days + DaysBefore, 0, Clock.Days + DaysBefore + DaysAhead - 1)];

    /// <summary>A day on which somebody of that country comes to the site for the first time: later ones likelier, days of rest less so.</summary>
    public static int VisitDay(RandomStream stream, Country country)
    {
        while (true)
        {
            var day = Clock.GrowingDay(stream);
            if (stream.Chance(Permille(country, Clock.Start.AddDays(day))))
                return day;
        }
    }

    private static int[] Days(Country country) =>
        [.. Enumerable.Range(-DaysBefore, Clock.Days + DaysBefore + DaysAhead).Select(day => Weight(country, Clock.Start.AddDays(day)))];

    private static int Weight(Country country, DateTime day)
    {
        var text = Clock.Day(day);
        var rest = Rests.Where(rest => rest.Places.Split('|').Any(place => place == country.Name || place == country.Team)
            && string.CompareOrdinal(rest.From, text) <= 0 && string.CompareOrdinal(text, rest.To) <= 0).Select(rest => rest.Permille).DefaultIfEmpty(1000).Min();
        return rest * Weekday(country, day) / 1000;
    }

    private static int Weekday(Country country, DateTime day)
    {
        // Friday and Saturday are the weekend there.
        var shifted = country.Name is "Saudi Arabia" or "Egypt" ? day.AddDays(1) : day;
        return shifted.DayOfWeek switch { DayOfWeek.Saturday => Saturday, DayOfWeek.Sunday => Sunday, _ => 1000 };
    }
}
