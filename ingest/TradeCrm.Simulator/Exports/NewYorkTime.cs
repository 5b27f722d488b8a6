namespace TradeCrm.Simulator;

/// <summary>New York's clock: HubSpot was set up by the Americas' desk and shows every time so. By rule and not by the machine's table of zones, for the samples must be the same everywhere.</summary>
internal static class NewYorkTime
{
    /// <param name="at">Shanghai's clock, which is eight hours ahead of UTC.</param>
    public static DateTime Of(DateTime at)
    {
        var utc = at.AddHours(-8);
        return utc.AddHours(IsSummer(utc) ? -4 : -5);
    }

    // Since 2007: from the second Sunday of March to the first of November, at two o'clock by the clock on the wall.
    private static bool IsSummer(DateTime utc) => utc >= Sunday(utc.Year, 3, 2).AddHours(7) && utc < Sunday(utc.Year, 11, 1).AddHours(6);

    private static DateTime Sunday(int year, int month, int which)
    {
        var first = new DateTime(year, month, 1);
        return first.AddDays((7 - (int)first.DayOfWeek) % 7 + 7 * (which - 1));
    }
}
