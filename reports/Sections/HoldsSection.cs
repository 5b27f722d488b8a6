using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>To whom nobody may sell now, and who did all the same.</summary>
internal sealed class HoldsSection(ReportFacts facts)
{
    private DateTime AsOf => facts.Header.AsOf;

    public Section Build()
    {
        var holds = facts.Queries.Read("holds", row => new Held(row.Text("customer_name"), row.Text("country"), row.Text("kind") ?? "", row.Text("state") ?? "", row.Text("severity"),
            row.Text("complaint_text"), row.Moment("since_local"), row.Text("responsible_name"), row.Text("next_step") ?? "", row.Moment("next_step_on"), row.Number("stake_report"),
            row.Count("campaign_recipients"), row.Count("breaches")));
        var breaches = facts.Queries.Read("hold_breaches", row => new Breach(row.Text("customer_name"), row.Text("person_name"), row.Text("contact_kind") ?? "", row.Text("subject"),
            row.Text("responsible_name"), row.Text("complaint_id"), row.Moment("happened_local")));
        return new Section("holds", new Bi("Complaints and holds", "投诉与暂停营销"), new Bi("To whom must we not sell until a complaint is resolved?", "哪些客户的投诉没解决，不能再推销？"), Answer(holds, breaches))
        {
            Definition = new Bi("A complaint stops campaigns and unsolicited selling to its customer from its first opening, whatever reopenings, and for a while after it is resolved (holds in pipeline.yaml). It never stops answers, open orders, "
                + "delivery or payment. What a message was for is told by its words. Who asked not to be contacted is left alone for good.",
                "投诉自首次登记起（不论是否重开）至解决后的冷静期内，暂停对该客户的群发营销和主动推销（见 pipeline.yaml 的 holds）；答复、在手订单、发货和收款不受影响。联系目的按内容文字判断。要求勿联系者永久不联系。"),
            Tables = [.. Tables(holds, breaches)],
        };
    }

    private Bi Answer(IReadOnlyList<Held> holds, IReadOnlyList<Breach> breaches)
    {
        if (holds.Count == 0)
            return facts.SourceKinds.Contains("complaints") ? new Bi("No complaint stops us from selling to anybody.", "没有因投诉而暂停营销的客户。") : Nothing.Of(new Bi("complaints", "投诉"), facts, "complaints");
        var complaints = holds.Where(hold => hold.Kind == "complaint").ToList();
        var (money, during) = (Figures.Money(complaints.Sum(hold => hold.Stake ?? 0), facts.Header.Currency), complaints.Sum(hold => hold.Breaches));
        var oldest = complaints.Where(hold => hold.Since is not null).MinBy(hold => hold.Since);
        var since = oldest?.Since is { } day ? new Bi($", the longest since {Dates.Day(day, AsOf).En}", $"，最早自{Dates.Day(day, AsOf).Zh}起") : new Bi("", "");
        return new Bi($"On hold because of a complaint: {Figures.Of(complaints.Count, "customer")}{since.En}; open deals of {money.En} wait for it. Sold to all the same: {Figures.Of(during, "time")}. Asked not to be contacted: people at {Figures.Of(holds.Count - complaints.Count, "customer")}.",
            $"{complaints.Count} 家客户因投诉暂停营销{since.Zh}，涉及进行中商机 {money.Zh}；期间仍被推销 {during} 次。另有 {holds.Count - complaints.Count} 家客户有人要求勿联系。");
    }

    private IEnumerable<Html> Tables(IReadOnlyList<Held> holds, IReadOnlyList<Breach> breaches)
    {
        if (holds.Count > 0)
            yield return Holds(holds);
        if (breaches.Count > 0)
            yield return Breaches(breaches);
    }

    private Html Holds(IReadOnlyList<Held> holds) => DataTable.Render("table-holds", new Bi("Customers to leave alone", "暂停营销的客户"), holds,
    [
        new(new Bi("Customer", "客户"), hold => new(Html.Of($"<b>{Html.Name(hold.Customer)}</b>{(hold.Country is null ? Html.Empty : Html.Of($"<br><small>{CountryWords.Of(hold.Country)}</small>"))}"), hold.Customer ?? "")),
        new(new Bi("Why", "原因"), hold => new(Html.Of($"{CodeWords.Of("hold_" + hold.State)}{(hold.Text is null ? Html.Empty : Html.Of($"<br><small>“{Html.Name(hold.Text)}”</small>"))}"), hold.State)),
        new(new Bi("Severity", "严重程度"), hold => hold.Kind == "complaint" ? Cell.Words(CodeWords.Of("severity_" + hold.Severity)) : Cell.Text("")),
        new(new Bi("Since", "起始"), hold => Cell.Day(hold.Since, AsOf), ColumnType.Day),
        new(new Bi("Responsible", "负责人"), hold => hold.Responsible is null ? Cell.Words(new Bi("nobody", "无")) : Cell.Text(hold.Responsible)),
        new(new Bi("Next step", "下一步"), hold => Cell.Words(CodeWords.Of(hold.NextStep))),
        new(new Bi("When", "时间"), hold => Cell.Day(hold.NextStepOn, AsOf), ColumnType.Day),
        new(new Bi($"Held back, {facts.Header.Currency}", $"受影响商机，{facts.Header.Currency}"), hold => hold.Stake is null ? Cell.Text("") : Cell.Money(hold.Stake), ColumnType.Number),
        new(new Bi("Addresses on mailing lists", "群发名单地址数"), hold => Cell.Count(hold.Recipients), ColumnType.Number),
        new(new Bi("Sold to in spite of it", "仍被推销次数"), hold => Cell.Count(hold.Breaches), ColumnType.Number),
    ], index => $"hold-{index + 1}");

    private Html Breaches(IReadOnlyList<Breach> breaches) => DataTable.Render("table-hold-breaches", new Bi("Campaigns and sales contacts in spite of a hold", "暂停期间的营销联系"), breaches,
    [
        new(new Bi("Customer", "客户"), breach => Cell.Text(breach.Customer)),
        new(new Bi("To", "联系人"), breach => Cell.Text(new ContactMask(facts.Options.MaskContacts).Name(breach.Person))),
        new(new Bi("How", "方式"), breach => Cell.Words(CodeWords.Of("contact_" + breach.Kind))),
        new(new Bi("About", "主题"), breach => Cell.Text(breach.Subject)),
        new(new Bi("By", "业务员"), breach => breach.By is null ? Cell.Words(new Bi("marketing", "市场部")) : Cell.Text(breach.By)),
        new(new Bi("Complaint", "投诉编号"), breach => breach.Complaint is null ? Cell.Words(new Bi("asked not to be contacted", "已要求勿联系")) : Cell.Text(breach.Complaint)),
        new(new Bi("When", "时间"), breach => Cell.Day(breach.HappenedAt, AsOf), ColumnType.Day),
    ]);

    private sealed record Held(string? Customer, string? Country, string Kind, string State, string? Severity, string? Text, DateTime? Since, string? Responsible, string NextStep, DateTime? NextStepOn,
        double? Stake, long Recipients, long Breaches);

    private sealed record Breach(string? Customer, string? Person, string Kind, string? Subject, string? By, string? Complaint, DateTime? HappenedAt);
}
