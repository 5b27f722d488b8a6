using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>Which customers nobody looks after any more.</summary>
internal sealed class PoolSection(ReportFacts facts)
{
    public Section Build()
    {
        var states = facts.Queries.Read("pool_states", row => new Count(row.Text("state") ?? "", row.Flag("has_ordered"), row.Count("customers"), row.Number("revenue")));
        var section = new Section("pool", new Bi("Public pool", "公海"), new Bi("Which customers does nobody look after any more?", "哪些客户没人跟进，该进公海？"), Answer(states))
        {
            Definition = new Bi("An owner is protected for so many days after the last contact of anybody with the customer (ownership.protect_days, 90 unless set): a mail that did not come back, a chat, a call, a meeting; without any, after the entry into the CRM. "
                + "Where the owner's records end before the release date, it is not known. The table leaves out released ones that never ordered; they stand in the manager's workbook.",
                "自最近一次双方联系（未退回的邮件、聊天、电话、会面）起，归属人的保护期为 ownership.protect_days 天（默认90天）；从未联系的自建档起算。归属人的跟进记录在释放日之前截止的，记为未知。表中不含从未下单的已释放客户，见经理工作簿。"),
        };
        var rows = facts.Queries.Read("pool", row => new Pooled(row.Text("customer_name"), row.Text("country"), row.Text("owner_name"), row.Text("state") ?? "", row.Text("responsible_name"), row.Text("next_step") ?? "",
            row.Number("stake_report"), row.Moment("release_date"), row.Moment("last_contact_local"), row.Moment("last_order_date")));
        return rows.Count == 0 ? section : section with { Tables = [Table(rows)] };
    }

    private Bi Answer(IReadOnlyList<Count> states)
    {
        if (states.Count == 0)
            return facts.SourceKinds.Contains("companies") ? new Bi("No customer's protection is over or ends soon.", "没有保护期已过或即将结束的客户。") : Nothing.Of(new Bi("customers", "客户"), facts, "companies");
        long Of(Func<Count, bool> which) => states.Where(which).Sum(state => state.Customers);
        var money = Figures.Money(states.Where(state => state is { State: "released", HasOrdered: true }).Sum(state => state.Revenue ?? 0), facts.Header.Currency);
        var (ordered, never, ending, unknown) = (Of(state => state is { State: "released", HasOrdered: true }), Of(state => state is { State: "released", HasOrdered: false }), Of(state => state.State == "ending"),
            Of(state => state.State == "not_known"));
        return new Bi($"Of the customers who have ordered before, the protection of {Figures.Count(ordered)} is over; they ordered {money.En} so far. It ends within 14 days for {Figures.Count(ending)}. Of those who never ordered {Figures.Count(never)} are free. Not known: {Figures.Count(unknown)}.",
            $"保护期已过的成交客户 {ordered} 家，累计下单 {money.Zh}；14天内到期 {ending} 家；未成交的已释放 {never} 家；未知 {unknown} 家。");
    }

    private Html Table(IReadOnlyList<Pooled> rows) => DataTable.Render("table-pool", new Bi("Ending soon, and released ones who have ordered", "即将到期及已释放的成交客户"), rows,
    [
        new(new Bi("Customer", "客户"), row => new(Html.Of($"<b>{Html.Name(row.Customer)}</b>"), row.Customer ?? "")),
        new(new Bi("Country", "国家"), row => Cell.Words(CountryWords.Of(row.Country ?? "not known"))),
        new(new Bi("Owner", "归属人"), row => Cell.Text(row.Owner)),
        new(new Bi("State", "状态"), row => Cell.Words(CodeWords.Of("pool_" + row.State))),
        new(new Bi("Released on", "释放日期"), row => Cell.Day(row.ReleaseOn, facts.Header.AsOf), ColumnType.Day),
        new(new Bi("Last contact", "最近联系"), row => Cell.Day(row.LastContact, facts.Header.AsOf), ColumnType.Day),
        new(new Bi("Last order", "最近下单"), row => row.LastOrder is null ? Cell.Text("") : Cell.Day(row.LastOrder, facts.Header.AsOf), ColumnType.Day),
        new(new Bi($"Ordered so far, {facts.Header.Currency}", $"累计金额，{facts.Header.Currency}"), row => row.Ordered is null ? Cell.Text("") : Cell.Money(row.Ordered), ColumnType.Number),
        new(new Bi("Responsible", "负责人"), row => Cell.Text(row.Responsible)),
        new(new Bi("Next step", "下一步"), row => Cell.Words(CodeWords.Of(row.NextStep))),
    ]);

    private sealed record Count(string State, bool HasOrdered, long Customers, double? Revenue);

    private sealed record Pooled(string? Customer, string? Country, string? Owner, string State, string? Responsible, string NextStep, double? Ordered, DateTime? ReleaseOn, DateTime? LastContact, DateTime? LastOrder);
}
