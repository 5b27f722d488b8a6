using TradeCrm.Reports.Reading;

namespace TradeCrm.Reports.Management;

/// <summary>All measures of the report's month in the order of the page, with a year's history, and what was restated.</summary>
internal sealed record MonthFigures(IReadOnlyList<Kpi> Kpis, ILookup<string, Restatement> Restatements)
{
    public static MonthFigures Read(ReportQueries queries, DateOnly month)
    {
        var rows = queries.Read("kpis", row => (Month: row.Day("month")!.Value, Kpi: Kpi.Read(row, [])));
        var kpis = rows.GroupBy(row => row.Kpi.Measure).Select(group =>
        {
            double?[] history = [.. Enumerable.Range(-11, 12).Select(back => group.FirstOrDefault(row => row.Month == month.AddMonths(back)).Kpi?.Value)];
            var now = group.FirstOrDefault(row => row.Month == month).Kpi;
            return (now ?? group.First().Kpi with { Value = null, N = 0, Low = null, High = null, Previous = null, Reason = "after_reach", State = "not_known" }) with { History = history };
        });
        return new MonthFigures([.. kpis.OrderBy(kpi => kpi.Position)], queries.Read("restatements", Restatement.Read).ToLookup(one => one.Measure));
    }
}
