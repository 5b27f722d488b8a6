using TradeCrm.Reports.Charts;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>What became of the cards that came home from exhibitions, and whom to write to now.</summary>
internal sealed class CardsSection(ReportFacts facts)
{
    private static readonly string[] States = ["done_in_time", "late", "overdue", "open", "none_due", "not_known"];

    private DateTime AsOf => facts.Header.AsOf;

    public Section Build()
    {
        var states = facts.Queries.Read("cards_by_state", row => new Counted(row.Text("exhibition"), row.Text("state") ?? "", row.Count("cards")));
        var due = facts.Queries.Read("cards", row => new Due(row.Text("name"), row.Text("shown_company"), row.Text("country"), row.Text("exhibition"), row.Text("interest") ?? "", row.Text("known_as") ?? "",
            row.Text("series"), row.Text("intent_band"), row.Count("sessions_since"), row.Text("notes"), row.Text("state") ?? "", row.Text("responsible_name"), row.Moment("due_date"), row.Text("hold_state")));
        return new Section("cards", new Bi("Cards of exhibitions", "展会名片"), new Bi("We came home with all these cards. Have we followed up?", "展会带回来的名片，都跟进了吗？"), Answer(states))
        {
            Definition = new Bi("Due 2, 5 or 15 working days after the exhibition's last day for hot, warm and cold (by the note; nothing noted is warm). Done is the first mail, chat, call or meeting of ours with them or a colleague. "
                + "Not known: nobody in the CRM is tied to the card, nobody is in charge, the day is not known (exhibitions in pipeline.yaml), or the source that would show our contact ends before the day: nobody is accused.",
                "热、温、冷名片分别应在展会结束后 2、5、15 个工作日内跟进（按备注判断，无备注视为温）。首次发邮件、聊天、电话或会面即为已跟进。“未知”：名片未与CRM客户对应、无负责人、日期未知（见 pipeline.yaml 的 exhibitions），或跟进记录的数据截止在期限之前，因此不归责任何人。"),
            Charts = states.Count == 0 ? [] : [Chart(states)],
            Tables = [.. Tables(states, due)],
        };
    }

    private Bi Answer(IReadOnlyList<Counted> states)
    {
        if (states.Count == 0)
            return Nothing.Of(new Bi("cards of exhibitions", "展会名片"), facts, "exhibition");
        long Of(string state) => states.Where(counted => counted.State == state).Sum(counted => counted.Cards);
        return new Bi($"Of {Figures.Of(states.Sum(counted => counted.Cards), "card")}, {Figures.Count(Of("done_in_time"))} were followed up in time and {Figures.Count(Of("late"))} late; {Figures.Count(Of("overdue"))} are overdue, {Figures.Count(Of("open"))} not yet due. "
            + $"Of {Figures.Count(Of("not_known"))} it is not known.",
            $"共 {Figures.Count(states.Sum(counted => counted.Cards))} 张名片：{Figures.Count(Of("done_in_time"))} 张按时跟进，{Figures.Count(Of("late"))} 张延迟跟进，{Figures.Count(Of("overdue"))} 张已逾期未跟进，{Figures.Count(Of("open"))} 张未到期；{Figures.Count(Of("not_known"))} 张情况未知。");
    }

    private static Html Chart(IReadOnlyList<Counted> states) => RankedBarsChart.Draw("chart-cards", [.. States
        .Select(state => (State: state, Cards: states.Where(counted => counted.State == state).Sum(counted => counted.Cards)))
        .Select(bar => new RankedBar(CodeWords.Of("card_" + bar.State), bar.Cards, Bi.Same(Figures.Count(bar.Cards)), bar.State is "none_due" or "not_known"))],
        new Bi("Cards by state", "名片跟进情况"), new Bi("cards", "张"));

    private IEnumerable<Html> Tables(IReadOnlyList<Counted> states, IReadOnlyList<Due> due)
    {
        if (due.Count > 0)
            yield return DueCards(due, states.Where(counted => counted.State is "overdue" or "open").Sum(counted => counted.Cards) - due.Count);
        if (states.Count > 0)
            yield return ByExhibition(states);
    }

    private Html DueCards(IReadOnlyList<Due> due, long rest) => DataTable.Render("table-cards", rest == 0 ? new Bi("Whom to write to now", "现在要跟进的名片")
        : new Bi($"Whom to write to now; {Figures.Count(rest)} more are in the worklists", $"现在要跟进的名片；另有 {Figures.Count(rest)} 张见工作清单"), due,
    [
        new(new Bi("Card", "名片"), card => new(Html.Of($"<b>{Html.Name(Mask(card.Name))}</b><br><small>{Html.Name(card.Company)}{(card.Country is null ? Html.Empty : Html.Of($" · {CountryWords.Of(card.Country)}"))}</small>"), card.Company ?? "")),
        new(new Bi("Exhibition", "展会"), card => Cell.Text(card.Exhibition)),
        new(new Bi("Interest", "意向"), card => Cell.Words(CodeWords.Of("interest_" + card.Interest))),
        new(new Bi("Who it is", "身份"), card => new(Html.Of($"{CodeWords.Of("known_" + card.KnownAs)}{Held(card)}"), card.KnownAs)),
        new(new Bi("Series", "产品系列"), card => card.Series is null ? Cell.NotKnown : Cell.Text(card.Series)),
        new(new Bi("Visits since", "会后访问"), card => Cell.Count(card.Since), ColumnType.Number),
        new(new Bi("Note", "备注"), card => Cell.Text(new ContactMask(facts.Options.MaskContacts).InText(card.Notes))),
        new(new Bi("State", "状态"), card => Cell.Words(CodeWords.Of("card_" + card.State))),
        new(new Bi("Responsible", "负责人"), card => card.Responsible is null ? Cell.Words(new Bi("nobody", "无")) : Cell.Text(card.Responsible)),
        new(new Bi("Due", "期限"), card => Cell.Day(card.DueDate, AsOf), ColumnType.Day),
    ], index => $"card-{index + 1}");

    private static Html Held(Due card) => card.Hold is null ? Html.Empty
        : Html.Of($"<br><small><a href=\"#holds\">{new Bi("do not sell", "暂停推销")}</a>: {CodeWords.Of("hold_" + card.Hold)}</small>");

    private string? Mask(string? name) => new ContactMask(facts.Options.MaskContacts).Name(name);

    private static Html ByExhibition(IReadOnlyList<Counted> states) => DataTable.Render("table-cards-exhibitions", new Bi("By exhibition", "按展会"),
        states.GroupBy(counted => counted.Exhibition).ToList(),
    [
        new(new Bi("Exhibition", "展会"), fair => fair.Key is null ? Cell.NotKnown : Cell.Text(fair.Key)),
        new(new Bi("Cards", "名片数"), fair => Cell.Count(fair.Sum(counted => counted.Cards)), ColumnType.Number),
        .. States.Select(state => new Column<IGrouping<string?, Counted>>(CodeWords.Of("card_" + state), fair => Cell.Count(fair.Where(counted => counted.State == state).Sum(counted => counted.Cards)), ColumnType.Number)),
    ]);

    private sealed record Counted(string? Exhibition, string State, long Cards);

    private sealed record Due(string? Name, string? Company, string? Country, string? Exhibition, string Interest, string KnownAs, string? Series, string? Band, long Since, string? Notes, string State,
        string? Responsible, DateTime? DueDate, string? Hold);
}
