using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// The cards and entries that came home from each exhibition: customers, leads, buyers yet to come forward, strangers; some twice, some of two colleagues. Each exhibition is lived
/// to its end before the next one opens, because who came once may come again.
/// </summary>
internal static class FairCards
{
    /// <summary>Numbers of people drawn for one exhibition; no other draws of the same label come near.</summary>
    private const int PeoplePerExhibition = 1_000_000, Colleagues = 500_000;

    private sealed record Guest(Person Person, string Kind, bool IsKnown);

    public static IReadOnlyList<FairCard> Draw(World world)
    {
        var planted = new HashSet<Person>();
        for (var number = 0; number < world.Exhibitions.Count; number++)
        {
            var exhibition = world.Exhibitions[number];
            var guests = Guests(world, number, planted);
            exhibition.Cards.AddRange(guests.Select((guest, index) => Card(world, exhibition, guest, number * PeoplePerExhibition + index, null)));
            Twice(world, exhibition, number);
            FairBrochures.Count(world, exhibition, number);
            if (exhibition.Name == "Canton Fair 2026 spring")
                planted.UnionWith(CardPlants.Choose(world, exhibition));
            CardFollowUp.Fill(world, exhibition, number);
            GuestJourney.Fill(world, exhibition, number);
            FairSurveys.Ask(world, exhibition, number);
            Strange(exhibition);
            exhibition.Cards.Sort((one, other) => one.MetAt != other.MetAt ? one.MetAt.CompareTo(other.MetAt) : (one.Person?.Number ?? 0).CompareTo(other.Person?.Number ?? 0));
        }
        return [.. world.Exhibitions.SelectMany(exhibition => exhibition.Cards)];
    }

    private static List<Guest> Guests(World world, int number, HashSet<Person> planted)
    {
        var exhibition = world.Exhibitions[number];
        var stream = world.Stream("fair guests", number);
        var count = Exhibitions.Cards(world, exhibition);
        var customers = world.Orders.Where(order => order.At < exhibition.From && !order.IsCancelled).Select(order => order.Person.Company).ToHashSet();
        customers.UnionWith(world.People.Where(person => person.Role == Role.Customer).Select(person => person.Company));
        var free = world.People.Where(person => !planted.Contains(person) && person.Company.Type is not ("supplier" or "competitor" or "student")).ToList();
        bool IsInCrm(Person person) => person.ContactSince < exhibition.From && person.Company.CreatedAt < exhibition.From;
        var guests = new List<Guest>();
        Invite(P.CardsOfCustomers, person => IsInCrm(person) && customers.Contains(person.Company));
        Invite(P.CardsOfLeads, person => IsInCrm(person) && !customers.Contains(person.Company));
        Invite(P.CardsOfFutureBuyers, person => person.Role == Role.Buyer && (person.ContactSince is null || person.ContactSince > exhibition.To.AddDays(20)));
        guests.AddRange(Strangers(world, stream, number, count - guests.Count - Seconds(count) - (exhibition.Name == "Canton Fair 2026 spring" ? 1 : 0)));
        return guests;

        void Invite(int permille, Func<Person, bool> fits) => guests.AddRange(Some(stream, free.Where(fits), count * permille / 1000)
            .Select(person => new Guest(person, person.Company.Type, person.ContactSince < exhibition.From)));
    }

    private static List<Guest> Strangers(World world, RandomStream stream, int number, int count)
    {
        var guests = new List<Guest>();
        while (guests.Count < count)
        {
            var index = number * PeoplePerExhibition + guests.Count;
            var (person, kind) = StandGuests.Draw(world, stream, index);
            guests.Add(new(person, kind, false));
            if (guests.Count < count && kind is not ("supplier" or "competitor" or "student") && stream.Chance(P.CardsOfColleagues))
                guests.Add(new(Population.Colleague(world, person, index + Colleagues), kind, false));
        }
        return guests;
    }

    private static int Seconds(int count) => count * P.SecondCards / 1000;

    private static IEnumerable<Person> Some(RandomStream stream, IEnumerable<Person> people, int count)
    {
        var left = people.ToList();
        for (var picked = 0; picked < count && picked < left.Count; picked++)
        {
            var index = picked + stream.Next(left.Count - picked);
            (left[picked], left[index]) = (left[index], left[picked]);
            yield return left[picked];
        }
    }

    private static FairCard Card(World world, Exhibition exhibition, Guest guest, int index, FairCard? earlier)
    {
        var stream = world.Stream(earlier is null ? "card" : "second card", index);
        var person = guest.Person;
        var at = earlier is null ? Exhibitions.Moment(stream, exhibition, person.Taste.Series, Reach.Usual) : earlier.MetAt.AddHours(stream.Between(2, 26));
        var interest = guest.Kind is "supplier" or "competitor" or "student" ? "none"
            : !exhibition.HasNotes || stream.Chance(120) ? "warm" : stream.Weighted([("hot", P.HotCard), ("warm", P.WarmCard), ("cold", 1000 - P.HotCard - P.WarmCard)]);
        var notes = !exhibition.HasNotes || stream.Chance(interest == "warm" ? 150 : 0) ? "" : CardNotes.Pick(stream, interest, guest.Kind, person);
        var agent = stream.Chance(P.CardWithAgentsMail) ? AgentOf(world, stream, person) : null;
        return new()
        {
            Exhibition = exhibition,
            MetAt = at,
            Person = person,
            By = Staff.For(stream, person.Country, at),
            Interest = notes.Length == 0 && interest != "none" ? "warm" : interest,
            Kind = guest.Kind,
            Text = exhibition.IsOwn ? CardTexts.Register(stream, person, guest.IsKnown)
                : CardTexts.Write(stream, person, guest.IsKnown, agent, earlier is null ? notes : "again at the stand, 第二次来访"),
            MailOf = exhibition.IsOwn ? null : agent,
            HasBrochure = stream.Chance(exhibition.IsOwn ? 940 : 600),
            DuplicateOf = earlier,
        };
    }

    private static Person? AgentOf(World world, RandomStream stream, Person person)
    {
        var agents = world.People.Where(other => other.Company.Type == "agent" && other.Country == person.Country && other.Company != person.Company).ToList();
        return agents.Count == 0 ? null : stream.Pick(agents);
    }

    // Who comes back on the next day leaves a card again, and is a stranger to whoever stands there then.
    private static void Twice(World world, Exhibition exhibition, int number)
    {
        var first = exhibition.Cards.Where(card => card.Person!.Role == Role.FairGuest && card.Interest != "none" && card.MetAt < Reach.Usual.AddDays(-2)).Take(Seconds(Exhibitions.Cards(world, exhibition))).ToList();
        for (var index = 0; index < first.Count; index++)
        {
            var card = Card(world, exhibition, new(first[index].Person!, first[index].Kind, false), number * PeoplePerExhibition + index, first[index]);
            (first[index].Planted, card.Planted) = ("first_card", "second_card");
            exhibition.Cards.Add(card);
        }
    }

    // Untrusted text must arrive in the worklists as text.
    private static void Strange(Exhibition exhibition)
    {
        if (exhibition.Name == "Canton Fair 2026 spring")
            Add(new("<script>alert('card')</script>", "=1+1 Trading", "", "card@hostile-text.example", "", "Canada", "Kitchenware", ""), 4);
        else if (exhibition.Name == "Light + Home 2026")
            Add(new("<b onmouseover=alert(1)>", "=HYPERLINK(\"http://bad.example\") & Söhne GmbH", "", "card@hostile-list.example", "", "Germany", "LED Lighting", ""), 0);

        void Add(CardText text, int seller) => exhibition.Cards.Add(new()
        {
            Exhibition = exhibition,
            MetAt = exhibition.From.AddDays(2).AddHours(11),
            Person = null,
            By = Staff.All[seller],
            Interest = "none",
            Kind = "",
            Text = text,
        });
    }
}
