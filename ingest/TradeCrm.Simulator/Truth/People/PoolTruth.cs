using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Customers without two-way contact for longer than an owner is protected, and the channels that people want and use.</summary>
internal static class PoolTruth
{
    private static readonly string[] Channel = ["Email", "WhatsApp", "WeChat", "Phone"];

    public static void Write(World world, Contacts contacts, string folder)
    {
        using (var table = new TruthTable(folder, "public_pool", "company", "owner", "last_contact_at:moment", "release_on", "state", "is_released:flag", "has_ordered:flag"))
        {
            foreach (var company in world.Companies.Where(company => company.CreatedAt <= Reach.Usual))
                Release(table, company, contacts);
        }
        var people = world.People.Where(person => person.ContactSince <= Reach.Usual).ToLookup(person => person.Company);
        using var channels = new TruthTable(folder, "channel_preference", "company", "stated", "observed", "inbound:number", "contacts:number", "kept:number");
        foreach (var company in world.Companies.Where(company => company.CreatedAt <= Reach.Usual))
            Prefer(channels, company, [.. people[company]], [.. contacts.Of(company)]);
    }

    // The stale export of a desk's follow-ups may hold back the contact that keeps the customer.
    private static void Release(TruthTable table, Company company, Contacts contacts)
    {
        var last = contacts.Of(company).LastOrDefault()?.At;
        var real = contacts.Real(company).LastOrDefault(contact => contact.At <= Reach.Newest)?.At;
        var from = last ?? company.CreatedAt!.Value;
        var release = from.Date.AddDays(P.ProtectDays);
        if (release > Reach.Newest.Date)
            return;
        var seen = company.Owner is { } owner ? Recorded.Until(owner) : Reach.Usual;
        table.Add(company.Key, company.Owner?.Id, last, Clock.Day(release), release <= seen ? "released" : "not_known", (real ?? from).Date.AddDays(P.ProtectDays) <= Reach.Newest.Date, company.HasOrdered);
    }

    private static void Prefer(TruthTable table, Company company, IReadOnlyList<Person> people, IReadOnlyList<Activity> contacts)
    {
        var stated = people.FirstOrDefault(person => person.PreferredChannel.Length > 0)?.PreferredChannel;
        var inbound = contacts.Where(contact => contact.Direction == "in").Select(Channels.Of).Where(channel => channel is not null).ToList();
        var observed = inbound.Count == 0 ? null : Channel.MaxBy(channel => inbound.Count(used => used == channel));
        var ours = contacts.Where(contact => contact.Direction == "out" && Channels.Of(contact) is not null && contact.Person!.PreferredChannel.Length > 0).ToList();
        table.Add(company.Key, stated, observed, inbound.Count, ours.Count, ours.Count(contact => Channels.Of(contact) == contact.Person!.PreferredChannel));
    }
}
