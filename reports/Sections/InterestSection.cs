using TradeCrm.Reports.Charts;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>Which product series each of them wants.</summary>
internal sealed class InterestSection(ReportFacts facts)
{
    public Section Build()
    {
        var series = facts.Queries.Read("interest_series", row => new Wanted(row.Text("series") ?? "", row.Count("subjects"), row.Count("sure"), row.Count("strangers")));
        var mask = new ContactMask(facts.Options.MaskContacts);
        var wishes = facts.Queries.Read("interest", row => new Wish(row.Flag("is_person") ? mask.Name(row.Text("customer_name")) : row.Text("customer_name"), row.Text("country"), row.Text("first_series"), row.Text("second_series"), row.Number("score"), row.Text("confidence") ?? "",
            row.Count("inquiries"), row.Count("quotations"), row.Count("cards"), row.Count("looks"), row.Moment("last_local")));
        return new Section("interest", new Bi("What they want", "意向产品"), new Bi("We have many series. Which does each of them really want?", "我们系列很多，每位客户到底想要哪个？"), Answer(series))
        {
            Definition = new Bi("Evidence counted, not a probability: an inquiry 8, a quotation 6, a card 4, a look at a page 1 (three a day at most), halved every 90 days. Sure: an inquiry or a quotation. Whom no evidence names is not here: what they want is not known.",
                "按证据计分，不是概率：询盘 8 分、报价 6 分、名片 4 分、浏览页面 1 分（每天最多计3次），每90天减半。“明确”指有询盘或报价。没有任何证据的人不在此列，其意向未知。"),
            Charts = series.Count == 0 ? [] : [RankedBarsChart.Draw("chart-interest", [.. series.Select(wanted => new RankedBar(Bi.Same(wanted.Series), wanted.Sure, Bi.Same(Figures.Count(wanted.Sure))))],
                new Bi("Who wants which series most, by inquiry or quotation", "最想要各系列的人数（有询盘或报价）"), new Bi("customers and people", "客户和联系人"))],
            Tables = wishes.Count == 0 ? [] : [Table(wishes, series.Sum(wanted => wanted.Subjects - wanted.Strangers) - wishes.Count)],
        };
    }

    private Bi Answer(IReadOnlyList<Wanted> series)
    {
        if (series.Count == 0)
            return Nothing.Of(new Bi("interest in any series", "产品意向"), facts, "products", "inquiries");
        var (all, sure, strangers) = (series.Sum(wanted => wanted.Subjects), series.Sum(wanted => wanted.Sure), series.Sum(wanted => wanted.Strangers));
        return new Bi($"Of {Figures.Count(all - strangers)} customers and people, and {Figures.Count(strangers)} visitors without a name, it is told what they want most; of {Figures.Count(sure)} by an inquiry or a quotation. Most wanted: {series[0].Series}.",
            $"已知 {Figures.Count(all - strangers)} 位客户和联系人、{Figures.Count(strangers)} 位匿名访客最想要的系列，其中 {Figures.Count(sure)} 位有询盘或报价。最受欢迎：{series[0].Series}。");
    }

    private Html Table(IReadOnlyList<Wish> wishes, long rest) => DataTable.Render("table-interest", rest <= 0 ? new Bi("Who wants what most", "意向最强的客户")
        : new Bi($"Who wants what most; {Figures.Count(rest)} more in marts.product_interest", $"意向最强的客户；另有 {Figures.Count(rest)} 位见 marts.product_interest"), wishes,
    [
        new(new Bi("Who", "客户"), wish => new(Html.Of($"<b>{Html.Name(wish.Name)}</b>{(wish.Country is null ? Html.Empty : Html.Of($"<br><small>{CountryWords.Of(wish.Country)}</small>"))}"), wish.Name ?? "")),
        new(new Bi("Wants most", "首选系列"), wish => Cell.Text(wish.First)),
        new(new Bi("Then", "其次"), wish => Cell.Text(wish.Second)),
        new(new Bi("How sure", "把握"), wish => Cell.Words(CodeWords.Of("confidence_" + wish.Confidence))),
        new(new Bi("Points", "得分"), wish => Cell.Number(wish.Score, 1), ColumnType.Number),
        new(new Bi("Inquiries", "询盘"), wish => Cell.Count(wish.Inquiries), ColumnType.Number),
        new(new Bi("Quotations", "报价"), wish => Cell.Count(wish.Quotations), ColumnType.Number),
        new(new Bi("Cards", "名片"), wish => Cell.Count(wish.Cards), ColumnType.Number),
        new(new Bi("Page views", "浏览"), wish => Cell.Count(wish.Looks), ColumnType.Number),
        new(new Bi("Newest", "最近"), wish => Cell.Day(wish.LastAt, facts.Header.AsOf), ColumnType.Day),
    ], index => $"interest-{index + 1}");

    private sealed record Wanted(string Series, long Subjects, long Sure, long Strangers);

    private sealed record Wish(string? Name, string? Country, string? First, string? Second, double? Score, string Confidence, long Inquiries, long Quotations, long Cards, long Looks, DateTime? LastAt);
}
