namespace TradeCrm.Simulator;

/// <summary>Everything that exists and happened; the exports and the truth are two views of it.</summary>
internal sealed class World(int seed, SimulationSize size)
{
    private readonly Dictionary<string, int> dealt = [];
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
    public List<ProductionRun> Runs { get; } = [];
    public Stock Stock { get; } = new();
    public List<Cost> Costs { get; } = [];
    /// <summary>Posts of the form that the mail gateway lost.</summary>
    public List<LostPost> LostPosts { get; } = [];
    public List<Complaint> Complaints { get; } = [];
    public List<Survey> Surveys { get; } = [];
    public List<Mailing> Mailings { get; } = [];
    /// <summary>Newsletters (person, campaign) that go out whatever the customer has told the company.</summary>
    public HashSet<(int Person, int Campaign)> MailedAllTheSame { get; } = [];
    public List<Outcome> Outcomes { get; } = [];
    public List<Link> Links { get; } = [];
    public List<Mention> Mentions { get; } = [];
    public Dealings Dealings { get; } = new();
    /// <summary>What stands in which file of the mailbox, the chats and the saved site; filled by their exports, kept for the truth.</summary>
    public List<MailFile> MailFiles { get; } = [];
    public List<ChatFileLine> ChatFiles { get; } = [];
    public List<CataloguePage> CataloguePages { get; } = [];
    public List<Exhibition> Exhibitions { get; } = [];
    /// <summary>How a browser is connected, where that is out of the usual.</summary>
    public Dictionary<Browser, string> Networks { get; } = [];
    /// <summary>The newest telephone behind a provider's shared address, by country.</summary>
    public Dictionary<string, Browser> SharedTelephones { get; } = [];
    public HashSet<string> TakenNames { get; } = [];
    /// <summary>The records of the two CRMs; made when everything has got its number.</summary>
    public CrmBook Crm { get; private set; } = null!;
    public ExchangeRates Rates { get; } = new(RandomStream.For(seed, "rates"));

    public RandomStream Stream(string label, int index = 0) => RandomStream.For(Seed, label, index);

    /// <summary>
    /// 0 to 999, dealt like cards: in any run of draws from a deck each range comes as often as its share says, so that rare cases are there at every size.
    /// </summary>
    public int Deal(string deck)
    {
        var count = dealt.GetValueOrDefault(deck);
        dealt[deck] = count + 1;
        return (int)((count * 619L + 401) % 1000);
    }

    /// <summary>So many of the small size's <paramref name="people"/> as this size has.</summary>
    public int Scaled(int people) => people * Size.Business;

    public Browser NewBrowser(RandomStream stream, Country country, bool isMobile, DateTime at) => Agents.NewBrowser(stream, browsers++, country, isMobile, at);

    public string NewAddress(int firstOctet) => Agents.Address(firstOctet, browsers++);

    /// <summary>Gives ids in the order of time, as a running system does, and drops what lies after the last day.</summary>
    public void Number()
    {
        Activities.RemoveAll(activity => activity.At >= Clock.End.AddHours(-4));
        Sort(Companies, company => company.CreatedAt ?? DateTime.MaxValue, (_, _) => { });
        Sort(People, person => person.ContactSince ?? DateTime.MaxValue, (_, _) => { });
        Sort(Inquiries, inquiry => inquiry.ReceivedAt, (_, _) => { });
        var number = 0;
        foreach (var inquiry in Inquiries)
            (inquiry.Id, inquiry.SecondId) = ($"INQ-{++number:00000}", inquiry.IsSentTwice ? $"INQ-{++number:00000}" : "");
        Sort(Orders, order => order.At, (order, number) => order.Id = $"HN{order.At:yyMM}-{number:0000}");
        Quotations.RemoveAll(quotation => quotation.At >= Clock.End.AddHours(-4) || quotation.At < Clock.Start);
        Sort(Quotations, quotation => quotation.At, (quotation, number) => quotation.Id = $"QT{quotation.At:yyMM}-{number:0000}");
        Sort(Deals, deal => deal.Stages[0].At, (_, _) => { });
        CrmIds.Give(Deals);
        Sort(Activities, activity => activity.At, (activity, number) => activity.Number = number);
        CrmIds.Give(Activities);
        Sort(Complaints, complaint => complaint.OpenedAt, (complaint, number) => complaint.Id = $"TS{number:0000}");
        Sort(Surveys, survey => survey.At, (survey, number) => survey.Id = $"R{number:00000}");
        Crm = new(this);
        foreach (var company in Companies)
            company.Id = Crm.Find(company, CrmBook.Home(company))!.Id;
        foreach (var person in People)
            person.ContactId = Crm.Find(person, person.Company, CrmBook.Home(person.Company))?.Id ?? "";
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
