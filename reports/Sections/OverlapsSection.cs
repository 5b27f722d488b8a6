using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>Where several salespeople deal with one customer, whether they know of one another, and who leads.</summary>
internal sealed class OverlapsSection(ReportFacts facts)
{
    public Section Build()
    {
        var overlaps = facts.Queries.Read("overlaps", row => new Overlap(row.Text("customer_name"), row.Text("who"), row.Text("verdict") ?? "", row.Text("leader_name"), row.Text("rule") ?? "",
            row.Text("next_step") ?? "", row.Number("open_orders_report"), row.Number("open_deals_report"), row.Count("price_conflicts"), row.Count("promise_conflicts"), row.Count("open_lines"), row.Count("lines_not_met"), row.Moment("last_contact_local")));
        return new Section("overlaps", new Bi("Who else talks to them", "撞单"), new Bi("Which customers do several of us talk to, and who leads?", "哪些客户有多名业务员在跟？由谁主跟？"), Answer(overlaps))
        {
            Definition = new Bi("Salespeople with a two-way contact, a quotation or an order at the customer lately (overlaps in pipeline.yaml). They are a team, a substitute or a handover where one of them names the other to the customer or in a note, or all are of one team and "
                + "nothing speaks against it, such as two prices for one article or two promises that cannot both hold; else it is a collision. Who leads: the signer of the newest order, else the owner with a recent contact, else who had the last contact, else the first.",
                "近期在该客户有双向联系、报价或订单的业务员（见 pipeline.yaml 的 overlaps）。对客户或备注中提到同事的，视为协作、代班或交接；同组且无矛盾（报价、承诺）的视为协作；否则为撞单。主跟规则：最新订单的签单人，其次近期有联系的归属人，再次最后联系人，最后首次联系人。"),
            Tables = overlaps.Count == 0 ? [] : [Table(overlaps), .. new OverlapDetails(facts).Tables()],
        };
    }

    private Bi Answer(IReadOnlyList<Overlap> overlaps)
    {
        if (overlaps.Count == 0)
            return facts.SourceKinds.Contains("activities") ? new Bi("No customer has several salespeople at once.", "没有多名业务员同时跟进的客户。") : Nothing.Of(new Bi("contacts of salespeople", "跟进记录"), facts, "activities");
        var collisions = overlaps.Where(overlap => overlap.Verdict == "collision").ToList();
        var money = Figures.Money(collisions.Sum(overlap => (overlap.Orders ?? 0) + (overlap.Deals ?? 0)), facts.Header.Currency);
        return new Bi($"Several salespeople deal with {Figures.Of(overlaps.Count, "customer")}; at {collisions.Count} of them they do not seem to know of one another. Open orders and deals of {money.En} are at stake there.",
            $"{overlaps.Count} 家客户有多名业务员在跟，其中 {collisions.Count} 家疑似撞单，涉及在手订单和商机 {money.Zh}。");
    }

    private Html Table(IReadOnlyList<Overlap> overlaps) => DataTable.Render("table-overlaps", new Bi("Customers with several salespeople", "多人跟进的客户"), overlaps,
    [
        new(new Bi("Customer", "客户"), overlap => new(Html.Of($"<b>{Html.Name(overlap.Customer)}</b>"), overlap.Customer ?? "")),
        new(new Bi("Who (contacts · quotations · orders)", "业务员（联系 · 报价 · 订单次数）"), overlap => Cell.Text(overlap.Who)),
        new(new Bi("What it is", "性质"), overlap => Cell.Words(CodeWords.Of("overlap_" + overlap.Verdict))),
        new(new Bi("Who leads", "主跟"), overlap => Cell.Text(overlap.Leader)),
        new(new Bi("Because", "依据"), overlap => Cell.Words(CodeWords.Of("lead_" + overlap.Rule))),
        new(new Bi("Next step", "下一步"), overlap => Cell.Words(CodeWords.Of("step_" + overlap.NextStep))),
        new(new Bi("Conflicting prices", "报价冲突"), overlap => Cell.Count(overlap.Conflicts), ColumnType.Number),
        new(new Bi("Conflicting promises", "承诺冲突"), overlap => Cell.Count(overlap.Promises), ColumnType.Number),
        new(new Bi("Open order lines", "在手订单行"), overlap => Cell.Count(overlap.OpenLines), ColumnType.Number),
        new(new Bi("Of these late", "其中延期"), overlap => Cell.Count(overlap.LateLines), ColumnType.Number),
        new(new Bi($"Open orders, {facts.Header.Currency}", $"在手订单，{facts.Header.Currency}"), overlap => overlap.Orders is null ? Cell.Text("") : Cell.Money(overlap.Orders), ColumnType.Number),
        new(new Bi($"Open deals, {facts.Header.Currency}", $"进行中商机，{facts.Header.Currency}"), overlap => overlap.Deals is null ? Cell.Text("") : Cell.Money(overlap.Deals), ColumnType.Number),
        new(new Bi("Last contact", "最近联系"), overlap => Cell.Day(overlap.LastContact, facts.Header.AsOf), ColumnType.Day),
    ], index => $"overlap-{index + 1}");

    private sealed record Overlap(string? Customer, string? Who, string Verdict, string? Leader, string Rule, string NextStep, double? Orders, double? Deals, long Conflicts, long Promises, long OpenLines, long LateLines, DateTime? LastContact);
}
