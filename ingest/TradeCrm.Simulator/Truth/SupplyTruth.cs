namespace TradeCrm.Simulator;

/// <summary>Production runs, counted stock, and shipments line by line.</summary>
internal static class SupplyTruth
{
    public static void Write(World world, string folder)
    {
        using (var runs = new TruthTable(folder, "production", "production_id", "sku", "order_id", "line:number", "quantity:number", "started_on", "planned_on", "done_on", "status", "planted"))
        {
            foreach (var run in world.Runs)
                runs.Add(run.Id, run.Product.Sku, run.Order?.Id, run.Order is null ? null : run.Line, run.Quantity, Clock.Day(run.StartedOn), Clock.Day(run.PlannedOn), OrderTruth.Day(run.DoneOn), run.Status, run.Planted);
        }
        using (var inventory = new TruthTable(folder, "inventory", "sku", "date", "quantity:number"))
        {
            foreach (var day in Stock.CountingDays)
            {
                foreach (var product in Catalogue.All)
                    inventory.Add(product.Sku, Clock.Day(day), world.Stock.Level(product, day));
            }
        }
        using var shipments = new TruthTable(folder, "shipments", "shipment_id", "order_id", "line:number", "sku", "quantity:number", "booked_on", "planned_on", "shipped_on", "documents_on", "delivered_on", "is_split:flag");
        foreach (var shipment in world.Orders.SelectMany(order => order.Shipments))
        {
            foreach (var line in shipment.Order.Lines.Where(line => shipment.Quantities[line.Line - 1] > 0))
                shipments.Add(shipment.Id, shipment.Order.Id, line.Line, line.Product.Sku, shipment.Quantities[line.Line - 1], OrderTruth.Past(shipment.BookedOn), Clock.Day(shipment.PlannedOn), OrderTruth.Past(shipment.DoneOn),
                    OrderTruth.Past(shipment.DocumentsOn), OrderTruth.Past(shipment.DeliveredOn), shipment.Order.Shipments.Count > 1);
        }
    }
}
