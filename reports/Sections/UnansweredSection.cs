using TradeCrm.Reports.Charts;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>Who asked us something and still waits.</summary>
internal sealed class UnansweredSection(ReportFacts facts)
{
    private readonly AnswerTimes times = AnswerTimes.Read(facts.Queries);
    private readonly MonthOfInquiries? month = MonthOfInquiries.Read(facts.Queries);

    public Section Build()
    {
        var section = new Section("unanswered", new Bi("Unanswered", "未回复询盘"), new Bi("Which inquiries has nobody answered, and why?", "哪些询盘还没人回复？为什么？"), Answer() + OfMonth())
        {
            Charts = times.Shares.Count == 0 ? [] : [AnswerTimesChart.Draw(times, facts.Header.DeadlineHours, Typical())],
            Definition = new Bi($"Genuine inquiries without a reply by a person. The deadline is {Figures.Fixed(facts.Header.DeadlineHours, 0)} business hours of the owner's team, with public holidays and make-up workdays. "
                + "The clock runs from the inquiry, or from a new question within 60 days of an answer. An automatic reply, an internal note, a bounced mail and what concerns a delivery or a payment are no answers; "
                + "a colleague's reply is one. Where the records of our replies end earlier, the state is 'not known'. The curve counts those whom nobody answered as still waiting, so its median is that of all inquiries.",
                $"指尚无人工回复的真实询盘。时限为{Figures.Fixed(facts.Header.DeadlineHours, 0)}个工作小时（按所属团队的工作日历，已计入法定节假日与调休）。从收到询盘起计时；回复后60天内客户再次提问，则重新计时。自动回复、内部备注、退信以及交期和收款方面的邮件不算回复；同事代回算回复。我方回复记录的截止时间之后，状态记为“未知”。曲线把未回复的询盘计为仍在等待，因此中位数涵盖全部询盘。"),
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

    /// <summary>What came this month, and what was none.</summary>
    private Bi OfMonth() => month is null ? new Bi("", "")
        : new Bi($" {Dates.Month(facts.Header.Month).En} brought {month.Received} inquiries, {month.Genuine} of them genuine ({month.NotGenuine} were offers, jobs, tests and the like): {month.Answered} answered, {month.Unanswered} not, {month.NotKnown} not known.",
            $"{Dates.Month(facts.Header.Month).Zh}共收到询盘 {month.Received} 条，其中真实询盘 {month.Genuine} 条（推销、求职、测试等 {month.NotGenuine} 条）：已回复 {month.Answered} 条，未回复 {month.Unanswered} 条，未知 {month.NotKnown} 条。");

    private Bi Typical()
    {
        if (times.Median is not { } median)
            return new Bi($"Fewer than half of {times.N} inquiries of the last twelve months have been answered.", $"近12个月的 {times.N} 条询盘中，已回复的不到一半。");
        var (low, high) = times.MedianInterval;
        var likely = low is { } least && high is { } most ? new Bi($" (likely {Figures.Fixed(least, 1)} – {Figures.Fixed(most, 1)})", $"（可信区间 {Figures.Fixed(least, 1)} – {Figures.Fixed(most, 1)}）") : new Bi("", "");
        return new Bi($"Half of {times.N} inquiries of the last twelve months were answered within {Figures.Fixed(median, 1)} business hours{likely.En}.",
            $"近12个月 {times.N} 条询盘中，有一半在 {Figures.Fixed(median, 1)} 个工作小时内获得回复{likely.Zh}。");
    }

    private Html Table() => DataTable.Render("table-unanswered", new Bi("Inquiries without an answer", "未回复的询盘"), facts.Waiting,
    [
        new(new Bi("Who asked", "客户"), inquiry => new(Html.Of($"<b>{Html.Name(inquiry.Who)}</b>{(inquiry.Country is null ? Html.Empty : Html.Of($"<br><small>{CountryWords.Of(inquiry.Country)}</small>"))}"), inquiry.Who.En)),
        new(new Bi("About", "主题"), inquiry => Cell.Text(inquiry.Subject)),
        new(new Bi("Why nobody answered", "未回复原因"), inquiry => Cell.Words(Why(inquiry, facts.Header.AsOf))),
        new(new Bi("Waiting, days", "等待天数"), inquiry => Cell.Number(inquiry.AgeDays, 1), ColumnType.Number),
        new(new Bi("Business hours", "工作小时"), inquiry => Cell.Number(inquiry.BusinessHours, 1), ColumnType.Number),
        new(new Bi("Deadline", "时限"), inquiry => Cell.Words(Deadline(inquiry))),
        new(new Bi("Owner", "业务员"), inquiry => inquiry.Owner is null ? Cell.Words(new Bi("nobody", "无")) : Cell.Text(inquiry.Owner)),
        new(new Bi("Next step", "下一步"), NextStep),
        new(new Bi($"Worth, {facts.Header.Currency}", $"参考金额（{facts.Header.Currency}）"), inquiry => inquiry.Stake is null ? new(Html.Empty, "") : Cell.Money(inquiry.Stake), ColumnType.Number),
        new(new Bi("Received", "收到日期"), inquiry => Cell.Day(inquiry.Received, facts.Header.AsOf), ColumnType.Day),
        new(new Bi("Evidence", "出处"), inquiry => new(Html.Of($"<small class=\"evidence\">{Html.Name(inquiry.Evidence)}</small>"), inquiry.Evidence)),
    ], index => $"inquiry-{index + 1}");

    private Bi Deadline(WaitingInquiry inquiry)
    {
        var words = inquiry.Deadline switch { "broken" => new Bi("missed", "已超时"), "not_due" => new Bi("still open", "未到期"), _ => new Bi("not known", "未知") };
        return inquiry.DueAt is { } due ? words + new Bi(", ", "，") + Dates.Day(due, facts.Header.AsOf) : words;
    }

    private Cell NextStep(WaitingInquiry inquiry)
    {
        var step = Step(inquiry, facts.Header.AsOf);
        var who = inquiry.Responsible is null ? Html.Of($"{new Bi("you decide who", "待指派")}") : Html.Name(inquiry.Responsible);
        return new(Html.Of($"{step}<br><small>{who}</small>"), step.En);
    }

    /// <summary>What to do, and when.</summary>
    public static Bi Step(WaitingInquiry inquiry, DateTime asOf)
    {
        var when = inquiry.NextStepOn is { } day ? new Bi(", ", "，") + Dates.Day(day, asOf) : new Bi("", "");
        var holiday = inquiry.IsHolidayThere ? new Bi(" (public holiday there)", "（当地公休日）") : new Bi("", "");
        return CodeWords.Of(inquiry.NextStep) + when + holiday;
    }

    /// <summary>Why nobody answered; nobody is blamed for what lies after the last record of our replies.</summary>
    public static Bi Why(WaitingInquiry inquiry, DateTime asOf) => inquiry.IsKnown
        ? CodeWords.Of(inquiry.Reason)
        : new Bi("not known: our replies are recorded up to ", "未知：回复记录截至")
            + (inquiry.KnownUntil is { } until ? Dates.Day(until, asOf) : new Bi("an unknown day", "未知日期"));
}
