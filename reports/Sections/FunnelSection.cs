using TradeCrm.Reports.Charts;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>How far visitors come on the way to an order, and where most are lost.</summary>
internal sealed class FunnelSection(ReportFacts facts)
{
    public Section Build()
    {
        var rows = facts.Queries.Read("funnel", row => new StageMonth(row.Day("month")!.Value, row.Text("stage") ?? "", (int)row.Count("position"), row.Count("entered"), row.Number("converted")));
        var stages = rows.Where(row => row.Month == facts.Header.Month).OrderBy(row => row.Position).Select(row => Measured(row, rows)).ToList();
        var isEmpty = stages.Count == 0 || stages.All(stage => stage.Now.Entered == 0);
        var section = new Section("funnel", new Bi("Funnel", "转化漏斗"), new Bi("How far do they come on the way to an order?", "从访问到下单，走到了哪一步？"),
            isEmpty ? Nothing.Of(new Bi("steps towards an order this month", "本月转化数据"), facts, "visits", "inquiries", "orders") : Answer(stages))
        {
            Definition = new Bi("Each bar counts who reached that stage in the month. 'Go on' is the share of an earlier month's people who reached the next stage within 90 days, for the latest month for which those 90 days are over.",
                "每条柱表示当月到达该阶段的人数。“继续前进”指此前某月到达的人在90天内进入下一阶段的比例，取90天观察期已满的最近一个月。"),
        };
        if (isEmpty)
            return section;
        var bars = stages.Select(stage => new RankedBar(CodeWords.Of(stage.Now.Stage), stage.Now.Entered, Bi.Same(Figures.Count(stage.Now.Entered)))).ToList();
        return section with
        {
            Charts = [RankedBarsChart.Draw("chart-funnel", bars, new Bi("From visit to first order", "从访问到首单"), new Bi("people or customers this month", "本月人数／客户数"))],
            Tables = [Table(stages)],
        };
    }

    private static Stage Measured(StageMonth now, IReadOnlyList<StageMonth> all)
    {
        var over = all.Where(row => row.Stage == now.Stage && row.Converted is not null && row.Entered > 0).OrderByDescending(row => row.Month).FirstOrDefault();
        return new Stage(now, all.FirstOrDefault(row => row.Stage == now.Stage && row.Month == now.Month.AddMonths(-1)), over);
    }

    private static Bi Answer(IReadOnlyList<Stage> stages)
    {
        var (first, last) = (stages[0].Now, stages[^1].Now);
        var sentence = new Bi($"{Figures.Count(first.Entered)} visited and {Figures.Count(last.Entered)} ordered for the first time", $"访问 {Figures.Count(first.Entered)} 人，首次下单 {Figures.Count(last.Entered)} 家");
        var measured = stages.SkipLast(1).Where(stage => stage.GoOn is not null).ToList();
        if (measured.Count == 0)
            return sentence + new Bi("; the 90 days in which they may go on are not over for any month yet.", "；尚无任何月份满90天观察期。");
        var narrowest = measured.MinBy(stage => stage.GoOn)!;
        var next = stages[stages.ToList().IndexOf(narrowest) + 1].Now.Stage;
        var (since, entered) = (Dates.Month(narrowest.Over!.Month), Figures.Count(narrowest.Over.Entered));
        return sentence + new Bi($"; the narrowest step is from '{CodeWords.Of(narrowest.Now.Stage).En}' to '{CodeWords.Of(next).En}': of the {entered} of {since.En}, {Figures.Share(narrowest.GoOn!.Value)} went on within 90 days.",
            $"；流失最多的是从“{CodeWords.Of(narrowest.Now.Stage).Zh}”到“{CodeWords.Of(next).Zh}”：{since.Zh}的 {entered} 中，90天内只有 {Figures.Share(narrowest.GoOn!.Value)} 继续前进。");
    }

    private Html Table(IReadOnlyList<Stage> stages) => DataTable.Render("table-funnel", new Bi("Stages this month", "本月各阶段"), stages,
    [
        new(new Bi("Stage", "阶段"), stage => Cell.Words(CodeWords.Of(stage.Now.Stage))),
        new(Dates.Month(facts.Header.Month), stage => Cell.Count(stage.Now.Entered), ColumnType.Number),
        new(Dates.Month(facts.Header.MonthBefore), stage => Cell.Count(stage.Before?.Entered), ColumnType.Number),
        new(new Bi("Go on within 90 days", "90天内继续前进"), stage => stage == stages[^1] ? new Cell(Html.Of($"–"), "") : Cell.Share(stage.GoOn), ColumnType.Number),
        new(new Bi("Of those who came in", "对应月份"), stage => stage.Over is null ? Cell.Words(new Bi("–", "–"))
            : new(Html.Of($"{Dates.Month(stage.Over.Month)} <small>(n {Figures.Count(stage.Over.Entered)})</small>"), stage.Over.Month.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), ColumnType.Day),
    ]);

    private sealed record StageMonth(DateOnly Month, string Stage, int Position, long Entered, double? Converted);

    private sealed record Stage(StageMonth Now, StageMonth? Before, StageMonth? Over)
    {
        public double? GoOn => Over?.Converted / Over?.Entered;
    }
}
