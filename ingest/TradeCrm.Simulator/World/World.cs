namespace TradeCrm.Simulator;

/// <summary>Everything that exists and happened; the exports and the truth are two views of it.</summary>
internal sealed class World(int seed, SimulationSize size)
{
    private int browsers;

    public int Seed { get; } = seed;
    public SimulationSize Size { get; } = size;
    public List<Company> Companies { get; } = [];
    public List<Person> People { get; } = [];
    public List<Hit> Hits { get; } = [];
    public List<Inquiry> Inquiries { get; } = [];
    public List<Activity> Activities { get; } = [];
    public List<Quotation> Quotations { get; } = [];
    public List<Deal> Deals { get; } = [];
    public List<Order> Orders { get; } = [];
    public List<Complaint> Complaints { get; } = [];
    public List<Survey> Surveys { get; } = [];
    public List<Mailing> Mailings { get; } = [];
    public List<Outcome> Outcomes { get; } = [];
    public List<Link> Links { get; } = [];
    /// <summary>How a browser is connected, where that is out of the usual.</summary>
    public Dictionary<Browser, string> Networks { get; } = [];
    /// <summary>The newest telephone behind a provider's shared address, by country.</summary>
    public Dictionary<string, Browser> SharedTelephones { get; } = [];
    public HashSet<string> TakenNames { get; } = [];
    public ExchangeRates Rates { get; } = new(RandomStream.For(seed, "rates"));

    public RandomStream Stream(string label, int index = 0) => RandomStream.For(Seed, label, index);

    /// <summary>So many of the small size's <paramref name="people"/> as this size has.</summary>
    public int Scaled(int people) => people * Size.Business;

    public Browser NewBrowser(RandomStream stream, Country country, bool isMobile, DateTime at) => Agents.NewBrowser(stream, browsers++, country, isMobile, at);

    public string NewAddress(int firstOctet) => Agents.Address(firstOctet, browsers++);

    /// <summary>Gives ids in the order of time, as a running system does, and drops what lies after the last day.</summary>
    public void Number()
    {
        Activities.RemoveAll(activity => activity.At >= Clock.End.AddHours(-4));
        Sort(Companies, company => company.CreatedAt ?? DateTime.MaxValue, (company, number) => company.Id = $"C{number:00000}");
        Sort(People, person => person.ContactSince ?? DateTime.MaxValue, (person, number) => person.ContactId = $"K{number:00000}");
        Sort(Inquiries, inquiry => inquiry.ReceivedAt, (inquiry, number) => inquiry.Id = $"INQ-{number:00000}");
        Sort(Orders, order => order.At, (order, number) => order.Id = $"HN{order.At:yyMM}-{number:0000}");
        Quotations.RemoveAll(quotation => quotation.At >= Clock.End.AddHours(-4) || quotation.At < Clock.Start);
        Sort(Quotations, quotation => quotation.At, (quotation, number) => quotation.Id = $"QT{quotation.At:yyMM}-{number:0000}");
        Sort(Deals, deal => deal.Stages[0].At, (deal, number) => deal.Id = $"D{number:00000}");
        Sort(Activities, activity => activity.At, (activity, number) => activity.Id = $"A{number:000000}");
        Sort(Complaints, complaint => complaint.OpenedAt, (complaint, number) => complaint.Id = $"TS{number:0000}");
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
