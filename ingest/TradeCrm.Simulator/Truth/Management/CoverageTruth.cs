namespace TradeCrm.Simulator;

/// <summary>Which customers each department has heard of by the end of a month, whom nobody else has, and whom all have.</summary>
internal static class CoverageTruth
{
    public static void Write(World world, Bookings bookings, string folder)
    {
        var departments = Departments(world, bookings);
        using var table = new TruthTable(folder, "information_coverage", "month", "department", "customers:number", "known_only_here:number", "known_to_all:number", "customers_of_any:number");
        foreach (var month in Bookings.Months)
        {
            var known = departments.Select(department => (department.Name, Companies: department.Seen.Where(seen => seen.At < month.AddMonths(1)).Select(seen => seen.Company).ToHashSet())).ToList();
            var counts = known.SelectMany(department => department.Companies).GroupBy(company => company.Number).ToDictionary(company => company.Key, company => company.Count());
            foreach (var (name, companies) in known)
                table.Add(Clock.Day(month), name, companies.Count, companies.Count(company => counts[company.Number] == 1), counts.Values.Count(count => count == known.Count), counts.Count);
        }
    }

    private static IReadOnlyList<(string Name, IReadOnlyList<(DateTime At, Company Company)> Seen)> Departments(World world, Bookings bookings) =>
    [
        ("sales", [.. world.Activities.Where(activity => activity.Person is not null).Select(activity => (activity.At, activity.Company!))]),
        ("marketing", [.. world.Mailings.Select(mailing => (mailing.SentAt, mailing.Person.Company))]),
        ("order desk", [.. bookings.Orders.Select(order => (order.Order.At, order.Order.Person.Company))]),
        ("service", [.. world.Complaints.Select(complaint => (complaint.OpenedAt, complaint.Order.Person.Company))]),
    ];
}
