namespace TradeCrm.Simulator;

/// <summary>The parts of the management's monthly figures: what is counted, of how many. Shares are left to the reader.</summary>
internal static class KpiTruth
{
    public static void Write(World world, Bookings bookings, string folder)
    {
        using var table = new TruthTable(folder, "management_kpis", "month", "measure", "part:number", "n:number");
        foreach (var month in Bookings.Months)
        {
            foreach (var (measure, part, n) in Inquiries(world, month).Concat(Orders(bookings, month)).Concat(Deals(world, month)).Concat(Money(world, bookings, month)))
                table.Add(Clock.Day(month), measure, part, n);
        }
    }

    private static bool IsIn(DateTime? at, DateTime month) => at >= month && at < month.AddMonths(1) && at <= Reach.Usual;

    private static IEnumerable<(string, long, long?)> Inquiries(World world, DateTime month)
    {
        var genuine = world.Inquiries.Where(inquiry => inquiry.Person is not null && IsIn(inquiry.ReceivedAt, month)).ToList();
        yield return ("inquiries", genuine.Count, null);
        yield return ("qualified_inquiries", genuine.Count(inquiry => inquiry.IsQualified), genuine.Count);
        yield return ("answered_within_day", genuine.Count(inquiry => inquiry.AnsweredAt is { } at && at <= inquiry.ReceivedAt.AddDays(1)), genuine.Count);
    }

    private static IEnumerable<(string, long, long?)> Orders(Bookings bookings, DateTime month)
    {
        var orders = bookings.Orders.Where(order => IsIn(order.Order.At, month)).ToList();
        var customers = orders.Select(order => order.Order.Person.Company).Distinct().ToList();
        var firsts = customers.Count(company => IsIn(bookings.ByCompany[company].First().Order.At, month));
        yield return ("orders", orders.Count, null);
        yield return ("bookings_usd_cents", orders.Sum(order => order.UsdCents), orders.Count);
        yield return ("new_customers", firsts, null);
        yield return ("repeat_orders", customers.Count(company => bookings.ByCompany[company].Any(order => order.Order.At < month)
            || bookings.ByCompany[company].Count(order => IsIn(order.Order.At, month)) > 1), customers.Count);
    }

    private static IEnumerable<(string, long, long?)> Deals(World world, DateTime month)
    {
        var closed = world.Deals.Where(deal => deal.IsOver && IsIn(deal.Stages[^1].At, month)).ToList();
        var won = closed.Where(deal => deal.Stages[^1].Stage == "closed won").ToList();
        var days = won.Select(deal => (long)(deal.Stages[^1].At.Date - deal.Stages[0].At.Date).Days).Order().ToList();
        yield return ("win_rate", won.Count, closed.Count);
        if (days.Count > 0)
            yield return ("sales_cycle_median_days", days[(days.Count - 1) / 2], days.Count);
    }

    private static IEnumerable<(string, long, long?)> Money(World world, Bookings bookings, DateTime month)
    {
        var sellers = Staff.All.Count(person => person.JoinedOn < month.AddMonths(1) && !(person.LeftOn < month));
        yield return ("salespeople", sellers, null);
        yield return ("sales_per_salesperson_usd_cents", bookings.Orders.Where(order => IsIn(order.Order.At, month)).Sum(order => order.UsdCents) / sellers, sellers);
        yield return ("complaints_opened", world.Complaints.Count(complaint => IsIn(complaint.OpenedAt, month)), null);
        yield return ("shipped_orders", world.Orders.Count(order => !order.IsCancelled && IsIn(order.ShippedOn, month)), null);
        yield return ("shipped_on_time", world.Orders.Count(order => !order.IsCancelled && IsIn(order.ShippedOn, month) && order.DelayDays <= 0),
            world.Orders.Count(order => !order.IsCancelled && IsIn(order.ShippedOn, month)));
    }
}
