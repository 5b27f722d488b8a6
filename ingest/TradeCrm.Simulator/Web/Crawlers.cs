using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Machines that say who they are: search engines, sellers of statistics, language models, feed readers, programs of others.</summary>
internal static class Crawlers
{
    private static readonly Crawler[] All =
    [
        new("Googlebot", Machine.SearchCrawler, "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", 66, 6, P.GoogleRequests),
        new("bingbot", Machine.SearchCrawler, "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", 40, 4, P.BingRequests),
        new("YandexBot", Machine.SearchCrawler, "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)", 95, 2, P.OtherBotRequests * 3 / 16),
        new("Baiduspider", Machine.SearchCrawler, "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)", 180, 2, P.OtherBotRequests * 4 / 16),
        new("AhrefsBot", Machine.SeoCrawler, "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)", 54, 2, P.OtherBotRequests * 5 / 16),
        new("SemrushBot", Machine.SeoCrawler, "Mozilla/5.0 (compatible; SemrushBot/7~bl; +http://www.semrush.com/bot.html)", 185, 2, P.OtherBotRequests * 4 / 16),
        new("GPTBot", Machine.AiCrawler, "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)", 20, 2, P.AiRequests * 6 / 16),
        new("ClaudeBot", Machine.AiCrawler, "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)", 18, 2, P.AiRequests * 4 / 16),
        new("Bytespider", Machine.AiCrawler, "Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)",
            47, 4, P.AiRequests * 4 / 16),
        new("PerplexityBot", Machine.AiCrawler, "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; PerplexityBot/1.0; +https://perplexity.ai/perplexitybot)", 44, 2, P.AiRequests * 2 / 16),
    ];

    private static readonly string[] Tools = ["python-requests/2.32.3", "curl/8.5.0", "Go-http-client/1.1", "Java/17.0.9"];

    private static readonly string[] FeedReaders =
        ["Feedly/1.0 (+http://www.feedly.com/fetcher.html; 3 subscribers)", "Mozilla/5.0 (compatible; inoreader.com; 2 subscribers)", "Tiny Tiny RSS/23.10 (https://tt-rss.org/)"];

    private sealed record Crawler(string Name, string Kind, string Agent, int Octet, int Addresses, int Requests);

    public static void Come(MachineDay day)
    {
        for (var index = 0; index < All.Length; index++)
            Crawl(day, All[index], index);
        var stream = day.Stream("tools");
        for (var left = day.Share(stream, P.ToolRequests); left > 0; left--)
            Request(day, stream, Machine.Tool, new(Agents.Address(34, Agents.FirstCrawler + 9_000 + stream.Next(12)), stream.Pick(Tools)));
        ReadFeeds(day);
    }

    /// <summary>The addresses under which Google's crawler comes, to whatever host.</summary>
    public static Browser Google(RandomStream stream) => new(Agents.Address(All[0].Octet, Agents.FirstCrawler + stream.Next(All[0].Addresses)), All[0].Agent);

    private static void Crawl(MachineDay day, Crawler crawler, int index)
    {
        var stream = day.Stream(crawler.Name);
        // Those of language models grow from nothing.
        var requests = crawler.Kind == Machine.AiCrawler ? crawler.Requests * 2 * day.Number / Clock.Days : crawler.Requests;
        for (var left = day.Share(stream, requests); left > 0; left--)
            Request(day, stream, crawler.Kind, new(Agents.Address(crawler.Octet, Agents.FirstCrawler + index * 100 + stream.Next(crawler.Addresses)), crawler.Agent));
    }

    private static void Request(MachineDay day, RandomStream stream, string kind, Browser browser)
    {
        var path = stream.Next(13) switch
        {
            0 => "/robots.txt",
            1 => "/sitemap.xml",
            2 or 3 => Site.Path(stream, PageChoice.News),
            4 => Site.Path(stream, PageChoice.AnySeries),
            5 => stream.Pick(["/", "/about.html", "/price-list.html", "/careers.html"]),
            6 => stream.Pick(Catalogue.All).Manual,
            _ => Site.Path(stream, PageChoice.AnyProduct),
        };
        day.Add(day.Date.AddSeconds(stream.Next(86_400)), browser, "GET", path, "-", stream.Chance(150) ? 304 : 200, Site.Bytes(stream, path), kind);
    }

    private static void ReadFeeds(MachineDay day)
    {
        var stream = day.Stream("feed readers");
        for (var left = day.Share(stream, P.FeedRequests); left > 0; left--)
        {
            var reader = stream.Next(FeedReaders.Length);
            var browser = new Browser(Agents.Address(8, Agents.FirstCrawler + 9_100 + reader), FeedReaders[reader]);
            day.Add(day.Date.AddSeconds(stream.Next(86_400)), browser, "GET", "/feed.xml", "-", stream.Chance(800) ? 304 : 200, 6_112, Machine.FeedReader);
        }
    }
}
