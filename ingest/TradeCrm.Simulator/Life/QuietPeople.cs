namespace TradeCrm.Simulator;

/// <summary>People of whom nothing more is heard some months before the end: nothing contradicts it when they turn up at another company.</summary>
internal sealed class QuietPeople
{
    private readonly Dictionary<int, DateTime> last = [];

    public QuietPeople(World world)
    {
        foreach (var activity in world.Activities.Where(activity => activity.Person is not null))
            Note(activity.Person!, activity.At);
        foreach (var inquiry in world.Inquiries.Where(inquiry => inquiry.Person is not null))
            Note(inquiry.Person!, inquiry.ReceivedAt);
        foreach (var outcome in world.Outcomes)
            Note(outcome.Person, outcome.At);
        foreach (var order in world.Orders)
            Note(order.Person, order.DeliveredOn.AddDays(60));
        foreach (var link in world.Links)
            Note(link.Person, link.At);
    }

    /// <summary>The last that is heard of the person, or the first day.</summary>
    public DateTime LastHeardOf(Person person) => last.TryGetValue(person.Number, out var at) && at > Clock.Start ? at : Clock.Start;

    public bool IsQuiet(Person person) => LastHeardOf(person) < Clock.Start.AddDays(600);

    /// <summary>Some weeks after the last that was heard.</summary>
    public DateTime After(RandomStream stream, Person person) => LastHeardOf(person).Date.AddDays(stream.Between(20, 90)).AddHours(9);

    private void Note(Person person, DateTime at)
    {
        if (!last.TryGetValue(person.Number, out var known) || at > known)
            last[person.Number] = at;
    }
}
