using TradeCrm.Reports.Charts;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>Which deals stand still, and in which stage most days are lost.</summary>
internal sealed class CourseSection(ReportFacts facts)
{
    private readonly IReadOnlyList<OverdueDeal> overdue = facts.Queries.Read("course_overdue", OverdueDeal.Read);
    private readonly IReadOnlyList<StageStays> stages = facts.Queries.Read("course_stages", StageStays.Read);
    private readonly DealsInProgress deals = facts.Queries.Read("course_deals", DealsInProgress.Read)[0];

    public Section Build()
    {
        var section = new Section("course", new Bi("Deals in progress", "商机进程"), new Bi("Which deals are stuck, and where is the bottleneck?", "哪些商机卡住了？瓶颈在哪个环节？"),
            deals.Deals == 0 ? Nothing.Of(new Bi("deals in progress", "进行中的商机"), facts, "opportunities", "orders") : Answer())
        {
            Definition = new Bi("A deal is an opportunity, an order that won none, or an inquiry that became neither. It is overdue when it stays in its stage longer than expected: the days set in pipeline.yaml, else the median of the company's own completed stays. "
                + "Where the source that would show the next stage ends earlier, the state is 'not known'. The bottleneck is the stage whose stays that ended in the last twelve months, lost deals apart, took most days beyond what was expected. The first chart shows the most valuable overdue deals; its planned end is the last day for which work is planned, payments apart.",
                "商机包括CRM商机、未关联商机的订单，以及未转化的询盘。在某阶段停留超过预期天数即为逾期；预期天数取 pipeline.yaml 的设定，未设定则取本公司已完成阶段的中位数。数据源尚未覆盖应完成日的，记为“未知”。瓶颈指近12个月内结束的各阶段（不含丢单）中，累计超出预期天数最多的环节。"),
        };
        return deals.Deals == 0 ? section : section with { Charts = [Gantt(), Durations()], Tables = overdue.Count == 0 ? [] : [Table()] };
    }

    private Bi Answer() => Stuck() + Unknown() + Bottleneck();

    private Bi Stuck()
    {
        if (overdue.Count == 0)
            return new Bi($"None of {deals.Open} open deals is known to be overdue.", $"进行中的 {deals.Open} 个商机中，没有确定逾期的。");
        var value = Figures.Money(overdue.Sum(deal => deal.Stake ?? 0), facts.Header.Currency);
        var (dormant, most) = (overdue.Count(deal => deal.IsDormant), overdue.GroupBy(deal => deal.Stage).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First());
        return new Bi($"{overdue.Count} of {Figures.Of(deals.Open, "open deal")} worth {value.En} stay longer in their stage than expected, most of them in '{StageWords.Of(most.Key).En}' ({most.Count()}); {dormant} {(dormant == 1 ? "is so late that it" : "are so late that they")} should be closed or begun anew.",
            $"进行中商机 {deals.Open} 个，其中 {overdue.Count} 个（{value.Zh}）停留超出预期，最多的在“{StageWords.Of(most.Key).Zh}”阶段（{most.Count()} 个）；其中 {dormant} 个拖延过久，应关闭或重新激活。");
    }

    private Bi Unknown() => deals.NotKnown == 0 ? new Bi("", "") : new Bi($" Of {deals.NotKnown} more it is not known whether {(deals.NotKnown == 1 ? "it" : "they")} moved.", $"另有 {deals.NotKnown} 个是否推进未知。");

    private Bi Bottleneck()
    {
        if (stages.Where(stage => stage.DaysOver > 0).MaxBy(stage => stage.DaysOver) is not { } worst)
            return new Bi(" No stage took longer than expected in the last twelve months.", "近12个月没有超出预期的环节。");
        var name = StageWords.Of(worst.Stage);
        return new Bi($" The bottleneck is '{name.En}': over the last twelve months {worst.Late} of {Figures.Of(worst.Stays, "stay")} took longer than {Figures.Fixed(worst.Expected, 0)} days, {Figures.Of(worst.DaysOver, "day")} in all.",
            $"瓶颈是“{name.Zh}”：近12个月 {worst.Stays} 次中有 {worst.Late} 次超过 {Figures.Fixed(worst.Expected, 0)} 天，累计超出 {Figures.Count(worst.DaysOver)} 天。");
    }

    private Html Gantt()
    {
        var lines = facts.Queries.Read("course_gantt", row => (Place: row.Count("place"), Customer: row.Text("customer_name"), About: row.Text("about"), End: row.Moment("planned_end"), Stage: Stage(row)))
            .GroupBy(row => row.Place).Select(deal => new CourseLine(deal.First().Customer ?? "?", deal.First().About ?? "", [.. deal.Select(row => row.Stage)], deal.First().End)).ToList();
        if (lines.Count == 0)
            return Html.Empty;
        var unit = new Bi("blue: within the expected days, orange: beyond, ◆ planned end, ‹ began earlier", "蓝：预期内；橙：超出预期；灰：无预期；◆ 计划完成日；‹ 更早开始");
        return CourseChart.Draw(lines, facts.Header.AsOf, unit, new Bi(string.Join("; ", lines.Select(line => Said(line).En)) + ".", string.Join("；", lines.Select(line => Said(line).Zh)) + "。"));
    }

    private static CourseStage Stage(Row row) => new(StageWords.Of(row.Text("stage") ?? ""), row.Moment("entered_local")!.Value, row.Moment("left_local")!.Value, row.Count("days"),
        row.Number("expected_days") is { } days ? (long)days : null, row.Flag("is_current"));

    private static Bi Said(CourseLine line)
    {
        var now = line.Stages[^1];
        return new Bi($"{line.Customer} {line.About}: {now.Name.En} {now.Days} days, expected {now.ExpectedDays}", $"{line.Customer} {line.About}：{now.Name.Zh} {now.Days} 天，预期 {now.ExpectedDays} 天");
    }

    private Html Durations() => stages.Count == 0 ? Html.Empty : StageDaysChart.Draw(
        [.. stages.Select(stage => new StageDays(StageWords.Of(stage.Stage), stage.Stays, stage.Quarter, stage.Median, stage.ThreeQuarters, stage.Expected))],
        new Bi(string.Join("; ", stages.Select(stage => $"{StageWords.Of(stage.Stage).En} {stage.Median:0} days ({stage.Quarter:0} – {stage.ThreeQuarters:0}), expected {stage.Expected:0}")) + ".",
            string.Join("；", stages.Select(stage => $"{StageWords.Of(stage.Stage).Zh} {stage.Median:0} 天（{stage.Quarter:0} – {stage.ThreeQuarters:0}），预期 {stage.Expected:0} 天")) + "。"));

    private Html Table() => DataTable.Render("table-course", new Bi("Overdue stages", "逾期阶段"), overdue,
    [
        new Column<OverdueDeal>(new Bi("Customer", "客户"), deal => new(Html.Of($"<b>{Html.Name(deal.Customer)}</b>{(deal.About is null ? Html.Empty : Html.Of($"<br><small>{Html.Name(deal.About)}</small>"))}"), deal.Customer ?? "")),
        new(new Bi("Stage", "阶段"), deal => Cell.Words(StageWords.Of(deal.Stage))),
        new(new Bi("Days", "已停留天数"), deal => Cell.Count(deal.Days), ColumnType.Number),
        new(new Bi("Expected", "预期天数"), deal => Cell.Count(deal.Expected), ColumnType.Number),
        new(new Bi("Who", "负责人"), deal => deal.Responsible is null ? Cell.Words(new Bi("nobody", "无")) : Cell.Text(deal.Responsible)),
        new(new Bi("Next step", "下一步"), deal => Cell.Words(CodeWords.Of(deal.NextStep) + (deal.NextStepOn is { } day ? new Bi(", ", "，") + Dates.Day(day, facts.Header.AsOf) : new Bi("", "")))),
        new(new Bi($"Value, {facts.Header.Currency}", $"金额，{facts.Header.Currency}"), deal => deal.Stake is null ? new(Html.Empty, "") : Cell.Money(deal.Stake), ColumnType.Number),
        new(new Bi("Evidence", "出处"), deal => new(Html.Of($"<small class=\"evidence\">{Html.Name(deal.Evidence)}</small>"), deal.Evidence)),
    ]);
}
