using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>Instalments with what the bank's statement can tell of them and what is so, costs, and exchange rates.</summary>
internal static class MoneyTruth
{
    public static void Write(World world, string folder)
    {
        Receivables(world, folder);
        using (var costs = new TruthTable(folder, "costs", "month", "amount_cents:number", "currency", "department", "salesperson", "exhibition", "channel"))
        {
            foreach (var cost in world.Costs.OrderBy(cost => cost.Month))
                costs.Add(cost.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), cost.Cents, cost.Currency, cost.Department, cost.Salesperson?.Id ?? "", cost.Exhibition, cost.Channel);
        }
        using var rates = new TruthTable(folder, "exchange_rates", "date", "currency", "usd_millionths:number");
        foreach (var (day, currency, millionths) in world.Rates.All)
            rates.Add(Clock.Day(day), currency, millionths);
    }

    private static void Receivables(World world, string folder)
    {
        using var table = new TruthTable(folder, "receivables", "order_id", "instalment:number", "kind", "company", "salesperson", "method", "amount_cents:number", "currency", "due_on", "paid_on", "received_cents:number",
            "received_in_fact_cents:number", "state", "days_late:number", "overdue_days:number", "planned_shipment_on", "shipped_on", "lc_latest_shipment", "lc_expiry", "credit_case", "is_shipped_after_latest:flag", "planted");
        foreach (var order in world.Orders)
        {
            var contract = order.Contract!;
            var hasLeft = !order.IsCancelled && order.ShippedOn < Clock.End;
            foreach (var instalment in order.Instalments)
            {
                var state = instalment.State;
                table.Add(order.Id, instalment.Number, instalment.Kind, order.Person.Company.Key, order.By.Id, instalment.Method, instalment.AmountCents, order.Terms.Currency, Clock.Day(instalment.DueOn),
                    OrderTruth.Past(instalment.PaidOn), instalment.ReceivedCents(Reach.Payments), instalment.ReceivedCents(Reach.Newest), state, state is "paid" or "paid_late" ? (instalment.PaidOn!.Value - instalment.DueOn).Days : null,
                    state is "overdue" or "paid_partly" ? (Reach.Payments.Date - instalment.DueOn).Days : null, Clock.Day(order.PromisedOn), hasLeft ? Clock.Day(order.ShippedOn) : null,
                    OrderTruth.Day(contract.LatestShipment), OrderTruth.Day(contract.CreditExpiry), contract.CreditCase, hasLeft && order.ShippedOn > contract.LatestShipment, instalment.Planted);
            }
        }
    }
}
