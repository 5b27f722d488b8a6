using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// Stock of the last day and production planned after it, article by article, for the orders in hand: so that each kind of <see cref="Coverage"/> occurs often enough. The runs of an article
/// follow one another in the order of the promises, so that each is taken by the line that it was planned for.
/// </summary>
internal sealed class ProductionPlan(World world)
{
    private const string Reserved = "stock_reserved_for_earlier_promise", Stocked = "met_by_stock", Met = "met_with_production", MissedByADay = "missed_by_a_day",
        Partial = "partial_shipment_possible", TooLate = "enough_but_too_late", NotEnough = "not_enough", ReservedYetMet = "met_although_stock_is_reserved";

    /// <summary>Kinds of coverage that every size must have enough of.</summary>
    public static IReadOnlyList<string> Wanted { get; } = [Stocked, Met, MissedByADay, Partial, TooLate, NotEnough, Reserved, ReservedYetMet];

    /// <summary>How often each kind is wanted against the others: most promises can be kept, as on-time figures say.</summary>
    private static readonly Dictionary<string, int> Weights = new() { [Stocked] = 4, [Met] = 4, [ReservedYetMet] = 2, [MissedByADay] = 1, [Partial] = 1, [TooLate] = 1, [NotEnough] = 1, [Reserved] = 1 };

    private readonly Dictionary<string, int> counts = Wanted.ToDictionary(kind => kind, _ => 0);

    private const int Step = 60;

    public static void Fill(World world)
    {
        var plan = new ProductionPlan(world);
        var open = Coverage.OpenLines(world);
        // Articles with many open orders first: only there can one customer's goods be another's.
        foreach (var product in Catalogue.All.OrderByDescending(product => open[product.Sku].Count()).ThenBy(Catalogue.Number))
            plan.Cover(product, [.. open[product.Sku]]);
        Production.Number(world);
        Check(world);
    }

    private static void Check(World world)
    {
        var made = Coverage.Of(world).CountBy(coverage => coverage.Case).ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var kind in Wanted.Where(kind => made.GetValueOrDefault(kind) < world.Scaled(P.CoverageCases)))
            throw new InvalidOperationException($"Of the open order lines {made.GetValueOrDefault(kind)} are '{kind}'; {world.Scaled(P.CoverageCases)} are wanted.");
    }

    private void Cover(Product product, IReadOnlyList<(Order Order, OrderLine Line, int Quantity)> lines)
    {
        var stream = world.Stream("plan", Catalogue.Number(product));
        var (target, served) = lines.Count == 0 ? (ListPrice.MinQuantity(product) * stream.Between(0, 3), 0) : ChooseStock(stream, lines);
        Fill(stream, product, target);
        foreach (var (order, _, _) in lines.Take(served))
            Count(order.PromisedOn < Stock.LastCount ? "overdue" : Stocked);
        Follow(stream, lines, served, target);
    }

    // The lines that stock alone does not serve, one after the other.
    private void Follow(RandomStream stream, IReadOnlyList<(Order Order, OrderLine Line, int Quantity)> lines, int served, int stock)
    {
        var left = stock - lines.Take(served).Sum(open => open.Quantity);
        var (lastOn, isOver) = (WorkCalendar.Next(Clock.End, WorkCalendar.IsFactoryDay), false);
        for (var index = served; index < lines.Count; index++)
        {
            var open = lines[index];
            // Where not enough is planned for one line, nothing is for those after it.
            var kind = isOver ? stock >= open.Quantity ? Reserved : NotEnough : Choose(open, stock, lastOn, index >= lines.Count - 1 - lines.Count / 6);
            Count(kind);
            if (isOver)
                continue;
            lastOn = Plan(stream, open, kind, open.Quantity - left, lastOn, latest: lines.Count > 4 ? 4 : 11);
            (left, isOver) = (0, kind == NotEnough);
        }
    }

    // How much lies there, and how many of the first lines that serves: a line and more if another customer is to see his goods go elsewhere, none or one else.
    private (int Stock, int Served) ChooseStock(RandomStream stream, IReadOnlyList<(Order Order, OrderLine Line, int Quantity)> lines)
    {
        var sum = 0;
        for (var served = 1; served < lines.Count; served++)
        {
            sum += lines[served - 1].Quantity;
            var isAnothers = lines[served].Order.Person.Company != lines[served - 1].Order.Person.Company && lines[served].Order.PromisedOn > Stock.LastCount;
            if (sum >= lines[served].Quantity && isAnothers && Math.Min(Rank(Reserved), Rank(ReservedYetMet)) <= Wanted.Min(Rank) + Step)
                return (sum, served);
        }
        if (Rank(Stocked) <= Rank(Met) && lines[0].Order.PromisedOn >= Stock.LastCount)
            return Leading(lines, (lines.Count + 2) / 3);
        return (stream.Next(lines.Min(open => open.Quantity)) * stream.Next(2), 0);
    }

    private static (int Stock, int Served) Leading(IReadOnlyList<(Order Order, OrderLine Line, int Quantity)> lines, int count) => (lines.Take(count).Sum(open => open.Quantity), count);

    // The stock of the last day is where it always returned to, and what a run of the last weeks added.
    private void Fill(RandomStream stream, Product product, int target)
    {
        var usual = Math.Min(target, ListPrice.MinQuantity(product) * stream.Between(0, 2));
        world.Stock.Move(product, Clock.Start.AddDays(-1), usual);
        if (target > usual)
            Production.ForStock(world, product, target - usual, Clock.End.AddDays(-stream.Between(3, 40)), stream.Between(P.ShortestRun, P.LongestRun), stream.Between(-2, 3));
    }

    private int Rank(string kind) => counts[kind] * Step / Weights[kind];

    private void Count(string kind) => counts[kind] = counts.GetValueOrDefault(kind) + 1;

    // The rarest so far of what is possible for a line, given when the article's run before it is done.
    private string Choose((Order Order, OrderLine Line, int Quantity) open, int stock, DateTime lastOn, bool isNearEnd)
    {
        var promisedOn = open.Order.PromisedOn;
        if (promisedOn < Stock.LastCount)
            return "overdue";
        var isReserved = stock >= open.Quantity;
        var possible = new List<string>();
        if (lastOn <= promisedOn)
            possible.Add(isReserved ? ReservedYetMet : Met);
        if (isReserved)
            possible.Add(Reserved);
        else
            possible.AddRange(lastOn <= promisedOn.AddDays(1) && WorkCalendar.IsFactoryDay(promisedOn.AddDays(1)) ? [MissedByADay, TooLate] : [TooLate]);
        if (!isReserved && lastOn <= promisedOn && open.Quantity > 3)
            possible.Add(Partial);
        if (isNearEnd && !isReserved)
            possible.Add(NotEnough);
        return possible.OrderBy(Rank).ThenBy(kind => possible.IndexOf(kind)).First();
    }

    /// <returns>When the line's last run is done.</returns>
    private DateTime Plan(RandomStream stream, (Order Order, OrderLine Line, int Quantity) open, string kind, int missing, DateTime lastOn, int latest)
    {
        var promisedOn = open.Order.PromisedOn;
        var inTime = Later(lastOn, WorkCalendar.Last(promisedOn.AddDays(-stream.Between(0, 9)), WorkCalendar.IsFactoryDay));
        var late = Later(lastOn, WorkCalendar.Next(promisedOn.AddDays(stream.Between(2, latest)), WorkCalendar.IsFactoryDay));
        if (kind == Partial)
        {
            open.Order.Contract!.AllowsPartialShipment = true;
            Begin(stream, open, missing * stream.Between(40, 80) / 100, inTime, kind);
            missing -= world.Runs[^1].Quantity;
        }
        else if (kind == NotEnough)
        {
            // A part of it comes too late, or nothing at all: neither is a partial shipment in time.
            missing = missing * stream.Next(2) * stream.Between(30, 70) / 100;
        }
        var on = kind is Met or ReservedYetMet ? inTime : kind == MissedByADay ? promisedOn.AddDays(1) : late;
        if (missing > 0)
            Begin(stream, open, missing, on, kind);
        return on;
    }

    private void Begin(RandomStream stream, (Order Order, OrderLine Line, int Quantity) open, int quantity, DateTime plannedOn, string kind)
    {
        var startedOn = WorkCalendar.Last(plannedOn.AddDays(-stream.Between(P.ShortestRun, P.LongestRun)), WorkCalendar.IsFactoryDay, open.Order.At.Date.AddDays(1));
        world.Runs.Add(new() { Product = open.Line.Product, Quantity = quantity, Order = open.Order, Line = open.Line.Line, StartedOn = startedOn, PlannedOn = plannedOn, Planted = kind });
    }

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;
}
