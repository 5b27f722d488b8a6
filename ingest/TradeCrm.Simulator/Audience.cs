using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Visitors who will not buy: passers-by, heavy readers, rivals, people who look as buyers do, newsletter readers.</summary>
internal static class Audience
{
    public static void Fill(World world)
    {
        Visit(world, Role.Casual, P.CasualVisitors, ReadingHabit.Casual, (1, 78), (2, 15), (3, 7));
        Visit(world, Role.Student, P.Students, ReadingHabit.Student, (1, 60), (2, 30), (3, 10));
        Visit(world, Role.Enthusiast, P.Enthusiasts, ReadingHabit.Enthusiast, (1, 55), (2, 25), (4, 20));
        Visit(world, Role.Rival, P.Rivals, ReadingHabit.Rival, (1, 60), (2, 25), (3, 15));
        for (var index = 0; index < P.Lookers; index++)
            Look(world, index);
        for (var index = 0; index < P.NewsletterReaders; index++)
            ReadNewsletter(world, index);
    }

    private static void Visit(World world, Role role, int count, ReadingHabit habit, params (int Sessions, int Weight)[] sessions)
    {
        for (var index = 0; index < count; index++)
        {
            var person = Population.Create(world, role, index);
            var stream = world.Stream($"visits {role}", index);
            var day = Clock.Start.AddDays(Clock.GrowingDay(stream));
            person.Browsers.Add(Agents.NewBrowser(world, stream, person.Country, stream.Chance(habit.Mobile), day));
            for (var left = stream.Weighted(sessions); left > 0; left--)
            {
                var at = Clock.Moment(stream, day, person.Country.OffsetHours, stream.Chance(habit.Office));
                Browsing.Read(world, stream, person.Browsers[0], at, Browsing.Entry(stream), Browsing.Pages(stream, habit, person));
                day = day.AddDays(stream.BetweenSkewed(1, 40));
            }
        }
    }

    // A looker is a buyer's journey without its end.
    private static void Look(World world, int index)
    {
        var person = Population.Create(world, Role.Looker, index);
        var stream = world.Stream("looker", index);
        var end = Clock.Start.AddDays(Clock.GrowingDay(stream, Clock.Days + 40));
        var isKnown = stream.Chance(P.KnownBefore);
        if (isKnown)
            Leads.Know(world, stream, person, end);
        BuyerJourney.Research(world, stream, person, end, isKnown);
    }

    private static void ReadNewsletter(World world, int index)
    {
        var person = Population.Create(world, Role.NewsletterReader, index);
        var stream = world.Stream("newsletter", index);
        person.GetsNewsletter = true;
        person.Record(Clock.Start.AddDays(stream.Between(-700, 500)), "Canton Fair", Staff.For(stream, person.Country, Clock.Start));
        person.Browsers.Add(Agents.NewBrowser(world, stream, person.Country, stream.Chance(ReadingHabit.Newsletter.Mobile),
            Clock.Start.AddDays(300)));
        for (var campaign = 0; campaign < Campaigns.Count; campaign++)
        {
            if (Campaigns.SentAt(campaign) > person.ContactSince && stream.Chance(90))
                FollowMail(world, stream, person, campaign);
        }
    }

    private static void FollowMail(World world, RandomStream stream, Person person, int campaign)
    {
        var at = Campaigns.SentAt(campaign).AddSeconds(stream.BetweenSkewed(900, 400_000));
        var pages = Browsing.Pages(stream, ReadingHabit.Newsletter, person);
        var landing = Campaigns.Series(campaign)?.Page ?? "/news/canton-fair-2026-spring.html";
        pages[0] = Campaigns.Click(world, person, person.Browsers[0], campaign, landing, at);
        at = Browsing.Read(world, stream, person.Browsers[0], at, "-", pages);
        if (!stream.Chance(50))
            return;
        var page = $"/unsubscribe.html?email={person.Email.Replace("@", "%40", StringComparison.Ordinal)}";
        Browsing.Read(world, stream, person.Browsers[0], at, "-", [page]);
        world.Links.Add(new(person, person.Browsers[0], at, "email_in_url"));
        person.DoNotContact = true;
        person.GetsNewsletter = false;
    }
}
