namespace TradeCrm.Simulator;

/// <summary>Each customer's orders: how recent, how often, how much, and whether the customer is quiet for longer than usual.</summary>
internal static class CustomerValueTruth
{
    public static void Write(Bookings bookings, string folder)
    {
        using var table = new TruthTable(folder, "customer_value", "company", "first_order_at:moment", "last_order_at:moment", "orders:number", "revenue_usd_cents:number", "recency_days:number",
            "median_interval_days:number", "is_past_twice_interval:flag", "is_lost:flag");
        foreach (var company in bookings.ByCompany.OrderBy(company => company.Key.Number))
        {
            var orders = company.ToList();
            var days = orders.Zip(orders.Skip(1), (earlier, later) => (later.Order.At.Date - earlier.Order.At.Date).Days).Order().ToList();
            var recency = (Reach.Newest.Date - orders[^1].Order.At.Date).Days;
            int? interval = days.Count == 0 ? null : days[(days.Count - 1) / 2];
            table.Add(company.Key.Key, orders[0].Order.At, orders[^1].Order.At, orders.Count, orders.Sum(order => order.UsdCents), recency, interval,
                interval is { } usual ? recency > 2 * usual : null, orders[^1].Order.Person.LostAt is not null);
        }
    }
}
