using TradeCrm.Reports.Charts;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>Which countries look, ask and order.</summary>
internal sealed class MarketsSection(ReportFacts facts)
{
    private const int MostBars = 10;

    public Section Build()
    {
        var markets = facts.Queries.Read("markets", row => new Market(row.Text("country") ?? "not known", row.Count("sessions"), row.Count("inquiries"), row.Count("orders"), row.Count("new_customers"), row.Number("revenue"),
            row.Count("month_sessions"), row.Count("month_inquiries"), row.Count("month_orders"), row.Number("month_revenue")));
        var section = new Section("markets", new Bi("Markets", "市场"), new Bi("Which markets look, ask and order?", "哪些市场在看、在问、在下单？"),
            markets.Count == 0 ? Nothing.Of(new Bi("markets", "市场数据"), facts, "visits", "orders") : Answer(markets) + Rising())
        {
            Definition = new Bi("The country is that of the linked company; visitors whom nothing links to a company are 'not known', because a network address does not tell where a buyer sits.",
                "国家取自已关联公司；无法关联公司的访客归入“未知”，因为网络地址并不能说明买家所在地。"),
        };
        if (markets.Count == 0)
            return section;
        return section with { Charts = [Chart(markets)], Tables = [Table(markets)] };
    }

    private Bi Answer(IReadOnlyList<Market> markets)
    {
        var known = markets.Where(market => market.IsKnown && market.Revenue > 0).ToList();
        var eager = markets.Where(market => market.IsKnown && market.Orders == 0 && market.Inquiries > 0).MaxBy(market => market.Inquiries);
        var (total, interest) = (markets.Sum(market => market.Revenue ?? 0), new Bi("", ""));
        if (eager is not null)
        {
            var name = CountryWords.Of(eager.Country);
            interest = new Bi($" {name.En} asks ({eager.Inquiries} inquiries) but has not ordered.", $"{name.Zh}有询盘（{eager.Inquiries} 条）但未下单。");
        }
        if (total > 0 && known.All(market => (market.Revenue ?? 0) <= 0))
            return new Bi("From which market the orders of the last twelve months came is not known: the customers have no country.", "近12个月的订单来自哪些市场未知：客户资料没有国家。") + interest;
        if (known.Count == 0 || total <= 0)
            return new Bi("No market has ordered in the last twelve months.", "近12个月没有任何市场下单。") + interest;
        var (first, share) = (CountryWords.Of(known[0].Country), Figures.Share((known[0].Revenue ?? 0) / total));
        var value = Figures.Money(known[0].Revenue ?? 0, facts.Header.Currency);
        return new Bi($"{first.En} ordered most in the last twelve months: {value.En}, {share} of all.", $"近12个月下单最多的是{first.Zh}：{value.Zh}，占 {share}。") + interest;
    }

    /// <summary>Where interest rises by more than chance, and nobody orders.</summary>
    private Bi Rising()
    {
        var rising = facts.Queries.Read("rising_markets", row => (Country: CountryWords.Of(row.Text("country")), Series: row.Text("series") ?? ""));
        return rising.Count == 0 ? new Bi("", "")
            : new Bi($" Interest rises, without an order in six months: {string.Join(", ", rising.Select(market => $"{market.Country.En} ({market.Series})"))}.",
                $"关注度上升但半年内无订单：{string.Join("、", rising.Select(market => $"{market.Country.Zh}（{market.Series}）"))}。");
    }

    private Html Chart(IReadOnlyList<Market> markets)
    {
        var byRevenue = markets.Any(market => market.Revenue > 0);
        Func<Market, double> value = byRevenue ? market => market.Revenue ?? 0 : market => market.Sessions;
        var bars = markets.Where(market => value(market) > 0).OrderByDescending(value).ThenBy(market => market.Country, StringComparer.Ordinal).Take(MostBars)
            .Select(market => new RankedBar(CountryWords.Of(market.Country), value(market), byRevenue ? Figures.Money(value(market), facts.Header.Currency) : Bi.Same(Figures.Count(value(market))), !market.IsKnown)).ToList();
        return bars.Count == 0 ? Html.Empty : RankedBarsChart.Draw("chart-markets", bars, new Bi("Markets, last twelve months", "近12个月各市场"),
            byRevenue ? new Bi($"orders in the last twelve months, {facts.Header.Currency}", $"近12个月订单金额，{facts.Header.Currency}") : new Bi("sessions in the last twelve months", "近12个月访问次数"));
    }

    private Html Table(IReadOnlyList<Market> markets) => DataTable.Render("table-markets", new Bi("Markets: this month, and the twelve months that end with it", "各市场：本月与近12个月"), markets,
    [
        new(new Bi("Country", "国家"), market => Cell.Words(CountryWords.Of(market.Country))),
        new(new Bi("Sessions, month", "本月访问"), market => Cell.Count(market.MonthSessions), ColumnType.Number),
        new(new Bi("Inquiries, month", "本月询盘"), market => Cell.Count(market.MonthInquiries), ColumnType.Number),
        new(new Bi("Orders, month", "本月订单"), market => Cell.Count(market.MonthOrders), ColumnType.Number),
        new(new Bi($"Revenue, month, {facts.Header.Currency}", $"本月金额，{facts.Header.Currency}"), market => Cell.Money(market.MonthRevenue), ColumnType.Number),
        new(new Bi("Sessions, 12 months", "12个月访问"), market => Cell.Count(market.Sessions), ColumnType.Number),
        new(new Bi("Inquiries, 12 months", "12个月询盘"), market => Cell.Count(market.Inquiries), ColumnType.Number),
        new(new Bi("Orders, 12 months", "12个月订单"), market => Cell.Count(market.Orders), ColumnType.Number),
        new(new Bi("New customers, 12 months", "12个月新客户"), market => Cell.Count(market.NewCustomers), ColumnType.Number),
        new(new Bi($"Revenue, 12 months, {facts.Header.Currency}", $"12个月金额，{facts.Header.Currency}"), market => Cell.Money(market.Revenue), ColumnType.Number),
    ]);

    private sealed record Market(string Country, long Sessions, long Inquiries, long Orders, long NewCustomers, double? Revenue, long MonthSessions, long MonthInquiries, long MonthOrders, double? MonthRevenue)
    {
        public bool IsKnown => Country != "not known";
    }
}
