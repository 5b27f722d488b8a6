using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>Where two salespeople quoted a customer two prices for one article and nothing explains the difference, and which price holds.</summary>
internal sealed class PriceConflictsSection(ReportFacts facts)
{
    public Section Build()
    {
        var conflicts = facts.Queries.Read("price_conflicts", row => new Conflict(row.Text("customer_name"), row.Text("sku"), Price(row, "earlier"), row.Text("earlier_name"), row.Moment("earlier_local"),
            Price(row, "later"), row.Text("later_name"), row.Moment("later_local"), row.Number("difference_percent"), row.Text("binding_kind") ?? "none", Price(row, "binding"), row.Text("binding_id"),
            row.Text("next_step"), row.Number("stake_report")));
        var pairs = facts.Queries.Read("price_pairs", row => (State: row.Text("state") ?? "", Pairs: (int)(row.Number("pairs") ?? 0))).ToDictionary(row => row.State, row => row.Pairs);
        return new Section("prices", new Bi("Price conflicts", "报价冲突"), new Bi("Whom did two of us quote different prices, and which one holds?", "哪些客户收到了两种报价？以哪个为准？"), Answer(conflicts, pairs))
        {
            Definition = new Bi("Pairs of quotation lines by different salespeople for one customer and article, both valid or at most quotations.compared_days apart, brought to one currency (the rate of the later one's date), Incoterm, quantity, payment terms, packing and commission. "
                + "What is left beyond rounding is a conflict, unless the older one had expired. It holds: what was ordered, else the account owner's newest valid quotation. A salesperson's own newer version is no conflict.",
                "不同业务员对同一客户、同一产品的报价，均在有效期内或相隔不超过 quotations.compared_days，折算到同一币种（后一份报价日汇率）、贸易术语、数量、付款条件、包装和佣金后比较；仍有差异且前一份未过期的即为冲突。以已成交订单为准，否则以归属业务员最新有效报价为准；本人修订报价不算冲突。"),
            Tables = conflicts.Count == 0 ? [] : [Table(conflicts)],
        };
    }

    private Bi Answer(IReadOnlyList<Conflict> conflicts, Dictionary<string, int> pairs)
    {
        if (pairs.Count == 0)
            return Nothing.Of(new Bi("prices of two salespeople for one customer", "多人报价记录"), facts, "quotations");
        var open = conflicts.Where(conflict => conflict.NextStep is not null).ToList();
        var (explained, unclear) = (pairs.GetValueOrDefault("explained"), pairs.GetValueOrDefault("cannot_be_compared"));
        return new Bi($"{Figures.Of(open.Count, "price conflict")} to settle now; {conflicts.Count - open.Count} older or settled by an order. Of the other pairs {explained} are explained by freight, rate, quantity, terms or age, and {unclear} cannot be compared.",
            $"待处理报价冲突 {open.Count} 起；另有 {conflicts.Count - open.Count} 起已由订单确定或时间已久。其余报价中 {explained} 对可由运费、汇率、数量、条件或时间解释，{unclear} 对无法比较。");
    }

    private Html Table(IReadOnlyList<Conflict> conflicts) => DataTable.Render("table-prices", new Bi("Prices that nothing explains", "无法解释的价差"), conflicts,
    [
        new(new Bi("Customer", "客户"), conflict => new(Html.Of($"<b>{Html.Name(conflict.Customer)}</b>"), conflict.Customer ?? "")),
        new(new Bi("Article", "产品"), conflict => Cell.Text(conflict.Sku)),
        new(new Bi("First price", "先报价"), conflict => Cell.Text(conflict.Earlier)),
        new(new Bi("by", "业务员"), conflict => Cell.Text(conflict.EarlierBy)),
        new(new Bi("on", "日期"), conflict => Cell.Day(conflict.EarlierAt, facts.Header.AsOf), ColumnType.Day),
        new(new Bi("Second price", "后报价"), conflict => Cell.Text(conflict.Later)),
        new(new Bi("by", "业务员"), conflict => Cell.Text(conflict.LaterBy)),
        new(new Bi("on", "日期"), conflict => Cell.Day(conflict.LaterAt, facts.Header.AsOf), ColumnType.Day),
        new(new Bi("Difference, %", "差异，%"), conflict => Cell.Number(conflict.Difference, 1), ColumnType.Number),
        new(new Bi("What holds", "以何为准"), conflict => Cell.Words(Holds(conflict))),
        new(new Bi("Next step", "下一步"), conflict => Cell.Words(conflict.NextStep is null ? new Bi("nothing: settled or long ago", "无：已定或已久") : CodeWords.Of(conflict.NextStep))),
        new(new Bi($"At stake, {facts.Header.Currency}", $"涉及金额，{facts.Header.Currency}"), conflict => Cell.Money(conflict.Stake), ColumnType.Number),
    ], index => $"price-{index + 1}");

    private static Bi Holds(Conflict conflict) => conflict.Holds switch
    {
        "order" => new Bi($"{conflict.Binding}, ordered ({conflict.BindingId})", $"{conflict.Binding}，已下单（{conflict.BindingId}）"),
        "owner_quotation" => new Bi($"{conflict.Binding}, the owner's ({conflict.BindingId})", $"{conflict.Binding}，归属业务员报价（{conflict.BindingId}）"),
        _ => new Bi("neither: you decide", "均不适用，待经理决定"),
    };

    private static string? Price(Row row, string which) =>
        row.Number($"{which}_unit_price") is { } price ? $"{row.Text($"{which}_currency")} {Figures.Fixed(price, 2)}" : null;

    private sealed record Conflict(string? Customer, string? Sku, string? Earlier, string? EarlierBy, DateTime? EarlierAt, string? Later, string? LaterBy, DateTime? LaterAt, double? Difference, string Holds,
        string? Binding, string? BindingId, string? NextStep, double? Stake);
}
