using TradeCrm.Reports.Charts;
using TradeCrm.Reports.Management;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>All measures of management, grouped as the goals of a CRM are, against month, year, baseline and target.</summary>
internal sealed class FiguresSection(ReportFacts facts, MonthFigures figures)
{
    private ReportHeader Header => facts.Header;

    public Section Build() => new("figures", new Bi("All figures", "全部指标"), new Bi("Are we better than before?", "我们比以前做得更好吗？"), Answer())
    {
        Tables = [.. figures.Kpis.GroupBy(kpi => kpi.Goal).Select(Goal), Restated()],
        Definition = new Bi("Baseline: the 12 months before crm.started_on (shares and medians of all of them together, counts and money of a mean month; none with fewer than six months). 'Claimed' is what the literature claims for a successful CRM, no promise of ours. "
            + "Point at a name for its definition. 'tradecrm kpi' prints these figures, and 'tradecrm query' with the column drill_sql of marts.management_kpis gives the rows behind each.",
            "基准：crm.started_on 之前的 12 个月（占比与中位数合并计算，数量与金额取月均；不足 6 个月则无基准）。“文献目标”是文献对成功 CRM 的说法，并非承诺。将鼠标移到名称上可看口径。“tradecrm kpi”可打印这些指标；marts.management_kpis 的 drill_sql 列可查出每个数字背后的记录。"),
    };

    private Bi Answer()
    {
        var aimed = figures.Kpis.Where(kpi => kpi.IsTargetMet is not null).ToList();
        if (figures.Kpis.Count == 0)
            return Nothing.Of(new Bi("figures for this month", "本月指标"), facts, "visits", "inquiries", "orders");
        var unknown = figures.Kpis.Count(kpi => kpi.Value is null);
        var missing = unknown == 0 ? new Bi("", "") : new Bi($" {unknown} of {figures.Kpis.Count} figures are not known.", $"另有 {unknown} 项未知（共 {figures.Kpis.Count} 项）。");
        if (aimed.Count == 0)
            return new Bi($"No target can be held against the figures: it needs crm.started_on and data from before it, or crm.targets.{missing.En}", $"尚无可比目标：需设置 crm.started_on 且有此前的数据，或设置 crm.targets。{missing.Zh}");
        return new Bi($"{aimed.Count(kpi => kpi.IsTargetMet == true)} of {aimed.Count} targets are reached this month.{missing.En}", $"本月 {aimed.Count} 项目标中达到 {aimed.Count(kpi => kpi.IsTargetMet == true)} 项。{missing.Zh}");
    }

    private Html Goal(IGrouping<string, Kpi> goal) => DataTable.Render($"table-figures-{goal.Key}", KpiWords.Goal(goal.Key), [.. goal],
    [
        new Column<Kpi>(new Bi("Figure", "指标"), kpi => new(KpiTiles.Name(kpi), KpiWords.Of(kpi.Measure).Name.En)),
        new(Dates.Month(Header.Month), Now, ColumnType.Number),
        new(Dates.Month(Header.MonthBefore), kpi => Of(kpi, kpi.Previous), ColumnType.Number),
        new(Dates.Month(Header.Month.AddYears(-1)), kpi => Of(kpi, kpi.YearBefore), ColumnType.Number),
        new(new Bi("Baseline", "基准"), Baseline, ColumnType.Number),
        new(new Bi("Target", "目标"), Target, ColumnType.Number),
        new(new Bi("12 months", "近12个月"), kpi => new(Sparkline.Draw(kpi.History), "")),
    ]);

    private Cell Now(Kpi kpi)
    {
        if (kpi.Value is not { } value)
            return new(Html.Of($"<span class=\"unknown\">{kpi.NotKnown}</span>"), "");
        var sample = kpi is { Low: { } low, High: { } high } ? Html.Of($"<br><small>({Shown(kpi, low)} – {Shown(kpi, high)}), n {Figures.Count(kpi.N)}</small>") : Html.Empty;
        var part = kpi.State switch
        {
            "to_date" => Html.Of($"<br><small>{new Bi("month to date", "月初至今")}</small>"),
            "partly_known" => Html.Of($"<br><small>{new Bi($"without {Figures.Of(kpi.WithoutValue, "row")} that lack a value", $"未含 {kpi.WithoutValue} 条缺值记录")}</small>"),
            _ => Html.Empty,
        };
        return new(Html.Of($"<b>{Shown(kpi, value)}</b>{sample}{part}"), Key(value));
    }

    private Cell Of(Kpi kpi, double? value) => value is { } number ? new(Html.Of($"{Shown(kpi, number)}"), Key(number)) : Cell.NotKnown;

    private Cell Baseline(Kpi kpi) => kpi.Baseline is { } value
        ? new(Html.Of($"{Shown(kpi, value)}{(kpi.BaselineMonths < 12 ? Html.Of($"<br><small>{new Bi($"of {kpi.BaselineMonths} months", $"{kpi.BaselineMonths} 个月")}</small>") : Html.Empty)}"), Key(value))
        : Cell.NotKnown;

    private Cell Target(Kpi kpi)
    {
        if (kpi.TargetOrigin is null)
            return new(Html.Of($"–"), "");
        var origin = kpi.TargetOrigin == "claimed" ? new Bi("claimed", "文献") : new Bi("own", "自定");
        var change = kpi.TargetChangePercent is { } percent ? Html.Of($" {(percent > 0 ? "+" : "")}{Figures.Fixed(percent, 0)} %") : Html.Empty;
        var met = kpi.IsTargetMet switch { true => Html.Of($" <span class=\"good\">✓ {new Bi("reached", "达到")}</span>"), false => Html.Of($" {new Bi("not reached", "未达到")}"), _ => Html.Empty };
        return kpi.Target is { } target
            ? new(Html.Of($"{Shown(kpi, target)}{met}<br><small>{origin}{change}</small>"), Key(target))
            : new(Html.Of($"<span class=\"unknown\">{new Bi("no baseline", "无基准")}</span><br><small>{origin}{change}</small>"), "");
    }

    private Html Restated()
    {
        var rows = figures.Restatements.SelectMany(group => group).ToList();
        return rows.Count == 0 ? Html.Empty : DataTable.Render("table-restated", new Bi("Figures of this month that are others than at first", "本月与首次发布不同的指标"), rows,
        [
            new Column<Restatement>(new Bi("Figure", "指标"), row => Cell.Words(KpiWords.Of(row.Measure).Name)),
            new(new Bi("First published", "首次发布"), row => figures.Kpis.FirstOrDefault(kpi => kpi.Measure == row.Measure) is { } kpi ? Of(kpi, row.First) : Cell.NotKnown, ColumnType.Number),
            new(new Bi("Now", "现在"), row => figures.Kpis.FirstOrDefault(kpi => kpi.Measure == row.Measure) is { } kpi ? Of(kpi, kpi.Value) : Cell.NotKnown, ColumnType.Number),
            new(new Bi("Why", "原因"), row => Cell.Words(row.Words)),
        ]);
    }

    private Bi Shown(Kpi kpi, double value) => Figures.WithUnit(value, kpi.Unit, Header.Currency);

    private static string Key(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
