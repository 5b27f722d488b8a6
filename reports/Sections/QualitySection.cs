using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>How far the figures of this report can be relied on.</summary>
internal sealed class QualitySection(ReportFacts facts)
{
    private DataQuality Quality => facts.Quality;

    public Section Build() => new("quality", new Bi("Data quality", "数据质量"), new Bi("Can these figures be relied on?", "这些数字可靠吗？"), Answer())
    {
        Tables = [Sources(), LeftOut(), Checks(), Rejects()],
        Definition = new Bi($"Every row of every file is either loaded or kept aside with its reason. A source is stale when nothing in it is newer than {DataQuality.StaleAfterDays} days, where one expects news daily. A check is a rule that no row may break.",
            $"每个文件的每一行，要么入库，要么带原因暂存。应每日更新的数据源，若最新记录早于{DataQuality.StaleAfterDays}天，即视为过期。校验是任何一行都不应违反的规则。"),
    };

    private Bi Answer()
    {
        if (Quality.Sources.Count == 0)
            return new Bi("No data yet: add sources to pipeline.yaml.", "暂无数据：请在 pipeline.yaml 中添加数据源。");
        var loaded = Quality.Sources.Sum(source => source.Loaded);
        var share = loaded + Quality.RejectedRows == 0 ? 0 : (double)Quality.RejectedRows / (loaded + Quality.RejectedRows);
        return new Bi($"{Figures.Count(loaded)} rows loaded from {Quality.Sources.Sum(source => source.Files)} files, {Figures.Count(Quality.RejectedRows)} kept aside ({Figures.Share(share)}); {Counted(Quality.Checks.Count, "check", "no check")} with findings, {Counted(Quality.Stale.Count(), "source", "no source")} out of date.",
            $"共 {Quality.Sources.Sum(source => source.Files)} 个文件，入库 {Figures.Count(loaded)} 行，暂存 {Figures.Count(Quality.RejectedRows)} 行（{Figures.Share(share)}）；有问题的校验 {Quality.Checks.Count} 项，过期数据源 {Quality.Stale.Count()} 个。");
    }

    private static string Counted(int count, string noun, string none) => count switch { 0 => none, 1 => $"1 {noun}", _ => $"{count} {noun}s" };

    private Html Sources() => Quality.Sources.Count == 0 ? Html.Empty : DataTable.Render("table-sources", new Bi("Sources", "数据源"), Quality.Sources,
    [
        new Column<SourceState>(new Bi("Source", "数据源"), source => Cell.Text(source.Source)),
        new(new Bi("Kind", "类型"), source => Cell.Text(source.Kind)),
        new(new Bi("Files", "文件"), source => Cell.Count(source.Files), ColumnType.Number),
        new(new Bi("Rows loaded", "入库行数"), source => Cell.Count(source.Loaded), ColumnType.Number),
        new(new Bi("Rows kept aside", "暂存行数"), source => Cell.Count(source.Rejected), ColumnType.Number),
        new(new Bi("Newest event", "最新记录"), source => Cell.Day(source.NewestEvent, facts.Header.AsOf), ColumnType.Day),
        new(new Bi("Days old", "距今天数"), source => Cell.Number(source.DaysOld, 1), ColumnType.Number),
    ]);

    private Html LeftOut() => Quality.LeftOut.Count == 0 ? Html.Empty : DataTable.Render("table-left-out", new Bi("Files left out: the figures lack them", "未能读取的文件（数字未包含）"), Quality.LeftOut,
    [
        new Column<LeftOut>(new Bi("Source", "数据源"), file => Cell.Text(file.Source)),
        new(new Bi("File", "文件"), file => Cell.Text(file.Path)),
        new(new Bi("Why", "原因"), file => Cell.Text(file.Reason)),
    ]);

    private Html Checks() => Quality.Checks.Count == 0 ? Html.Empty : DataTable.Render("table-checks", new Bi("Checks with findings, and the first of them", "未通过的校验及首批问题行"), Quality.Checks,
    [
        new Column<FailedCheck>(new Bi("Table", "表"), check => Cell.Text(check.Model)),
        new(new Bi("Check", "校验"), check => Cell.Text(check.Check)),
        new(new Bi("Severity", "级别"), check => Cell.Words(CodeWords.Of(check.Severity))),
        new(new Bi("Rows", "行数"), check => Cell.Count(check.Offenders), ColumnType.Number),
        new(new Bi("First findings", "首批问题行"), check => new(Html.Of($"{check.First.Select(offender => Html.Of($"<code>{Html.Name(offender)}</code> "))}"), check.First.FirstOrDefault() ?? "")),
    ]);

    private Html Rejects() => Quality.Rejects.Count == 0 ? Html.Empty : DataTable.Render("table-rejects", new Bi("Rows kept aside, by reason", "暂存行（按原因）"), Quality.Rejects,
    [
        new Column<RejectReason>(new Bi("Source", "数据源"), reject => Cell.Text(reject.Source)),
        new(new Bi("Reason", "原因"), reject => Cell.Text(reject.Reason.Replace('_', ' '))),
        new(new Bi("Rows", "行数"), reject => Cell.Count(reject.Rows), ColumnType.Number),
        new(new Bi("First place", "首个位置"), reject => new(Html.Of($"<small class=\"evidence\">{Html.Name(reject.FirstPlace)}</small>"), reject.FirstPlace)),
        new(new Bi("What was found", "内容"), reject => Cell.Text(reject.FirstDetail)),
    ]);
}
