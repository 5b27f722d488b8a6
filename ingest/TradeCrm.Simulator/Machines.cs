using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// Everything in the log that is no visitor from outside: crawlers, monitors, scanners, scrapers, spam in referrers, and the company's own people.
/// </summary>
internal static class Machines
{
    private static readonly (string Agent, int Octet, int Weight)[] OtherBots =
    [
        ("Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)", 54, 4),
            ("Mozilla/5.0 (compatible; SemrushBot/7~bl; +http://www.semrush.com/bot.html)", 185, 4),
        ("Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)", 95, 2),
            ("Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)", 180, 3),
        ("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)", 20, 3),
    ];

    private static readonly string[] Attacks =
        ["/wp-login.php", "/.env", "/xmlrpc.php", "/wp-admin/setup-config.php", "/.git/config", "/phpmyadmin/index.php",
            "/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php", "/admin/config.php", "/cgi-bin/luci", "/backup.zip"];

    private static readonly string[] Tools = ["python-requests/2.32.3", "curl/8.5.0", "Go-http-client/1.1",
        "Feedly/1.0 (+http://www.feedly.com/fetcher.html; 3 subscribers)", "Java/17.0.9"];

    public static void Fill(World world)
    {
        Crawl(world, "google", P.GoogleRequests, 66, 6, _ => "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
        Crawl(world, "bing", P.BingRequests, 40, 4, _ => "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)");
        foreach (var (agent, octet, weight) in OtherBots)
            Crawl(world, agent, P.OtherBotRequests * weight / 16, octet, 2, _ => agent);
        Crawl(world, "tools", P.ToolRequests, 34, 12, stream => stream.Pick(Tools));
        Watch(world);
        for (var index = 0; index < P.ScannerAddresses; index++)
            Scan(world, index);
        for (var index = 0; index < P.Scrapers; index++)
            Scrape(world, index);
        for (var index = 0; index < P.ReferrerSpammers; index++)
            SpamReferrers(world, index);
        Work(world);
    }

    private static void Crawl(World world, string name, int requests, int octet, int addresses, Func<RandomStream, string> agent)
    {
        var stream = world.Stream($"crawler {name}");
        var browsers = Enumerable.Range(0, addresses).Select(_ => new Browser(Agents.NewAddress(world, stream, octet), agent(stream))).ToList();
        for (var index = 0; index < requests; index++)
        {
            var at = Clock.Start.AddDays(stream.Next(Clock.Days)).AddSeconds(stream.Next(86_400));
            var path = stream.Next(12) switch
            {
                0 => "/robots.txt",
                1 => "/feed.xml",
                2 or 3 => Site.Path(stream, PageChoice.News),
                4 => Site.Path(stream, PageChoice.AnySeries),
                5 => stream.Pick(["/", "/about.html", "/price-list.html", "/careers.html"]),
                _ => Site.Path(stream, PageChoice.AnyProduct),
            };
            world.Hits.Add(new(at, stream.Pick(browsers), "GET", path, "-", stream.Chance(150) ? 304 : 200, Site.Bytes(stream, path),
                IsMachine: true));
        }
    }

    private static void Watch(World world)
    {
        var stream = world.Stream("monitor");
        var browser = new Browser(Agents.NewAddress(world, stream, 63), "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)");
        for (var at = Clock.Start.AddSeconds(417); at < Clock.End; at = at.AddHours(6))
            world.Hits.Add(new(at.AddSeconds(stream.Next(4)), browser, "HEAD", "/", "-", 200, 0, IsMachine: true));
    }

    private static void Scan(World world, int index)
    {
        var stream = world.Stream("scanner", index);
        var at = Clock.Start.AddDays(stream.Next(Clock.Days)).AddSeconds(stream.Next(86_000));
        var address = Agents.NewAddress(world, stream, stream.Pick([45, 89, 103, 141, 193]));
        var agent = stream.Chance(400) ? Agents.Desktop(stream, at) : stream.Pick(["-", "Mozilla/5.0", "masscan/1.3", "zgrab/0.x"]);
        var browser = new Browser(address, agent);
        for (var left = stream.Between(6, 30); left > 0; left--)
        {
            world.Hits.Add(new(at, browser, stream.Chance(200) ? "POST" : "GET", stream.Pick(Attacks), "-", 404, 1_214, IsMachine: true));
            at = at.AddSeconds(stream.Next(3));
        }
    }

    // A browser's name, no assets, a page every second or two.
    private static void Scrape(World world, int index)
    {
        var stream = world.Stream("scraper", index);
        var at = Clock.Start.AddDays(stream.Next(Clock.Days)).AddSeconds(stream.Next(80_000));
        var browser = new Browser(Agents.NewAddress(world, stream, stream.Pick([47, 52, 159, 167])), Agents.Desktop(stream, at));
        for (var left = P.ScraperRequests + stream.Between(-60, 60); left > 0; left--)
        {
            var choice = stream.Chance(850) ? PageChoice.AnyProduct : stream.Chance(500) ? PageChoice.PriceList : PageChoice.AnySeries;
            var path = Site.Path(stream, choice);
            world.Hits.Add(new(at, browser, "GET", path, "-", 200, Site.Bytes(stream, path), IsMachine: true));
            at = at.AddSeconds(stream.Between(0, 2));
        }
    }

    private static void SpamReferrers(World world, int index)
    {
        var stream = world.Stream("referrer spam", index);
        var at = Clock.Start.AddDays(stream.Next(Clock.Days)).AddSeconds(stream.Next(86_000));
        var browser = new Browser(Agents.NewAddress(world, stream, stream.Pick([46, 178, 188])), Agents.Desktop(stream, at));
        var referrer = stream.Pick(["http://free-traffic-now.example/", "http://best-casino-bonus.example/win", "http://buy-cheap-pills.example/"]);
        for (var left = stream.Between(2, 5); left > 0; left--)
            world.Hits.Add(new(at.AddSeconds(stream.Next(4)), browser, "GET", "/", referrer, 200, 5_297, IsMachine: true));
    }

    private static void Work(World world)
    {
        var stream = world.Stream("staff");
        var person = new Person
        {
            Number = 0,
            Role = Role.Casual,
            Country = Countries.All[0],
            Name = "",
            Email = "",
            Phone = "",
            Series = Catalogue.Series[0],
            Favourites = [Catalogue.All[0]],
            Company = new() { Name = "", Country = Countries.All[0], City = "", Domain = "", Type = "" },
        };
        var address = Agents.NewAddress(world, stream, 60);
        var browsers = Enumerable.Range(0, 6).Select(_ => new Browser(address, Agents.Desktop(stream, Clock.Start.AddDays(400)))).Distinct().ToList();
        for (var index = 0; index < P.StaffSessions; index++)
        {
            var at = Clock.Moment(stream, Clock.Start.AddDays(stream.Next(Clock.Days)), 8, isAtWork: true);
            var pages = Browsing.Pages(stream, ReadingHabit.OwnStaff, person);
            pages.InsertRange(0, ["/admin/", $"/admin/{stream.Pick(["products", "news", "inquiries", "pages"])}"]);
            // Every newsletter goes to the sales office first, and somebody follows its links.
            if (index % 15 == 0)
                pages.Add($"/preferences.html?email={stream.Pick(Staff.All).Email.Replace("@", "%40", StringComparison.Ordinal)}");
            Browsing.Read(world, stream, stream.Pick(browsers), at, "-", pages);
        }
    }
}
