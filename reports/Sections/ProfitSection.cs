using TradeCrm.Reports.Charts;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>From booked to profit, month by month.</summary>
internal sealed class ProfitSection(ReportFacts facts)
{
    private string Currency => facts.Header.Currency;

    public Section Build()
    {
        var months = facts.Queries.Read("profit_monthly", row => new Month(row.Day("month")!.Value, row.Number("booked"), row.Number("cancelled"), row.Number("net"), row.Number("shipped"), row.Number("paid"),
            row.Number("cost"), row.Number("rebate"), row.Number("margin"), row.Number("net_with_margin"), row.Count("lines"), row.Count("lines_without_margin")));
        var section = new Section("profit", new Bi("Profit", "利润"), new Bi("What is left of what we sold?", "卖出去的货，赚了多少？"), months.Count == 0 ? Nothing.Of(new Bi("orders of the last twelve months", "近12个月订单"), facts, "orders") : Answer(months))
        {
            Definition = new Bi("By the month of the order and the rates of its day. Booked: all order lines. Sales: booked without what was cancelled since. Shipped and paid: the part of the month's sales that has left and that came in. Margin: sales less cost of the goods plus the export tax rebate "
                + "(cost without the 13 % tax times the article's rate); pay, fairs and other costs are not in it.",
                "按下单月份及当日汇率计算。“接单”含已取消；“净销售”已扣除取消；“已发货”“已收款”为该月净销售中已发出、已到账的部分。毛利 = 净销售 − 采购成本 + 出口退税（不含13%税的成本 × 商品退税率），不含工资、展会等费用。"),
        };
        return months.Count == 0 ? section : section with { Charts = [Chart(months)], Tables = [Table(months)] };
    }

    private Bi Answer(IReadOnlyList<Month> months)
    {
        var (net, margin, rebate) = (months.Sum(month => month.Net ?? 0), months.Sum(month => month.Margin ?? 0), months.Sum(month => month.Rebate ?? 0));
        var judged = months.Sum(month => month.NetWithMargin ?? 0);
        var (sales, profit, tax) = (Figures.Money(net, Currency), Figures.Money(margin, Currency), Figures.Money(rebate, Currency));
        var unknown = months.Sum(month => month.LinesWithoutMargin);
        var said = judged <= 0
            ? new Bi($"Sales of the last twelve months: {sales.En}; the margin is not known, because no cost of the goods is.", $"近12个月净销售 {sales.Zh}；缺少采购成本，毛利未知。")
            : new Bi($"Sales of the last twelve months: {sales.En}; {profit.En} of it is margin ({Figures.Share(margin / judged)}), {tax.En} thanks to the export tax rebate.",
                $"近12个月净销售 {sales.Zh}，毛利 {profit.Zh}（{Figures.Share(margin / judged)}），其中出口退税 {tax.Zh}。");
        return said + Left(months, net) + (judged <= 0 || unknown == 0 ? new Bi("", "")
            : new Bi($" Of {Figures.Count(months.Sum(month => month.Lines))} order lines {Figures.Count(unknown)} have no known margin.", $"{Figures.Count(months.Sum(month => month.Lines))} 个订单行中有 {Figures.Count(unknown)} 个毛利未知。"));
    }

    private static Bi Left(IReadOnlyList<Month> months, double net)
    {
        if (net <= 0)
            return new Bi("", "");
        var (shipped, paid) = (months.Any(month => month.Shipped is not null), months.Any(month => month.Paid is not null));
        var left = shipped ? new Bi($" {Figures.Share(months.Sum(month => month.Shipped ?? 0) / net)} of the sales have left,", $"已发货 {Figures.Share(months.Sum(month => month.Shipped ?? 0) / net)}，") : new Bi(" What has left is not known,", "发货情况未知，");
        return left + (paid ? new Bi($" {Figures.Share(months.Sum(month => month.Paid ?? 0) / net)} are paid.", $"已收款 {Figures.Share(months.Sum(month => month.Paid ?? 0) / net)}。") : new Bi(" what is paid is not known.", "收款情况未知。"));
    }

    private Html Chart(IReadOnlyList<Month> months) => months.All(month => month.Margin is null) || months.Any(month => month.Margin < 0) ? Html.Empty : MonthBarsChart.Draw("chart-profit",
        [.. months.Select(month => (month.First, month.Margin ?? 0, Bi.Same(Figures.Fixed((month.Margin ?? 0) / 1000, 0))))],
        new Bi("Margin by month of the order", "各月订单毛利"), new Bi($"margin, thousand {Currency}", $"毛利，千{Currency}"));

    private Html Table(IReadOnlyList<Month> months) => DataTable.Render("table-profit", new Bi($"From booked to margin, {Currency}", $"从接单到毛利，{Currency}"), months,
    [
        new(new Bi("Month", "月份"), month => new(Html.Of($"{Dates.Month(month.First)}"), month.First.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)), ColumnType.Day),
        new(new Bi("Booked", "接单"), month => Cell.Money(month.Booked), ColumnType.Number),
        new(new Bi("Cancelled", "取消"), month => Cell.Money(month.Cancelled), ColumnType.Number),
        new(new Bi("Sales", "净销售"), month => Cell.Money(month.Net), ColumnType.Number),
        new(new Bi("Shipped", "已发货"), month => Cell.Money(month.Shipped), ColumnType.Number),
        new(new Bi("Paid", "已收款"), month => Cell.Money(month.Paid), ColumnType.Number),
        new(new Bi("Cost", "采购成本"), month => Cell.Money(month.Cost), ColumnType.Number),
        new(new Bi("Tax rebate", "退税"), month => Cell.Money(month.Rebate), ColumnType.Number),
        new(new Bi("Margin", "毛利"), month => Cell.Money(month.Margin), ColumnType.Number),
        new(new Bi("Margin, share of sales", "毛利率"), month => Cell.Share(month.NetWithMargin is > 0 ? month.Margin / month.NetWithMargin : null), ColumnType.Number),
        new(new Bi("Lines without margin", "毛利未知的行"), month => Cell.Count(month.LinesWithoutMargin), ColumnType.Number),
    ]);

    private sealed record Month(DateOnly First, double? Booked, double? Cancelled, double? Net, double? Shipped, double? Paid, double? Cost, double? Rebate, double? Margin, double? NetWithMargin, long Lines, long LinesWithoutMargin);
}
