using System.Globalization;
using System.Text;

namespace TradeCrm.Benchmarks;

/// <summary>An access log in Apache's combined format, as a trading company's site would write it; the same seed gives the same bytes.</summary>
public static class GeneratedLog
{
    // A site with a million requests a month: some hundred visitors at a time, each loading pages with their pictures and styles.
    private const int OpenSessions = 300;
    private const int RequestsPerSession = 12;

    private static readonly string[] Crawlers = ["Googlebot/2.1; +http://www.google.com/bot.html", "bingbot/2.0; +http://www.bing.com/bingbot.htm", "AhrefsBot/7.0; +http://ahrefs.com/robot/", "GPTBot/1.2; +https://openai.com/gptbot"];
    private static readonly string[] Words = ["led", "panel", "garden", "chair", "steel", "kettle", "solar", "lamp", "ceramic", "mug", "bamboo", "tray", "outdoor", "sofa", "glass", "jar"];
    private static readonly string[] SearchEngines = ["https://www.google.com/", "https://www.bing.com/", "https://yandex.com/", "https://www.baidu.com/", "https://duckduckgo.com/"];
    private static readonly string[] Assets = [".css", ".js", ".png", ".jpg", ".woff2"];

    /// <summary>Writes the file.</summary>
    /// <param name="path">Where; an existing file is replaced.</param>
    /// <param name="lines">Lines in all; one in 1,500 of them is cut short, as a full disk or a crash leaves it.</param>
    /// <param name="seed">Of all its chance.</param>
    /// <returns>Lines that are cut short.</returns>
    public static int Write(string path, int lines, int seed)
    {
        var random = new Random(seed);
        var agents = Enumerable.Range(0, 1_500).Select(i => Agent(random, i)).ToArray();
        var pages = Enumerable.Range(0, 3_000).Select(i => Page(random, i)).ToArray();
        var open = Enumerable.Range(0, OpenSessions).Select(_ => Session(random, agents)).ToArray();
        var time = new DateTime(2026, 9, 1);
        var line = new StringBuilder(512);
        var cut = 0;
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20) { NewLine = "\n" };
        for (var i = 0; i < lines; i++)
        {
            time = time.AddMilliseconds(random.Next(5_200));
            var at = random.Next(OpenSessions);
            Append(line.Clear(), random, open[at], pages, time);
            if (random.Next(RequestsPerSession) == 0)
                open[at] = Session(random, agents);
            if (random.Next(1_500) == 0)
            {
                line.Length = random.Next(20, 60);
                cut++;
            }

            file.WriteLine(line);
        }

        return cut;
    }

    private static (string Address, string Agent) Session(Random random, string[] agents)
    {
        var visitor = Skewed(random, 60_000);
        return (string.Create(CultureInfo.InvariantCulture, $"{20 + (visitor % 180)}.{visitor / 7 % 250}.{visitor / 31 % 250}.{visitor % 250}"), agents[visitor % agents.Length]);
    }

    private static void Append(StringBuilder line, Random random, (string Address, string Agent) visitor, string[] pages, DateTime time)
    {
        var page = pages[Skewed(random, pages.Length)];
        var status = random.Next(100) switch { < 90 => 200, < 95 => 304, < 98 => 404, < 99 => 301, _ => 500 };
        line.Append(visitor.Address).Append(" - - ");
        line.Append(CultureInfo.InvariantCulture, $"[{time:dd'/'MMM'/'yyyy':'HH':'mm':'ss} +0800] \"{(random.Next(40) == 0 ? "POST" : "GET")} {page}");
        if (random.Next(12) == 0)
            line.Append(CultureInfo.InvariantCulture, $"?utm_source=newsletter&utm_campaign=2026-{random.Next(1, 13):00}&c={random.Next(40_000):x5}");
        line.Append(CultureInfo.InvariantCulture, $" HTTP/1.1\" {status} ").Append(status == 304 ? "-" : random.Next(300, 90_000).ToString(CultureInfo.InvariantCulture)).Append(" \"");
        line.Append(random.Next(10) switch
        {
            < 4 => "-",
            < 8 => "https://www.haina-trading.example" + pages[Skewed(random, pages.Length)],
            // Browsers tell other sites no more than where the reader came from ('strict-origin-when-cross-origin').
            8 => SearchEngines[random.Next(SearchEngines.Length)],
            _ => $"https://{Words[random.Next(Words.Length)]}-{Words[random.Next(Words.Length)]}.example/",
        });
        line.Append("\" \"").Append(visitor.Agent).Append('"');
    }

    // Most views are of few visitors and pages, as everywhere.
    private static int Skewed(Random random, int count) => (int)(count * Math.Pow(random.NextDouble(), 2.5));

    private static string Page(Random random, int i) => (i % 3) switch
    {
        0 => $"/static/{Words[i % Words.Length]}/{random.Next(1 << 24):x6}{Assets[random.Next(Assets.Length)]}",
        _ => $"/products/{Words[random.Next(Words.Length)]}-{Words[random.Next(Words.Length)]}/{Words[random.Next(Words.Length)]}-{i}.html",
    };

    private static string Agent(Random random, int i) => (i % 8) switch
    {
        0 => $"Mozilla/5.0 (compatible; {Crawlers[random.Next(Crawlers.Length)]})",
        1 or 2 => $"Mozilla/5.0 (iPhone; CPU iPhone OS {random.Next(14, 19)}_{random.Next(8)} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/{random.Next(14, 19)}.{random.Next(6)} Mobile/15E148 Safari/604.1",
        3 => $"Mozilla/5.0 (X11; Linux x86_64; rv:{random.Next(100, 145)}.0) Gecko/20100101 Firefox/{random.Next(100, 145)}.0",
        _ => $"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{random.Next(100, 143)}.0.{random.Next(7_000)}.{random.Next(200)} Safari/537.36",
    };
}
