using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>How quickly and how well customers are served, and whether their goods leave when promised.</summary>
internal sealed class ServiceSection(ReportFacts facts)
{
    public Section Build()
    {
        var kinds = facts.Queries.Read("service", row => new Service(row.Text("kind") ?? "", row.Count("n"), row.Number("answered"), row.Number("resolved"), row.Number("reopened"), row.Number("promised"), row.Number("on_time"),
            row.Number("month_n"), row.Number("month_response"), row.Number("month_resolution"), row.Number("backlog"), row.Number("month_promised"), row.Number("month_on_time"), row.Number("month_low"), row.Number("month_high")));
        return new Section("service", new Bi("Service", "服务质量"), new Bi("How well do we serve, and do goods leave on time?", "服务得怎么样？货是否按时发出？"),
            kinds.Count == 0 ? Nothing.Of(new Bi("inquiries, complaints or shipments", "询盘、投诉和发货数据"), facts, "inquiries", "complaints", "shipments") : Answer(kinds))
        {
            Definition = new Bi("By the month in which they came; a delivery by the month in which the order's last part left. Medians run from receipt to the first answer by a person (business hours) and to the solution (days), and count whoever still waits as waiting longest: 'not known' where half or more do. On time: complete on the promised day or before. The range is the 95 % interval (Wilson).",
                "按受理月份统计；交付按订单最后一批发出的月份统计。中位数从受理到首次人工答复（工作小时）、到解决（天），仍未答复者视为等待最久；半数以上未答复时记为“未知”。按时：在承诺日或之前全部发出。括号内为95 %置信区间（Wilson法）。"),
            Tables = kinds.Count == 0 ? [] : [Table(kinds)],
        };
    }

    private Bi Answer(IReadOnlyList<Service> kinds)
    {
        var words = new List<Bi>();
        if (kinds.FirstOrDefault(kind => kind.Kind == "delivery") is { MonthOnTime: { } share } delivery)
            words.Add(new Bi($"{Figures.Share(share)} of {Figures.Count(delivery.MonthPromised ?? 0)} orders left on time in {Dates.Month(facts.Header.Month).En}.", $"{Dates.Month(facts.Header.Month).Zh}发出的 {Figures.Count(delivery.MonthPromised ?? 0)} 单中，{Figures.Share(share)} 按时。"));
        if (kinds.FirstOrDefault(kind => kind.Kind == "problem") is { } problems)
            words.Add(new Bi($"{Figures.Count(problems.Backlog ?? 0)} complaints are unsolved.", $"未解决的投诉 {Figures.Count(problems.Backlog ?? 0)} 件。"));
        if (kinds.FirstOrDefault(kind => kind.Kind == "inquiry") is { MonthResponse: { } hours })
            words.Add(new Bi($"Half of the qualified inquiries were answered within {Figures.Fixed(hours, 1)} business hours.", $"有效询盘有一半在 {Figures.Fixed(hours, 1)} 个工作小时内答复。"));
        return words.Count == 0
            ? new Bi("Nothing came or left this month.", "本月没有受理或发货。")
            : new Bi(string.Join(" ", words.Select(word => word.En)), string.Join("", words.Select(word => word.Zh)));
    }

    private static Html Table(IReadOnlyList<Service> kinds) => DataTable.Render("table-service", new Bi("Service: this month, and the twelve months that end with it", "服务质量：本月与近12个月"), kinds,
    [
        new(new Bi("Kind", "类别"), kind => Cell.Words(CodeWords.Of("service_" + kind.Kind))),
        new(new Bi("Came, month", "本月受理"), kind => Cell.Count(kind.MonthN ?? 0), ColumnType.Number),
        new(new Bi("Answered after, business hours (median)", "答复用时（工作小时，中位数）"), kind => kind.Kind == "delivery" ? Cell.Text("") : Cell.Number(kind.MonthResponse, 1), ColumnType.Number),
        new(new Bi("Solved after, days (median)", "解决用时（天，中位数）"), kind => kind.Kind == "delivery" ? Cell.Text("") : Cell.Number(kind.MonthResolution, 1), ColumnType.Number),
        new(new Bi("Open now", "现未办结"), kind => Cell.Count(kind.Backlog), ColumnType.Number),
        new(new Bi("On time, month (95 % interval)", "本月按时率（95 %区间）"), kind => kind.Kind == "delivery" ? Cell.Interval(kind.MonthOnTime, kind.MonthLow, kind.MonthHigh, Figures.Share) : Cell.Text(""), ColumnType.Number),
        new(new Bi("Came, 12 months", "12个月受理"), kind => Cell.Count(kind.N), ColumnType.Number),
        new(new Bi("Answered, 12 months", "12个月已答复"), kind => kind.Kind == "delivery" ? Cell.Text("") : Cell.Count(kind.Answered), ColumnType.Number),
        new(new Bi("Solved, 12 months", "12个月已解决"), kind => kind.Kind == "delivery" ? Cell.Text("") : Cell.Count(kind.Resolved), ColumnType.Number),
        new(new Bi("Reopened, 12 months", "12个月重开"), kind => kind.Kind == "delivery" ? Cell.Text("") : Cell.Count(kind.Reopened), ColumnType.Number),
        new(new Bi("On time, 12 months", "12个月按时率"), kind => kind.Promised > 0 ? Cell.Share(kind.OnTime / kind.Promised) : Cell.Text(""), ColumnType.Number),
    ]);

    private sealed record Service(string Kind, long N, double? Answered, double? Resolved, double? Reopened, double? Promised, double? OnTime, double? MonthN, double? MonthResponse, double? MonthResolution, double? Backlog, double? MonthPromised,
        double? MonthOnTime, double? MonthLow, double? MonthHigh);
}
