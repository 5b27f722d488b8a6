using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Selling to customers whose complaint is open, and what looks like it and is allowed: answers, deliveries, payment, the open order, later times, light complaints, other companies.</summary>
internal static class HoldBreaches
{
    // Use: of texts/letters.tsv; empty for a sales talk, whose texts are those of all sales talks: only when and to whom it goes tells whether it breaks a hold.
    private static readonly (string Planted, string Type, string Purpose, string Use)[] Contacts =
    [
        ("sales_mail", "email", "selling", ""),
        ("after_cooling", "email", "selling", ""),
        ("low_severity", "email", "selling", ""),
        ("another_company", "email", "selling", ""),
        ("sales_call", "call", "selling", ""),
        ("answer", "email", "answer", "answer_out"),
        ("delivery_notice", "email", "delivery", "documents_out"),
        ("payment_reminder", "email", "payment", "balance_out"),
        ("open_order", "email", "other", "artwork_out"),
        ("complaint_reply", "call", "service", "service_call"),
    ];

    public static void Fill(World world)
    {
        var holds = new Holds(world.Complaints);
        foreach (var planted in Contacts.Select(contact => contact.Planted))
        {
            var places = Places(world, holds, planted).ToList();
            var count = world.Scaled(P.PlantedCases);
            if (places.Count < count)
                throw new InvalidOperationException($"Only {places.Count} customers could be contacted for the case {planted}, {count} are wanted.");
            for (var index = 0; index < count; index++)
                Contact(world, planted, index, places[index]);
        }
        Newsletters(world, holds);
    }

    // Who can be contacted for a case and when, each company once, in an order of the case's own.
    private static IEnumerable<(Person Person, DateTime At)> Places(World world, Holds holds, string planted)
    {
        var stream = world.Stream($"hold places {planted}");
        var used = new HashSet<Company>();
        var complaints = world.Complaints.Where(complaint => complaint.Repeats is null && complaint.By.ContactSince < complaint.OpenedAt).OrderBy(_ => stream.Next(1_000_000)).ToList();
        foreach (var complaint in complaints)
        {
            var person = planted == "another_company" ? Neighbour(world, holds, used, complaint) : complaint.By;
            if (person is null || used.Contains(person.Company))
                continue;
            var (from, to) = Window(planted, complaint);
            var at = Clock.AtOffice(stream, from.AddSeconds(stream.Next(Math.Max(1, (int)Math.Min(to - from > TimeSpan.Zero ? (to - from).TotalSeconds : 0, 5_000_000)))));
            if (at < from || at >= to || at >= Reach.FollowUpsOf(person.Country.Team) || planted is "after_cooling" or "low_severity" or "another_company" != (holds.At(person.Company, at) is null))
                continue;
            used.Add(person.Company);
            yield return (person, at);
        }
    }

    private static (DateTime From, DateTime To) Window(string planted, Complaint complaint) => planted switch
    {
        "low_severity" => complaint.Severity == "low" ? (complaint.OpenedAt.AddDays(1), complaint.ResolvedAt ?? Clock.End) : (Clock.End, Clock.Start),
        "after_cooling" => Holds.Until(complaint) is { } until && complaint.Severity != "low" ? (until.AddHours(1), until.AddDays(25)) : (Clock.End, Clock.Start),
        _ => complaint.Severity != "low" ? (complaint.OpenedAt.AddDays(1), (Holds.Until(complaint) ?? Clock.End).AddHours(-1)) : (Clock.End, Clock.Start),
    };

    // Another customer in the same country, who never complained.
    private static Person? Neighbour(World world, Holds holds, HashSet<Company> used, Complaint complaint) => world.People.FirstOrDefault(person => person.Country == complaint.By.Country
        && !used.Contains(person.Company) && person.Company != complaint.By.Company && person.ContactSince < complaint.OpenedAt && person.Company.HasOrdered && holds.Of(person.Company).Count == 0);

    private static void Contact(World world, string planted, int index, (Person Person, DateTime At) place)
    {
        var (person, at) = place;
        var stream = world.Stream($"hold contact {planted}", index);
        var (_, type, purpose, use) = Contacts.First(contact => contact.Planted == planted);
        var by = person.Company.Owner is { } owner && owner.WorksAt(at) ? owner : Staff.For(stream, person.Country, at);
        var (subject, body) = use.Length == 0 ? SalesTalks.Draw(stream, type, Language(stream, type, person), person, by)
            : type == "call" ? Letters.Note(world, use, person, by, at) : Letters.Write(world, use, person, by, at);
        if (planted == "answer")
            world.Activities.Add(Question(world, person, by, at.AddMinutes(-stream.Between(15, 300))));
        world.Activities.Add(new(at, type, person, by, "out", subject, body) { Purpose = purpose, Case = planted });
    }

    private static string Language(RandomStream stream, string type, Person person) =>
        (type == "call" ? stream.Chance(P.NotedInChinese) : Chats.IsChinese(person) && stream.Chance(500)) ? "zh" : "en";

    private static Activity Question(World world, Person person, Salesperson by, DateTime at)
    {
        var (subject, body) = Letters.Write(world, "question_in", person, by, at);
        return new(at, "email", person, by, "in", subject, body) { Purpose = "question" };
    }

    // Somebody's own list of recipients, on which nobody crosses anybody out: customers with a complaint, and people who unsubscribed.
    private static void Newsletters(World world, Holds holds)
    {
        var stream = world.Stream("careless newsletters");
        var held = Shuffled(stream, from campaign in Enumerable.Range(0, Campaigns.Count)
                                    let sentAt = Campaigns.SentAt(campaign)
                                    from hold in holds.All
                                    where holds.At(hold.Company, sentAt) is not null && hold.IsOn(sentAt) && holds.At(hold.Company, sentAt.AddMinutes(31)) is not null
                                    let person = hold.Complaints[0].By
                                    where person.ContactSince < sentAt
                                    select (person, campaign));
        var unsubscribed = Shuffled(stream, from person in world.People
                                            where person.DoNotContactSince < Campaigns.SentAt(Campaigns.Count - 1)
                                            select (person, Enumerable.Range(0, Campaigns.Count).First(campaign => Campaigns.SentAt(campaign) > person.DoNotContactSince)));
        foreach (var (person, campaign) in Take(held).Concat(Take(unsubscribed)))
            world.MailedAllTheSame.Add((person.Number, campaign));

        IEnumerable<(Person, int)> Take(List<(Person, int)> places) => places.Count >= world.Scaled(P.PlantedCases) ? places.Take(world.Scaled(P.PlantedCases))
            : throw new InvalidOperationException($"Only {places.Count} newsletters could reach somebody whom they must not.");
    }

    private static List<(Person, int)> Shuffled(RandomStream stream, IEnumerable<(Person, int)> places) =>
        [.. places.Select(place => (Place: place, Rank: stream.Next(1_000_000))).OrderBy(place => place.Rank).Select(place => place.Place)];
}
