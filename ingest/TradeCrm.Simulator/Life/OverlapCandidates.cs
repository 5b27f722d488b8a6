using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Known companies at which nobody but the owner was active in the last weeks; each is given out once.</summary>
internal sealed class OverlapCandidates
{
    private readonly List<(Person Person, bool HasOrder)> left;
    private readonly CalmDays calm;

    public OverlapCandidates(World world)
    {
        calm = new(world);
        var from = Clock.End.AddDays(-P.ActiveDays - 1);
        var active = world.Activities.Where(activity => activity is { Person: not null, By: not null } && activity.At >= from).Select(activity => (activity.Person!.Company, By: activity.By!))
            .Concat(world.Quotations.Where(offer => offer.At >= from).Select(offer => (offer.Person.Company, offer.By))).Concat(world.Orders.Where(order => order.At >= from).Select(order => (order.Person.Company, order.By)))
            .ToLookup(pair => pair.Company, pair => pair.By);
        var ordered = world.Orders.Where(order => order.At >= from && !order.IsCancelled).Select(order => order.Person.Company).ToHashSet();
        var abandoned = world.Dealings.Handovers.Where(handover => handover.Planted == "nobody").Select(handover => handover.Company).ToHashSet();
        var stream = world.Stream("overlap candidates");
        left = [.. world.People.Where(person => person.ContactSince < from && person.Company.CreatedAt < from && !person.DoNotContact && person.Move is null && !abandoned.Contains(person.Company) && person.Company.Agent is null
                && active[person.Company].All(by => by == person.Company.Owner)).GroupBy(person => person.Company).Select(people => people.First())
            .Select(person => (Person: person, HasOrder: ordered.Contains(person.Company), Draw: stream.Next(1_000_000_000))).OrderBy(item => item.Draw).ThenBy(item => item.Person.Number)
            .Select(item => (item.Person, item.HasOrder))];
    }

    /// <summary>The next company, its owner (or, where the owner has left, a colleague), and a working day in the last 90 with so many days left and calm all along.</summary>
    /// <param name="stream">For the day and the colleague.</param>
    /// <param name="withOwner">The owner still works here; false: has left.</param>
    /// <param name="daysLeft">Calendar days that what is planted takes.</param>
    /// <param name="withOrder">Has ordered in the last 90 days or not; null for any.</param>
    /// <param name="type">Kind of company, or null for any.</param>
    /// <param name="not">Not this one's.</param>
    public (Person Person, Salesperson Owner, DateTime Day) Next(RandomStream stream, bool withOwner, int daysLeft, bool? withOrder = null, string? type = null, Salesperson? not = null)
    {
        var first = Clock.End.AddDays(-P.ActiveDays + 3);
        var last = Reach.OkkiFollowUps.Date.AddDays(-daysLeft - 1);
        for (var index = 0; index < left.Count; index++)
        {
            var (person, hasOrder) = left[index];
            if (person.Company.Owner is not { } owner || owner.WorksAt(first) != withOwner || owner == not || (type is not null && person.Company.Type != type) || (withOrder is { } wanted && hasOrder != wanted))
                continue;
            var day = Workday(first.AddDays(stream.Next((last - first).Days)));
            if (!Enumerable.Range(0, daysLeft + 1).All(offset => calm.IsCalm(person.Company, day.AddDays(offset))))
                continue;
            left.RemoveAt(index);
            return (person, withOwner ? owner : Staff.For(stream, person.Country, day), day);
        }
        throw new InvalidOperationException("There are too few companies for several salespeople to meet at.");
    }

    public static DateTime Workday(DateTime day)
    {
        while (!WorkCalendar.IsWorkday(day) || day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(1);
        return day;
    }

    public static DateTime At(RandomStream stream, DateTime day) => day.Date.AddHours(stream.Between(9, 16)).AddSeconds(stream.Next(3600));
}
