using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>Who asked us something and still waits.</summary>
internal sealed class UnansweredSection(ReportFacts facts)
{
    public Section Build()
    {
        var section = new Section("unanswered", new Bi("Unanswered", "未回复询盘"), new Bi("Which inquiries has nobody answered, and why?", "哪些询盘还没人回复？为什么？"), Answer())
        {
            Definition = new Bi($"Genuine inquiries without a reply by a person. The deadline is {Figures.Fixed(facts.Header.DeadlineHours, 0)} business hours, with public holidays and make-up workdays. "
                + "An automatic reply, an internal note and a bounced mail are no answers; a colleague's reply is one. Where the records of our replies end earlier, the state is 'not known'.",
                $"指尚无人工回复的真实询盘。时限为{Figures.Fixed(facts.Header.DeadlineHours, 0)}个工作小时，已计入法定节假日与调休。自动回复、内部备注和退信不算回复；同事代回算回复。我方回复记录的截止时间之后，状态记为“未知”。"),
        };
        return facts.Waiting.Count == 0 ? section : section with { Tables = [Table()] };
    }

    private Bi Answer()
    {
        if (facts.Waiting.Count == 0)
        {
            return facts.SourceKinds.Contains("inquiries")
                ? new Bi("Every genuine inquiry has been answered.", "所有真实询盘均已回复。")
                : Nothing.Of(new Bi("inquiries", "询盘"), facts, "inquiries");
        }
        var open = facts.Waiting.Where(inquiry => inquiry.IsKnown).ToList();
        var unknown = facts.Waiting.Count - open.Count;
        var rest = unknown == 0 ? new Bi("", "") : new Bi($" For {unknown} more it is not known, because our replies are recorded only up to an earlier day.", $"另有 {unknown} 条未知：我方回复记录尚未覆盖到该时间。");
        if (open.Count == 0)
            return new Bi("No inquiry is known to be unanswered.", "没有确定未回复的询盘。") + rest;
        var (overdue, oldest) = (open.Count(inquiry => inquiry.IsOverdue), open.MaxBy(inquiry => inquiry.AgeDays)!);
        var common = open.GroupBy(inquiry => inquiry.Reason).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First();
        return new Bi($"{open.Count} unanswered, {overdue} of them past the deadline; the oldest has waited {Figures.Fixed(oldest.AgeDays, 0)} days. Most often: {CodeWords.Of(common.Key).En} ({common.Count()}).",
            $"未回复 {open.Count} 条，其中超时 {overdue} 条，最久已等 {Figures.Fixed(oldest.AgeDays, 0)} 天。最常见原因：{CodeWords.Of(common.Key).Zh}（{common.Count()} 条）。") + rest;
    }

    private Html Table() => DataTable.Render("table-unanswered", new Bi("Inquiries without an answer", "未回复的询盘"), facts.Waiting,
    [
        new(new Bi("Who asked", "客户"), inquiry => new(Html.Of($"<b>{Html.Name(inquiry.Who)}</b>{(inquiry.Country is null ? Html.Empty : Html.Of($"<br><small>{CountryWords.Of(inquiry.Country)}</small>"))}"), inquiry.Who.En)),
        new(new Bi("About", "主题"), inquiry => Cell.Text(inquiry.Subject)),
        new(new Bi("Why nobody answered", "未回复原因"), inquiry => Cell.Words(Why(inquiry, facts.Header.AsOf))),
        new(new Bi("Waiting, days", "等待天数"), inquiry => Cell.Number(inquiry.AgeDays, 1), ColumnType.Number),
        new(new Bi("Business hours", "工作小时"), inquiry => Cell.Number(inquiry.BusinessHours, 1), ColumnType.Number),
        new(new Bi("Deadline", "时限"), inquiry => Cell.Words(inquiry.IsOverdue ? new Bi("missed", "已超时") : inquiry.IsKnown && !(inquiry.DueAt < facts.Header.AsOf) ? new Bi("still open", "未到期") : new Bi("not known", "未知"))),
        new(new Bi("Owner", "业务员"), inquiry => inquiry.Owner is null ? Cell.Words(new Bi("nobody", "无")) : Cell.Text(inquiry.Owner)),
        new(new Bi("Received", "收到日期"), inquiry => Cell.Day(inquiry.Received, facts.Header.AsOf), ColumnType.Day),
        new(new Bi("Evidence", "出处"), inquiry => new(Html.Of($"<small class=\"evidence\">{Html.Name(inquiry.Evidence)}</small>"), inquiry.Evidence)),
    ], index => $"inquiry-{index + 1}");

    /// <summary>Why nobody answered; nobody is blamed for what lies after the last record of our replies.</summary>
    public static Bi Why(WaitingInquiry inquiry, DateTime asOf) => inquiry.IsKnown
        ? CodeWords.Of(inquiry.Reason)
        : new Bi("not known: our replies are recorded up to ", "未知：回复记录截至")
            + (inquiry.KnownUntil is { } until ? Dates.Day(until, asOf) : new Bi("an unknown day", "未知日期"));
}
