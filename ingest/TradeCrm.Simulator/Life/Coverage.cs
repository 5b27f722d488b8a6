namespace TradeCrm.Simulator;

/// <summary>
/// Whether stock and planned production meet the promised date of an order line that has not left on the last day. The rule: per article, open lines in the order of their promised
/// date (then order, then line); each takes first what is left of the stock counted on the last day, then what is left of runs that are not done, in the order of their planned date
/// (then run). Goods of a run are there on its planned date, whoever it was begun for. A promise is met if the whole quantity is there on the promised date or before.
/// </summary>
/// <param name="Order">Whose.</param>
/// <param name="Line">Of the order.</param>
/// <param name="Quantity">Not shipped yet.</param>
/// <param name="OnHand">All of the article's stock, before anybody took any.</param>
/// <param name="FromStock">Of the quantity.</param>
/// <param name="FromProduction">Of the quantity.</param>
/// <param name="ReadyInTime">Of the quantity: there on the promised date.</param>
/// <param name="AvailableOn">When the whole quantity is there; null: never, by what is planned.</param>
internal sealed record Coverage(Order Order, OrderLine Line, int Quantity, int OnHand, int FromStock, int FromProduction, int ReadyInTime, DateTime? AvailableOn)
{
    public bool IsMet => AvailableOn <= Order.PromisedOn;

    public int? DaysShort => AvailableOn is { } day ? Math.Max(0, (day - Order.PromisedOn).Days) : null;

    public string Case => IsMet
        ? FromProduction == 0 ? "met_by_stock" : OnHand >= Quantity ? "met_although_stock_is_reserved" : "met_with_production"
        : Order.PromisedOn < Stock.LastCount ? "overdue"
        : OnHand >= Quantity ? "stock_reserved_for_earlier_promise"
        : DaysShort == 1 ? "missed_by_a_day"
        : ReadyInTime > 0 && Order.Contract!.AllowsPartialShipment ? "partial_shipment_possible"
        : DaysShort is not null ? "enough_but_too_late" : "not_enough";

    /// <summary>What is not shipped yet of the world's orders, by article, in the order in which it is served.</summary>
    public static ILookup<string, (Order Order, OrderLine Line, int Quantity)> OpenLines(World world) =>
        (from order in world.Orders
         where !order.IsCancelled
         from line in order.Lines
         let quantity = order.Shipments.Where(shipment => !shipment.IsDone).Sum(shipment => shipment.Quantities[line.Line - 1])
         where quantity > 0
         orderby order.PromisedOn, order.At, order.Number, line.Line
         select (order, line, quantity)).ToLookup(open => open.line.Product.Sku);

    /// <summary>All open lines, article by article as the catalogue has them.</summary>
    public static IReadOnlyList<Coverage> Of(World world)
    {
        var open = OpenLines(world);
        var runs = world.Runs.Where(run => run.DoneOn is null).ToLookup(run => run.Product.Sku);
        return [.. Catalogue.All.SelectMany(product => Serve([.. open[product.Sku]], world.Stock.Level(product, Stock.LastCount),
            [.. runs[product.Sku].OrderBy(run => run.PlannedOn).ThenBy(run => run.Id, StringComparer.Ordinal)]))];
    }

    private static IEnumerable<Coverage> Serve(IReadOnlyList<(Order Order, OrderLine Line, int Quantity)> lines, int stock, IReadOnlyList<ProductionRun> runs)
    {
        var left = new List<(DateTime On, int Quantity)> { (Stock.LastCount, stock) };
        left.AddRange(runs.Select(run => (run.PlannedOn, run.Quantity)));
        foreach (var (order, line, quantity) in lines)
        {
            var (missing, inTime, on) = (quantity, 0, Stock.LastCount);
            var fromStock = Math.Min(quantity, left[0].Quantity);
            for (var index = 0; index < left.Count && missing > 0; index++)
            {
                var taken = Math.Min(missing, left[index].Quantity);
                if (taken == 0)
                    continue;
                left[index] = (left[index].On, left[index].Quantity - taken);
                missing -= taken;
                on = left[index].On;
                inTime += on <= order.PromisedOn ? taken : 0;
            }
            yield return new(order, line, quantity, stock, fromStock, quantity - fromStock - missing, inTime, missing == 0 ? on : null);
        }
    }
}
