using TradeCrm.Reports.Charts;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>Which customers bring the margin, and which have fallen silent.</summary>
internal sealed class ValueSection(ReportFacts facts)
{
    private string Currency => facts.Header.Currency;

    public Section Build()
    {
        var grades = facts.Queries.Read("value_grades", row => new Grade(row.Text("grade") ?? "", row.Count("customers"), row.Number("revenue_year"), row.Number("margin_year"), row.Number("expected_orders"),
            row.Number("expected_revenue"), row.Count("quiet"), row.Number("quiet_report")));
        var section = new Section("value", new Bi("Customer value", "客户价值"), new Bi("Which customers matter most, and which fall silent?", "哪些客户最重要？哪些正在流失？"),
            grades.Count == 0 ? Nothing.Of(new Bi("orders of customers", "客户订单"), facts, "orders") : Answer(grades))
        {
            Definition = new Bi("Grades by margin of the last 365 days: A brings the first 50 % of it, B up to 80 %, C up to 95 %, D the rest. Silent: no order for more than twice the customer's own usual interval. Orders again, expected orders and revenue: "
                + "by the customer's own order rate and the share of last orders among old ones (Fader, Hardie and Lee 2005); with fewer than 20 orders older than a year they are not known.",
                "等级按近365天毛利划分：A 贡献前50%，B 至80%，C 至95%，其余为 D。“沉默”指超过自身惯常下单周期两倍未下单。再次下单概率、预期订单与金额：按客户自身下单频率及历史末单比例计算（Fader、Hardie 与 Lee，2005）；一年以上的订单少于20个时为未知。"),
        };
        if (grades.Count == 0)
            return section;
        var (quiet, best) = (Read("value_quiet"), Read("value_best"));
        return section with { Charts = [Chart(grades)], Tables = [Grades(grades), .. Lists(quiet, best)] };
    }

    private IReadOnlyList<Valued> Read(string query) => facts.Queries.Read(query, row => new Valued(row.Text("customer_name"), row.Text("country"), row.Text("grade") ?? "", row.Text("responsible_name"), row.Text("next_step") ?? "",
        row.Count("orders"), row.Moment("last_order_date"), row.Number("median_interval_days"), row.Number("recency_days"), row.Number("revenue_report"), row.Number("margin_year"), row.Number("revenue_share"),
        row.Number("alive_probability"), row.Number("expected_revenue")));

    private Bi Answer(IReadOnlyList<Grade> grades)
    {
        var (first, quiet) = (grades.FirstOrDefault(grade => grade.Name == "A"), grades.Sum(grade => grade.Quiet));
        var margin = grades.Sum(grade => grade.Margin ?? 0);
        var best = first is null || margin <= 0 ? new Bi("No margin of the last 365 days is known.", "近365天毛利未知。")
            : new Bi($"{Figures.Of(first.Customers, "A customer")} of {Figures.Count(grades.Sum(grade => grade.Customers))} {(first.Customers == 1 ? "brings" : "bring")} {Figures.Share((first.Margin ?? 0) / margin)} of the margin of the last 365 days.",
                $"{grades.Sum(grade => grade.Customers)} 家下过单的客户中，{first.Customers} 家 A 级客户贡献近365天毛利的 {Figures.Share((first.Margin ?? 0) / margin)}。");
        var silent = Figures.Money(grades.Sum(grade => grade.QuietReport ?? 0), Currency);
        return best + new Bi($" Silent for more than twice their usual interval: {Figures.Of(quiet, "customer")}; one average order from each would bring {silent.En} in all.", $"超过惯常周期两倍未下单的有 {quiet} 家，若每家再下一个平均订单，合计 {silent.Zh}。")
            + Expected(grades);
    }

    private Bi Expected(IReadOnlyList<Grade> grades)
    {
        if (grades.All(grade => grade.ExpectedOrders is null))
            return new Bi(" Too few orders are older than a year to expect anything of the next twelve months.", "一年以上的订单太少，无法预估未来12个月。");
        var (orders, revenue) = (Figures.Count(grades.Sum(grade => grade.ExpectedOrders ?? 0)), Figures.Money(grades.Sum(grade => grade.ExpectedRevenue ?? 0), Currency));
        return new Bi($" Of the customers of today, {orders} orders worth {revenue.En} are to be expected in the next twelve months.", $"现有客户未来12个月预计下单 {orders} 个，金额 {revenue.Zh}。");
    }

    private Html Chart(IReadOnlyList<Grade> grades) => grades.All(grade => grade.Margin is null or <= 0) ? Html.Empty : RankedBarsChart.Draw("chart-value",
        [.. grades.Where(grade => grade.Name != "not_known").Select(grade => new RankedBar(new Bi($"{grade.Name}, {Figures.Of(grade.Customers, "customer")}", $"{grade.Name} 级，{grade.Customers} 家"), Math.Max(grade.Margin ?? 0, 0),
            Figures.Money(grade.Margin ?? 0, Currency), grade.Name != "A"))],
        new Bi("Margin of the last 365 days by grade of customer", "近365天各等级客户毛利"), new Bi($"margin, {Currency}", $"毛利，{Currency}"));

    private Html Grades(IReadOnlyList<Grade> grades) => DataTable.Render("table-value-grades", new Bi("Grades", "客户等级"), grades,
    [
        new(new Bi("Grade", "等级"), grade => grade.Name == "not_known" ? Cell.NotKnown : Cell.Text(grade.Name)),
        new(new Bi("Customers", "客户数"), grade => Cell.Count(grade.Customers), ColumnType.Number),
        new(new Bi($"Revenue, 365 days, {Currency}", $"近365天金额，{Currency}"), grade => Cell.Money(grade.Revenue), ColumnType.Number),
        new(new Bi($"Margin, 365 days, {Currency}", $"近365天毛利，{Currency}"), grade => Cell.Money(grade.Margin), ColumnType.Number),
        new(new Bi("Orders expected", "预期订单"), grade => Cell.Number(grade.ExpectedOrders, 1), ColumnType.Number),
        new(new Bi($"Revenue expected, {Currency}", $"预期金额，{Currency}"), grade => Cell.Money(grade.ExpectedRevenue), ColumnType.Number),
        new(new Bi("Silent", "沉默客户"), grade => Cell.Count(grade.Quiet), ColumnType.Number),
    ]);

    private IEnumerable<Html> Lists(IReadOnlyList<Valued> quiet, IReadOnlyList<Valued> best)
    {
        if (quiet.Count > 0)
            yield return List("quiet", new Bi("Silent customers, the most to be won first", "沉默客户，最值得争取的在前"), quiet, new(new Bi("Next step", "下一步"), valued => Cell.Words(CodeWords.Of(valued.NextStep))));
        if (best.Count > 0)
            yield return List("best", new Bi("A and B customers", "A、B 级客户"), best, new(new Bi("Share of all revenue", "占全部金额"), valued => Cell.Share(valued.Share), ColumnType.Number));
    }

    private Html List(string id, Bi caption, IReadOnlyList<Valued> customers, Column<Valued> last) => DataTable.Render($"table-value-{id}", caption, customers,
    [
        new(new Bi("Customer", "客户"), valued => new(Html.Of($"<b>{Html.Name(valued.Customer)}</b>"), valued.Customer ?? "")),
        new(new Bi("Country", "国家"), valued => Cell.Words(CountryWords.Of(valued.Country ?? "not known"))),
        new(new Bi("Grade", "等级"), valued => valued.Grade == "not_known" ? Cell.NotKnown : Cell.Text(valued.Grade)),
        new(new Bi("Responsible", "负责人"), valued => Cell.Text(valued.Responsible)),
        new(new Bi("Orders", "订单"), valued => Cell.Count(valued.Orders), ColumnType.Number),
        new(new Bi("Last order", "最近下单"), valued => Cell.Day(valued.LastOrder, facts.Header.AsOf), ColumnType.Day),
        new(new Bi("Days since", "距今天数"), valued => Cell.Count(valued.Recency), ColumnType.Number),
        new(new Bi("Usual interval, days", "惯常周期，天"), valued => Cell.Count(valued.Interval), ColumnType.Number),
        new(new Bi($"All revenue, {Currency}", $"累计金额，{Currency}"), valued => Cell.Money(valued.Revenue), ColumnType.Number),
        new(new Bi($"Margin, 365 days, {Currency}", $"近365天毛利，{Currency}"), valued => Cell.Money(valued.Margin), ColumnType.Number),
        new(new Bi("Orders again", "再次下单概率"), valued => Cell.Share(valued.Alive), ColumnType.Number),
        new(new Bi($"Expected in 12 months, {Currency}", $"未来12个月预期，{Currency}"), valued => Cell.Money(valued.ExpectedRevenue), ColumnType.Number),
        last,
    ]);

    private sealed record Grade(string Name, long Customers, double? Revenue, double? Margin, double? ExpectedOrders, double? ExpectedRevenue, long Quiet, double? QuietReport);

    private sealed record Valued(string? Customer, string? Country, string Grade, string? Responsible, string NextStep, long Orders, DateTime? LastOrder, double? Interval, double? Recency, double? Revenue, double? Margin,
        double? Share, double? Alive, double? ExpectedRevenue);
}
