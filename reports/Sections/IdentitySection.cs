using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>How records became customers, and visitors people.</summary>
internal sealed class IdentitySection(ReportFacts facts)
{
    public Section Build()
    {
        var (records, customers, merged, decided) = facts.Queries.Read("identity_counts", row => (row.Count("records"), row.Count("customers"), row.Count("merged"), row.Count("decided"))).Single();
        var links = facts.Queries.Read("identity_links", row => (Evidence: row.Text("evidence") ?? "", Links: row.Count("links"), Visitors: row.Count("visitors"), Shared: row.Count("shared")));
        return new Section("identity", new Bi("Who is who", "客户识别"), new Bi("How do we know who is who?", "我们怎么知道谁是谁？"),
            records == 0 ? new Bi("No company records: add a source of kind companies.", "暂无公司记录：请添加 companies 类数据源。")
                : new Bi($"{Figures.Of(records, "record")} of companies stand for {Figures.Of(customers, "customer")}; {Figures.Of(merged, "customer")} have several records; {Figures.Of(decided, "record")} were decided by you.",
                    $"{Figures.Count(records)} 条公司记录对应 {Figures.Count(customers)} 家客户，其中 {Figures.Count(merged)} 家有多条记录；由您指定 {Figures.Count(decided)} 条。"))
        {
            Tables = links.Count == 0 ? [] : [DataTable.Render("table-links", new Bi("Visitors linked to people, by evidence", "访客与联系人的关联（按依据）"), links,
            [
                new Column<(string Evidence, long Links, long Visitors, long Shared)>(new Bi("Evidence", "依据"), link => Cell.Words(CodeWords.Of(link.Evidence))),
                new(new Bi("Links", "关联数"), link => Cell.Count(link.Links), ColumnType.Number),
                new(new Bi("Visitors", "访客"), link => Cell.Count(link.Visitors), ColumnType.Number),
                new(new Bi("Of these, named by several people's evidence", "其中指向多人"), link => Cell.Count(link.Shared), ColumnType.Number),
            ])],
            Definition = new Bi("Links come from e-mail addresses, telephone numbers, web domains, CRM ids, links in campaign mails and inquiry forms, and from your own decisions (docs/identities.md). A visitor that several people's evidence names is linked to the one with most evidence.",
                "依据包括邮箱、电话、网址域名、CRM 编号、营销邮件链接、询盘表单，以及您自己的指定（docs/identities.md）。若依据指向多人，取依据最多者。"),
        };
    }
}
