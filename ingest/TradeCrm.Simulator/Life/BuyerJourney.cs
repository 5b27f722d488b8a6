using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Weeks to months of looking before somebody asks or orders: sessions come closer together and go deeper towards the end.</summary>
internal static class BuyerJourney
{
    /// <summary>All sessions before <paramref name="end"/>; gives the person a browser (or two).</summary>
    public static void Research(World world, RandomStream stream, Person person, DateTime end, bool isKnown)
    {
        var isNoisy = stream.Chance(P.NoisyBuyer);
        var lead = stream.Between(P.ShortestJourneyDays, P.LongestJourneyDays);
        var isMobile = stream.Chance(isNoisy ? ReadingHabit.Casual.Mobile : ReadingHabit.LateBuyer.Mobile);
        person.Browsers.Add(world.NewBrowser(stream, person.Country, isMobile, end.AddDays(-lead)));
        if (stream.Chance(P.SecondBrowser))
            person.Browsers.Add(world.NewBrowser(stream, person.Country, !isMobile, end.AddDays(-lead)));
        var days = SessionDays(stream, lead, isNoisy ? stream.Between(1, 2) : stream.Between(3, 8));
        var clickAt = isKnown ? stream.Next((days.Count + 1) / 2) : -1;
        for (var index = 0; index < days.Count; index++)
        {
            var habit = isNoisy ? ReadingHabit.Casual : days[index] * 100 > lead * 55 ? ReadingHabit.EarlyBuyer : ReadingHabit.LateBuyer;
            Session(world, stream, person, end.Date.AddDays(-days[index]), habit, index == clickAt);
        }
    }

    // Days before the end, the farthest first; squared, so that they crowd towards the end.
    private static List<int> SessionDays(RandomStream stream, int lead, int count)
    {
        var days = new List<int> { lead };
        while (days.Count < count)
        {
            var position = stream.Next(1000);
            days.Add(1 + lead * position / 1000 * (position + 400) / 1400);
        }
        return [.. days.OrderDescending()];
    }

    private static void Session(World world, RandomStream stream, Person person, DateTime day, ReadingHabit habit, bool isClick)
    {
        var at = Clock.Moment(stream, day, person.Country.OffsetHours, stream.Chance(habit.Office));
        var browser = person.Browsers[stream.Chance(800) ? 0 : person.Browsers.Count - 1];
        var pages = Browsing.Pages(stream, habit, person.Taste);
        var referrer = Browsing.Entry(stream);
        if (isClick && at >= Clock.Start && Campaigns.Newest(at) is { } campaign)
        {
            pages[0] = Campaigns.Click(world, person, browser, campaign, person.Taste.Series.Page, at);
            referrer = "-";
        }
        else if (isClick && at >= Clock.Start)
        {
            pages[0] = $"/preferences.html?email={person.Email.Replace("@", "%40", StringComparison.Ordinal)}";
            world.Links.Add(new(person, browser, at, "email_in_url"));
        }
        Browsing.Read(world.Hits, stream, browser, at, referrer, pages);
    }

    /// <summary>The session in which the form is filled in.</summary>
    /// <returns>When the form was posted.</returns>
    public static DateTime PostForm(World world, RandomStream stream, Person person, DateTime at, bool withSku)
    {
        var browser = person.Browsers[0];
        var form = withSku ? $"/inquiry.html?sku={person.Taste.Favourites[0].Sku}" : "/inquiry.html";
        var pages = stream.Chance(700) ? new List<string> { person.Taste.Favourites[0].Page, form } : [form];
        if (stream.Chance(400))
            pages.Insert(0, "/price-list.html");
        var postAt = Browsing.Read(world.Hits, stream, browser, at, Browsing.Entry(stream), pages).AddSeconds(stream.Between(20, 240));
        world.Hits.Add(new(postAt, browser, "POST", "/inquiry", Site.Origin + form, 303, 0));
        world.Hits.Add(new(postAt.AddSeconds(1), browser, "GET", "/thank-you.html", Site.Origin + form, 200, 4_410));
        return postAt;
    }
}
