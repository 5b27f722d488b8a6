using TradeCrm.Reports.Charts;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>How many deals we win, and what they are worth.</summary>
internal sealed class DealsSection(ReportFacts facts)
{
    private string Currency => facts.Header.Currency;

    public Section Build()
    {
        var total = facts.Queries.Read("deals_total", row => new DealsTotal(row.Count("deals"), row.Count("won"), row.Count("lost"), row.Count("open"), row.Number("win_rate"), row.Number("low"), row.Number("high"),
            row.Number("won_value"))).FirstOrDefault();
        var section = new Section("deals", new Bi("Deals", "商机"), new Bi("How many deals do we win?", "商机赢了多少？"), total is null ? Nothing.Of(new Bi("deals", "商机"), facts, "opportunities") : Answer(total))
        {
            Definition = new Bi("Win rate: won deals of all that were closed; open deals count on neither side. The range is the 95 % interval (Wilson).", "赢单率＝赢单数÷已关闭商机数，进行中的商机不计入。区间为95 %置信区间（Wilson法）。"),
        };
        if (total is null)
            return section;
        var months = facts.Queries.Read("deals_monthly", row => new DealsMonth(row.Day("month")!.Value, row.Count("opened"), row.Count("won"), row.Count("lost"), row.Number("won_value")));
        return section with { Charts = Chart(months), Tables = months.Count == 0 ? [] : [Table(months)] };
    }

    private IReadOnlyList<Html> Chart(IReadOnlyList<DealsMonth> months) => months.Count < 2 || months.All(month => month.WonValue is null or 0) ? [] :
    [
        MonthBarsChart.Draw("chart-deals", [.. months.Select(month => (month.Month, month.WonValue ?? 0, Amount(month.WonValue ?? 0)))],
            new Bi("Value of deals won per month", "每月赢单金额"), new Bi($"won per month, {Currency}", $"每月赢单金额，{Currency}")),
    ];

    private static Bi Amount(double value)
    {
        var money = Figures.Money(value, "");
        return new Bi(money.En.Trim(), money.Zh.Trim());
    }

    private Bi Answer(DealsTotal total)
    {
        if (total.WinRate is not { } rate)
            return new Bi($"{total.Open} deals are open and none is closed yet.", $"进行中商机 {total.Open} 个，尚无已关闭商机。");
        var range = total.Low is { } low && total.High is { } high ? new Bi($" (likely {Figures.Share(low)} – {Figures.Share(high)})", $"（可能在 {Figures.Share(low)} – {Figures.Share(high)}）") : new Bi("", "");
        var value = Figures.Money(total.WonValue ?? 0, Currency);
        return new Bi($"Over all time we win {Figures.Share(rate)}{range.En}: {Figures.Count(total.Won)} won and {Figures.Count(total.Lost)} lost, worth {value.En}; {Figures.Count(total.Open)} are open.",
            $"赢单率 {Figures.Share(rate)}{range.Zh}：赢单 {total.Won} 个、输单 {total.Lost} 个，赢单金额 {value.Zh}；进行中 {total.Open} 个。");
    }

    private Html Table(IReadOnlyList<DealsMonth> months) => DataTable.Render("table-deals", new Bi("Deals by month", "各月商机"), [.. months.Reverse()],
    [
        new Column<DealsMonth>(new Bi("Month", "月份"), month => new(Html.Of($"{Dates.Month(month.Month)}"), month.Month.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), ColumnType.Day),
        new(new Bi("Opened", "新增"), month => Cell.Count(month.Opened), ColumnType.Number),
        new(new Bi("Won", "赢单"), month => Cell.Count(month.Won), ColumnType.Number),
        new(new Bi("Lost", "输单"), month => Cell.Count(month.Lost), ColumnType.Number),
        new(new Bi($"Won, {Currency}", $"赢单金额，{Currency}"), month => Cell.Money(month.WonValue), ColumnType.Number),
    ]);

    private sealed record DealsTotal(long Deals, long Won, long Lost, long Open, double? WinRate, double? Low, double? High, double? WonValue);

    private sealed record DealsMonth(DateOnly Month, long Opened, long Won, long Lost, double? WonValue);
}
