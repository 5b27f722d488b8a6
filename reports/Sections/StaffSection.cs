using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>What each salesperson has in hand, answered, sold and promised.</summary>
internal sealed class StaffSection(ReportFacts facts)
{
    public Section Build()
    {
        var people = facts.Queries.Read("staff", row => new Person(row.Text("name"), row.Text("team"), row.Count("open_deals"), row.Number("pipeline"), row.Count("inquiries"), row.Count("answered"), row.Number("response"),
            row.Number("month_booked"), row.Count("won"), row.Count("lost"), row.Number("booked"), row.Count("promises"), row.Count("broken")));
        return new Section("staff", new Bi("Salespeople", "业务员"), new Bi("What has each salesperson in hand, and what came of it?", "每位业务员手上有什么，结果如何？"),
            people.Count == 0 ? Nothing.Of(new Bi("salespeople", "业务员数据"), facts, "salespeople") : Answer(people))
        {
            Definition = new Bi("Whoever was employed in the month. Pipeline: open opportunities, at the value that the CRM gives them now. Answered: inquiries that they were the first to answer, whosever they were. Won, lost, booked and promises are of the twelve months that end with this one; bookings are net of cancellations; promises are those that fell due, read from mails and notes.",
                "仅列本月在职人员。在谈：未结商机，按CRM当前金额。答复：由其首先答复的询盘（不论归属）。赢单、丢单、签约额与承诺均为近12个月；签约额已扣除取消；承诺取自邮件与跟进记录中已到期者。"),
            Tables = people.Count == 0 ? [] : [Table(people)],
        };
    }

    private Bi Answer(IReadOnlyList<Person> people)
    {
        var total = people.Sum(person => person.MonthBooked ?? 0);
        var broken = people.Sum(person => person.Broken);
        var money = Figures.Money(total, facts.Header.Currency);
        return new Bi($"{people.Count} salespeople booked {money.En} in {Dates.Month(facts.Header.Month).En}; {broken} promises of the last twelve months were broken.",
            $"{Dates.Month(facts.Header.Month).Zh} {people.Count} 位业务员签约 {money.Zh}；近12个月有 {broken} 项承诺未兑现。");
    }

    private Html Table(IReadOnlyList<Person> people) => DataTable.Render("table-staff", new Bi("Salespeople", "业务员"), people,
    [
        new(new Bi("Salesperson", "业务员"), person => Cell.Text(person.Name)),
        new(new Bi("Team", "团队"), person => Cell.Text(person.Team)),
        new(new Bi("Open deals", "在谈商机"), person => Cell.Count(person.OpenDeals), ColumnType.Number),
        new(new Bi($"Pipeline, {facts.Header.Currency}", $"在谈金额，{facts.Header.Currency}"), person => Cell.Money(person.Pipeline), ColumnType.Number),
        new(new Bi("Inquiries, month", "本月询盘"), person => Cell.Count(person.Inquiries), ColumnType.Number),
        new(new Bi("Answered, month", "本月答复"), person => Cell.Count(person.Answered), ColumnType.Number),
        new(new Bi("After, business hours (median)", "答复用时（工作小时，中位数）"), person => person.Answered == 0 ? Cell.Text("") : Cell.Number(person.Response, 1), ColumnType.Number),
        new(new Bi($"Booked, month, {facts.Header.Currency}", $"本月签约，{facts.Header.Currency}"), person => Cell.Money(person.MonthBooked), ColumnType.Number),
        new(new Bi($"Booked, 12 months, {facts.Header.Currency}", $"12个月签约，{facts.Header.Currency}"), person => Cell.Money(person.Booked), ColumnType.Number),
        new(new Bi("Won, 12 months", "12个月赢单"), person => Cell.Count(person.Won), ColumnType.Number),
        new(new Bi("Lost, 12 months", "12个月丢单"), person => Cell.Count(person.Lost), ColumnType.Number),
        new(new Bi("Promises due", "到期承诺"), person => Cell.Count(person.Promises), ColumnType.Number),
        new(new Bi("Broken", "未兑现"), person => Cell.Count(person.Broken), ColumnType.Number),
    ]);

    private sealed record Person(string? Name, string? Team, long OpenDeals, double? Pipeline, long Inquiries, long Answered, double? Response, double? MonthBooked, long Won, long Lost, double? Booked, long Promises, long Broken);
}
