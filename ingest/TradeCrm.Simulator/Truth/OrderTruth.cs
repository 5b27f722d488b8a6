namespace TradeCrm.Simulator;

/// <summary>One row per order line with all its days, and one per open line with what covers it.</summary>
internal static class OrderTruth
{
    public static void Write(World world, string folder)
    {
        Orders(world, folder);
        Coverages(world, folder);
        using var contracts = new TruthTable(folder, "contracts", "contract_id", "order_id", "deal_id", "company", "is_proforma:flag", "signed_at:moment", "amount_cents:number", "currency", "allows_partial:flag",
            "lc_latest_shipment", "lc_expiry", "credit_case");
        foreach (var contract in world.Orders.Select(order => order.Contract!))
            contracts.Add(contract.Id, contract.Order.Id, contract.Order.Deal!.Id, contract.Order.Person.Company.Key, contract.IsProforma, contract.SignedAt, contract.Order.AmountCents, contract.Order.Terms.Currency,
                contract.AllowsPartialShipment, Day(contract.LatestShipment), Day(contract.CreditExpiry), contract.CreditCase);
    }

    /// <summary>yyyy-MM-dd of a day that has come; null of one that has not.</summary>
    public static string? Past(DateTime? day) => day < Clock.End ? Day(day) : null;

    public static string? Day(DateTime? day) => day is { } known ? Clock.Day(known) : null;

    private static void Orders(World world, string folder)
    {
        var runs = world.Runs.Where(run => run.Order is not null).ToLookup(run => (run.Order!.Number, run.Line));
        using var table = new TruthTable(folder, "orders", "order_id", "line:number", "company", "person", "salesperson", "kind", "deal_id", "contract_id", "quotation_id", "sku", "series", "quantity:number",
            "unit_cents:number", "amount_cents:number", "currency", "cost_cents_cny:number", "rebate_cents_cny:number", "incoterm", "payment_terms", "ordered_at:moment", "is_cancelled:flag", "cancelled_on",
            "promised_on", "produced_on", "shipped_on", "delivered_on", "delay_days:number", "status");
        foreach (var order in world.Orders)
        {
            var hasLeft = !order.IsCancelled && order.ShippedOn < Clock.End;
            foreach (var line in order.Lines)
            {
                var made = runs[(order.Number, line.Line)].Select(run => run.DoneOn).ToList();
                table.Add(order.Id, line.Line, order.Person.Company.Key, order.Person.Key, order.By.Id, order.Kind, order.Deal!.Id, order.Contract!.Id, order.Offer is { Id.Length: > 0 } offer ? offer.Id : null,
                    line.Product.Sku, line.Product.Series.Name, line.Quantity, line.PriceCents, line.AmountCents, order.Terms.Currency, line.CostCents, line.RebateCents, order.Terms.Incoterm, order.Terms.Payment, order.At,
                    order.IsCancelled, Day(order.CancelledOn), Day(order.PromisedOn), made.Contains(null) ? null : Day(made.Max()), hasLeft ? Day(order.ShippedOn) : null,
                    hasLeft ? Past(order.DeliveredOn) : null, hasLeft ? (order.ShippedOn - order.PromisedOn).Days : null, order.Status);
            }
        }
    }

    private static void Coverages(World world, string folder)
    {
        var runs = world.Runs.Where(run => run.Planted.Length > 0).ToLookup(run => (run.Order!.Number, run.Line));
        using var table = new TruthTable(folder, "order_coverage", "order_id", "line:number", "company", "salesperson", "sku", "promised_on", "quantity:number", "on_hand:number", "from_stock:number", "from_production:number",
            "ready_in_time:number", "available_on", "is_met:flag", "days_short:number", "quantity_short:number", "allows_partial:flag", "case", "planted");
        foreach (var coverage in Coverage.Of(world))
        {
            var order = coverage.Order;
            table.Add(order.Id, coverage.Line.Line, order.Person.Company.Key, order.By.Id, coverage.Line.Product.Sku, Day(order.PromisedOn), coverage.Quantity, coverage.OnHand, coverage.FromStock, coverage.FromProduction,
                coverage.ReadyInTime, Day(coverage.AvailableOn), coverage.IsMet, coverage.DaysShort, coverage.Quantity - coverage.FromStock - coverage.FromProduction, order.Contract!.AllowsPartialShipment, coverage.Case,
                runs[(order.Number, coverage.Line.Line)].FirstOrDefault()?.Planted ?? "");
        }
    }
}
