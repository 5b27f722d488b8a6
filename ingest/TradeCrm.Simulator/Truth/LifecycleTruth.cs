namespace TradeCrm.Simulator;

/// <summary>One row per deal and stage that was entered until the last day, from the first contact to the repeat order, with the evidence that opens the stage.</summary>
internal sealed class LifecycleTruth(World world)
{
    private readonly ILookup<Deal, Inquiry> inquiries = world.Inquiries.Where(inquiry => inquiry.Deal is not null).ToLookup(inquiry => inquiry.Deal!);
    private readonly ILookup<Deal, Order> ordersOfDeal = world.Orders.ToLookup(order => order.Deal!);
    private readonly ILookup<Company, Order> ordersOfCompany = world.Orders.ToLookup(order => order.Person.Company);
    private readonly ILookup<Order, Complaint> complaints = world.Complaints.ToLookup(complaint => complaint.Order);
    private readonly ILookup<Person, Activity> activities = world.Activities.Where(activity => activity is { IsTwoWay: true, Person: not null }).ToLookup(activity => activity.Person!);
    private readonly ILookup<Order, ProductionRun> runs = world.Runs.Where(run => run.Order is not null).ToLookup(run => run.Order!);

    private sealed record Step(string Stage, DateTime At, string EvidenceKind, string? Evidence);

    public static void Write(World world, string folder)
    {
        var cycle = new LifecycleTruth(world);
        using var table = new TruthTable(folder, "lifecycle", "deal_id", "company", "salesperson", "position:number", "stage", "entered_at:moment", "left_at:moment", "days:number", "evidence_kind", "evidence_id");
        foreach (var deal in world.Deals)
        {
            // Stable: what happens in one moment stays in the order of the stages.
            var steps = cycle.Selling(deal).Concat(cycle.Serving(deal)).Where(step => step.At <= Reach.Newest).OrderBy(step => step.At).ToList();
            for (var index = 0; index < steps.Count; index++)
            {
                var step = steps[index];
                DateTime? leftAt = index + 1 < steps.Count ? steps[index + 1].At : null;
                table.Add(deal.Id, deal.Person.Company.Key, deal.Owner.Id, index + 1, step.Stage, step.At, leftAt, ((leftAt ?? Reach.Newest) - step.At).Days, step.EvidenceKind, step.Evidence);
            }
        }
    }

    private IEnumerable<Step> Selling(Deal deal)
    {
        var won = DealTruth.Won(deal, ordersOfDeal);
        var from = DateTime.MinValue;
        foreach (var (stage, at) in deal.Stages)
        {
            yield return stage switch
            {
                "identified" when inquiries[deal].FirstOrDefault() is { } inquiry => new(stage, at, "inquiry", inquiry.Id),
                "sampled" when ordersOfDeal[deal].FirstOrDefault(order => order.Kind == "sample") is { } sample => new(stage, at, "order", sample.Id),
                "contracted" when won is not null => new(stage, at, "contract", won.Contract!.Id),
                "closed won" => new("ordered", at, "order", won?.Id),
                _ => Told(deal, stage == "closed lost" ? "lost" : stage, from, at),
            };
            from = at;
        }
    }

    // By the last mail, chat, call or meeting since the stage before; a stage without one stands in the CRM alone.
    private Step Told(Deal deal, string stage, DateTime from, DateTime at)
    {
        var last = stage == "identified" ? null : activities[deal.Person].Where(activity => activity.At > from && activity.At <= at).MaxBy(activity => activity.At);
        return last is null ? new(stage, at, "none", null) : new(stage, at, "activity", last.Id);
    }

    private IEnumerable<Step> Serving(Deal deal)
    {
        if (DealTruth.Won(deal, ordersOfDeal) is not { } order)
            yield break;
        if (!order.IsCancelled)
        {
            if (runs[order].MinBy(run => run.StartedOn) is { } run)
                yield return new("in_production", run.StartedOn, "production", run.Id);
            if (order.Shipments.MaxBy(shipment => shipment.DoneOn) is { } shipment)
            {
                yield return new("shipped", shipment.DoneOn, "shipment", shipment.Id);
                yield return new("delivered", shipment.DeliveredOn, "shipment", shipment.Id);
            }
        }
        foreach (var complaint in complaints[order])
        {
            yield return new("in_service", complaint.OpenedAt, "complaint", complaint.Id);
            if (complaint.ResolvedAt is { } resolvedAt)
                yield return new("resolved", resolvedAt, "complaint", complaint.Id);
        }
        if (ordersOfCompany[order.Person.Company].Where(other => other.At > order.At).MinBy(other => other.At) is { } next)
            yield return new("repeat", next.At, "order", next.Id);
    }
}
