namespace TradeCrm.Simulator;

/// <summary>Somebody to whom something may be promised, in a time in which it fits.</summary>
/// <param name="Person">The customer.</param>
/// <param name="From">First day of it.</param>
/// <param name="To">Last day of it.</param>
/// <param name="Order">What it is about, or null.</param>
/// <param name="Offer">The quotation that it is about, or null.</param>
internal sealed record PromiseScene(Person Person, DateTime From, DateTime To, Order? Order = null, Quotation? Offer = null)
{
    public Product Product => Order?.Lines[0].Product ?? Offer?.Lines[0].Product ?? Person.Taste.Favourites[0];

    public OfferTerms Terms => Order?.Terms ?? Offer?.Terms ?? QuotationBook.StandingTerms(Person);
}

/// <summary>The scenes that the world offers, each kind in an order drawn once.</summary>
internal sealed class PromiseScenes
{
    private const int LongestTalkDays = 9, LongestTestDays = 30, LateDays = 100;
    private readonly World world;
    private readonly ILookup<Company, Activity> activities;
    private readonly CalmDays calm;
    private readonly HashSet<Company> abandoned;

    public PromiseScenes(World world)
    {
        this.world = world;
        activities = world.Activities.Where(activity => activity.Person is not null).OrderBy(activity => activity.At).ToLookup(activity => activity.Company!);
        calm = new(world);
        abandoned = [.. world.Dealings.Handovers.Where(handover => handover.Successor is null).Select(handover => handover.Company),
            .. world.Deals.Where(deal => deal.SilentStages.Count > 0).Select(deal => deal.Person.Company)];
        var orders = world.Orders.Where(order => !order.IsCancelled && order.At >= Clock.Start && order.At < Reach.Usual).ToList();
        var lastOrders = orders.GroupBy(order => order.Person.Company).ToDictionary(group => group.Key, group => group.Max(order => order.At));
        var lastOffers = world.Quotations.GroupBy(offer => offer.Person.Company).ToDictionary(group => group.Key, group => group.Max(offer => offer.At));
        Deliveries = Shuffle("deliveries", orders.Select(order => new PromiseScene(order.Person, order.At.Date.AddDays(1), Earlier(order.ShippedOn.Date, Reach.Newest.Date.AddDays(-1)), order)));
        Tests = Shuffle("tests", orders.Select(order => new PromiseScene(order.Person, order.At.Date.AddDays(-LongestTestDays), order.At.Date.AddDays(-1), order)));
        Negotiations = Shuffle("negotiations", orders.Where(order => order.Offer is not null).Select(order => new PromiseScene(order.Person, order.Offer!.At.Date.AddDays(1), order.At.Date.AddDays(-1), order)));
        Offers = Shuffle("offers", orders.Where(order => order.Offer is not null && order.Offer.At < Reach.Usual)
            .Select(order => new PromiseScene(order.Person, order.Offer!.At.Date.AddDays(-LongestTestDays), order.Offer.At.Date.AddDays(-1), Offer: order.Offer)));
        Talks = Shuffle("talks", world.Activities.Where(activity => activity.Person is not null && activity.IsTwoWay && activity.At >= Clock.Start)
            .Select(activity => new PromiseScene(activity.Person!, activity.At.Date.AddDays(1), Earlier(activity.At.Date.AddDays(LongestTalkDays), Reach.Newest.Date.AddDays(-1)))));
        Untested = [.. Talks.Where(scene => lastOrders.GetValueOrDefault(scene.Person.Company) < scene.From && lastOffers.GetValueOrDefault(scene.Person.Company) < scene.From)];
        // An offer that stands beside a colleague's on purpose keeps its price.
        var compared = world.Quotations.Where(offer => offer.Beside is not null).Select(offer => offer.Beside!).ToHashSet();
        Revisions = Shuffle("revisions", world.Quotations.Where(offer => offer is { Planted: null, SupersededBy: null } && !compared.Contains(offer) && lastOffers[offer.Person.Company] == offer.At && lastOrders.GetValueOrDefault(offer.Person.Company) < offer.At)
            .Select(offer => new PromiseScene(offer.Person, offer.At.Date.AddDays(1), offer.At.Date.AddDays(LongestTalkDays), Offer: offer)));
        Late = [.. Talks.Where(scene => scene.From > Clock.End.AddDays(-LateDays)).Select(scene => scene with { To = Reach.Newest.Date.AddDays(-1) })];
        LateUntested = [.. Untested.Where(scene => scene.From > Clock.End.AddDays(-LateDays)).Select(scene => scene with { To = Reach.Newest.Date.AddDays(-1) })];
    }

    /// <summary>An order is on its way.</summary>
    public IReadOnlyList<PromiseScene> Deliveries { get; }
    /// <summary>Before an order, which will show at what price and on what terms.</summary>
    public IReadOnlyList<PromiseScene> Tests { get; }
    /// <summary>Between an offer and the order at the offer's price.</summary>
    public IReadOnlyList<PromiseScene> Negotiations { get; }
    /// <summary>Before an offer.</summary>
    public IReadOnlyList<PromiseScene> Offers { get; }
    /// <summary>Days after any contact.</summary>
    public IReadOnlyList<PromiseScene> Talks { get; }
    /// <summary>The same, where neither an offer nor an order follows.</summary>
    public IReadOnlyList<PromiseScene> Untested { get; }
    /// <summary>After the last offer, which no order follows.</summary>
    public IReadOnlyList<PromiseScene> Revisions { get; }
    /// <summary>Talks of the last weeks up to the end.</summary>
    public IReadOnlyList<PromiseScene> Late { get; }
    public IReadOnlyList<PromiseScene> LateUntested { get; }

    /// <summary>A text may be put there: the person is known by then, and the company is calm and has not been left to nobody, nor has it a deal that moves on in silence.</summary>
    public bool IsFree(PromiseScene scene, DateTime day) => !abandoned.Contains(scene.Person.Company) && IsKnown(scene.Person, day);

    /// <summary>The same, whoever takes care of the company later.</summary>
    public bool IsKnown(Person person, DateTime day) =>
        person.ContactSince < day && person.Company.CreatedAt < day && !person.DoNotContact && person.Role is not Role.FairGuest && calm.IsCalm(person.Company, day);

    /// <summary>Nobody met the company in the weeks after that day: a meeting would look as if a visit had been made.</summary>
    public bool IsUnvisited(Company company, DateTime day) => activities[company].All(activity => activity.Type != "meeting" || activity.At < day || activity.At > day.AddDays(60));

    /// <summary>Who would write to the company on that day: the owner, or else who did last.</summary>
    public Salesperson? Writer(PromiseScene scene, DateTime day)
    {
        var company = scene.Person.Company;
        var candidates = new[] { scene.Order?.By, scene.Offer?.By, company.Owner }.Concat(activities[company].Where(activity => activity.At < day).Reverse().Select(activity => activity.By));
        return candidates.FirstOrDefault(by => by is not null && by.WorksAt(day.AddDays(1)));
    }

    private List<PromiseScene> Shuffle(string name, IEnumerable<PromiseScene> scenes)
    {
        var list = scenes.ToList();
        var stream = world.Stream($"promise scenes {name}");
        for (var index = list.Count - 1; index > 0; index--)
        {
            var other = stream.Next(index + 1);
            (list[index], list[other]) = (list[other], list[index]);
        }
        return list;
    }

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;
}
