using TradeCrm.Reports.Charts;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>What customers say of us, with what chance alone could make of it.</summary>
internal sealed class SatisfactionSection(ReportFacts facts)
{
    public Section Build()
    {
        var months = facts.Queries.Read("satisfaction", row => new Score(row.Text("measure") ?? "", row.Text("series") ?? "all", row.Day("month"), row.Count("n"), row.Number("value"), row.Number("low"), row.Number("high")));
        var totals = facts.Queries.Read("satisfaction_total", row => new Score(row.Text("measure") ?? "", row.Text("series") ?? "all", null, row.Count("n"), row.Number("value"), row.Number("low"), row.Number("high")));
        var section = new Section("satisfaction", new Bi("Satisfaction", "客户满意度"), new Bi("What do customers think of us?", "客户怎么评价我们？"),
            months.Count + totals.Count == 0 ? Nothing.Of(new Bi("survey answers", "问卷回收"), facts, "surveys") : Answer(months, totals))
        {
            Definition = new Bi("NPS: share of 9–10 minus share of 0–6, from −100 to 100. CSAT: share of 4 and 5 of 5. The range in brackets is the 95 % interval (adjusted Wald for NPS, Wilson for shares); months with fewer than ten answers are grey. Scores below ten answers say little.",
                "NPS：9–10分占比减0–6分占比，范围−100至100。CSAT：5分制中4–5分占比。括号内为95 %置信区间（NPS用校正Wald法，比例用Wilson法）；不足10份问卷的月份以灰色显示，仅供参考。"),
        };
        if (months.Count + totals.Count == 0)
            return section;
        return section with
        {
            Charts = [Chart(months, "nps", new Bi("NPS by month", "各月NPS"), new Bi("NPS, with 95 % interval", "NPS 及95 %区间")), Chart(months, "csat", new Bi("CSAT by month", "各月CSAT"), new Bi("CSAT: satisfied customers, with 95 % interval", "CSAT 满意客户占比及95 %区间"))],
            Tables = [Table(totals)],
        };
    }

    private static Html Chart(IReadOnlyList<Score> scores, string measure, Bi title, Bi unit)
    {
        var points = scores.Where(score => score.Measure == measure && score.Series == "all" && score.Value is not null)
            .Select(score => new SurveyPoint(score.Month!.Value, score.N, score.Value!.Value, score.Low ?? score.Value!.Value, score.High ?? score.Value!.Value)).ToList();
        return points.Count < 2 ? Html.Empty : SatisfactionChart.Draw($"chart-{measure}", points, measure != "nps", title, unit);
    }

    private Bi Answer(IReadOnlyList<Score> months, IReadOnlyList<Score> totals)
    {
        var now = months.Where(score => score.Series == "all" && score.Month == facts.Header.Month && score.Value is not null).ToList();
        var shown = now.Count > 0 ? now : totals.Where(score => score.Series == "all" && score.Value is not null).ToList();
        if (shown.Count == 0)
            return new Bi("There are too few answers to give a score.", "问卷数量太少，暂不给出评分。");
        var when = now.Count > 0 ? Dates.Month(facts.Header.Month) : new Bi($"No answers in {Dates.Month(facts.Header.Month).En}; over all time", $"{Dates.Month(facts.Header.Month).Zh}无问卷；累计");
        var (english, chinese) = (shown.Select(score => Say(score, "likely ", ", ", " answers")), shown.Select(score => Say(score, "可能在 ", "，", " 份问卷")));
        return new Bi($"{when.En}: {string.Join("; ", english)}.", $"{when.Zh}：{string.Join("；", chinese)}。");
    }

    private static string Say(Score score, string likely, string comma, string answers) =>
        $"{score.Measure.ToUpperInvariant()} {Write(score)(score.Value!.Value)}{(score.Low is { } low && score.High is { } high ? $" ({likely}{Write(score)(low)} – {Write(score)(high)}{comma}{score.N}{answers})" : $" ({score.N}{answers})")}";

    private static Html Table(IReadOnlyList<Score> totals) => DataTable.Render("table-satisfaction", new Bi("Scores by product series, over all time", "各产品系列评分（累计）"), totals,
    [
        new Column<Score>(new Bi("Series", "产品系列"), score => score.Series == "all" ? Cell.Words(CodeWords.Of("all")) : Cell.Text(score.Series)),
        new(new Bi("Measure", "指标"), score => Cell.Words(CodeWords.Of(score.Measure))),
        new(new Bi("Score (95 % interval)", "得分（95 %区间）"), score => score.N < 10 ? Cell.Words(new Bi("too few to judge", "样本太少")) : Cell.Interval(score.Value, score.Low, score.High, Write(score)), ColumnType.Number),
        new(new Bi("Answers", "问卷数"), score => Cell.Count(score.N), ColumnType.Number),
    ]);

    private static Func<double, string> Write(Score score) => score.Measure == "nps" ? value => Figures.Fixed(value, 0) : Figures.Share;

    private sealed record Score(string Measure, string Series, DateOnly? Month, long N, double? Value, double? Low, double? High);
}
