using System.Globalization;

namespace TradeCrm.Tests.Simulator;

/// <summary>Nobody works on the days of rest: banks, factories and forwarders, and the office signs nothing at the stroke of nine.</summary>
public sealed class WorkingDayTests(SampleRun run) : IClassFixture<SampleRun>
{
    private static readonly Dictionary<string, bool> Exceptions = File.ReadLines(Path.Combine(RepositoryRoot.Path, "warehouse", "sql", "seeds", "holidays_cn.csv")).Skip(1)
        .Select(line => line.Split(',')).ToDictionary(cells => cells[1], cells => cells[2] == "true");

    [Fact]
    public void Receipts_Days_AreBankDays() =>
        Assert.All(Truth("receivables").Where(row => row.Has("paid_on")), row => Assert.True(IsOpen(row["paid_on"], saturdays: false) && !IsWeekend(row["paid_on"]), row["paid_on"]));

    [Theory]
    [InlineData("shipments", "shipped_on")]
    [InlineData("shipments", "planned_on")]
    [InlineData("production", "started_on")]
    [InlineData("production", "planned_on")]
    [InlineData("production", "done_on")]
    [InlineData("orders", "promised_on")]
    public void Goods_Days_AreDaysOnWhichFactoriesWork(string table, string column) =>
        Assert.Empty(Truth(table).Where(row => row.Has(column) && !IsOpen(row[column], saturdays: true)).Select(row => row[column]).Distinct());

    [Fact]
    public void Deliveries_Days_AreNoSundays() =>
        Assert.All(Truth("shipments").Where(row => row.Has("delivered_on")), row => Assert.NotEqual(DayOfWeek.Sunday, Day(row["delivered_on"]).DayOfWeek));

    [Fact]
    public void Orders_DelayDays_AreThoseBetweenThePromiseAndTheShipment() =>
        Assert.All(Truth("orders").Where(row => row.Has("shipped_on")), row => Assert.Equal((Day(row["shipped_on"]) - Day(row["promised_on"])).Days, row.Number("delay_days")));

    [Fact]
    public void ContractsAndStages_Minutes_AreSpreadOverTheFirstHours()
    {
        var contracts = Truth("contracts").Select(row => row.At("signed_at")).ToList();
        var stages = Truth("silent_stages").Select(row => row.At("moved_at")).ToList();
        Assert.InRange(contracts.Count(IsNineSharp), 0, contracts.Count / 50);
        Assert.InRange(stages.Count(IsNineSharp), 0, stages.Count / 50);
    }

    // Nine in Ningbo.
    private static bool IsNineSharp(DateTime at) => at is { Hour: 1, Minute: 0, Second: 0 };

    private static bool IsOpen(string day, bool saturdays) => Exceptions.TryGetValue(day, out var isWorkday) ? isWorkday : !IsWeekend(day) || (saturdays && Day(day).DayOfWeek == DayOfWeek.Saturday);

    private static bool IsWeekend(string day) => Day(day).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static DateTime Day(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IReadOnlyList<TruthRow> Truth(string name) => TruthRow.Read(run.Truth, name);
}
