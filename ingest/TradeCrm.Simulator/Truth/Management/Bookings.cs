namespace TradeCrm.Simulator;

/// <summary>One line of an order that stands, in US dollars at the rate of its day.</summary>
/// <param name="Order">Which.</param>
/// <param name="Line">Of it.</param>
/// <param name="UsdCents">Rounded to the cent, half away from zero.</param>
internal sealed record BookedLine(Order Order, OrderLine Line, long UsdCents)
{
    public Company Company => Order.Person.Company;

    public DateTime Month => new(Order.At.Year, Order.At.Month, 1);
}

/// <summary>What was ordered and not cancelled, as far as the ERP's export reaches: the ground of every monthly figure about money.</summary>
internal sealed class Bookings
{
    public Bookings(World world)
    {
        Lines = [.. world.Orders.Where(order => !order.IsCancelled && order.At <= Reach.Usual).SelectMany(order => order.Lines.Select(line => new BookedLine(order, line, Usd(world, order, line))))];
        Orders = [.. Lines.GroupBy(line => line.Order).Select(lines => (lines.Key, lines.Sum(line => line.UsdCents))).OrderBy(order => order.Key.At).ThenBy(order => order.Key.Id, StringComparer.Ordinal)];
        ByCompany = Orders.ToLookup(order => order.Order.Person.Company);
    }

    public IReadOnlyList<BookedLine> Lines { get; }

    /// <summary>By time.</summary>
    public IReadOnlyList<(Order Order, long UsdCents)> Orders { get; }

    public ILookup<Company, (Order Order, long UsdCents)> ByCompany { get; }

    /// <summary>The months of the simulation, the first of each.</summary>
    public static IReadOnlyList<DateTime> Months { get; } = [.. Enumerable.Range(0, 24).Select(month => Clock.Start.AddMonths(month))];

    public static DateTime MonthOf(DateTime at) => new(at.Year, at.Month, 1);

    public static long Usd(World world, string currency, long cents, DateTime at)
    {
        var rate = world.Rates.Millionths(currency, at) ?? throw new InvalidOperationException($"There is no rate of {currency} on {Clock.Day(at)}.");
        return (cents * rate + 500_000) / 1_000_000;
    }

    private static long Usd(World world, Order order, OrderLine line) => Usd(world, order.Terms.Currency, (long)line.PriceCents * line.Quantity, order.At);
}
