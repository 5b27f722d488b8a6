using System.Globalization;
using TradeCrm.Reports.Reading;
using TradeCrm.Warehouse;

namespace TradeCrm.Reports.Comparing;

/// <summary>An order that stands behind the difference of two months.</summary>
/// <param name="IsAfter">Of the second month.</param>
/// <param name="OrderId">The order.</param>
/// <param name="Customer">Its customer's name.</param>
/// <param name="Market">Country of the customer.</param>
/// <param name="Series">Series that it holds.</param>
/// <param name="Salesperson">Whose it is.</param>
/// <param name="Amount">In reports.currency; null where no value or rate is known.</param>
/// <param name="Place">File and line.</param>
public sealed record ComparedOrder(bool IsAfter, string OrderId, string Customer, string Market, string Series, string Salesperson, decimal? Amount, string Place);

/// <summary>A count of two months, by cut and segment.</summary>
public sealed record CountSegment(string Measure, string Cut, string Name, long PartBefore, long Before, long PartAfter, long After);

/// <summary>What moved between two months and why: bookings by market, series and salesperson, inquiries, win rate, and the orders behind them.</summary>
/// <param name="First">First day of the first month.</param>
/// <param name="Second">First day of the second month.</param>
/// <param name="Currency">reports.currency.</param>
/// <param name="Bookings">By cut: market, series, salesperson.</param>
/// <param name="Counts">Inquiries and closed deals.</param>
/// <param name="Orders">Of both months, the largest first.</param>
public sealed record MonthComparison(DateOnly First, DateOnly Second, string Currency, IReadOnlyList<(string Cut, BookingsChange Change)> Bookings, IReadOnlyList<CountSegment> Counts,
    IReadOnlyList<ComparedOrder> Orders)
{
    /// <summary>The ways in which the months are cut, in the order of the text.</summary>
    public static readonly IReadOnlyList<string> Cuts = ["market", "series", "salesperson"];

    /// <summary>Reads both months.</summary>
    /// <exception cref="MonthNotReportedException">No figure of one of them is known.</exception>
    public static MonthComparison Read(WarehouseFile warehouse, DateOnly first, DateOnly second)
    {
        (string, object?)[] months = [("first", first.ToDateTime(TimeOnly.MinValue)), ("second", second.ToDateTime(TimeOnly.MinValue))];
        foreach (var month in new[] { first, second })
            RequireFigures(warehouse, month);
        var segments = warehouse.Rows(Embedded.Text("sql/compare_bookings.sql"), row => (Cut: row.GetString(0),
            Segment: new Segment(row.GetString(1), row.GetInt64(2), row.GetDecimal(3), row.GetInt64(4), row.GetDecimal(5))), months);
        var counts = warehouse.Rows(Embedded.Text("sql/compare_counts.sql"), row => new CountSegment(row.GetString(0), row.GetString(1), row.GetString(2),
            row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6)), months);
        var orders = warehouse.Rows(Embedded.Text("sql/compare_rows.sql"), reader => Order(new Row(reader), second), months);
        var currency = warehouse.Rows("select currency from ops.settings", row => row.GetString(0))[0];
        return new MonthComparison(first, second, currency, [.. Cuts.Select(cut => (cut, BookingsChange.Of([.. segments.Where(one => one.Cut == cut).Select(one => one.Segment)])))], counts, orders);
    }

    private static ComparedOrder Order(Row row, DateOnly second) => new(row.Day("month_date") == second, row.Text("order_id") ?? "", row.Text("customer") ?? "", row.Text("market") ?? "",
        row.Text("series") ?? "", row.Text("salesperson") ?? "", row.Text("amount") is { } amount ? decimal.Parse(amount, CultureInfo.InvariantCulture) : null, $"{row.Text("path")}:{row.Count("line")}");

    private static void RequireFigures(WarehouseFile warehouse, DateOnly month)
    {
        if (warehouse.Rows("select count(*) from marts.management_kpis where month = $month and value is not null", row => row.GetInt64(0), ("month", month.ToDateTime(TimeOnly.MinValue)))[0] == 0)
            throw new MonthNotReportedException(month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
    }
}
