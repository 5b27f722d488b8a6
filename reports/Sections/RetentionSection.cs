using System.Globalization;
using TradeCrm.Reports.Charts;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Sections;

/// <summary>Whether customers come back after their first order.</summary>
internal sealed class RetentionSection(ReportFacts facts)
{
    private const int MostCohorts = 12;

    private bool IsQuarterly => facts.Header.RetentionPeriod != "month";

    public Section Build()
    {
        var rows = facts.Queries.Read("cohorts", row => new CohortPeriod(row.Day("cohort")!.Value, (int)row.Count("period"), row.Count("customers"), row.Count("retained"), row.Number("retained_share"),
            row.Count("active"), row.Count("orders"), row.Number("revenue"), row.Number("revenue_kept"), row.Flag("is_complete")));
        var section = new Section("retention", new Bi("Keep and win back", "留存与回访"), new Bi("Do customers come back?", "客户会回来返单吗？"),
            rows.Count == 0 ? Nothing.Of(new Bi("orders", "订单"), facts, "orders") : Answer(rows))
        {
            Definition = new Bi("A cohort is everybody whose first order fell into the same period. Kept means: ordered within the twelve months that end with the period. Figures with * belong to a period that is not over.",
                "同一期首次下单的客户为一组。“留存”指在该期结束前12个月内有订单。带 * 的数字表示该期尚未结束。"),
        };
        if (rows.Count == 0)
            return section;
        var shown = rows.GroupBy(row => row.Cohort).OrderBy(group => group.Key).TakeLast(MostCohorts).ToList();
        var cells = shown.SelectMany(group => group).Where(row => row.Share is not null).Select(row => new CohortCell(Name(row.Cohort), row.Period, row.Share!.Value, row.IsComplete)).ToList();
        return section with
        {
            Charts = cells.Count == 0 ? [] : [CohortChart.Draw([.. shown.Select(group => (Name(group.Key), group.First().Customers))], cells,
                IsQuarterly ? new Bi("% of customers kept, by quarters since the first order", "客户留存率（%），按首单后的季度") : new Bi("% of customers kept, by months since the first order", "客户留存率（%），按首单后的月数"))],
            Tables = [Table([.. rows.OrderByDescending(row => row.Cohort).ThenBy(row => row.Period)])],
        };
    }

    private Bi Answer(IReadOnlyList<CohortPeriod> rows)
    {
        var year = IsQuarterly ? 4 : 12;
        var judged = rows.Where(row => row.Period == year && row.IsComplete).ToList();
        if (judged.Sum(row => row.Customers) is var customers && customers == 0)
            return new Bi("No cohort is a year old yet, so nothing can be said about coming back.", "首单满一年的客户组还没有，暂无法判断返单情况。");
        var kept = judged.Sum(row => row.Retained);
        return new Bi($"Of {Figures.Count(customers)} customers whose first order is a year ago or more, {Figures.Count(kept)} ({Figures.Share((double)kept / customers)}) ordered again within the following twelve months.",
            $"首单满一年的 {customers} 家客户中，一年后仍在下单的有 {kept} 家（{Figures.Share((double)kept / customers)}）。");
    }

    private string Name(DateOnly cohort) => IsQuarterly
        ? string.Create(CultureInfo.InvariantCulture, $"{cohort.Year} Q{((cohort.Month - 1) / 3) + 1}")
        : cohort.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private Html Table(IReadOnlyList<CohortPeriod> rows) => DataTable.Render("table-retention", new Bi("Cohorts by period", "各组各期明细"), rows,
    [
        new(new Bi("First order", "首单时间"), row => new(Html.Of($"{Name(row.Cohort)}"), Name(row.Cohort)), ColumnType.Day),
        new(IsQuarterly ? new Bi("Quarters since", "首单后季度") : new Bi("Months since", "首单后月数"), row => Cell.Count(row.Period), ColumnType.Number),
        new(new Bi("Customers", "客户数"), row => Cell.Count(row.Customers), ColumnType.Number),
        new(new Bi("Kept", "留存"), row => Cell.Count(row.Retained), ColumnType.Number),
        new(new Bi("Kept, share", "留存率"), row => Cell.Share(row.Share), ColumnType.Number),
        new(new Bi("Ordered in the period", "当期下单"), row => Cell.Count(row.Active), ColumnType.Number),
        new(new Bi("Orders", "订单"), row => Cell.Count(row.Orders), ColumnType.Number),
        new(new Bi($"Revenue, {facts.Header.Currency}", $"金额，{facts.Header.Currency}"), row => Cell.Money(row.Revenue), ColumnType.Number),
        new(new Bi("Revenue kept", "金额留存"), row => Cell.Share(row.RevenueKept), ColumnType.Number),
    ]);

    private sealed record CohortPeriod(DateOnly Cohort, int Period, long Customers, long Retained, double? Share, long Active, long Orders, double? Revenue, double? RevenueKept, bool IsComplete);
}
