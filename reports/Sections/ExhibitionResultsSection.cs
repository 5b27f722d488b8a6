using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>What each exhibition cost, and what became of those met there.</summary>
internal sealed class ExhibitionResultsSection(ReportFacts facts)
{
    public Section Build()
    {
        var results = facts.Queries.Read("exhibition_results", row => new Result(row.Text("exhibition"), row.Number("cost"), row.Count("cards"), row.Count("people"), row.Count("due"), row.Count("followed_up_in_time"), row.Count("overdue"), row.Count("not_known"),
            row.Count("quotations"), row.Count("samples"), row.Count("orders"), row.Number("value"), row.Number("orders_of_new"), row.Number("new_value"), row.Number("cost_per_new"), row.Flag("is_year_over"), row.Moment("first_day")));
        return new Section("exhibitions", new Bi("Exhibitions", "展会成效"), new Bi("What did each exhibition cost and bring?", "每场展会花了多少、带来什么？"),
            results.Count == 0 ? Nothing.Of(new Bi("exhibitions", "展会数据"), facts, "exhibition") : Answer(results))
        {
            Definition = new Bi("Quotations and orders of the customers met, within 365 days of their first card there; also what they would have ordered without it, so none of it is caused by the exhibition. New: their first order came after the card; not known where the orders begin after the exhibition. Cost: the bills up to now, at their rates; 'not known' where a rate is missing.",
                "统计展会所见客户自首张名片起365天内的报价与订单；其中也包括没有展会本来就会下的订单，因此不代表由展会带来。新客户：首单晚于名片；若订单数据晚于展会才开始，则为“未知”。成本：截至目前的账单按当时汇率折算，缺汇率时为“未知”。"),
            Tables = results.Count == 0 ? [] : [Table(results)],
        };
    }

    private Bi Answer(IReadOnlyList<Result> results)
    {
        var best = results.Where(result => result is { IsYearOver: true, CostPerNew: not null }).MinBy(result => result.CostPerNew);
        if (best is null)
            return new Bi($"Of {Figures.Of(results.Count, "exhibition")} none has a year behind it and new customers whose orders are known.", $"{results.Count} 场展会中，尚无满一年且新客户订单已知的。");
        var cost = Figures.Money(best.CostPerNew ?? 0, facts.Header.Currency);
        return new Bi($"Of the exhibitions whose year is over, {best.Name} cost least per order of a new customer: {cost.En}.", $"在已满一年的展会中，{best.Name} 每个新客户订单的成本最低：{cost.Zh}。");
    }

    private Html Table(IReadOnlyList<Result> results) => DataTable.Render("table-exhibitions", new Bi("Exhibitions", "展会"), results,
    [
        new(new Bi("Exhibition", "展会"), result => Cell.Text(result.Name)),
        new(new Bi("From", "日期"), result => Cell.Day(result.FirstDay, facts.Header.AsOf), ColumnType.Day),
        new(new Bi($"Cost, {facts.Header.Currency}", $"成本，{facts.Header.Currency}"), result => Cell.Money(result.Cost), ColumnType.Number),
        new(new Bi("People", "人数"), result => Cell.Count(result.People), ColumnType.Number),
        new(new Bi("To follow up", "应跟进"), result => Cell.Count(result.Due), ColumnType.Number),
        new(new Bi("In time", "按时跟进"), result => Cell.Count(result.InTime), ColumnType.Number),
        new(new Bi("Overdue", "逾期未跟进"), result => Cell.Count(result.Overdue), ColumnType.Number),
        new(new Bi("Not known", "未知"), result => Cell.Count(result.Unknown), ColumnType.Number),
        new(new Bi("Quotations", "报价"), result => Cell.Count(result.Quotations), ColumnType.Number),
        new(new Bi("Samples", "样品单"), result => Cell.Count(result.Samples), ColumnType.Number),
        new(new Bi("Orders", "订单"), result => Cell.Count(result.Orders), ColumnType.Number),
        new(new Bi($"Value, {facts.Header.Currency}", $"订单金额，{facts.Header.Currency}"), result => Cell.Money(result.Value), ColumnType.Number),
        new(new Bi("Orders of new customers", "新客户订单"), result => Cell.Count(result.OfNew), ColumnType.Number),
        new(new Bi("Cost per order of a new one", "每个新客户订单成本"), result => result.OfNew is 0 ? Cell.Words(new Bi("no order", "无订单")) : Cell.Money(result.CostPerNew), ColumnType.Number),
        new(new Bi("Year over", "满一年"), result => Cell.Words(result.IsYearOver ? new Bi("yes", "是") : new Bi("orders may still come", "仍可能有订单"))),
    ]);

    private sealed record Result(string? Name, double? Cost, long Cards, long People, long Due, long InTime, long Overdue, long Unknown, long Quotations, long Samples, long Orders, double? Value, double? OfNew, double? NewValue, double? CostPerNew, bool IsYearOver, DateTime? FirstDay);
}
