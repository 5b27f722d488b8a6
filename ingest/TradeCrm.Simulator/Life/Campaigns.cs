using System.Globalization;
using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>A newsletter every three weeks: each about one series, every seventh about the company. Personal tokens tell who clicked.</summary>
internal static class Campaigns
{
    public const int Count = 34;

    public static DateTime SentAt(int campaign) => new DateTime(2024, 11, 12, 10, 0, 0).AddDays(21 * campaign);

    public static string Id(int campaign) => $"NL-{SentAt(campaign).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";

    public static ProductSeries? Series(int campaign) => campaign % 7 == 6 ? null : Catalogue.Series[campaign % 7];

    public static string Token(World world, Person person, int campaign) => world.Stream($"token {campaign}", person.Number).Token(10);

    /// <summary>The newest mailing at that time, or null before the first.</summary>
    public static int? Newest(DateTime at)
    {
        var campaign = (at - SentAt(0)).Days / 21;
        return at < SentAt(0) ? null : Math.Min(campaign, Count - 1);
    }

    /// <summary>The address behind the newsletter's link; records the click.</summary>
    public static string Click(World world, Person person, Browser browser, int campaign, string page, DateTime at)
    {
        person.Clicks.TryAdd(campaign, at);
        world.Links.Add(new(person, browser, at, "campaign_token"));
        return $"{page}?utm_source=newsletter&utm_campaign={Id(campaign)}&ct={Token(world, person, campaign)}";
    }

    /// <summary>Who got which mailing: subscribers whose series it is, and a share of the others.</summary>
    public static void Fill(World world)
    {
        var holds = new Holds(world.Complaints);
        for (var campaign = 0; campaign < Count; campaign++)
        {
            foreach (var person in world.People)
                Send(world, holds, person, campaign);
        }
    }

    private static void Send(World world, Holds holds, Person person, int campaign)
    {
        var stream = world.Stream($"mailing {campaign}", person.Number);
        var sentAt = SentAt(campaign).AddSeconds(stream.Next(1800));
        if (person.Clicks.TryGetValue(campaign, out var click))
        {
            world.Mailings.Add(new(campaign, sentAt, person, click.AddSeconds(-stream.Between(5, 90)), click));
            return;
        }
        var series = Series(campaign);
        var isWanted = IsSubscribed(person, sentAt) && stream.Chance(series is null || series == person.Taste.Series ? 1000 : 200) && MayBeSent(holds, person, sentAt);
        if (isWanted || world.MailedAllTheSame.Contains((person.Number, campaign)))
            world.Mailings.Add(new(campaign, sentAt, person, stream.Chance(P.NewsletterOpened) ? sentAt.AddSeconds(stream.Between(600, 200_000)) : null, null));
    }

    private static bool IsSubscribed(Person person, DateTime at) =>
        person.ContactSince < at && (person.DoNotContactSince is { } until ? at < until : person.GetsNewsletter);

    // Who owns a customer puts them on the list of recipients, and should take them off it while a complaint is open.
    private static bool MayBeSent(Holds holds, Person person, DateTime at) =>
        holds.At(person.EmployerAt(at), at) is null || (person.Company.Owner is { } owner && P.IgnoreHolds.Contains(owner.Id, StringComparison.Ordinal));
}
