using System.Globalization;
using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>So many of one article made at a factory, for an order's line or for stock. DoneOn: null while planned or under way on the last day.</summary>
internal sealed class ProductionRun
{
    public string Id { get; set; } = "";
    public required Product Product { get; init; }
    public required int Quantity { get; init; }
    /// <summary>Null: for stock.</summary>
    public Order? Order { get; init; }
    public int Line { get; init; }
    public required DateTime StartedOn { get; init; }
    public required DateTime PlannedOn { get; init; }
    public DateTime? DoneOn { get; init; }
    public DateTime MaterialsOn => WorkCalendar.Last(StartedOn.AddDays(-2), WorkCalendar.IsFactoryDay);
    /// <summary>The case that it was planned to make; empty for what simply happened.</summary>
    public string Planted { get; init; } = "";
    public string Status => DoneOn is not null ? "done" : StartedOn < Clock.End ? "in production" : "planned";
}

/// <summary>What was made up to the last day: for the lines of orders, and for stock where orders were served from it.</summary>
internal static class Production
{
    public static void Fill(World world)
    {
        var demands = Catalogue.All.ToDictionary(product => product, _ => new List<(DateTime Day, int Quantity)>());
        foreach (var order in world.Orders)
        {
            foreach (var shipment in order.Shipments.Where(shipment => shipment.IsDone))
                Serve(world, order, shipment, demands);
        }
        foreach (var product in Catalogue.All)
            Refill(world, product, demands[product]);
    }

    public static void Number(World world)
    {
        var sorted = world.Runs.OrderBy(run => run.StartedOn).ThenBy(run => run.PlannedOn).ThenBy(run => run.Order?.Number ?? 0).ThenBy(run => run.Product.Sku, StringComparer.Ordinal).ThenBy(run => run.Quantity).ToList();
        world.Runs.Clear();
        world.Runs.AddRange(sorted);
        for (var index = 0; index < sorted.Count; index++)
            sorted[index].Id = $"MO{sorted[index].StartedOn:yyMM}-{(index + 1).ToString("0000", CultureInfo.InvariantCulture)}";
    }

    private static void Serve(World world, Order order, Shipment shipment, Dictionary<Product, List<(DateTime, int)>> demands)
    {
        foreach (var (line, index) in order.Lines.Select((line, index) => (line, index)))
        {
            var quantity = shipment.Quantities[index];
            if (quantity == 0)
                continue;
            world.Stock.Move(line.Product, shipment.DoneOn, -quantity);
            var stream = world.Stream("from stock", order.Number * 8 + index);
            if (order.Kind == "sample" || stream.Chance(P.FromStock))
                demands[line.Product].Add((shipment.DoneOn, quantity));
            else
                Make(world, stream, order, line, shipment, quantity);
        }
    }

    private static void Make(World world, RandomStream stream, Order order, OrderLine line, Shipment shipment, int quantity)
    {
        var doneOn = Factory(shipment.DoneOn - (order.ShippedOn - order.ProducedOn));
        var startedOn = Factory(doneOn.AddDays(-stream.Between(P.ShortestRun, P.LongestRun)));
        // Nothing is begun before the deposit is there, unless the promise would be lost.
        if (order.Instalments.FirstOrDefault(instalment => instalment.Kind == "deposit")?.PaidOn is { } paidOn && paidOn > startedOn)
            startedOn = paidOn < doneOn.AddDays(-4) ? paidOn : Factory(doneOn.AddDays(-4));
        if (startedOn < order.At.Date.AddDays(1))
            startedOn = WorkCalendar.Next(order.At.Date.AddDays(1), WorkCalendar.IsFactoryDay);
        world.Runs.Add(new() { Product = line.Product, Quantity = quantity, Order = order, Line = line.Line, StartedOn = startedOn, PlannedOn = Factory(order.PromisedOn.AddDays(-2)), DoneOn = doneOn });
        world.Stock.Move(line.Product, doneOn, quantity);
    }

    // A run for stock covers the next few shipments exactly and is done before the first of them, so that the stock returns to where it began and never falls below.
    private static void Refill(World world, Product product, List<(DateTime Day, int Quantity)> demands)
    {
        var stream = world.Stream("stock", Catalogue.Number(product));
        var sorted = demands.OrderBy(demand => demand.Day).ThenBy(demand => demand.Quantity).ToList();
        for (var from = 0; from < sorted.Count;)
        {
            var count = stream.Between(2, 6);
            var doneOn = sorted[from].Day.AddDays(-stream.Between(2, 25));
            var quantity = sorted.Skip(from).Take(count).Sum(demand => demand.Quantity);
            ForStock(world, product, quantity, doneOn, stream.Between(P.ShortestRun, P.LongestRun), stream.Between(-2, 3));
            from += count;
        }
    }

    /// <summary>A run for stock that is done.</summary>
    public static void ForStock(World world, Product product, int quantity, DateTime doneOn, int days, int late)
    {
        doneOn = Factory(doneOn);
        if (doneOn >= Clock.Start)
            world.Runs.Add(new() { Product = product, Quantity = quantity, StartedOn = Factory(doneOn.AddDays(-days)), PlannedOn = Factory(doneOn.AddDays(-late)), DoneOn = doneOn });
        world.Stock.Move(product, doneOn, quantity);
    }

    private static DateTime Factory(DateTime day) => WorkCalendar.Last(day, WorkCalendar.IsFactoryDay);
}
