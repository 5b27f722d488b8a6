using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>Of customers with several salespeople: what they promised against one another, and whether the orders in hand come in time.</summary>
internal sealed class OverlapDetails(ReportFacts facts)
{
    public IEnumerable<Html> Tables()
    {
        var conflicts = facts.Queries.Read("promise_conflicts", row => new Conflict(row.Text("customer_name"), row.Text("kind") ?? "", row.Text("sku"), row.Text("earlier_name"), row.Text("earlier_sentence"),
            row.Text("later_name"), row.Text("later_sentence"), row.Moment("later_local")));
        if (conflicts.Count > 0)
            yield return Promises(conflicts);
        var lines = facts.Queries.Read("overlap_orders", row => new OrderLine(row.Text("customer_name"), row.Text("order_line_id"), row.Text("sku"), row.Text("state") ?? "not_known", row.Text("reason"),
            row.Number("days_short"), row.Number("stake_report"), row.Moment("promised_date"), row.Moment("available_date")));
        if (lines.Count > 0)
            yield return Orders(lines);
    }

    private Html Promises(IReadOnlyList<Conflict> conflicts) => DataTable.Render("table-promise-conflicts", new Bi("Promises that cannot both hold", "相互矛盾的承诺"), conflicts,
    [
        new(new Bi("Customer", "客户"), conflict => new(Html.Of($"<b>{Html.Name(conflict.Customer)}</b>"), conflict.Customer ?? "")),
        new(new Bi("Of what", "内容"), conflict => Cell.Words(CodeWords.Of(conflict.Kind))),
        new(new Bi("Article", "产品"), conflict => Cell.Text(conflict.Sku)),
        new(new Bi("First", "先承诺者"), conflict => Cell.Text(conflict.EarlierBy)),
        new(new Bi("said", "原话"), conflict => Cell.Text(conflict.EarlierSentence)),
        new(new Bi("Then", "后承诺者"), conflict => Cell.Text(conflict.LaterBy)),
        new(new Bi("said", "原话"), conflict => Cell.Text(conflict.LaterSentence)),
        new(new Bi("on", "日期"), conflict => Cell.Day(conflict.LaterAt, facts.Header.AsOf), ColumnType.Day),
    ]);

    private Html Orders(IReadOnlyList<OrderLine> lines) => DataTable.Render("table-overlap-orders", new Bi("Their orders in hand", "这些客户的在手订单"), lines,
    [
        new(new Bi("Customer", "客户"), line => new(Html.Of($"<b>{Html.Name(line.Customer)}</b>"), line.Customer ?? "")),
        new(new Bi("Order line", "订单行"), line => Cell.Text(line.Id)),
        new(new Bi("Article", "产品"), line => Cell.Text(line.Sku)),
        new(new Bi($"Worth, {facts.Header.Currency}", $"金额，{facts.Header.Currency}"), line => Cell.Money(line.Worth), ColumnType.Number),
        new(new Bi("Promised", "承诺交期"), line => Cell.Day(line.Promised, facts.Header.AsOf), ColumnType.Day),
        new(new Bi("Stock and production", "库存与排产"), line => Cell.Words(CodeWords.Of("cover_" + line.State))),
        new(new Bi("There on", "预计齐货"), line => Cell.Day(line.Available, facts.Header.AsOf), ColumnType.Day),
        new(new Bi("Days late", "延期天数"), line => line.State == "met" ? Cell.Text("") : Cell.Count(line.DaysLate), ColumnType.Number),
        new(new Bi("Why", "原因"), line => line.Reason is null ? Cell.Text("") : Cell.Words(Worklists.WorklistWords.Of(line.Reason))),
    ]);

    private sealed record Conflict(string? Customer, string Kind, string? Sku, string? EarlierBy, string? EarlierSentence, string? LaterBy, string? LaterSentence, DateTime? LaterAt);

    private sealed record OrderLine(string? Customer, string? Id, string? Sku, string State, string? Reason, double? DaysLate, double? Worth, DateTime? Promised, DateTime? Available);
}
