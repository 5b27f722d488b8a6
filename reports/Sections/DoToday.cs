using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>The five things that cannot wait: who, why, whose task, and where to read on.</summary>
internal sealed class DoToday(ReportFacts facts)
{
    private const int Most = 5;
    private const int MostInquiries = 3;

    public Html Render()
    {
        var actions = Actions();
        var body = actions.Count == 0
            ? Html.Of($"<p class=\"answer\">{new Bi("Nothing is waiting: no inquiry is known to be unanswered and nobody known is hot.", "今天没有急事：没有确定未回复的询盘，也没有已识别的高意向买家。")}</p>")
            : Html.Of($"<ol class=\"actions\">\n{actions}</ol>");
        return Html.Of($"""
            <section id="today" aria-labelledby="today-title">
            <h2 id="today-title">{new Bi("Do today", "今日要事")}</h2>
            {body}
            </section>

            """);
    }

    /// <summary>Three places are for inquiries if there are buyers to call, so that neither crowds out the other.</summary>
    private List<Html> Actions()
    {
        var waiting = facts.Waiting.Select((inquiry, index) => (inquiry, index)).Where(item => item.inquiry.IsKnown)
            .OrderByDescending(item => item.inquiry.IsOverdue).ThenBy(item => item.inquiry.AgeDays).ThenBy(item => item.index).ToList();
        var hot = facts.Buyers.Select((buyer, index) => (buyer, index)).Where(item => item.buyer.Band == "hot" && item.buyer.IsKnown).ToList();
        var inquiries = waiting.Take(Math.Max(MostInquiries, Most - hot.Count)).Select(item => Answer(item.inquiry, item.index)).ToList();
        return [.. inquiries, .. hot.Take(Most - inquiries.Count).Select(item => Call(item.buyer, item.index))];
    }

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

    private static Html Line(Html task, string? owner, Html link) =>
        Html.Of($"<li><span class=\"task\">{task}</span> <span class=\"owner\">{(owner is null ? Html.Of($"{new Bi("you decide who", "待指派")}") : Html.Name(owner))}</span> <span class=\"go\">→ {link}</span></li>\n");
}
