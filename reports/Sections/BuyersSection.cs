using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>Which visitors are likely to buy, why, and how far that can be trusted.</summary>
internal sealed class BuyersSection(ReportFacts facts)
{
    private ReportHeader Header => facts.Header;

    public Section Build()
    {
        var section = new Section("buyers", new Bi("Real buyers", "真实买家"), new Bi("Which visitors are the real potential buyers?", "哪些访客是真正的潜在买家？"), Answer())
        {
            Definition = new Bi($"The probability that a visitor sends a qualified inquiry or places a first order within {Header.HorizonDays} days, from what they did on the website. "
                + "Machines, our own staff and customers who have already ordered are left out, and so is whom nobody may sell to now. Expected value is the probability times the usual size of a first order.",
                $"根据网站行为估算的、访客在{Header.HorizonDays}天内发来合格询盘或首次下单的概率。已排除机器访问、本公司员工、已成交客户和暂停营销的客户。预期金额＝概率×通常的首单金额。"),
        };
        return section with { Tables = facts.Buyers.Count == 0 ? [LeftOutTable.Render(facts)] : [Table(), LeftOutTable.Render(facts), Trust()] };
    }

    private static Html Trust() => Html.Of($"<p><a href=\"quality.html#scores\">{new Bi("How far can the scores be trusted?", "评分有多可靠？")}</a></p>\n");

    private Bi Answer()
    {
        if (facts.Buyers.Count == 0)
            return Nothing.Of(new Bi("scored visitors", "访客评分"), facts, "visits");
        var (all, hot, known) = facts.Queries.Read("intent_bands", row => (row.Count("visitors"), row.Count("hot"), row.Count("hot_known"))).Single();
        var first = facts.Buyers.FirstOrDefault(buyer => buyer.IsKnown) ?? facts.Buyers[0];
        var (who, share) = (Who(first), first.Likelihood);
        if (!first.IsKnown)
        {
            return new Bi($"{Figures.Count(hot)} of {Figures.Count(all)} visitors are hot; none of those listed is known by name.",
                $"{Figures.Count(all)} 位访客中，{Figures.Count(hot)} 位高意向；列表中尚无已识别身份的访客。");
        }
        return hot == 0
            ? new Bi($"Nobody is hot this month; the likeliest we know is {who.En} with {share.En}.", $"本月没有高意向访客；已识别访客中可能性最高的是{who.Zh}，{share.Zh}。")
            : new Bi($"{Figures.Count(hot)} of {Figures.Count(all)} visitors are hot, {Figures.Count(known)} of them known by name; the likeliest of these is {who.En} with {share.En}.",
                $"{Figures.Count(all)} 位访客中，{Figures.Count(hot)} 位高意向，其中 {Figures.Count(known)} 位已识别身份；可能性最高的是{who.Zh}，{share.Zh}。");
    }

    /// <summary>Company, else person, else e-mail, else the network address of somebody whom nothing names yet.</summary>
    public static Bi Who(Buyer buyer) => (buyer.Company ?? buyer.Person ?? buyer.Email) is { } name ? Bi.Same(name) : new Bi($"not known ({buyer.Address})", $"未识别（{buyer.Address}）");

    private Html Table() => DataTable.Render("table-buyers", new Bi("Likeliest buyers", "最有可能的买家"), facts.Buyers,
    [
        new(new Bi("Rank", "排名"), buyer => Cell.Count(buyer.Rank), ColumnType.Number),
        new(new Bi("Who", "客户"), WhoCell),
        new(facts.Buyers.Any(buyer => buyer.IsScore) ? new Bi("Score", "评分") : new Bi("Probability", "概率"), Probability, ColumnType.Number),
        new(new Bi("Why", "理由"), buyer => new(Html.Of($"<ul class=\"reasons\">{buyer.Reasons.Select(reason => Html.Of($"<li>{reason}</li>"))}</ul>"), buyer.Reasons.FirstOrDefault().En ?? "")),
        new(new Bi("Wants", "关注系列"), buyer => Cell.Text(buyer.TopSeries)),
        new(new Bi("Owner", "业务员"), buyer => buyer.Owner is null ? Cell.Words(new Bi("nobody yet", "未分配")) : Cell.Text(buyer.Owner)),
        new(new Bi("Last seen", "最近访问"), buyer => Cell.Day(buyer.LastSeen, Header.AsOf), ColumnType.Day),
        new(new Bi("Sessions", "访问次数"), buyer => Cell.Count(buyer.Sessions), ColumnType.Number),
        new(new Bi($"Expected value, {Header.Currency}", $"预期金额，{Header.Currency}"), buyer => Cell.Money(buyer.ExpectedValue), ColumnType.Number),
        new(new Bi("How we know them", "识别依据"), Evidence),
    ], index => $"buyer-{index + 1}");

    private static Cell WhoCell(Buyer buyer)
    {
        var mail = buyer.Email is null || buyer.Email.Contains('…', StringComparison.Ordinal) ? Html.Name(buyer.Email) : Html.Of($"<a href=\"{"mailto:" + buyer.Email}\">{Html.Name(buyer.Email)}</a>");
        var person = buyer.Company is null ? Html.Empty : Html.Name(buyer.Person);
        var lines = new[] { person, mail, buyer.Country is null ? Html.Empty : Html.Of($"{CountryWords.Of(buyer.Country)}") }.Where(line => !line.IsEmpty);
        var who = Who(buyer);
        var name = who.En == who.Zh ? Html.Name(who.En) : Html.Of($"<span class=\"unknown\">{who}</span>");
        return new(Html.Of($"<b>{name}</b>{lines.Select(line => Html.Of($"<br><small>{line}</small>"))}"), who.En);
    }

    private static Cell Probability(Buyer buyer) =>
        new(Html.Of($"{buyer.Likelihood}<br><small class=\"band {buyer.Band}\">{CodeWords.Of(buyer.Band)}</small>"), buyer.Probability.ToString("R", System.Globalization.CultureInfo.InvariantCulture));

    private static Cell Evidence(Buyer buyer) => buyer.Evidence is null
        ? Cell.Words(new Bi("not known yet", "尚未识别"))
        : new(Html.Of($"{CodeWords.Of(buyer.Evidence)}<br><small class=\"evidence\">{Html.Name(buyer.EvidenceAt)}</small>"), buyer.Evidence);
}
