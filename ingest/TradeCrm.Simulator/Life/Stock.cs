namespace TradeCrm.Simulator;

/// <summary>What lies in the warehouse in Ningbo: everything that comes in and goes out, by day.</summary>
internal sealed class Stock
{
    private readonly Dictionary<Product, List<(DateTime Day, int Change)>> movements = [];

    /// <summary>Days on which the stock is counted: the last of each month, and every day of the last week.</summary>
    public static IReadOnlyList<DateTime> CountingDays { get; } =
        [.. Enumerable.Range(1, 23).Select(month => Clock.Start.AddMonths(month).AddDays(-1)).Concat(Enumerable.Range(1, 7).Select(day => Clock.End.AddDays(day - 8)))];

    public static DateTime LastCount => CountingDays[^1];

    public void Move(Product product, DateTime day, int change)
    {
        if (!movements.TryGetValue(product, out var list))
            movements[product] = list = [];
        list.Add((day, change));
    }

    /// <summary>In the evening of that day.</summary>
    public int Level(Product product, DateTime day) => movements.TryGetValue(product, out var list) ? list.Where(movement => movement.Day <= day).Sum(movement => movement.Change) : 0;
}
