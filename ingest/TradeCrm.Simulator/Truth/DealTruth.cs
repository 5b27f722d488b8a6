namespace TradeCrm.Simulator;

/// <summary>One row per deal, as it stood on the last day.</summary>
internal static class DealTruth
{
    public static void Write(World world, string folder)
    {
        var inquiries = world.Inquiries.Where(inquiry => inquiry.Deal is not null).ToLookup(inquiry => inquiry.Deal!);
        var orders = world.Orders.ToLookup(order => order.Deal!);
        using var table = new TruthTable(folder, "deals", "deal_id", "company", "person", "salesperson", "system", "sku", "amount_cents:number", "currency", "opened_at:moment", "closed_at:moment",
            "state", "cycle_days:number", "lost_reason", "rival", "shape", "inquiry_id", "won_order_id", "sample_order_id", "company_id");
        foreach (var deal in world.Deals.Where(deal => deal.Stages[0].At <= Reach.Newest))
        {
            var (stage, at) = deal.Stages.Last(stage => stage.At <= Reach.Newest);
            var state = stage switch { "closed won" => "won", "closed lost" => "lost", _ => "open" };
            table.Add(deal.Id, deal.Person.Company.Key, deal.Person.Key, deal.Owner.Id, CrmBook.Of(deal.Owner) == CrmSystem.Hubspot ? "hubspot" : "okki", deal.Product.Sku, deal.AmountCents, deal.Currency,
                deal.Stages[0].At, state == "open" ? null : at, state, state == "open" ? null : (at - deal.Stages[0].At).Days, state == "lost" ? deal.LostReason : "", state == "lost" ? deal.Rival : "", deal.Shape,
                inquiries[deal].FirstOrDefault()?.Id, state == "won" ? Won(deal, orders)?.Id : null, orders[deal].FirstOrDefault(order => order.Kind == "sample")?.Id,
                DealExport.CompanyId(world, deal) is { Length: > 0 } company ? company : null);
        }
    }

    /// <summary>The order that won the deal; the later ones only follow it.</summary>
    public static Order? Won(Deal deal, ILookup<Deal, Order> orders) =>
        deal.Stages.Exists(stage => stage.Stage == "closed won") ? orders[deal].FirstOrDefault(order => order.At == deal.Stages[^1].At) : null;
}
