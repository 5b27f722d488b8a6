namespace TradeCrm.Simulator;

/// <summary>Everything that exists and happened; the exports and the truth are two views of it.</summary>
internal sealed class World(int seed)
{
    public int Seed { get; } = seed;
    public List<Company> Companies { get; } = [];
    public List<Person> People { get; } = [];
    public List<Hit> Hits { get; } = [];
    public List<Inquiry> Inquiries { get; } = [];
    public List<Activity> Activities { get; } = [];
    public List<Order> Orders { get; } = [];
    public List<Complaint> Complaints { get; } = [];
    public List<Survey> Surveys { get; } = [];
    public List<Mailing> Mailings { get; } = [];
    public List<Outcome> Outcomes { get; } = [];
    public List<Link> Links { get; } = [];
    public HashSet<string> TakenNames { get; } = [];
    public HashSet<string> TakenAddresses { get; } = [];

    public RandomStream Stream(string label, int index = 0) => RandomStream.For(Seed, label, index);

    /// <summary>Gives ids in the order of time, as a running system does, and drops what lies after the last day.</summary>
    public void Number()
    {
        Activities.RemoveAll(activity => activity.At >= Clock.End.AddHours(-4));
        Hits.RemoveAll(hit => hit.At < Clock.Start || hit.At >= Clock.End);
        Sort(Companies, company => company.CreatedAt ?? DateTime.MaxValue, (company, number) => company.Id = $"C{number:00000}");
        Sort(People, person => person.ContactSince ?? DateTime.MaxValue, (person, number) => person.ContactId = $"K{number:00000}");
        Sort(Inquiries, inquiry => inquiry.ReceivedAt, (inquiry, number) => inquiry.Id = $"INQ-{number:00000}");
        Sort(Orders, order => order.At, (order, number) => order.Id = $"HN{order.At:yyMM}-{number:0000}");
        Sort(Activities, activity => activity.At, (_, _) => { });
    }

    private static void Sort<T>(List<T> items, Func<T, DateTime> time, Action<T, int> number)
    {
        var sorted = items.OrderBy(time).ToList();
        items.Clear();
        items.AddRange(sorted);
        for (var index = 0; index < items.Count; index++)
            number(items[index], index + 1);
    }
}
