namespace TradeCrm.Simulator;

/// <summary>Looks up, for a card, what really happened before and after it was taken, whoever arranged it.</summary>
internal sealed class CardFates
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30), Year = TimeSpan.FromDays(365), BounceWithin = TimeSpan.FromDays(2);

    private readonly ILookup<Company, Activity> contacts;
    private readonly ILookup<Person, DateTime> bounces;
    private readonly ILookup<Company, Order> orders;
    private readonly ILookup<Company, Quotation> quotations;
    private readonly Dictionary<Person, List<(DateTime At, string Path)>> views = [];

    public CardFates(World world)
    {
        var met = world.Exhibitions.SelectMany(exhibition => exhibition.Cards).Select(card => card.Person).OfType<Person>().ToHashSet();
        var companies = met.Select(person => person.Company).ToHashSet();
        contacts = world.Activities.Where(activity => activity is { IsTwoWay: true, Direction: "out", Company: { } company } && companies.Contains(company)).ToLookup(activity => activity.Company!);
        bounces = world.Activities.Where(activity => activity is { Type: "bounce", Person: not null }).ToLookup(activity => activity.Person!, activity => activity.At);
        orders = world.Orders.Where(order => !order.IsCancelled && order.At <= Reach.Newest).ToLookup(order => order.Person.Company);
        quotations = world.Quotations.ToLookup(quotation => quotation.Person.Company);
        Collect(world, met);
    }

    /// <summary>customer, known (in the CRM, has not ordered) or new, when the card was taken.</summary>
    public string Known(FairCard card)
    {
        var (person, company) = (card.Person!, card.Person!.Company);
        var isInCrm = company.CreatedAt < card.MetAt || person.ContactSince < card.MetAt;
        if (orders[company].Any(order => order.At < card.MetAt) || (isInCrm && person.Role == Role.Customer))
            return "customer";
        return isInCrm ? "known" : "new";
    }

    /// <summary>
    /// The first mail, chat, call or meeting of ours with the person, or with a colleague of theirs, after the card was taken, that did not come back. An automatic reply, a note
    /// and a newsletter are none.
    /// </summary>
    /// <param name="card">A card with a person.</param>
    /// <param name="isSeen">What counts; by default everything that happened.</param>
    public Activity? FollowUp(FairCard card, Func<Activity, bool>? isSeen = null) => contacts[card.Person!.Company]
        .Where(activity => activity.At > card.MetAt && activity.At <= Reach.Newest && !CameBack(activity) && (isSeen is null || isSeen(activity)))
        .OrderBy(activity => activity.At).ThenBy(activity => activity.Number).FirstOrDefault();

    public IEnumerable<Order> OrdersAfter(FairCard card) => orders[card.Person!.Company].Where(order => order.At > card.MetAt && order.At <= card.MetAt + Year);

    public IEnumerable<Quotation> QuotationsAfter(FairCard card) =>
        quotations[card.Person!.Company].Where(quotation => quotation.At > card.MetAt && quotation.At <= card.MetAt + Year && quotation.At <= Reach.Newest);

    /// <summary>Sessions (a pause of 30 minutes ends one) that began before the card was taken, and after it.</summary>
    public (int Before, int Since) Sessions(FairCard card)
    {
        var (before, since, last) = (0, 0, DateTime.MinValue);
        foreach (var (at, _) in views.GetValueOrDefault(card.Person!) ?? [])
        {
            if (at - last > Pause)
                (before, since) = at < card.MetAt ? (before + 1, since) : (before, since + 1);
            last = at;
        }
        return (before, since);
    }

    /// <summary>When, after the card was taken, they looked at a page, an article or the catalogue of the series.</summary>
    public IEnumerable<DateTime> Returns(FairCard card, ProductSeries series) => (views.GetValueOrDefault(card.Person!) ?? []).Where(view => view.At > card.MetAt
        && (view.Path.StartsWith(series.Page, StringComparison.Ordinal) || view.Path.StartsWith(series.CatalogueFile, StringComparison.Ordinal))).Select(view => view.At);

    private bool CameBack(Activity activity) => activity.Type == "email" && bounces[activity.Person!].Any(at => at >= activity.At && at - activity.At <= BounceWithin
        && !contacts[activity.Company!].Any(later => later.Person == activity.Person && later.Type == "email" && later.At > activity.At && later.At <= at));

    private void Collect(World world, HashSet<Person> met)
    {
        var owners = new Dictionary<Browser, Person>();
        foreach (var person in world.People.Where(met.Contains))
        {
            foreach (var browser in person.Browsers)
                owners.TryAdd(browser, person);
        }
        foreach (var hit in world.Hits.Where(hit => hit.At >= Clock.Start && hit.At <= Reach.Newest && IsPage(hit)).OrderBy(hit => hit.At))
        {
            if (!owners.TryGetValue(hit.Browser, out var person))
                continue;
            if (!views.TryGetValue(person, out var seen))
                views[person] = seen = [];
            seen.Add((hit.At, hit.Target));
        }
    }

    private static bool IsPage(Hit hit) => hit is { Method: "GET", Status: 200 } && !hit.Target.StartsWith("/css/", StringComparison.Ordinal)
        && !hit.Target.StartsWith("/js/", StringComparison.Ordinal) && !hit.Target.StartsWith("/img/", StringComparison.Ordinal);
}
