using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Charts;

/// <summary>Words below a row of months that stand at 0, 1, 2 …: eight at most, the year at the first and wherever it changes.</summary>
internal static class MonthTicks
{
    public static IEnumerable<(double At, Bi Words)> For(IReadOnlyList<DateOnly> months)
    {
        var step = Math.Max(1, (int)Math.Ceiling(months.Count / 8.0));
        var year = 0;
        for (var index = 0; index < months.Count; index += step)
        {
            yield return (index, Dates.Tick(months[index], months[index].Year != year));
            year = months[index].Year;
        }
    }
}
