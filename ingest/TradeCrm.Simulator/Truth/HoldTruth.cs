namespace TradeCrm.Simulator;

/// <summary>Whom nobody may sell to and since when, what was sent to them in spite of it, and what only looks like it. And the mailings as a whole.</summary>
internal static class HoldTruth
{
    /// <summary>Days after the end of a hold in which a contact counts as one that looks like a breach.</summary>
    private const int NearDays = 30;

    public static void Write(World world, string folder)
    {
        var contacts = HoldContact.Of(world, NearDays);
        ContactHolds(world, contacts, folder);
        Contacts(contacts.Where(contact => contact.IsBreach), "hold_breaches", folder);
        Contacts(contacts.Where(contact => !contact.IsBreach), "hold_near_misses", folder);
        Mailings(world, contacts, folder);
    }

    private static void ContactHolds(World world, IReadOnlyList<HoldContact> contacts, string folder)
    {
        using var table = new TruthTable(folder, "contact_holds", "kind", "company", "company_id", "person", "since:moment", "until:moment", "severity", "is_on_hold:flag", "complaints:number", "first_complaint_id",
            "was_reopened:flag", "breaches:number");
        foreach (var hold in new Holds(world.Complaints).All)
        {
            table.Add("complaint", hold.Company.Key, hold.Company.Id, null, hold.Since, hold.Until, hold.Severity, hold.IsOn(Reach.Newest), hold.Complaints.Count, hold.Complaints[0].Id,
                hold.Complaints.Any(complaint => complaint.ReopenedAt is not null),
                contacts.Count(contact => contact.IsBreach && contact.Hold == "complaint" && contact.Company == hold.Company && hold.IsOn(contact.At)));
        }
        foreach (var person in world.People.Where(person => person.DoNotContactSince < Clock.End))
        {
            table.Add("do_not_contact", person.Company.Key, person.Company.Id, person.Key, person.DoNotContactSince, null, null, true, 0, null, false,
                contacts.Count(contact => contact.IsBreach && contact.Hold == "do_not_contact" && contact.Person == person));
        }
    }

    private static void Contacts(IEnumerable<HoldContact> contacts, string name, string folder)
    {
        using var table = new TruthTable(folder, name, "hold", "kind", "company", "person", "email", "activity_id", "campaign_id", "salesperson", "at:moment", "reason", "is_in_exports:flag", "planted");
        foreach (var contact in contacts)
        {
            table.Add(contact.Hold, contact.Kind, contact.Company.Key, contact.Person.Key, contact.Person.Email, contact.Activity?.Id, contact.Campaign is { } campaign ? Campaigns.Id(campaign) : null,
                contact.Activity?.By?.Id, contact.At, contact.Reason, contact.IsInExports, contact.Planted);
        }
    }

    private static void Mailings(World world, IReadOnlyList<HoldContact> contacts, string folder)
    {
        using var table = new TruthTable(folder, "campaigns", "campaign_id", "person", "company", "email", "series", "sent_at:moment", "opened_at:moment", "clicked_at:moment", "is_breach:flag");
        var breaches = contacts.Where(contact => contact.IsBreach && contact.Campaign is not null).Select(contact => (contact.Campaign!.Value, contact.Person.Number)).ToHashSet();
        foreach (var mailing in world.Mailings)
        {
            table.Add(Campaigns.Id(mailing.Campaign), mailing.Person.Key, mailing.Person.EmployerAt(mailing.SentAt).Key, mailing.Person.Email, Campaigns.Series(mailing.Campaign)?.Name, mailing.SentAt,
                mailing.OpenedAt < Clock.End ? mailing.OpenedAt : null, mailing.ClickedAt < Clock.End ? mailing.ClickedAt : null, breaches.Contains((mailing.Campaign, mailing.Person.Number)));
        }
    }
}
