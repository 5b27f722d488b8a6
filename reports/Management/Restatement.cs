using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Management;

/// <summary>Why a published figure is another one now.</summary>
/// <param name="Measure">Of marts.management_kpis.</param>
/// <param name="First">As first published; null where it was not known.</param>
/// <param name="Reason">late_data, merged_customers, changed_rule or not_known.</param>
/// <param name="Detail">Which files, customers or rules.</param>
internal sealed record Restatement(string Measure, double? First, string Reason, string Detail)
{
    public Bi Words => (Reason switch
    {
        "late_data" => new Bi("late data: ", "数据晚到："),
        "merged_customers" => new Bi("customers are linked otherwise: ", "客户合并有变："),
        "changed_rule" => new Bi("a rule changed: ", "规则有变："),
        _ => new Bi("the reason is not known", "原因未知"),
    }) + Bi.Same(Detail);

    public static Restatement Read(Row row) => new(row.Text("measure") ?? "", row.Number("first_value"), row.Text("reason") ?? "", row.Text("detail") ?? "");
}
