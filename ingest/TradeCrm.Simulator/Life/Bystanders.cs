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

    // A looker is a buyer's journey without its end: a rival wins the need, or it fades.
    private static void Look(World world, int index)
    {
        var person = Population.Create(world, Role.Looker, index);
        var stream = world.Stream("looker", index);
        var need = world.Stream("need", person.Number);
        var day = Clock.Start.AddDays(Needs.RipeDay(need, person.Taste.Series, Clock.Days + 60));
        var end = Clock.Moment(need, day, person.Country.OffsetHours, isAtWork: need.Chance(850));
        var isKnown = stream.Chance(P.KnownBefore);
        if (isKnown)
            Leads.Know(world, stream, person, end);
        BuyerJourney.Research(world, stream, person, end, isKnown, isFaded: need.Chance(P.NeedFades));
    }

    private static void ReadNewsletter(World world, int index)
    {
        var person = Population.Create(world, Role.NewsletterReader, index);
        var stream = world.Stream("newsletter", index);
        person.GetsNewsletter = true;
        person.Record(Clock.Start.AddDays(stream.Between(-700, 500)), "Canton Fair", Staff.For(stream, person.Country, Clock.Start));
        var isMobile = stream.Chance(ReadingHabit.Newsletter.Mobile);
        Equipment.Give(world, person, world.NewBrowser(stream, person.Country, isMobile, Clock.Start.AddDays(300)), isMobile, Clock.Start.AddDays(300));
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
        var browser = person.BrowserAt(at);
        pages[0] = Campaigns.Click(world, person, browser, campaign, landing, at);
        at = Browsing.Read(world.Hits, stream, browser, at, "-", pages);
        if (!stream.Chance(50))
            return;
        var page = $"/unsubscribe.html?email={person.Email.Replace("@", "%40", StringComparison.Ordinal)}";
        Browsing.Read(world.Hits, stream, browser, at, "-", [page]);
        world.Links.Add(new(person, browser, at, "email_in_url"));
        person.DoNotContact = true;
        person.DoNotContactSince = at;
        person.GetsNewsletter = false;
    }
}
