using System.Globalization;
using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Part of an order that leaves on one day. DoneOn: when it leaves; a day after the last one is what will be, and in no file.</summary>
/// <param name="Order">Whose.</param>
/// <param name="Quantities">Per line of the order, in their order.</param>
/// <param name="PlannedOn">As promised.</param>
/// <param name="DoneOn">Loaded.</param>
/// <param name="DeliveredOn">At the customer's.</param>
internal sealed record Shipment(Order Order, IReadOnlyList<int> Quantities, DateTime PlannedOn, DateTime DoneOn, DateTime DeliveredOn)
{
    public string Id { get; set; } = "";
    public bool IsDone => DoneOn < Clock.End;
    public required DateTime BookedOn { get; init; }
    public required DateTime DocumentsOn { get; init; }
}

/// <summary>Packs every order into one shipment or two.</summary>
internal static class Dispatch
{
    public static void Fill(World world)
    {
        foreach (var order in world.Orders.Where(order => !order.IsCancelled))
            Pack(world.Stream("shipment", order.Number), order);
        var number = 0;
        foreach (var shipment in world.Orders.SelectMany(order => order.Shipments).OrderBy(shipment => shipment.BookedOn).ThenBy(shipment => shipment.Order.Number).ThenBy(shipment => shipment.DoneOn))
            shipment.Id = $"SH{shipment.BookedOn:yyMM}-{(++number).ToString("0000", CultureInfo.InvariantCulture)}";
    }

    private static void Pack(RandomStream stream, Order order)
    {
        var first = WorkCalendar.Last(order.ShippedOn.AddDays(-stream.Between(4, 15)), WorkCalendar.IsFactoryDay);
        var percent = stream.Between(35, 70);
        var isSplit = stream.Chance(P.SplitShipment) && order.Kind == "bulk" && order.Contract!.AllowsPartialShipment && first > order.At.AddDays(P.ShortestRun + 4);
        var early = order.Lines.Select(line => isSplit ? line.Quantity * percent / 100 : 0).ToList();
        if (isSplit)
            order.Shipments.Add(Make(stream, order, early, first));
        order.Shipments.Add(Make(stream, order, [.. order.Lines.Select((line, index) => line.Quantity - early[index])], order.ShippedOn));
    }

    private static Shipment Make(RandomStream stream, Order order, IReadOnlyList<int> quantities, DateTime doneOn) =>
        new(order, quantities, order.PromisedOn, doneOn, Fulfilment.NoSunday(doneOn + (order.DeliveredOn - order.ShippedOn)))
        {
            // A courier is booked the day before, a ship a week or two.
            BookedOn = Later(order.At.Date, WorkCalendar.Last(doneOn.AddDays(-(order.Kind == "sample" ? 1 : stream.Between(6, 13))), WorkCalendar.IsWorkday)),
            DocumentsOn = order.Kind == "sample" ? doneOn : WorkCalendar.Next(doneOn.AddDays(stream.Between(1, 5)), WorkCalendar.IsWorkday),
        };

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;
}
