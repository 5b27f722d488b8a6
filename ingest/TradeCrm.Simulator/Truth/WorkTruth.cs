namespace TradeCrm.Simulator;

/// <summary>One row per order, stage and work package: a deal run as a project. Planned and done are facts of contracts, instalments, runs and shipments.</summary>
internal static class WorkTruth
{
    private sealed record Package(string Stage, string Name, string Responsible, DateTime PlannedOn, DateTime? DoneOn, string Evidence, bool ByBank = false);

    public static void Write(World world, string folder)
    {
        var runs = world.Runs.Where(run => run.Order is not null).ToLookup(run => run.Order!);
        using var table = new TruthTable(folder, "work_breakdown", "deal_id", "order_id", "stage", "package", "responsible", "planned_on", "done_on", "state", "evidence_id");
        foreach (var order in world.Orders.Where(order => !order.IsCancelled))
        {
            foreach (var package in Selling(order).Concat(Making(order, runs)).Concat(Shipping(order)))
                table.Add(order.Deal!.Id, order.Id, package.Stage, package.Name, package.Responsible, Clock.Day(package.PlannedOn), OrderTruth.Past(package.DoneOn), State(package), package.Evidence);
        }
    }

    private static string State(Package package) => package.DoneOn is { } done && done < (package.ByBank ? Reach.Payments : Clock.End) ? done > package.PlannedOn ? "done_late" : "done"
        : package.PlannedOn >= Clock.End ? "not_due"
        : package.ByBank && package.PlannedOn.AddDays(1) > Reach.Payments ? "not_known" : "overdue";

    private static IEnumerable<Package> Selling(Order order)
    {
        var contract = order.Contract!;
        if (order.Kind == "sample")
        {
            var shipment = order.Shipments[^1];
            yield return new("sampled", "prepare sample", "warehouse", order.PromisedOn.AddDays(-2), order.ProducedOn, shipment.Id);
            yield return new("sampled", "ship sample", "logistics", order.PromisedOn, shipment.DoneOn, shipment.Id);
            // What the customer thinks of it is asked two weeks after it came, and known when the deal moves on.
            var moved = order.Deal!.Stages.FirstOrDefault(stage => stage.At > shipment.DeliveredOn);
            yield return new("sampled", "feedback on sample", order.By.Id, shipment.DeliveredOn.AddDays(14), moved.Stage is null ? null : moved.At.Date, order.Deal.Id);
        }
        yield return new("contracted", contract.IsProforma ? "proforma signed" : "contract signed", order.By.Id, order.At.Date, contract.SignedAt.Date, contract.Id);
        if (order.Instalments[0] is { Kind: "deposit" } or { Kind: "full", Method: "T/T" })
            yield return new("contracted", "deposit received", order.By.Id, order.Instalments[0].DueOn, order.Instalments[0].PaidOn, order.Id, ByBank: true);
    }

    private static IEnumerable<Package> Making(Order order, ILookup<Order, ProductionRun> runs)
    {
        foreach (var run in runs[order])
        {
            yield return new("in_production", "materials", "production", run.StartedOn, run.StartedOn, run.Id);
            yield return new("in_production", "production", "production", run.PlannedOn, run.DoneOn, run.Id);
            yield return new("in_production", "inspection", "quality control", run.PlannedOn.AddDays(1), run.DoneOn?.AddDays(1), run.Id);
        }
    }

    private static IEnumerable<Package> Shipping(Order order)
    {
        foreach (var shipment in order.Shipments)
        {
            if (order.Kind != "sample")
            {
                yield return new("shipped", "booking", "logistics", shipment.PlannedOn.AddDays(-6), shipment.BookedOn, shipment.Id);
                yield return new("shipped", "loading", "logistics", shipment.PlannedOn, shipment.DoneOn, shipment.Id);
                yield return new("shipped", "documents", "logistics", shipment.PlannedOn.AddDays(5), shipment.DocumentsOn, shipment.Id);
            }
        }
        if (order.Instalments[^1] is { Number: 2 } or { Method: not "T/T" })
            yield return new("delivered", "balance received", order.By.Id, order.Instalments[^1].DueOn, order.Instalments[^1].PaidOn, order.Id, ByBank: true);
    }
}
