namespace TradeCrm.Simulator;

/// <summary>What is open with a customer, as far as the exports can show it. Urgency: 1 is the most urgent.</summary>
internal sealed record OpenMatter(Company Company, int Urgency, string Matter, string EvidenceId, DateTime Since, Salesperson? Responsible);

/// <summary>
/// Every open matter of every customer, the most urgent first and of these the oldest: the first one is the next step. The order is the questions' own: a complaint stops selling, an
/// unanswered customer waits, an order in hand that will be late, a broken word, two prices, money that is due.
/// </summary>
internal static class NextStepsTruth
{
    public static void Write(World world, string folder)
    {
        using var table = new TruthTable(folder, "next_steps", "company", "rank:number", "matter", "evidence_id", "since:moment", "responsible");
        var matters = Complaints(world).Concat(Inquiries(world)).Concat(Orders(world)).Concat(Promises(world)).Concat(Prices(world)).Concat(Money(world));
        foreach (var company in matters.GroupBy(matter => matter.Company).OrderBy(company => company.Key.Number))
        {
            var ordered = company.OrderBy(matter => matter.Urgency).ThenBy(matter => matter.Since).ThenBy(matter => matter.EvidenceId, StringComparer.Ordinal);
            foreach (var (index, matter) in ordered.Index())
                table.Add(company.Key.Key, index + 1, matter.Matter, matter.EvidenceId, matter.Since, matter.Responsible?.Id);
        }
    }

    private static IEnumerable<OpenMatter> Complaints(World world) =>
        from hold in new Holds(world.Complaints).All
        where hold.IsOn(Reach.Newest) && hold.Until is null
        select new OpenMatter(hold.Company, 1, "resolve_complaint", hold.Complaints[0].Id, hold.Since, hold.Complaints[0].AssignedTo ?? hold.Company.Owner);

    private static IEnumerable<OpenMatter> Inquiries(World world) =>
        from clock in InquiryClock.Of(world)
        where clock is { State: "unanswered", Inquiry.Person: not null }
        select new OpenMatter(clock.Inquiry.Person!.Company, 2, "answer_inquiry", clock.Inquiry.Id, clock.From, clock.Inquiry.Owner);

    private static IEnumerable<OpenMatter> Orders(World world) =>
        from coverage in Coverage.Of(world)
        where !coverage.IsMet
        select new OpenMatter(coverage.Order.Person.Company, 3, "tell_of_late_order", $"{coverage.Order.Id}:{coverage.Line.Line}", coverage.Order.At, coverage.Order.By);

    private static IEnumerable<OpenMatter> Promises(World world) =>
        from seen in CommitmentTruth.Seen(world.Dealings.Promises)
        where seen.Promise is { DueOn: not null, DoneAt: null } && seen.Promise.Outcome().Outcome == "broken"
        select new OpenMatter(seen.Promise.Company, 4, "keep_promise", $"P{seen.Number:00000}", seen.Promise.DueOn!.Value, seen.Promise.Activity.By);

    // Of the last weeks, and no order has settled it since.
    private static IEnumerable<OpenMatter> Prices(World world)
    {
        var orders = world.Orders.ToLookup(order => order.Person.Company);
        return from pair in QuotationTruth.AllPairs(world)
               let company = pair.Later.Quotation.Person.Company
               where pair.Verdict == "conflict" && pair.LaterAt >= Reach.Newest.AddDays(-CompanyParameters.LongestComparedDays) && BindingPrice.Of(pair, orders[company], []).Kind != "order"
               select new OpenMatter(company, 5, "settle_price", $"{pair.Earlier.Quotation.Id}:{pair.Earlier.Number} {pair.Later.Quotation.Id}:{pair.Later.Number}", pair.LaterAt, company.Owner);
    }

    private static IEnumerable<OpenMatter> Money(World world) =>
        from order in world.Orders
        from instalment in order.Instalments
        where instalment.State is "overdue" or "paid_partly"
        select new OpenMatter(order.Person.Company, 6, "ask_for_payment", $"{order.Id}:{instalment.Number}", instalment.DueOn, order.By);
}
