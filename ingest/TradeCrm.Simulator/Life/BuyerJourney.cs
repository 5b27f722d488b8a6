using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Weeks to months of looking before somebody asks or orders: sessions come closer together and go deeper towards the end.</summary>
internal static class BuyerJourney
{
    /// <summary>The need, and all sessions before it is ripe at <paramref name="end"/>; gives the person a browser (or two).</summary>
    /// <param name="world">Where it happens.</param>
    /// <param name="stream">What this person does.</param>
    /// <param name="person">Who needs something.</param>
    /// <param name="end">When they know what they want, and whom to ask.</param>
    /// <param name="isKnown">Comes by a link of the newsletter at least once.</param>
    /// <param name="isFaded">The sessions thin out instead: nobody wants it any more.</param>
    public static void Research(World world, RandomStream stream, Person person, DateTime end, bool isKnown, bool isFaded = false)
    {
        var isNoisy = stream.Chance(P.NoisyBuyer);
        var lead = stream.Between(P.ShortestJourneyDays, P.LongestJourneyDays);
        Needs.Arise(world, person, person.Taste, end.AddDays(-lead), end, isFaded);
        var isMobile = stream.Chance(isNoisy ? ReadingHabit.Casual.Mobile : ReadingHabit.LateBuyer.Mobile);
        Equipment.Give(world, person, world.NewBrowser(stream, person.Country, isMobile, end.AddDays(-lead)), isMobile, end.AddDays(-lead));
        if (stream.Chance(P.SecondBrowser))
            person.Browsers.Add(world.NewBrowser(stream, person.Country, !isMobile, end.AddDays(-lead)));
        var days = SessionDays(stream, lead, isNoisy ? stream.Between(1, 2) : stream.Between(3, 8));
        if (isFaded)
            days = [.. days.Select(day => lead + 1 - day).OrderDescending()];
        var clickAt = isKnown ? stream.Next((days.Count + 1) / 2) : -1;
        for (var index = 0; index < days.Count; index++)
        {
            var habit = isNoisy ? ReadingHabit.Casual : days[index] * 100 > lead * 55 ? ReadingHabit.EarlyBuyer : ReadingHabit.LateBuyer;
            var day = end.Date.AddDays(-days[index]);
            if (index == 0 || index == clickAt || IsHeld(world, person, day, index))
                Session(world, stream, person, person.Taste, day, habit, index == clickAt);
        }
        LookFurther(world, person, end);
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

    // Half of those who would have come on a day of rest come another day; the session is left out for the others.
    private static bool IsHeld(World world, Person person, DateTime day, int index) =>
        world.Stream("day of rest", person.Number * 16 + index).Chance((1000 + VisitCalendar.Permille(person.Country, day)) / 2);

    // Something of a second series, before or after: what they read then belongs to that need.
    private static void LookFurther(World world, Person person, DateTime end)
    {
        var stream = world.Stream("second need", person.Number);
        if (!stream.Chance(P.SecondNeed))
            return;
        var series = Catalogue.Series[(person.Taste.Series.Number + stream.Between(1, 5)) % Catalogue.Series.Count];
        var taste = Taste.Draw(stream, series);
        var ripeAt = end.AddDays(stream.Between(-60, 240));
        var lead = stream.Between(P.ShortestJourneyDays, 60);
        var isFaded = stream.Chance(P.NeedFades);
        Needs.Arise(world, person, taste, ripeAt.AddDays(-lead), ripeAt, isFaded);
        for (var left = stream.Between(1, 3); left > 0; left--)
            Session(world, stream, person, taste, ripeAt.Date.AddDays(-stream.Between(1, lead)), ReadingHabit.EarlyBuyer, isClick: false);
    }

    private static void Session(World world, RandomStream stream, Person person, Taste taste, DateTime day, ReadingHabit habit, bool isClick)
    {
        var at = Clock.Moment(stream, day, person.Country.OffsetHours, stream.Chance(habit.Office));
        var browser = stream.Chance(800) || person.MovedAt is not null ? person.BrowserAt(at) : person.Browsers[^1];
        var pages = Browsing.Pages(stream, habit, taste);
        var referrer = Browsing.Entry(stream);
        if (isClick && at >= Clock.Start && Campaigns.Newest(at) is { } campaign)
        {
            pages[0] = Campaigns.Click(world, person, browser, campaign, taste.Series.Page, at);
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
        var browser = person.BrowserAt(at);
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
