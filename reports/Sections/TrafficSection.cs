using TradeCrm.Reports.Charts;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>How many people and how many machines came to the website.</summary>
internal sealed class TrafficSection(ReportFacts facts)
{
    public Section Build()
    {
        var months = facts.Queries.Read("visits", row => new TrafficMonth(row.Day("month")!.Value, row.Count("human_visitors"), row.Count("linked_visitors"), row.Count("human_sessions"),
            row.Count("human_page_views"), row.Count("machine_visitors"), row.Count("machine_requests")));
        var section = new Section("traffic", new Bi("Website traffic", "网站流量"), new Bi("How many people come to our website, and how many machines?", "有多少人、多少机器在访问我们的网站？"), Answer(months))
        {
            Definition = new Bi("A visitor is one browser at one address. Machines are told by what they say of themselves and by how they behave; our own staff count as neither. A visitor is known when a campaign link, an inquiry form or an address leads to a person in the CRM.",
                "一个访客指同一地址上的同一浏览器。机器根据其自报身份和行为判定；本公司员工不计入。凭营销邮件链接、询盘表单或网址中的邮箱对应到CRM联系人的，算作已识别访客。"),
        };
        if (months.Count == 0)
            return section;
        return section with { Charts = months.Count < 2 ? [] : [VisitsChart.Draw([.. months.Select(month => new VisitsPoint(month.Month, month.Humans, month.Machines))])], Tables = [Table(months), Machines()] };
    }

    private Bi Answer(IReadOnlyList<TrafficMonth> months)
    {
        if (months.Count == 0)
            return Nothing.Of(new Bi("visits to the website", "网站访问记录"), facts, "visits");
        var last = months[^1];
        var known = last.Humans == 0 ? 0 : (double)last.Linked / last.Humans;
        var partial = facts.Header.IsWholeMonth ? new Bi("in", "") : new Bi("so far in", "（月初至今）");
        return new Bi($"{Figures.Count(last.Humans)} people visited {partial.En} {Dates.Month(last.Month).En}; we know who {Figures.Count(last.Linked)} of them are ({Figures.Share(known)}). Machines: {Figures.Count(last.Machines)}.",
            $"{Dates.Month(last.Month).Zh}{partial.Zh}真人访客 {Figures.Count(last.Humans)}，其中已识别身份 {Figures.Count(last.Linked)}（{Figures.Share(known)}）；机器访客 {Figures.Count(last.Machines)}。");
    }

    private static Html Table(IReadOnlyList<TrafficMonth> months) => DataTable.Render("table-traffic", new Bi("Visits by month", "各月访问"), [.. months.Reverse()],
    [
        new Column<TrafficMonth>(new Bi("Month", "月份"), month => new(Html.Of($"{Dates.Month(month.Month)}"), month.Month.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), ColumnType.Day),
        new(new Bi("People", "真人访客"), month => Cell.Count(month.Humans), ColumnType.Number),
        new(new Bi("Known", "已识别"), month => Cell.Count(month.Linked), ColumnType.Number),
        new(new Bi("Sessions", "访问次数"), month => Cell.Count(month.Sessions), ColumnType.Number),
        new(new Bi("Pages", "浏览页数"), month => Cell.Count(month.Pages), ColumnType.Number),
        new(new Bi("Machines", "机器访客"), month => Cell.Count(month.Machines), ColumnType.Number),
        new(new Bi("Machine requests", "机器请求"), month => Cell.Count(month.Requests), ColumnType.Number),
    ]);

    private Html Machines()
    {
        var reasons = facts.Queries.Read("machines", row => (Reason: row.Text("crawler_reason"), Visitors: row.Count("visitors"), Requests: row.Count("requests")));
        return reasons.Count == 0 ? Html.Empty : DataTable.Render("table-machines", new Bi("Why they are held to be machines, over all time", "判定为机器的原因（累计）"), reasons,
        [
            new(new Bi("Reason", "原因"), row => Cell.Words(CodeWords.Of(row.Reason))),
            new(new Bi("Machines", "机器访客"), row => Cell.Count(row.Visitors), ColumnType.Number),
            new(new Bi("Requests", "请求数"), row => Cell.Count(row.Requests), ColumnType.Number),
        ]);
    }

    private sealed record TrafficMonth(DateOnly Month, long Humans, long Linked, long Sessions, long Pages, long Machines, long Requests);
}
