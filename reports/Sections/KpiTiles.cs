using TradeCrm.Reports.Charts;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>The month's figures at a glance, each against the month before.</summary>
internal sealed class KpiTiles(ReportFacts facts)
{
    private ReportHeader Header => facts.Header;

    public Html Render()
    {
        var kpis = Read();
        var body = kpis.Count == 0
            ? Html.Of($"<p class=\"answer\">{Nothing.Of(new Bi("figures for this month", "本月指标"), facts, "visits", "inquiries", "orders")}</p>")
            : Html.Of($"<ul class=\"tiles\">\n{kpis.Select(Tile)}</ul>");
        return Html.Of($"""
            <section id="kpis" aria-labelledby="kpis-title">
            <h2 id="kpis-title">{new Bi($"{Dates.Month(Header.Month).En} against the month before", $"{Dates.Month(Header.Month).Zh}，与上月相比")}</h2>
            {body}
            </section>

            """);
    }

    internal IReadOnlyList<Kpi> Read()
    {
        var rows = facts.Queries.Read("kpis", row => (Month: row.Day("month")!.Value, Measure: row.Text("measure") ?? "", Position: (int)row.Count("position"), Unit: row.Text("unit") ?? "count",
            Value: row.Number("value"), N: row.Count("n"), Low: row.Number("low"), High: row.Number("high"), Previous: row.Number("previous"), IsGoodUp: (bool?)row.Flag("is_good_up")));
        return [.. rows.GroupBy(row => row.Measure).Select(group =>
        {
            var now = group.FirstOrDefault(row => row.Month == Header.Month);
            var any = group.First();
            double?[] history = [.. Enumerable.Range(-11, 12).Select(back => group.FirstOrDefault(row => row.Month == Header.Month.AddMonths(back)).Value)];
            return new Kpi(group.Key, any.Unit, any.Position, now.Value, now.N, now.Low, now.High, now.Previous, any.IsGoodUp, history);
        }).OrderBy(kpi => kpi.Position)];
    }

    private Html Tile(Kpi kpi)
    {
        var (name, what, kinds) = Describe(kpi.Measure);
        if (kpi.Value is not { } value)
            return Html.Of($"<li class=\"tile\"><h3>{name}</h3><p class=\"unknown\">{NotKnown(what, kinds)}</p>{Sparkline.Draw(kpi.History)}</li>\n");
        var change = ChangeWords.Of(kpi, Header.MonthBefore, Header.IsWholeMonth, Header.Currency);
        return Html.Of($"""
            <li class="tile"><h3>{name}</h3><p class="value">{Figures.WithUnit(value, kpi.Unit, Header.Currency)}</p>
            <p class="change {change.Tone}"><span aria-hidden="true">{change.Arrow}</span> {change.Words}</p>{Sample(kpi)}{Sparkline.Draw(kpi.History)}</li>

            """);
    }

    private Html Sample(Kpi kpi)
    {
        if (kpi.Low is not { } low || kpi.High is not { } high)
            return Html.Empty;
        var (least, most) = (Figures.WithUnit(low, kpi.Unit, Header.Currency), Figures.WithUnit(high, kpi.Unit, Header.Currency));
        return Html.Of($"<p class=\"sample\">{new Bi($"likely {least.En} – {most.En}, n {Figures.Count(kpi.N)}", $"可能在 {least.Zh} – {most.Zh}，n {Figures.Count(kpi.N)}")}</p>");
    }

    private Bi NotKnown(Bi what, IReadOnlyList<string> kinds)
    {
        var missing = kinds.Where(kind => !facts.SourceKinds.Contains(kind)).ToList();
        return missing.Count > 0
            ? new Bi($"not known: add a source of kind {string.Join(" and ", missing)}", $"未知：请添加 {string.Join("、", missing)} 类数据源")
            : new Bi($"not known: no {what.En} this month", $"未知：本月没有{what.Zh}");
    }

    private static (Bi Name, Bi What, IReadOnlyList<string> Kinds) Describe(string measure) => measure switch
    {
        "human_visitors" => (new Bi("People on the website", "网站真人访客"), new Bi("visits", "访问"), ["visits"]),
        "inquiries" => (new Bi("Genuine inquiries", "真实询盘"), new Bi("inquiries", "询盘"), ["inquiries"]),
        "answered_within_day" => (new Bi("Answered within a day", "一天内回复"), new Bi("inquiries whose replies are recorded", "可核实回复的询盘"), ["inquiries", "activities"]),
        "new_customers" => (new Bi("New customers", "新客户"), new Bi("orders", "订单"), ["orders"]),
        "orders" => (new Bi("Orders", "订单数"), new Bi("orders", "订单"), ["orders"]),
        "bookings" => (new Bi("Bookings", "接单金额"), new Bi("orders", "订单"), ["orders"]),
        "win_rate" => (new Bi("Win rate", "赢单率"), new Bi("closed deals", "已关闭商机"), ["opportunities"]),
        "csat" => (new Bi("Satisfied customers (CSAT)", "客户满意度 CSAT"), new Bi("survey answers", "问卷"), ["surveys"]),
        "nps" => (new Bi("Recommendation (NPS)", "净推荐值 NPS"), new Bi("survey answers", "问卷"), ["surveys"]),
        "repeat_orders" => (new Bi("Customers who ordered again", "返单客户占比"), new Bi("orders", "订单"), ["orders"]),
        _ => (CodeWords.Of(measure), CodeWords.Of(measure), []),
    };
}
