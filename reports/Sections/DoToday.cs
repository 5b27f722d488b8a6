using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>The five decisions of today: what, at which customer, whose task, and where to read on. No customer has two lines.</summary>
internal sealed class DoToday(ReportFacts facts)
{
    private const int Most = 5;
    private const int MostLetters = 110;

    public Html Render()
    {
        var actions = Actions();
        var body = actions.Count == 0
            ? Html.Of($"<p class=\"answer\">{new Bi("Nothing is waiting: nothing is known to be open with any customer, and nobody known is hot.", "今天没有急事：没有确定的待办客户事项，也没有已识别的高意向买家。")}</p>")
            : Html.Of($"<ol class=\"actions\">\n{actions}</ol>");
        return Html.Of($"""
            <section id="today" aria-labelledby="today-title">
            <h2 id="today-title">{new Bi("Do today", "今日要事")}</h2>
            {body}
            </section>

            """);
    }

    /// <summary>Where fewer than five customers wait for something: who asked and is no customer yet, then whom to call.</summary>
    private List<Html> Actions()
    {
        var steps = facts.Queries.Read("do_today", DecisionOfToday.Read);
        var seen = steps.Select(step => step.Customer ?? "").ToHashSet(StringComparer.Ordinal);
        List<Html> actions = [.. steps.Select(Decide)];
        var strangers = facts.Waiting.Index().Where(item => item.Item.IsKnown && seen.Add(item.Item.Who.En)).ToList();
        actions.AddRange(strangers.Take(Most - actions.Count).Select(item => Answer(item.Item, item.Index)));
        var hot = facts.Buyers.Index().Where(item => item.Item.Band == "hot" && item.Item.IsKnown && seen.Add(BuyersSection.Who(item.Item).En)).ToList();
        actions.AddRange(hot.Take(Most - actions.Count).Select(item => Call(item.Item, item.Index)));
        return actions;
    }

    private Html Decide(DecisionOfToday step)
    {
        var (task, end) = TodayWords.Of(step.Matter);
        var about = step.About is { Length: > 0 } words ? Html.Of($": {About(step.Matter, Html.Name(Short(words)))}") : Html.Empty;
        var when = step.Since is { } since && since <= facts.Header.AsOf
            ? new Bi("; open since ", "；始于") + Dates.Day(since, facts.Header.AsOf)
            : new Bi("", "");
        // The table on the page ends somewhere; the section is there in any case.
        var place = step.Line <= DataTable.MostRows ? Html.Of($"#next-{step.Line}") : Html.Of($"#next");
        return Line(Html.Of($"{task} <b>{Html.Name(step.Customer)}</b>{end}{about}{when}"), step.Responsible, Html.Of($"<a href=\"{place}\">{new Bi("next step", "查看待办")}</a>"));
    }

    private static Html About(string matter, Html words) => matter switch
    {
        "resolve_complaint" or "keep_promise" or "answer_inquiry" => Html.Of($"“{words}”"),
        "introduce_successor" => Html.Of($"{words} {new Bi("has left", "已离职")}"),
        _ => words,
    };

    private static Html Answer(WaitingInquiry inquiry, int index)
    {
        var (days, reason) = (Figures.Fixed(Math.Floor(inquiry.AgeDays), 0), CodeWords.Of(inquiry.Reason));
        var when = days switch { "0" => new Bi("today", "今天"), "1" => new Bi("a day ago", "1 天前"), _ => new Bi($"{days} days ago", $"{days} 天前") };
        var about = inquiry.Subject is null ? Html.Empty : Html.Of($" {new Bi("about", "，主题")} “{Html.Name(inquiry.Subject)}”");
        return Line(Html.Of($"{new Bi("Answer", "回复")} <b>{Html.Name(inquiry.Who)}</b>: {new Bi("asked ", "")}{when}{new Bi("", "询盘")}{about}; {reason}"),
            inquiry.Responsible, Html.Of($"<a href=\"#inquiry-{index + 1}\">{new Bi("inquiry", "查看询盘")}</a>"));
    }

    private static Html Call(Buyer buyer, int index)
    {
        var reason = buyer.Reasons.Count == 0 ? Html.Empty : Html.Of($"; {buyer.Reasons[0]}");
        return Line(Html.Of($"{new Bi("Call", "联系")} <b>{Html.Name(BuyersSection.Who(buyer))}</b>: {(buyer.IsScore ? new Bi("score", "评分") : new Bi("likely to buy,", "购买可能性"))} {buyer.Likelihood}{reason}"),
            buyer.Owner, Html.Of($"<a href=\"#buyer-{index + 1}\">{new Bi("buyer", "查看买家")}</a>"));
    }

    private static string Short(string words) => words.Length <= MostLetters ? words : string.Concat(words.AsSpan(0, MostLetters).TrimEnd(), "…");

    private static Html Line(Html task, string? owner, Html link) =>
        Html.Of($"<li><span class=\"task\">{task}</span> <span class=\"owner\">{(owner is null ? Html.Of($"{new Bi("you decide who", "待指派")}") : Html.Name(owner))}</span> <span class=\"go\">→ {link}</span></li>\n");
}
