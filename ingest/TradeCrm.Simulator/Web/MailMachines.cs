using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// Machines that come because of a message to somebody: gateways that open every link of a mail before it is delivered, and chat programs that fetch a preview. They hold that
/// person's token and are not that person.
/// </summary>
internal static class MailMachines
{
    private static readonly int[] Gateways = [35, 52, 104];

    private static readonly (string Agent, int Octet)[] Previews =
    [
        ("WhatsApp/2.24.20.0 A", 0), ("WhatsApp/2.25.4.78 i", 0), ("LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)", 108),
        ("Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", 54), ("TelegramBot (like TwitterBot)", 149), ("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", 173),
    ];

    public static void Fill(World world)
    {
        foreach (var mailing in world.Mailings)
            Deliver(world, mailing);
        Preview(world);
    }

    private static void Deliver(World world, Mailing mailing)
    {
        var company = mailing.Person.Company;
        var guard = world.Stream("mail gateway", company.Number);
        if (!mailing.Person.Email.EndsWith(company.Domain, StringComparison.Ordinal) || !guard.Chance(P.MailGateways))
            return;
        var vendor = guard.Next(Gateways.Length);
        var stream = world.Stream($"gateway {mailing.Campaign}", mailing.Person.Number);
        var browser = new Browser(Agents.Address(Gateways[vendor], Agents.FirstCrawler + 9_700 + vendor * 10 + stream.Next(4)), Agent(world, vendor));
        var at = mailing.SentAt.AddSeconds(stream.Between(2, 25));
        var page = Campaigns.Series(mailing.Campaign)?.Page ?? "/news/canton-fair-2026-spring.html";
        var target = $"{page}?utm_source=newsletter&utm_campaign={Campaigns.Id(mailing.Campaign)}&ct={Campaigns.Token(world, mailing.Person, mailing.Campaign)}";
        if (stream.Chance(250))
            world.Hits.Add(new(at, browser, "HEAD", target, "-", 200, 0, Machine.MailGateway));
        world.Hits.Add(new(at.AddSeconds(1), browser, "GET", target, "-", 200, Site.Bytes(stream, page), Machine.MailGateway));
        if (stream.Chance(P.GatewayUnsubscribes))
            world.Hits.Add(new(at.AddSeconds(2), browser, "GET", $"/unsubscribe.html?email={mailing.Person.Email.Replace("@", "%40", StringComparison.Ordinal)}", "-", 200, 5_900, Machine.MailGateway));
    }

    // Each vendor's browser stays the same for years.
    private static string Agent(World world, int vendor) => Agents.Desktop(world.Stream("gateway's browser", vendor), Clock.Start.AddDays(vendor * 60));

    // WhatsApp fetches the preview with the sender's own telephone or computer, the others from their own machines.
    private static void Preview(World world)
    {
        var read = world.Hits.Where(hit => hit.Machine is null && hit.Status == 200 && hit.Target.EndsWith(".html", StringComparison.Ordinal) || hit.Target.Contains("ct=", StringComparison.Ordinal)).ToList();
        for (var index = 0; index < read.Count; index++)
        {
            var stream = world.Stream("shared page", index);
            if (read[index].Machine is not null || !stream.Chance(P.SharedPages))
                continue;
            var (agent, octet) = stream.Pick(Previews);
            var address = octet == 0 ? read[index].Browser.Address : Agents.Address(octet, Agents.FirstCrawler + 9_800 + octet + stream.Next(3));
            world.Hits.Add(new(read[index].At.AddSeconds(stream.Between(15, 600)), new(address, agent), "GET", read[index].Target, "-", 200, Site.Bytes(stream, read[index].Target), Machine.LinkPreview));
        }
    }
}
