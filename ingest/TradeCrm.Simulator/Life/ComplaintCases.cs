using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Complaints of each kind that questions are asked about: open, reopened, cooling, light, unassigned, of somebody else than the buyer, entered twice.</summary>
internal static class ComplaintCases
{
    public static void Fill(World world)
    {
        var planter = new Planter(world);
        for (var index = 0; index < world.Scaled(P.PlantedCases); index++)
            planter.Plant(index);
    }

    private sealed class Planter(World world)
    {
        private readonly HashSet<Company> used = [.. world.Complaints.Select(complaint => complaint.By.Company)];
        private readonly HashSet<Company> ordering = [.. world.Orders.Where(order => !order.IsCancelled && order.ShippedOn > Reach.Newest).Select(order => order.Person.Company)];
        private readonly HashSet<Company> negotiating = [.. world.Deals.Where(deal => !deal.IsOver).Select(deal => deal.Person.Company)];
        private readonly ILookup<Company, Person> contacts = world.People.Where(person => person.ContactSince is not null).ToLookup(person => person.Company);
        private readonly List<Order> delivered = Shuffled(world, [.. world.Orders.Where(order => !order.IsCancelled && order.Kind != "sample" && order.DeliveredOn < Clock.End.AddDays(-12)
            && order.DeliveredOn > Clock.Start.AddDays(40))]);

        public void Plant(int index)
        {
            Recent("open_with_open_order", index, order => ordering.Contains(order.Person.Company));
            Recent("open_in_negotiation", index, order => negotiating.Contains(order.Person.Company));
            Recent("opened_by_colleague", index, order => Colleague(order) is not null);
            foreach (var planted in new[] { "never_assigned", "low_severity", "entered_twice" })
                Recent(planted, index, order => order.DeliveredOn > Clock.End.AddDays(-200));
            Past("reopened", index, 120, 60, null);
            Past("closed_again", index, 200, 130, 60);
            Past("cooling", index, 12, null, null);
            Past("cooled", index, 40, null, null);
        }

        private Order Next(string planted, Func<Order, bool> suits)
        {
            var order = delivered.FirstOrDefault(order => !used.Contains(order.Person.Company) && suits(order))
                ?? throw new InvalidOperationException($"There is no delivery left for a complaint of the kind {planted}.");
            used.Add(order.Person.Company);
            return order;
        }

        private Person? Colleague(Order order) => contacts[order.Person.Company].FirstOrDefault(person => person != order.Person && person.ContactSince < order.DeliveredOn);

        private void Recent(string planted, int index, Func<Order, bool> suits)
        {
            var order = Next(planted, suits);
            var stream = world.Stream($"complaint case {planted}", index);
            var latest = Math.Min(110, (int)(Clock.End - order.DeliveredOn).TotalDays - 3);
            var at = Clock.AtOffice(stream, Clock.End.Date.AddDays(-stream.Between(Math.Min(8, latest), latest)).AddHours(stream.Between(9, 16)).AddMinutes(stream.Next(60)));
            Enter(world, stream, order, planted, new(at), planted == "opened_by_colleague" ? Colleague(order)! : order.Person);
        }

        // Days before the end at which it was closed (the first time), reopened and closed again.
        private void Past(string planted, int index, int closed, int? reopened, int? again)
        {
            var order = Next(planted, order => order.DeliveredOn < Clock.End.AddDays(-closed - 12) && order.DeliveredOn > Clock.End.AddDays(-closed - 260));
            var stream = world.Stream($"complaint case {planted}", index);
            DateTime Before(int days) => Clock.AtOffice(stream, Clock.End.Date.AddDays(-days + stream.Between(0, Math.Min(days / 8, 9))).AddHours(stream.Between(9, 16)).AddMinutes(stream.Next(60)));
            var closedAt = Before(closed);
            var openedAt = Clock.AtOffice(stream, closedAt.AddDays(-stream.Between(6, 40)));
            openedAt = openedAt < order.DeliveredOn ? Clock.AtOffice(stream, order.DeliveredOn.AddDays(1).AddHours(10)) : openedAt;
            Enter(world, stream, order, planted, new(openedAt, closedAt, reopened is { } back ? Before(back) : null, again is { } last ? Before(last) : null), order.Person);
        }
    }

    private static void Enter(World world, RandomStream stream, Order order, string planted, ComplaintCourse course, Person by)
    {
        var severity = planted == "low_severity" ? "low" : stream.Chance(400) ? "high" : "medium";
        var theme = stream.Pick(["defective", "damaged", "finish", "short_delivery"]);
        order.ContentmentAfter = Math.Max(0, order.ContentmentAfter - (severity switch { "high" => 30, "medium" => 18, _ => 8 }));
        var complaint = Complaints.Open(world, stream, order, theme, severity, course, planted, by);
        if (planted != "entered_twice")
            return;
        // A colleague enters it once more a day or two later, from another mail of the same customer.
        var at = Clock.AtOffice(stream, course.OpenedAt.AddDays(stream.Between(1, 3)));
        world.Complaints.Add(new(at, order, complaint.Product, severity, null, null, complaint.RawText)
        {
            Theme = theme,
            By = by,
            AssignedTo = Staff.For(stream, by.Country, at),
            Repeats = complaint,
            Case = "second_entry",
        });
    }

    private static List<Order> Shuffled(World world, List<Order> orders)
    {
        var stream = world.Stream("complaint cases");
        for (var index = orders.Count - 1; index > 0; index--)
        {
            var other = stream.Next(index + 1);
            (orders[index], orders[other]) = (orders[other], orders[index]);
        }
        return orders;
    }
}
