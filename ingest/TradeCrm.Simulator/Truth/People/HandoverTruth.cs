namespace TradeCrm.Simulator;

/// <summary>Who sells, who left, and what became of the leavers' customers, deals and promises.</summary>
internal static class HandoverTruth
{
    public static void Write(World world, Contacts contacts, string folder)
    {
        using (var table = new TruthTable(folder, "salespeople", "salesperson", "name", "team", "desk", "joined_on", "left_on", "customers:number"))
        {
            foreach (var person in Staff.All)
                table.Add(person.Id, person.Name, Staff.TeamName(person), person.Team, Clock.Day(person.JoinedOn), person.LeftOn is { } left ? Clock.Day(left) : null, world.Companies.Count(company => company.Owner == person));
        }
        var silent = SilentStageTruth.Write(world, contacts, folder);
        var customers = world.Companies.ToLookup(company => company.Owner);
        var promises = world.Dealings.Promises.Where(promise => Recorded.IsSeen(promise.Activity)).ToLookup(promise => promise.Company);
        var deals = world.Deals.ToLookup(deal => deal.Person.Company);
        using var handovers = new TruthTable(folder, "handovers", "company", "leaver", "left_on", "successor", "handed_over_at:moment", "is_introduced:flag", "proposed_successor", "last_contact_at:moment",
            "contact_since_at:moment", "open_promises:number", "open_deals:number", "silent_stages:number", "planted");
        foreach (var handover in world.Dealings.Handovers.OrderBy(handover => handover.Leaver.Id, StringComparer.Ordinal).ThenBy(handover => handover.Company.Number))
            Add(handovers, handover, contacts, silent, customers, promises[handover.Company], deals[handover.Company]);
    }

    private static void Add(TruthTable table, Handover handover, Contacts contacts, ILookup<(Company, Salesperson), string> silent, ILookup<Salesperson?, Company> customers, IEnumerable<Promise> promises,
        IEnumerable<Deal> deals)
    {
        var (company, leaver, left) = (handover.Company, handover.Leaver, handover.Leaver.LeftOn!.Value);
        var all = contacts.Of(company);
        var since = all.FirstOrDefault(contact => contact.At >= left);
        // Somebody may have written to those of whom nobody was to take care.
        var successor = handover.Successor ?? since?.By;
        var openPromises = promises.Count(promise => promise.By == leaver && (promise.DoneAt is not { } done || done >= left));
        var openDeals = deals.Count(deal => deal.Owner == leaver && deal.Stages[0].At < left && deal.Stages.Last(stage => stage.At < left).Stage is not ("closed won" or "closed lost"));
        table.Add(company.Key, leaver.Id, Clock.Day(left), successor?.Id, handover.At ?? since?.At, handover.Planted == "introduced", Departures.Successor(customers, leaver, all, Reach.Newest).Id,
            all.LastOrDefault(contact => contact.At < left)?.At, since?.At, openPromises, openDeals, silent[(company, leaver)].Count(), successor is not null && handover.Planted == "nobody" ? "" : handover.Planted);
    }
}
