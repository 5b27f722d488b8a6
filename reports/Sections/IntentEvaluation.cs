using TradeCrm.Reports.Charts;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>How good the scores were on months that the model had not seen, beside plain ways of ranking the same visitors.</summary>
internal sealed class IntentEvaluation
{
    private static readonly string[] Measures = ["pr_auc", "roc_auc", "lift_at_10pct", "precision_at_50", "brier", "log_loss"];
    private readonly ReportFacts facts;
    private readonly IntentModel? model;
    private readonly IReadOnlyList<IntentMetric> metrics;
    private readonly IReadOnlyList<(string Candidate, double Fraction, double Captured)> gains;

    public IntentEvaluation(ReportFacts facts)
    {
        this.facts = facts;
        model = facts.Queries.Read("intent_model", row => new IntentModel(row.Count("version"), row.Text("kind") ?? "", row.Text("notice"), row.Count("examples"), row.Count("buyers"),
            row.Day("test_from"), row.Day("test_to"))).FirstOrDefault();
        metrics = facts.Queries.Read("intent_metrics", row => new IntentMetric(row.Text("candidate") ?? "", row.Text("population") ?? "", row.Text("measure") ?? "", row.Number("value"),
            row.Number("low"), row.Number("high"), row.Count("n"), row.Count("positives")));
        gains = facts.Queries.Read("intent_gains", row => (row.Text("candidate") ?? "", row.Number("fraction") ?? 0, row.Number("captured") ?? 0));
    }

    /// <summary>Our curve against the baselines; the other tree is left out, because it answers no question of a manager.</summary>
    public Html Chart()
    {
        var curves = gains.GroupBy(point => point.Candidate).Where(group => group.Key == model?.Kind || group.Key is "page_views" or "logistic_regression" or "naive_bayes")
            .Select(group => new GainsCurve(CodeWords.Of(group.Key), group.Key == model?.Kind, [.. group.Select(point => (point.Fraction, point.Captured))])).ToList();
        return curves.Count == 0 ? Html.Empty : GainsChart.Draw(curves, Reached());
    }

    public Html Tables()
    {
        var notice = string.IsNullOrWhiteSpace(model?.Notice) ? Html.Empty : Html.Of($"<p class=\"note\">{new Bi("Note: ", "注意：")}{Html.Name(model?.Notice)}</p>\n");
        var title = Html.Of($"<h3>{new Bi("How far can the scores be trusted?", "评分有多可靠？")}</h3>\n<p>{Summary()}</p>\n{notice}");
        var rows = metrics.GroupBy(metric => (metric.Candidate, metric.Population)).OrderBy(group => group.Key.Population, StringComparer.Ordinal)
            .ThenByDescending(group => group.Key.Candidate == model?.Kind).ThenBy(group => group.Key.Candidate, StringComparer.Ordinal).ToList();
        if (rows.Count == 0)
            return title;
        return Html.Of($"{title}{DataTable.Render("table-metrics", new Bi("All candidates on later months", "各方法在后续月份上的表现"), rows, Columns())}");
    }

    private Bi Reached()
    {
        var tenth = gains.Where(point => point.Candidate == model?.Kind && point.Fraction >= 0.0999).OrderBy(point => point.Fraction).FirstOrDefault();
        return tenth.Candidate is null ? new Bi("", "") : new Bi($"Calling the best tenth of visitors reaches {Figures.Share(tenth.Captured)} of the later buyers. ", $"联系排名前十分之一的访客，可覆盖 {Figures.Share(tenth.Captured)} 的后续买家。");
    }

    private Bi Summary()
    {
        if (model is null || (metrics.Count == 0 && gains.Count == 0))
            return new Bi("The scores have not been checked against later months yet: that needs visits and their outcomes over several months.", "评分尚未用后续月份验证：需要积累数月的访问与成交结果。");
        var months = model.TestFrom is { } from && model.TestTo is { } to ? new Bi($" on {Dates.Month(from).En} to {Dates.Month(to).En}", $"，检验期{Dates.Month(from).Zh}至{Dates.Month(to).Zh}") : new Bi("", "");
        return Reached() + new Bi($"Scores are of {CodeWords.Of(model.Kind).En}, version {model.Version}, learnt from {Figures.Count(model.Examples)} examples with {Figures.Count(model.Buyers)} buyers and checked{months.En}, which it had not seen.",
            $"当前评分来自{CodeWords.Of(model.Kind).Zh}第{model.Version}版，学习样本 {Figures.Count(model.Examples)}，其中买家 {Figures.Count(model.Buyers)}{months.Zh}，检验数据未参与训练。");
    }

    private List<Column<IGrouping<(string Candidate, string Population), IntentMetric>>> Columns()
    {
        List<Column<IGrouping<(string Candidate, string Population), IntentMetric>>> columns =
        [
            new(new Bi("Ranked by", "排序方法"), group => group.Key.Candidate == model?.Kind
                ? new(Html.Of($"<b>{CodeWords.Of(group.Key.Candidate)}</b> <small>{new Bi("in use", "使用中")}</small>"), group.Key.Candidate) : Cell.Words(CodeWords.Of(group.Key.Candidate))),
            new(new Bi("Among", "范围"), group => Cell.Words(CodeWords.Of(group.Key.Population == "all" ? "everyone" : group.Key.Population))),
        ];
        columns.AddRange(Measures.Where(measure => metrics.Any(metric => metric.Measure == measure)).Select(measure =>
            new Column<IGrouping<(string Candidate, string Population), IntentMetric>>(MeasureWords(measure), group => Value(group.FirstOrDefault(metric => metric.Measure == measure)), ColumnType.Number)));
        columns.Add(new(new Bi("Visitors", "访客数"), group => Cell.Count(group.Max(metric => metric.N)), ColumnType.Number));
        columns.Add(new(new Bi("Buyers", "买家数"), group => Cell.Count(group.Max(metric => metric.Positives)), ColumnType.Number));
        return columns;
    }

    private static Cell Value(IntentMetric? metric) => metric is null ? Cell.NotKnown : Cell.Interval(metric.Value, metric.Low, metric.High, value => Figures.Fixed(value, metric.Measure == "lift_at_10pct" ? 1 : 3));

    private static Bi MeasureWords(string measure) => measure switch
    {
        "pr_auc" => new Bi("Average precision (PR-AUC)", "平均精确率（PR-AUC）"),
        "roc_auc" => new Bi("ROC-AUC", "ROC-AUC"),
        "lift_at_10pct" => new Bi("Lift in the best 10 %", "前10 %提升倍数"),
        "precision_at_50" => new Bi("Buyers among the best 50", "前50名中买家占比"),
        "brier" => new Bi("Brier (lower is better)", "Brier（越低越好）"),
        _ => new Bi("Log loss (lower is better)", "对数损失（越低越好）"),
    };

    private sealed record IntentModel(long Version, string Kind, string? Notice, long Examples, long Buyers, DateOnly? TestFrom, DateOnly? TestTo);

    private sealed record IntentMetric(string Candidate, string Population, string Measure, double? Value, double? Low, double? High, long N, long Positives);
}
