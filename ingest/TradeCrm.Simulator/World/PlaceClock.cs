namespace TradeCrm.Simulator;

/// <summary>When the clocks of a place are put forward by an hour.</summary>
public enum SummerTime
{
    /// <summary>Never.</summary>
    None,
    /// <summary>United States and Canada.</summary>
    NorthAmerica,
    /// <summary>European Union and United Kingdom.</summary>
    Europe,
    /// <summary>Egypt.</summary>
    Egypt,
    /// <summary>Chile without its far south.</summary>
    Chile,
    /// <summary>The south-east of Australia.</summary>
    Australia,
}

/// <summary>A place's clock. By rule and not by the machine's table of zones, for the samples must be the same everywhere.</summary>
/// <param name="StandardMinutes">Ahead of UTC in winter.</param>
/// <param name="Rule">As it has been since 2023.</param>
public readonly record struct PlaceClock(int StandardMinutes, SummerTime Rule)
{
    private static readonly Dictionary<string, PlaceClock> Cities = new()
    {
        ["Houston"] = new(-360, SummerTime.NorthAmerica),
        ["Chicago"] = new(-360, SummerTime.NorthAmerica),
        ["Phoenix"] = new(-420, SummerTime.None),
        ["Vancouver"] = new(-480, SummerTime.NorthAmerica),
        ["Calgary"] = new(-420, SummerTime.NorthAmerica),
        ["Brisbane"] = new(600, SummerTime.None),
        ["Perth"] = new(480, SummerTime.None),
        ["Novosibirsk"] = new(420, SummerTime.None),
        ["Vladivostok"] = new(600, SummerTime.None),
    };

    /// <summary>The office.</summary>
    public static PlaceClock Shanghai { get; } = new(480, SummerTime.None);

    /// <summary>HubSpot's.</summary>
    public static PlaceClock NewYork { get; } = new(-300, SummerTime.NorthAmerica);

    /// <summary>Of machines.</summary>
    public static PlaceClock Utc { get; } = new(0, SummerTime.None);

    /// <summary>The clock on the wall of somebody in that city; of the country's first city where it names none.</summary>
    internal static PlaceClock Of(Country country, string city) => Cities.TryGetValue(city, out var own) ? own : country.Name switch
    {
        "India" => new(330, SummerTime.None),
        "United States" or "Canada" => NewYork,
        "Egypt" => new(120, SummerTime.Egypt),
        "Chile" => new(-240, SummerTime.Chile),
        "Australia" => new(600, SummerTime.Australia),
        _ => new(country.OffsetHours * 60, country.Team == "Europe" && country.OffsetHours < 2 ? SummerTime.Europe : SummerTime.None),
    };

    /// <summary>The same, by the country's English name.</summary>
    /// <exception cref="InvalidOperationException">The company has no customers in such a country.</exception>
    public static PlaceClock Of(string country, string city) => Of(Countries.Named(country), city);

    /// <summary>Minutes ahead of UTC.</summary>
    /// <param name="at">Shanghai's clock, which is eight hours ahead of UTC.</param>
    public int OffsetMinutes(DateTime at) => StandardMinutes + (IsSummer(at.AddHours(-8)) ? 60 : 0);

    /// <summary>What the clock shows.</summary>
    /// <param name="at">Shanghai's clock.</param>
    public DateTime Local(DateTime at) => at.AddHours(-8).AddMinutes(OffsetMinutes(at));

    private bool IsSummer(DateTime utc)
    {
        var standard = utc.AddMinutes(StandardMinutes);
        return Rule switch
        {
            // From the second Sunday of March to the first of November, at two o'clock by the clock on the wall.
            SummerTime.NorthAmerica => standard >= Sunday(utc.Year, 3, 8).AddHours(2) && standard < Sunday(utc.Year, 11, 1).AddHours(1),
            // From the last Sunday of March to the last of October, everywhere at one o'clock UTC.
            SummerTime.Europe => utc >= Sunday(utc.Year, 3, 25).AddHours(1) && utc < Sunday(utc.Year, 10, 25).AddHours(1),
            // From the last Friday of April to the end of the last Thursday of October.
            SummerTime.Egypt => standard >= First(DayOfWeek.Friday, utc.Year, 4, 24) && standard < First(DayOfWeek.Thursday, utc.Year, 10, 25).AddHours(23),
            // Over the turn of the year: September to April, at four and three o'clock UTC.
            SummerTime.Chile => utc < Sunday(utc.Year, 4, 2).AddHours(3) || utc >= Sunday(utc.Year, 9, 2).AddHours(4),
            // October to April, at two o'clock by the standard clock.
            SummerTime.Australia => standard < Sunday(standard.Year, 4, 1).AddHours(2) || standard >= Sunday(standard.Year, 10, 1).AddHours(2),
            _ => false,
        };
    }

    private static DateTime Sunday(int year, int month, int earliest) => First(DayOfWeek.Sunday, year, month, earliest);

    private static DateTime First(DayOfWeek day, int year, int month, int earliest)
    {
        var from = new DateTime(year, month, earliest);
        return from.AddDays(((int)day - (int)from.DayOfWeek + 7) % 7);
    }
}
