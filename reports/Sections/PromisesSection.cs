using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>What we promised and have not done, and what falls due in the next two weeks.</summary>
internal sealed class PromisesSection(ReportFacts facts)
{
    private readonly IReadOnlyList<DuePromise> _promises = facts.Queries.Read("commitments", DuePromise.Read);

    public Section Build()
    {
        var section = new Section("promises", new Bi("Promises", "对客户的承诺"), new Bi("What did we promise, and what of it is still not done?", "我们答应过客户什么？哪些还没兑现？"), Answer())
        {
            Definition = new Bi("Sentences in our mails, chats, notes and records of calls by which somebody commits himself, in English and Chinese; texts in other languages are not read. "
                + "Broken: the due day is over and the records, which go further, show nothing that keeps it. Quoted mail, questions, conditions, refusals and what the customer promised are left out.",
                "取自我方邮件、聊天、备注和通话记录中的承诺句，目前识别中文和英文，其他语种不作判断。“未兑现”指到期日已过，且记录覆盖到期日之后仍查不到兑现的凭据。引用的旧邮件、疑问、附条件的话、拒绝以及客户自己的承诺不计入。"),
        };
        return _promises.Count == 0 ? section : section with { Tables = [Table(), LeftOut()] };
    }

    private Bi Answer()
    {
        if (_promises.Count == 0)
        {
            return facts.SourceKinds.Contains("activities")
                ? new Bi("No promise is known to be broken, and none falls due within two weeks.", "没有确定未兑现的承诺，两周内也没有到期的承诺。")
                : Nothing.Of(new Bi("promises", "承诺"), facts, "activities");
        }
        var broken = _promises.Count(promise => promise.IsBroken);
        var soon = _promises.Count - broken;
        return new Bi($"{broken} promises are past their day and nothing shows that they were kept; {soon} fall due within two weeks.", $"已过期且查不到兑现凭据的承诺 {broken} 条；两周内到期 {soon} 条。");
    }

    private Html LeftOut()
    {
        var (unclear, later, late, kept) = facts.Queries.Read("promises_left_out", row => (row.Count("not_known"), row.Count("due_later"), row.Count("done_late"), row.Count("kept")))[0];
        return Html.Of($"<p class=\"left-out\">{new Bi($"Left out: {kept} kept, {late} done late or otherwise, {later} due later or without a day, {unclear} of which nobody knows whether they were kept.", $"未列入：已兑现 {kept} 条，迟办或未按承诺办 {late} 条，到期较晚或未说日期 {later} 条，无法判断 {unclear} 条。")}</p>\n");
    }

    private Html Table() => DataTable.Render("table-promises", new Bi("Promises broken or due soon", "未兑现或即将到期的承诺"), _promises,
    [
        new(new Bi("Customer", "客户"), promise => Cell.Text(promise.Customer ?? promise.Person)),
        new(new Bi("Promised", "承诺内容"), promise => Cell.Words(CodeWords.Of(promise.Kind))),
        new(new Bi("In these words", "原话"), promise => Cell.Text(promise.Sentence)),
        new(new Bi("State", "状态"), promise => Cell.Words(promise.IsBroken ? new Bi("broken", "未兑现") : new Bi("due soon", "即将到期"))),
        new(new Bi("Due", "到期日"), promise => Cell.Day(promise.Due, facts.Header.AsOf), ColumnType.Day),
        new(new Bi("Promised by", "承诺人"), promise => Cell.Text(promise.PromisedBy)),
        new(new Bi("Who acts", "跟进人"), promise => promise.Responsible is null ? Cell.Words(new Bi("nobody: assign", "待分配")) : Cell.Text(promise.Responsible)),
        new(new Bi("Next step", "下一步"), promise => Cell.Words(CodeWords.Of(promise.NextStep))),
        new(new Bi("Evidence", "出处"), promise => new(Html.Of($"<small class=\"evidence\">{Html.Name(promise.Evidence)}</small>"), promise.Evidence)),
    ], index => $"promise-{index + 1}");
}
