using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>People whom the company may know and who will not buy: those who look as buyers do, and newsletter readers.</summary>
internal static class Bystanders
{
    public static void Fill(World world)
    {
        for (var index = 0; index < world.Scaled(P.Lookers); index++)
            Look(world, index);
        for (var index = 0; index < world.Scaled(P.NewsletterReaders); index++)
            ReadNewsletter(world, index);
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
        person.Browsers.Add(world.NewBrowser(stream, person.Country, stream.Chance(ReadingHabit.Newsletter.Mobile),
            Clock.Start.AddDays(300)));
        for (var campaign = 0; campaign < Campaigns.Count; campaign++)
        {
            if (Campaigns.SentAt(campaign) > person.ContactSince && !person.DoNotContact && stream.Chance(90))
                FollowMail(world, stream, person, campaign);
        }
    }

    private static void FollowMail(World world, RandomStream stream, Person person, int campaign)
    {
        var at = Campaigns.SentAt(campaign).AddSeconds(stream.BetweenSkewed(900, 400_000));
        var pages = Browsing.Pages(stream, ReadingHabit.Newsletter, person.Taste);
        var landing = Campaigns.Series(campaign)?.Page ?? "/news/canton-fair-2026-spring.html";
        pages[0] = Campaigns.Click(world, person, person.Browsers[0], campaign, landing, at);
        at = Browsing.Read(world.Hits, stream, person.Browsers[0], at, "-", pages);
        if (!stream.Chance(50))
            return;
        var page = $"/unsubscribe.html?email={person.Email.Replace("@", "%40", StringComparison.Ordinal)}";
        Browsing.Read(world.Hits, stream, person.Browsers[0], at, "-", [page]);
        world.Links.Add(new(person, person.Browsers[0], at, "email_in_url"));
        person.DoNotContact = true;
        person.DoNotContactSince = at;
        person.GetsNewsletter = false;
    }
}
