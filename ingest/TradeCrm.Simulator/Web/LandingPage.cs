using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>A page view that a marketing service counted by its cookie.</summary>
internal sealed record LandingView(DateTime At, string Cookie, string Page, Person? Person, string Referrer, string Agent, Country Country);

/// <summary>
/// The page on which appointments at the Canton Fair of autumn 2026 are made. A marketing service hosts it: it gives no raw log, but a list of page views with its own cookie.
/// </summary>
internal static class LandingPage
{
    private static readonly DateTime OpenedOn = new(2026, 8, 24);

    private static readonly string[] Pages = ["/canton-fair-2026", "/canton-fair-2026/booth", "/canton-fair-2026/appointment", "/canton-fair-2026/thanks"];

    public static List<LandingView> Views(World world)
    {
        var views = new List<LandingView>();
        var known = world.People.Where(person => person.ContactSince < OpenedOn && person.GetsNewsletter && person.Browsers.Count > 0).ToList();
        for (var index = 0; index < world.Scaled(P.LandingVisitors); index++)
        {
            var stream = world.Stream("landing page", index);
            Visit(views, stream, stream.Chance(600) ? stream.Pick(known) : null);
        }
        return [.. views.Where(view => view.At <= Reach.Usual).OrderBy(view => view.At).ThenBy(view => view.Cookie, StringComparer.Ordinal)];
    }

    private static void Visit(List<LandingView> views, RandomStream stream, Person? person)
    {
        var country = person?.Country ?? Countries.Draw(stream);
        var at = Clock.Moment(stream, OpenedOn.AddDays(stream.Next((Clock.End - OpenedOn).Days)), country.OffsetHours, isAtWork: true);
        var agent = person?.BrowserAt(at).Agent ?? Agents.Desktop(stream, at);
        var cookie = $"hl.{stream.Token(12)}";
        var referrer = person is null ? stream.Pick(["https://www.google.com/", "https://www.linkedin.com/", "(direct)"]) : "(newsletter)";
        for (var step = 0; step < stream.BetweenSkewed(1, 4); step++)
        {
            views.Add(new(at, cookie, Pages[step], person, referrer, agent, country));
            at = at.AddSeconds(stream.Between(5, 140));
        }
    }
}
