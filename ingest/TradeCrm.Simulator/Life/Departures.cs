using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What becomes of the customers of those who leave: somebody introduces himself, or a colleague takes the next call, or nobody writes any more.</summary>
internal static class Departures
{
    public static void Fill(World world)
    {
        var calm = new CalmDays(world);
        var activities = world.Activities.Where(activity => activity is { Person: not null, By: not null, IsTwoWay: true }).OrderBy(activity => activity.At).ToLookup(activity => activity.Person!.Company);
        var people = world.People.Where(person => person.ContactSince is not null).ToLookup(person => person.Company);
        foreach (var leaver in Staff.All.Where(person => person.LeftOn is not null))
        {
            var left = leaver.LeftOn!.Value;
            var customers = world.Companies.ToLookup(company => company.Owner);
            foreach (var company in world.Companies.Where(company => company.Owner == leaver && company.CreatedAt < left.AddDays(-P.LastPromisesDays) && people[company].Any()).ToList())
                HandOver(world, customers, leaver, people[company].First(), [.. activities[company]], calm);
        }
        foreach (var (name, count) in new[] { ("introduced", Count(world, "introduced")), ("nobody", Count(world, "nobody")) })
        {
            if (count < world.Scaled(P.HandoversOfAKind))
                throw new InvalidOperationException($"Only {count} customers of those who left are '{name}' and {world.Scaled(P.HandoversOfAKind)} are wanted.");
        }
    }

    /// <summary>Who should take over: a colleague of the same desk who has talked to the customer, the last one first; else who has the fewest customers.</summary>
    /// <param name="customers">Companies per owner.</param>
    /// <param name="leaver">Who left.</param>
    /// <param name="contacts">The customer's, the earliest first.</param>
    /// <param name="at">When it is decided.</param>
    public static Salesperson Successor(ILookup<Salesperson?, Company> customers, Salesperson leaver, IEnumerable<Activity> contacts, DateTime at)
    {
        var desk = Staff.All.Where(person => person.Team == leaver.Team && person.WorksAt(at)).ToList();
        return contacts.LastOrDefault(contact => contact.At < at && contact.By is not null && desk.Contains(contact.By))?.By
            ?? desk.OrderBy(person => customers[person].Count()).ThenBy(person => person.Id, StringComparer.Ordinal).First();
    }

    private static int Count(World world, string planted) => world.Dealings.Handovers.Count(handover => handover.Planted == planted);

    private static void HandOver(World world, ILookup<Salesperson?, Company> customers, Salesperson leaver, Person person, List<Activity> contacts, CalmDays calm)
    {
        var (company, left) = (person.Company, leaver.LeftOn!.Value);
        var stream = world.Stream("handover", company.Number);
        var at = Clock.AtOffice(stream, left.AddDays(stream.Between(1, 12)).AddHours(stream.Between(9, 16)));
        var later = contacts.FirstOrDefault(contact => contact.At >= left);
        var isIntroduced = (later is null || later.At > at) && stream.Chance(P.Introduced) && calm.IsCalm(company, at.Date) && !person.DoNotContact;
        if (isIntroduced)
            Introduce(world, stream, leaver, person, later?.By is { } by && by.WorksAt(at) ? by : Successor(customers, leaver, contacts, at), at);
        else if (later is not null)
            world.Dealings.Handovers.Add(new(company, leaver, later.By, later.At, ""));
        else
            world.Dealings.Handovers.Add(new(company, leaver, null, null, "nobody"));
    }

    private static void Introduce(World world, RandomStream stream, Salesperson leaver, Person person, Salesperson successor, DateTime at)
    {
        world.Activities.Add(Introduction(stream, person, successor, at));
        if (stream.Chance(P.AnswersIntroduction))
            world.Activities.Add(PromiseLetters.Plain(stream, person, successor, at.AddDays(1).AddMinutes(stream.Next(300)), "in", "thanks"));
        world.Dealings.Handovers.Add(new(person.Company, leaver, successor, at, "introduced"));
        // Now and then somebody forgets to change the owner.
        if (!stream.Chance(P.OwnerNotChanged))
            person.Company.Owner = successor;
    }

    // Of the two, the one that names the predecessor.
    private static Activity Introduction(RandomStream stream, Person person, Salesperson successor, DateTime at)
    {
        while (true)
        {
            var mail = PromiseLetters.Plain(stream, person, successor, at, "out", "introduction");
            if (!mail.Subject.StartsWith("Haina", StringComparison.Ordinal))
                return mail;
        }
    }
}
