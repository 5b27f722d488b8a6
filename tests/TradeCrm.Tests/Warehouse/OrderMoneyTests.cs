using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using TradeCrm.Warehouse;

namespace TradeCrm.Tests.Warehouse;

/// <summary>Whatever the orders, no customer, order or cent is lost between the lines, the cohorts and the customers' value.</summary>
public sealed class OrderMoneyTests : IDisposable
{
    private static readonly DateTime Start = new(2024, 1, 1, 3, 0, 0, DateTimeKind.Utc);
    private static readonly ModelGraph Graph = ModelGraph.Create([]);

    // Days just before and at the ends of months and quarters matter most.
    private static readonly Gen<Line[]> Lines = Gen.Select(Gen.Int[0, 40], Gen.Int[0, 6], Gen.OneOf(Gen.Int[0, 3].Select(quarter => (91 * quarter) + 89), Gen.Int[0, 900]), Gen.Int[0, 90_000], Gen.Int[0, 3],
        (order, customer, day, cents, status) => new Line(order, customer, day, cents, status == 0)).Array[0, 60];

    private readonly EngineHouse house = new();

    public void Dispose() => house.Dispose();

    [Theory]
    [InlineData("month", 1)]
    [InlineData("quarter", 3)]
    public void Cohorts_AnyOrders_ConserveCustomersOrdersAndMoney(string period, int months) => Lines.Sample(lines => Check(Whole(lines), period, months), iter: 5, threads: 1);

    /// <summary>All lines of an order are of one customer and one day.</summary>
    private static List<Line> Whole(Line[] lines) => [.. lines.GroupBy(line => line.Order).SelectMany(order => order.Select(line => line with { Customer = order.First().Customer, Day = order.First().Day }))];

    private void Check(List<Line> lines, string period, int months)
    {
        Build(lines, period);
        var kept = lines.Where(line => !line.IsCancelled).ToList();
        var cents = kept.Sum(line => (long)line.Cents);
        Assert.Equal(kept.Select(line => line.Customer).Distinct().LongCount(), One("select coalesce(sum(customers), 0)::bigint from marts.retention_cohorts where period = 0"));
        Assert.Equal(kept.Select(line => line.Order).Distinct().LongCount(), One("select coalesce(sum(orders), 0)::bigint from marts.retention_cohorts"));
        Assert.Equal(cents, One("select coalesce(sum(revenue) * 100, 0)::bigint from marts.retention_cohorts"));
        Assert.Equal(0, One("select count(*) from marts.retention_cohorts where not (active <= retained and retained <= customers and active <= orders and (period > 0 or retained = customers))"));
        Assert.Equal(Retained(kept, months), One("select coalesce(sum(retained), 0)::bigint from marts.retention_cohorts"));
        Assert.Equal(cents, One("select coalesce(sum(revenue_report) * 100, 0)::bigint from marts.customer_value"));
        Assert.Equal(kept.Select(line => line.Customer).Distinct().LongCount(), One("select count(*) from marts.customer_value"));
        Assert.Equal(cents, One("select coalesce(sum(net_report) * 100, 0)::bigint from marts.order_profit"));
        Assert.Equal(lines.Sum(line => (long)line.Cents), One("select coalesce(sum(net_report + cancelled_report) * 100, 0)::bigint from marts.order_profit"));
    }

    /// <summary>Customers and periods, from the first order's to the last day's, with an order in the twelve months that end with the period.</summary>
    private static long Retained(List<Line> lines, int months)
    {
        static int Month(Line line) => (Start.AddDays(line.Day).Year * 12) + Start.AddDays(line.Day).Month - 1;
        var last = ((Start.AddDays(900).Year * 12) + Start.AddDays(900).Month - 1) / months;
        return lines.GroupBy(line => line.Customer).Sum(customer => Enumerable.Range(customer.Min(Month) / months, last + 1 - (customer.Min(Month) / months))
            .LongCount(period => customer.Any(line => Month(line) < (period + 1) * months && Month(line) >= ((period + 1) * months) - 12)));
    }

    private long One(string sql) => house.One<long>(sql);

    private void Build(List<Line> lines, string period)
    {
        house.File.Execute("delete from raw.orders; delete from ops.files");
        house.File.Execute("insert into ops.files (file_id, source, kind, path, rows_loaded, status) values (1, 'erp', 'orders', 'orders.csv', $rows, 'loaded')", ("rows", (long)lines.Count));
        if (lines.Count > 0)
        {
            house.File.Execute("insert into raw.orders (file_id, line, order_id, ordered_at, company_id, amount, currency, status) values "
                + string.Join(", ", lines.Select((line, index) => $"(1, {index + 2}, 'o{line.Order}', '{Start.AddDays(line.Day):yyyy-MM-dd HH:mm:ss}', 'k{line.Customer}', {line.Cents} / 100, 'USD', '{(line.IsCancelled ? "cancelled" : "open")}')")));
        }
        Graph.Build(house.File, new BuildOptions { AsOf = Start.AddDays(900).AddHours(1), RetentionPeriod = period }, null, NullLogger.Instance, house.Clock, TestContext.Current.CancellationToken);
    }

    private sealed record Line(int Order, int Customer, int Day, int Cents, bool IsCancelled);
}
