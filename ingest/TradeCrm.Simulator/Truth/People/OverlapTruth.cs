using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Companies at which several salespeople were active in the last 90 days: together or against each other, and who leads.</summary>
internal static class OverlapTruth
{
    private sealed record Deed(DateTime At, Salesperson By);

    public static void Write(World world, Contacts contacts, string folder)
    {
        var from = Reach.Newest.AddDays(-P.ActiveDays);
        var offers = world.Quotations.Where(offer => offer.At >= from && offer.At <= Reach.Usual).ToLookup(offer => offer.Person.Company);
        var orders = world.Orders.Where(order => order.At >= from && order.At <= Reach.Usual && !order.IsCancelled).ToLookup(order => order.Person.Company);
        var planted = world.Dealings.Overlaps.ToDictionary(overlap => overlap.Company);
        using var table = new TruthTable(folder, "account_overlaps", "company", "salespeople", "people:number", "verdict", "conflict", "leader", "rule", "owner", "signed_order_id", "last_contact_at:moment", "promises:number", "planted");
        foreach (var company in world.Companies)
        {
            var talks = contacts.Of(company).Where(contact => contact.At >= from && contact.By is not null).ToList();
            var deeds = talks.Select(contact => new Deed(contact.At, contact.By!)).Concat(offers[company].Select(offer => new Deed(offer.At, offer.By))).Concat(orders[company].Select(order => new Deed(order.At, order.By)))
                .OrderBy(deed => deed.At).ThenBy(deed => deed.By.Id, StringComparer.Ordinal).ToList();
            var people = deeds.Select(deed => deed.By).Distinct().ToList();
            if (people.Count < 2)
                continue;
            var plan = planted.GetValueOrDefault(company);
            var order = orders[company].MaxBy(order => order.At);
            var (leader, rule) = Leader(company, order, talks, deeds);
            table.Add(company.Key, string.Join(',', people.Select(person => person.Id)), people.Count, plan?.Verdict ?? Verdict(world, people, offers[company]), plan?.Conflict ?? "", leader.Id, rule, company.Owner?.Id, order?.Id,
                talks.LastOrDefault()?.At, world.Dealings.Promises.Count(promise => promise.Company == company && promise.Activity.At >= from && Recorded.IsSeen(promise.Activity)), plan?.Planted ?? "");
        }
        using var lookalikes = new TruthTable(folder, "overlap_lookalikes", "agent", "principal", "agents_owner", "principals_owner");
        foreach (var (agent, principal) in world.Dealings.TwoCustomers)
            lookalikes.Add(agent.Key, principal.Key, agent.Owner?.Id, principal.Owner?.Id);
    }

    // Colleagues of one team know of each other, unless they quote the same article at different prices for no reason.
    private static string Verdict(World world, IReadOnlyList<Salesperson> people, IEnumerable<Quotation> offers) =>
        people.Select(Staff.TeamName).Distinct().Count() > 1 || OfferConflict.IsThere(world, [.. offers]) ? "collision" : "team";

    // The rules of questions.md, in their order; who does not work here any more does not lead.
    private static (Salesperson Leader, string Rule) Leader(Company company, Order? order, IReadOnlyList<Activity> talks, IReadOnlyList<Deed> deeds)
    {
        bool Works(Salesperson? person) => person is not null && person.WorksAt(Reach.Newest);
        if (Works(order?.By))
            return (order!.By, "signed_order");
        if (Works(company.Owner) && talks.Any(contact => contact.By == company.Owner && contact.At >= Reach.Newest.AddDays(-P.ProtectDays)))
            return (company.Owner!, "owner");
        if (talks.LastOrDefault(contact => Works(contact.By)) is { } last)
            return (last.By!, "last_contact");
        return ((deeds.FirstOrDefault(deed => Works(deed.By)) ?? deeds[0]).By, "first_contact");
    }
}

/// <summary>Whether salespeople quoted one article at different prices, with nothing to explain it.</summary>
internal static class OfferConflict
{
    public static bool IsThere(World world, IReadOnlyList<Quotation> offers)
    {
        var lines = offers.SelectMany(offer => offer.Lines.Select((_, index) => new QuotedLine(offer, index + 1))).ToList();
        return lines.Any(line => lines.Any(other => QuotePair.Of(world, line, other)?.Verdict == "conflict"));
    }
}
