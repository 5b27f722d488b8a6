using System.Globalization;
using System.Text;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;
using TradeCrm.Warehouse;

namespace TradeCrm.Reports;

/// <summary>The page that lists the months, beside their folders: a month's figures, and a link where its page is written.</summary>
public sealed class MonthsIndex(WarehouseFile warehouse, ReportOptions options)
{
    /// <summary>Writes <c>&lt;output&gt;/index.html</c>, replacing the former one whole.</summary>
    /// <param name="asOf">UTC.</param>
    /// <returns>The file's full path.</returns>
    /// <exception cref="ReportFolderException">The file cannot be written.</exception>
    public string Write(DateTime asOf)
    {
        var queries = new ReportQueries(warehouse, asOf, options.TopBuyers);
        var header = queries.Read("header", ReportHeader.Read).Single();
        var path = Path.Combine(Path.GetFullPath(options.Output), "index.html");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path + ".new", Render(header, queries.Read("months", Month.Read)), new UTF8Encoding(false));
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ReportFolderException(Path.GetDirectoryName(path)!, failure);
        }
        return path;
    }

    private string Render(ReportHeader header, IReadOnlyList<Month> months) => PageShell.Render(options.Language, $"{header.Company} · months", Html.Of($"""
        <header>
        <div class="bar">
        <h1>{Html.Name(header.Company)} <span class="month">{new Bi("all months", "全部月份")}</span></h1>
        {PageShell.Switches}
        </div>
        </header>
        <main id="main">
        <section id="months">
        <h2>{new Bi("Which month?", "查看哪个月？")}</h2>
        <p class="answer">{new Bi("A month without a link has no page yet: 'tradecrm report --month 2026-09' writes it.", "没有链接的月份尚未生成页面：运行“tradecrm report --month 2026-09”即可。")}</p>
        {Table(header, months)}</section>
        </main>

        """));

    private Html Table(ReportHeader header, IReadOnlyList<Month> months) => months.Count == 0 ? Html.Empty : DataTable.Render("table-months", new Bi("Months", "各月"), months,
    [
        new Column<Month>(new Bi("Month", "月份"), month => new(Name(month.First), Key(month.First)), ColumnType.Day),
        new(new Bi($"Bookings, {header.Currency}", $"接单金额，{header.Currency}"), month => Cell.Money(month.Bookings), ColumnType.Number),
        new(new Bi($"Profit, {header.Currency}", $"利润，{header.Currency}"), month => Cell.Money(month.Profit), ColumnType.Number),
        new(new Bi("Orders", "订单数"), month => Cell.Count(month.Orders), ColumnType.Number),
        new(new Bi("New customers", "新客户"), month => Cell.Count(month.NewCustomers), ColumnType.Number),
        new(new Bi("Inquiries", "真实询盘"), month => Cell.Count(month.Inquiries), ColumnType.Number),
        new(new Bi("Win rate", "赢单率"), month => Cell.Share(month.WinRate), ColumnType.Number),
        new(new Bi("CSAT", "满意度"), month => Cell.Share(month.Csat), ColumnType.Number),
        new(new Bi("Figures restated", "已更正指标"), month => Cell.Count(month.Restated), ColumnType.Number),
    ]);

    private Html Name(DateOnly month)
    {
        var folder = Key(month);
        return File.Exists(Path.Combine(options.Output, folder, "dashboard.html"))
            ? Html.Of($"<a href=\"./{folder}/dashboard.html\">{Dates.Month(month)}</a>")
            : Html.Of($"{Dates.Month(month)}");
    }

    private static string Key(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private sealed record Month(DateOnly First, double? Bookings, double? Profit, double? Orders, double? NewCustomers, double? Inquiries, double? WinRate, double? Csat, long Restated)
    {
        public static Month Read(Row row) => new(row.Day("month")!.Value, row.Number("bookings"), row.Number("profit"), row.Number("orders"), row.Number("new_customers"), row.Number("inquiries"),
            row.Number("win_rate"), row.Number("csat"), row.Count("restated"));
    }
}
