using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// Everything in the log that is no visitor from outside: crawlers, monitors, scanners, scrapers, spam in referrers, and the company's own people.
/// </summary>
internal static class Machines
{
    private static readonly (string Name, string Agent, int Octet, int Addresses, int Requests)[] Crawlers =
    [
        ("Googlebot", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", 66, 6, P.GoogleRequests),
        ("bingbot", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", 40, 4, P.BingRequests),
        ("AhrefsBot", "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)", 54, 2, P.OtherBotRequests * 4 / 16),
        ("SemrushBot", "Mozilla/5.0 (compatible; SemrushBot/7~bl; +http://www.semrush.com/bot.html)", 185, 2, P.OtherBotRequests * 4 / 16),
        ("YandexBot", "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)", 95, 2, P.OtherBotRequests * 2 / 16),
        ("Baiduspider", "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)", 180, 2, P.OtherBotRequests * 3 / 16),
        ("GPTBot", "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)", 20, 2, P.OtherBotRequests * 3 / 16),
    ];

    private static readonly string[] Attacks =
        ["/wp-login.php", "/.env", "/xmlrpc.php", "/wp-admin/setup-config.php", "/.git/config", "/phpmyadmin/index.php",
            "/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php", "/admin/config.php", "/cgi-bin/luci", "/backup.zip"];

    private static readonly string[] Tools = ["python-requests/2.32.3", "curl/8.5.0", "Go-http-client/1.1",
        "Feedly/1.0 (+http://www.feedly.com/fetcher.html; 3 subscribers)", "Java/17.0.9"];

    /// <summary>Adds a day's requests of all machines and of the office; some run on into the next day.</summary>
    public static void Work(int seed, SimulationSize size, int day, List<Hit> log)
    {
        var machines = new Day(seed, size, day, log);
        for (var crawler = 0; crawler < Crawlers.Length; crawler++)
            machines.Crawl(crawler);
        machines.Fetch();
        machines.Watch();
        machines.Each("scanner", P.ScannerAddresses, machines.Scan);
        machines.Each("scraper", P.Scrapers, machines.Scrape);
        machines.Each("referrer spam", P.ReferrerSpammers, machines.SpamReferrers);
        machines.Staff();
    }

    private sealed class Day(int seed, SimulationSize size, int day, List<Hit> log)
    {
        private readonly DateTime date = Clock.Start.AddDays(day);
        private int newcomers;

        /// <summary>A day's part of what comes in all the days, more on one and less on another.</summary>
        private int Share(RandomStream stream, int inAll)
        {
            var thousandths = (int)((long)inAll * size.Audience * stream.Between(500, 1500) / Clock.Days);
            return thousandths / 1000 + (stream.Chance(thousandths % 1000) ? 1 : 0);
        }

        public void Each(string kind, int inAll, Action<RandomStream> come)
        {
            for (var left = Share(RandomStream.For(seed, kind, day), inAll); left > 0; left--)
                come(RandomStream.For(seed, $"one {kind}", day * Agents.MachinesPerDay + newcomers));
        }

        private string NewAddress(int firstOctet) => Agents.Address(firstOctet, Agents.FirstMachine + day * Agents.MachinesPerDay + newcomers++);

        public void Crawl(int crawler)
        {
            var (name, agent, octet, addresses, requests) = Crawlers[crawler];
            var stream = RandomStream.For(seed, name, day);
            for (var left = Share(stream, requests); left > 0; left--)
                Request(stream, name, new(Agents.Address(octet, Agents.FirstCrawler + crawler * 100 + stream.Next(addresses)), agent));
        }

        // Feed readers and programs of others: honest names, no crawler.
        public void Fetch()
        {
            var stream = RandomStream.For(seed, "tools", day);
            for (var left = Share(stream, P.ToolRequests); left > 0; left--)
                Request(stream, "tool", new(Agents.Address(34, Agents.FirstCrawler + 9_000 + stream.Next(12)), stream.Pick(Tools)));
        }

        private void Request(RandomStream stream, string machine, Browser browser)
        {
            var path = stream.Next(12) switch
            {
                0 => "/robots.txt",
                1 => "/feed.xml",
                2 or 3 => Site.Path(stream, PageChoice.News),
                4 => Site.Path(stream, PageChoice.AnySeries),
                5 => stream.Pick(["/", "/about.html", "/price-list.html", "/careers.html"]),
                _ => Site.Path(stream, PageChoice.AnyProduct),
            };
            log.Add(new(date.AddSeconds(stream.Next(86_400)), browser, "GET", path, "-", stream.Chance(150) ? 304 : 200, Site.Bytes(stream, path), machine));
        }

        // The monitor's interval: six hours at the small size, one minute at most at the others.
        public void Watch()
        {
            var stream = RandomStream.For(seed, "monitor", day);
            var browser = new Browser(Agents.Address(63, Agents.FirstCrawler + 9_900), "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)");
            var minutes = Math.Max(1, 360 / size.Audience);
            for (var minute = 7; minute < 24 * 60; minute += minutes)
                log.Add(new(date.AddMinutes(minute).AddSeconds(stream.Next(4)), browser, "HEAD", "/", "-", 200, 0, "monitor"));
        }

        public void Scan(RandomStream stream)
        {
            var at = date.AddSeconds(stream.Next(86_000));
            var address = NewAddress(stream.Pick([45, 89, 103, 141, 193]));
            var agent = stream.Chance(400) ? Agents.Desktop(stream, at) : stream.Pick(["-", "Mozilla/5.0", "masscan/1.3", "zgrab/0.x"]);
            var browser = new Browser(address, agent);
            for (var left = stream.Between(6, 30); left > 0; left--)
            {
                log.Add(new(at, browser, stream.Chance(200) ? "POST" : "GET", stream.Pick(Attacks), "-", 404, 1_214, "scanner"));
                at = at.AddSeconds(stream.Next(3));
            }
        }

        // Cloaked: a browser's name, no assets, a page every second or two.
        public void Scrape(RandomStream stream)
        {
            var at = date.AddSeconds(stream.Next(80_000));
            var browser = new Browser(NewAddress(stream.Pick([47, 52, 159, 167])), Agents.Desktop(stream, at));
            for (var left = P.ScraperRequests + stream.Between(-60, 60); left > 0; left--)
            {
                var choice = stream.Chance(850) ? PageChoice.AnyProduct : stream.Chance(500) ? PageChoice.PriceList : PageChoice.AnySeries;
                var path = Site.Path(stream, choice);
                log.Add(new(at, browser, "GET", path, "-", 200, Site.Bytes(stream, path), "scraper"));
                at = at.AddSeconds(stream.Between(0, 2));
            }
        }

        public void SpamReferrers(RandomStream stream)
        {
            var at = date.AddSeconds(stream.Next(86_000));
            var browser = new Browser(NewAddress(stream.Pick([46, 178, 188])), Agents.Desktop(stream, at));
            var referrer = stream.Pick(["http://free-traffic-now.example/", "http://best-casino-bonus.example/win", "http://buy-cheap-pills.example/"]);
            for (var left = stream.Between(2, 5); left > 0; left--)
                log.Add(new(at.AddSeconds(stream.Next(4)), browser, "GET", "/", referrer, 200, 5_297, "referrer spam"));
        }

        // One address for the whole office; the computers there are replaced once in a while.
        public void Staff()
        {
            var stream = RandomStream.For(seed, "staff", day);
            var taste = new Taste(Catalogue.Series[0], [Catalogue.All[0]]);
            for (var left = stream.Chance(P.StaffSessions * 1000 / Clock.Days) ? 1 : 0; left > 0; left--)
            {
                var computer = RandomStream.For(seed, "office computer", stream.Next(6));
                var browser = new Browser(Agents.Address(60, Agents.FirstCrawler + 9_950), Agents.Desktop(computer, Clock.Start.AddDays(400)));
                var at = Clock.Moment(stream, date, 8, isAtWork: true);
                var pages = Browsing.Pages(stream, ReadingHabit.OwnStaff, taste);
                pages.InsertRange(0, ["/admin/", $"/admin/{stream.Pick(["products", "news", "inquiries", "pages"])}"]);
                // Every newsletter goes to the sales office first, and somebody follows its links.
                if (day % 26 == 0)
                    pages.Add($"/preferences.html?email={stream.Pick(Simulator.Staff.All).Email.Replace("@", "%40", StringComparison.Ordinal)}");
                var first = log.Count;
                Browsing.Read(log, stream, browser, at, "-", pages);
                for (var index = first; index < log.Count; index++)
                    log[index] = log[index] with { Machine = "own staff" };
            }
        }
    }
}
