using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>A buyer's colleagues: engineers read data sheets and certificates while the choice is made, owners come in late, assistants ask for papers.</summary>
internal static class BuyingGroups
{
    public static void Fill(World world)
    {
        var outcomes = new Dictionary<int, DateTime>();
        foreach (var outcome in world.Outcomes)
        {
            if (!outcomes.TryGetValue(outcome.Person.Number, out var first) || outcome.At < first)
                outcomes[outcome.Person.Number] = outcome.At;
        }
        foreach (var buyer in world.People.Where(person => person.Role == Role.Buyer).ToList())
        {
            var stream = world.Stream("buying group", buyer.Number);
            var way = stream.Next(1000);
            DateTime? decidedAt = outcomes.TryGetValue(buyer.Number, out var at) ? at : null;
            for (var left = way < P.NoColleague ? 0 : way < P.NoColleague + P.OneColleague ? 1 : 2; left > 0; left--)
                Join(world, stream, buyer, decidedAt);
        }
    }

    private static void Join(World world, RandomStream stream, Person buyer, DateTime? decidedAt)
    {
        var function = stream.Weighted(("engineer", 45), (buyer.Function == "owner" ? "assistant" : "owner", 35), ("assistant", 20));
        var person = Population.Hire(world, stream, Role.Colleague, buyer.Company, buyer.Country, buyer.Taste.Series, function);
        if (decidedAt is not { } at)
            return;
        if (stream.Chance(P.ColleagueIsKnown) && buyer.Company.CreatedAt is not null)
            Meet(world, stream, person, buyer, at);
        if (stream.Chance(P.ColleagueReads) && buyer.Browsers.Count > 0)
            Read(world, stream, person, buyer, at);
    }

    private static void Meet(World world, RandomStream stream, Person person, Person buyer, DateTime decidedAt)
    {
        var earliest = person.Company.CreatedAt > decidedAt ? person.Company.CreatedAt.Value : decidedAt;
        var at = Clock.AtOffice(stream, earliest.AddDays(person.Function == "owner" ? stream.Between(15, 90) : stream.Between(1, 30)));
        if (at >= Reach.Usual)
            return;
        var seller = Candidates.Seller(stream, person.Company, at);
        person.Record(at, person.Company.Source, seller);
        person.GetsNewsletter = stream.Chance(300);
        var sku = buyer.Taste.Favourites[0].Sku;
        var (type, subject, body) = person.Function switch
        {
            "engineer" => ("email", $"Test report {sku}", $"My colleague {buyer.Name} gave me your address. I need the test report, the drawing and the certificates of {sku}."),
            "owner" => ("call", "Call", $"{person.Name}, the owner, called in himself: wants to know with whom he deals, asks about payment."),
            _ => ("email", "Papers", $"I work with {buyer.Name} and take care of the papers. Please put me in copy of packing list and invoice."),
        };
        world.Activities.Add(new(at, type, person, seller, "in", subject, body));
        if (type != "email")
            return;
        var answeredAt = Clock.AtOffice(stream, at.AddHours(stream.Between(2, 40)));
        world.Activities.Add(new(answeredAt, "email", person, seller, "out", $"Re: {subject}",
            Letters.Write(world, person.Function == "engineer" ? "answer_out" : "papers_out", person, seller, answeredAt, new(buyer.Taste.Favourites[0])).Body));
    }

    private static void Read(World world, RandomStream stream, Person person, Person buyer, DateTime decidedAt)
    {
        var habit = person.Function switch { "engineer" => ReadingHabit.Engineer, "owner" => ReadingHabit.Owner, _ => ReadingHabit.EarlyBuyer };
        var days = Enumerable.Range(0, person.Function == "owner" ? 1 : stream.Between(1, 2)).Select(_ => person.Function == "owner" ? stream.Between(0, 9) : stream.Between(2, 45)).OrderDescending().ToList();
        var browser = Browser(world, stream, person, buyer, decidedAt.AddDays(-days[0]));
        person.Browsers.Add(browser);
        foreach (var day in days)
        {
            var at = Clock.Moment(stream, decidedAt.Date.AddDays(-day), person.Country.OffsetHours, stream.Chance(habit.Office));
            var pages = Browsing.Pages(stream, habit, buyer.Taste);
            var referrer = stream.Chance(400) ? "-" : Browsing.Entry(stream);
            if (person.GetsNewsletter && person.ContactSince < at && at >= Clock.Start && Campaigns.Newest(at) is { } campaign)
                (pages[0], referrer) = (Campaigns.Click(world, person, browser, campaign, person.Taste.Series.Page, at), "-");
            Browsing.Read(world.Hits, stream, browser, at, referrer, pages);
        }
    }

    // One address for the whole office, another browser at each desk.
    private static Browser Browser(World world, RandomStream stream, Person person, Person buyer, DateTime at)
    {
        var isMobile = stream.Chance(200);
        if (isMobile || !stream.Chance(P.SharesOfficeAddress))
            return world.NewBrowser(stream, person.Country, isMobile, at);
        var browser = new Browser(buyer.Browsers[0].Address, Agents.Desktop(stream, at));
        if (world.People.SkipWhile(other => other.Number < buyer.Number).Where(other => other.Company == buyer.Company).Any(other => other.Browsers.Contains(browser)))
            return world.NewBrowser(stream, person.Country, isMobile, at);
        world.Networks[browser] = "office";
        world.Networks.TryAdd(buyer.Browsers[0], "office");
        return browser;
    }
}
