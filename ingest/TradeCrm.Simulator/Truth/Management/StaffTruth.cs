namespace TradeCrm.Simulator;

/// <summary>Each salesperson's month: what came in, what was answered, offered and sold.</summary>
internal static class StaffTruth
{
    public static void Write(World world, Bookings bookings, string folder)
    {
        var inquiries = world.Inquiries.Where(inquiry => inquiry is { Person: not null, Owner: not null } && inquiry.ReceivedAt <= Reach.Usual).ToLookup(inquiry => (inquiry.Owner!.Id, Bookings.MonthOf(inquiry.ReceivedAt)));
        var answers = world.Inquiries.Where(inquiry => inquiry.AnsweredBy is not null && inquiry.AnsweredAt <= Reach.Usual).ToLookup(inquiry => (inquiry.AnsweredBy!.Id, Bookings.MonthOf(inquiry.AnsweredAt!.Value)));
        var quotations = world.Quotations.Where(quotation => quotation.At <= Reach.Usual).ToLookup(quotation => (quotation.By.Id, Bookings.MonthOf(quotation.At)));
        var orders = bookings.Orders.ToLookup(order => (order.Order.By.Id, Bookings.MonthOf(order.Order.At)));
        using var table = new TruthTable(folder, "staff_performance", "salesperson", "month", "inquiries_owned:number", "answered:number", "quotations:number", "orders:number", "booked_usd_cents:number");
        foreach (var person in Staff.All)
        {
            foreach (var month in Bookings.Months.Where(month => person.JoinedOn < month.AddMonths(1) && !(person.LeftOn < month)))
            {
                var key = (person.Id, month);
                table.Add(person.Id, Clock.Day(month), inquiries[key].Count(), answers[key].Count(), quotations[key].Count(), orders[key].Count(), orders[key].Sum(order => order.UsdCents));
            }
        }
    }
}
