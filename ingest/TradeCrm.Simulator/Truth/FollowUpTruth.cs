namespace TradeCrm.Simulator;

/// <summary>What became of each card, and of each exhibition.</summary>
internal static class FollowUpTruth
{
    private sealed record Fate(FairCard Card, Activity? First, DateTime? DueOn, string State);

    public static void Write(World world, CardFates fates, string folder)
    {
        var rows = world.Exhibitions.SelectMany(exhibition => exhibition.Cards).Where(card => card.Person is not null).Select(card => Judge(fates, card)).ToList();
        FollowUps(fates, rows, folder);
        Results(world, fates, rows, folder);
    }

    private static void FollowUps(CardFates fates, IReadOnlyList<Fate> rows, string folder)
    {
        using var table = new TruthTable(folder, "exhibition_follow_up", "exhibition", "file", "row:number", "person", "company", "taken_by", "responsible", "responsible_now", "has_left:flag", "interest", "due_on",
            "activity", "followed_up_at:moment", "followed_up_by", "through", "state", "state_known", "visits_before:number", "visits_since:number", "has_sample:flag", "has_quotation:flag",
            "has_order:flag", "planted");
        foreach (var (card, first, dueOn, state) in rows)
        {
            var responsible = FollowUpRule.Responsible(card);
            var (before, since) = fates.Sessions(card);
            var orders = fates.OrdersAfter(card).ToList();
            table.Add(card.Exhibition.Name, card.File, card.Row, card.Person!.Key, card.Person.Company.Key, card.By.Id, responsible.Id, FollowUpRule.Present(responsible, Reach.Newest).Id,
                !responsible.WorksAt(Reach.Newest), card.Interest, dueOn is { } due ? Clock.Day(due) : null, first?.Id, first?.At, first?.By?.Id,
                first is null ? null : first.Person == card.Person ? "person" : "colleague", state, Known(fates, card, responsible, dueOn), before, since,
                orders.Any(order => order.Kind == "sample"), fates.QuotationsAfter(card).Any(), orders.Any(order => order.Kind != "sample"), card.Planted);
        }
    }

    private static Fate Judge(CardFates fates, FairCard card)
    {
        var (first, dueOn) = (fates.FollowUp(card), FollowUpRule.DueOn(card));
        return new(card, first, dueOn, State(first, dueOn));
    }

    private static string State(Activity? first, DateTime? dueOn) => dueOn is not { } due ? "none_due" : first is not null ? first.At < due.AddDays(1) ? "done_in_time" : "late"
        : Reach.Newest < due.AddDays(1) ? "open" : "overdue";

    // What the exports can tell: a team's silence proves nothing beyond the day on which its records were exported.
    private static string Known(CardFates fates, FairCard card, Salesperson responsible, DateTime? dueOn)
    {
        var seen = fates.FollowUp(card, activity => activity.By is null || activity.At <= ReachOf(activity.By));
        var state = State(seen, dueOn);
        var reach = ReachOf(responsible);
        var isProven = seen is not null || dueOn is null || reach >= Reach.Usual || dueOn.Value.AddDays(1) <= reach;
        return isProven ? state : "not_known";
    }

    private static DateTime ReachOf(Salesperson person) => Staff.TeamName(person) == "Asia, Middle East & Africa" ? Reach.OkkiFollowUps : Reach.Usual;

    private static void Results(World world, CardFates fates, IReadOnlyList<Fate> rows, string folder)
    {
        using var table = new TruthTable(folder, "exhibition_results", "exhibition", "cost_cents:number", "cost_currency", "cost_usd_cents:number", "cards:number", "people:number", "due:number",
            "followed_up_in_time:number", "samples:number", "quotations:number", "orders:number", "orders_usd_cents:number", "orders_of_new:number", "orders_of_new_usd_cents:number",
            "cost_per_order_usd_cents:number", "cost_per_order_of_new_usd_cents:number");
        foreach (var exhibition in world.Exhibitions)
        {
            var fairRows = rows.Where(row => row.Card.Exhibition == exhibition).ToList();
            // A company counts once, from its first card on.
            var companies = fairRows.OrderBy(row => row.Card.MetAt).GroupBy(row => row.Card.Person!.Company.Number).Select(cards => cards.First().Card).ToList();
            var orders = companies.SelectMany(card => fates.OrdersAfter(card).Select(order => (Order: order, IsNew: fates.Known(card) != "customer"))).ToList();
            var bulk = orders.Where(order => order.Order.Kind != "sample").ToList();
            var ofNew = bulk.Where(order => order.IsNew).ToList();
            var cost = exhibition.Costs.Sum(item => Usd(world, item.Cents, item.Currency, item.PaidOn));
            table.Add(exhibition.Name, exhibition.Costs.Sum(item => item.Cents), exhibition.Costs[0].Currency, cost, exhibition.Cards.Count, fairRows.Select(row => row.Card.Person).Distinct().Count(),
                fairRows.Count(row => row.DueOn is not null), fairRows.Count(row => row.State == "done_in_time"), orders.Count - bulk.Count, companies.Sum(card => fates.QuotationsAfter(card).Count()),
                bulk.Count, Sum(world, bulk), ofNew.Count, Sum(world, ofNew), bulk.Count == 0 ? null : cost / bulk.Count, ofNew.Count == 0 ? null : cost / ofNew.Count);
        }
    }

    private static long Sum(World world, IEnumerable<(Order Order, bool IsNew)> orders) => orders.Sum(item => Usd(world, item.Order.AmountCents, item.Order.Terms.Currency, item.Order.At));

    // Bills from before the rates begin count at the first one.
    private static long Usd(World world, long cents, string currency, DateTime at) =>
        cents * (world.Rates.Millionths(currency, at < Clock.Start ? Clock.Start : at) ?? world.Rates.Millionths(currency, Reach.Newest)!.Value) / 1_000_000;
}
