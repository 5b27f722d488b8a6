namespace TradeCrm.Simulator;

/// <summary>Cohorts of first orders: who ordered within twelve months before a period's end, who within it, and what they spent.</summary>
internal static class RetentionTruth
{
    public static void Write(Bookings bookings, string folder)
    {
        using var table = new TruthTable(folder, "retention_cohorts", "period_kind", "cohort", "period:number", "customers:number", "retained:number", "active:number", "orders:number",
            "revenue_usd_cents:number");
        foreach (var months in new[] { 1, 3 })
        {
            foreach (var cohort in bookings.ByCompany.GroupBy(company => PeriodOf(company.First().Order.At, months)).OrderBy(cohort => cohort.Key))
                Write(table, cohort.Key, [.. cohort], months);
        }
    }

    private static void Write(TruthTable table, DateTime cohort, IReadOnlyList<IGrouping<Company, (Order Order, long UsdCents)>> customers, int months)
    {
        var period = 0;
        for (var begin = cohort; begin <= Reach.Newest; begin = begin.AddMonths(months), period++)
        {
            var end = begin.AddMonths(months);
            var within = customers.SelectMany(customer => customer).Where(order => order.Order.At >= begin && order.Order.At < end).ToList();
            table.Add(months == 1 ? "month" : "quarter", Clock.Day(cohort), period, customers.Count,
                customers.Count(customer => customer.Any(order => order.Order.At >= end.AddMonths(-12) && order.Order.At < end)),
                within.Select(order => order.Order.Person.Company).Distinct().Count(), within.Count, within.Sum(order => order.UsdCents));
        }
    }

    private static DateTime PeriodOf(DateTime at, int months) => new(at.Year, (at.Month - 1) / months * months + 1, 1);
}
