using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>When a series is ordered: garden furniture from October to January for spring, kitchenware from July to September for Christmas, the others all year round.</summary>
internal static class Season
{
    private static (int FirstMonth, int Months, int Waiting) Of(ProductSeries series) => series.Slug switch
    {
        "garden-furniture" => (10, 4, P.WaitsForGardenSeason),
        "kitchenware" => (7, 3, P.WaitsForChristmas),
        _ => (1, 12, 0),
    };

    /// <summary>Within the season of a series that has one.</summary>
    public static bool IsIn(ProductSeries series, DateTime at) => Of(series) is { Months: < 12 } season && MonthsInto(season.FirstMonth, at) < season.Months;

    /// <summary>That time, or for those who wait a day of the next season.</summary>
    public static DateTime Shift(RandomStream stream, ProductSeries series, DateTime at)
    {
        var (firstMonth, months, waiting) = Of(series);
        if (MonthsInto(firstMonth, at) < months || !stream.Chance(waiting))
            return at;
        var first = new DateTime(at.Year, at.Month, 1).AddMonths(MonthsBefore(firstMonth, at));
        return first.AddDays(stream.Next(months * 30)).AddHours(stream.Between(9, 17));
    }

    private static int MonthsInto(int firstMonth, DateTime at) => (at.Month - firstMonth + 12) % 12;

    private static int MonthsBefore(int firstMonth, DateTime at) => (firstMonth - at.Month + 12) % 12;
}
