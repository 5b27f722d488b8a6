using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>How many customers each department's data know, and how many all of them do.</summary>
internal sealed class CoverageSection(ReportFacts facts)
{
    public Section Build()
    {
        var departments = facts.Queries.Read("coverage", row => new Department(row.Text("department") ?? "", row.Count("customers"), row.Count("known_only_here"), row.Count("known_to_all"), row.Count("customers_of_any"), row.Number("days_old")));
        return new Section("coverage", new Bi("Coverage", "信息覆盖"), new Bi("Which department knows which customers?", "各部门分别了解哪些客户？"),
            departments.Count == 0 ? Nothing.Of(new Bi("departments", "部门数据"), facts, "activities", "campaigns", "orders", "complaints") : Answer(departments))
        {
            Definition = new Bi("Sales: mails, chats, calls, meetings and notes; marketing: campaigns; order desk: orders; service: complaints. Counted are customers that a department's data had named by the month's end; how old its newest event was then.",
                "销售：邮件、聊天、电话、拜访与备注；市场：群发；订单部：订单；客服：投诉。统计截至月末各部门数据中出现过的客户，以及其最新记录距月末的天数。"),
            Tables = departments.Count == 0 ? [] : [Table(departments)],
        };
    }

    private static Bi Answer(IReadOnlyList<Department> departments)
    {
        var first = departments[0];
        return new Bi($"Of {Figures.Of(first.OfAny, "customer")} that any department knows, all of them know {Figures.Count(first.OfAll)}.", $"各部门共了解 {Figures.Count(first.OfAny)} 家客户，其中 {Figures.Count(first.OfAll)} 家所有部门都了解。");
    }

    private static Html Table(IReadOnlyList<Department> departments) => DataTable.Render("table-coverage", new Bi("Customers by department", "各部门了解的客户"), departments,
    [
        new(new Bi("Department", "部门"), department => Cell.Words(CodeWords.Of("department_" + department.Name))),
        new(new Bi("Customers", "客户数"), department => Cell.Count(department.Customers), ColumnType.Number),
        new(new Bi("Known to nobody else", "仅该部门了解"), department => Cell.Count(department.OnlyHere), ColumnType.Number),
        new(new Bi("Newest event, days old", "最新记录距今（天）"), department => Cell.Number(department.DaysOld, 1), ColumnType.Number),
    ]);

    private sealed record Department(string Name, long Customers, long OnlyHere, long OfAll, long OfAny, double? DaysOld);
}
