using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Management;

/// <summary>A measure in the report's month, beside the month before, the year before, the baseline and the target.</summary>
internal sealed record Kpi(string Measure, string Unit, int Position, double? Value, long N, double? Low, double? High, double? Previous, bool? IsGoodUp, IReadOnlyList<double?> History)
{
    public string Goal { get; init; } = "";

    public string State { get; init; } = "known";

    public string? Reason { get; init; }

    public string? MissingKind { get; init; }

    public string DrillSql { get; init; } = "";

    public long WithoutValue { get; init; }

    public double? YearBefore { get; init; }

    public double? Baseline { get; init; }

    public long BaselineMonths { get; init; }

    public string? TargetOrigin { get; init; }

    public double? TargetChangePercent { get; init; }

    public double? Target { get; init; }

    public bool? IsTargetMet { get; init; }

    /// <summary>Why there is no figure, in words; empty where there is one.</summary>
    public Bi NotKnown => Reason switch
    {
        "no_source" => new Bi($"not known: add a source of kind {MissingKind}", $"未知：请添加 {MissingKind} 类数据源"),
        "after_reach" => new Bi("not known: the source does not reach this month", "未知：数据源尚未覆盖本月"),
        "before_reach" => new Bi("not known: the source begins later", "未知：数据源起始晚于本月"),
        "no_cost" => new Bi("not known: the orders name no cost", "未知：订单没有成本"),
        "no_value" => new Bi("not known: no amount or no exchange rate", "未知：缺少金额或汇率"),
        "too_short" => new Bi("not known: needs twelve months of orders, and a month that is over", "未知：需有 12 个月订单，且本月已结束"),
        _ => new Bi($"not known: no {KpiWords.Of(Measure).What.En} this month", $"未知：本月没有{KpiWords.Of(Measure).What.Zh}"),
    };

    public static Kpi Read(Row row, IReadOnlyList<double?> history) => new(row.Text("measure") ?? "", row.Text("unit") ?? "count", (int)row.Count("position"), row.Number("value"), row.Count("n"), row.Number("low"),
        row.Number("high"), row.Number("previous"), row.Flag("is_good_up"), history)
    {
        Goal = row.Text("goal") ?? "",
        State = row.Text("state") ?? "known",
        Reason = row.Text("reason"),
        MissingKind = row.Text("missing_kind"),
        DrillSql = row.Text("drill_sql") ?? "",
        WithoutValue = row.Count("without_value"),
        YearBefore = row.Number("year_before"),
        Baseline = row.Number("baseline"),
        BaselineMonths = row.Count("baseline_months"),
        TargetOrigin = row.Text("target_origin"),
        TargetChangePercent = row.Number("target_change_percent"),
        Target = row.Number("target"),
        IsTargetMet = row.Number("is_target_met") is { } met ? met > 0 : null,
    };
}
