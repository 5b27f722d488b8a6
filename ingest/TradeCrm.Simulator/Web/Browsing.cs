using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Turns a session into log lines: its pages, and the few assets that a browser with a warm cache still asks for.</summary>
internal static class Browsing
{
    private static readonly (string Referrer, int Weight)[] Entries =
    [
        ("https://www.google.com/", 46), ("-", 26), ("https://www.bing.com/", 8), ("https://duckduckgo.com/", 3), ("https://www.linkedin.com/", 5),
            ("https://www.facebook.com/", 4),
        ("https://www.trade-forum.example/threads/suppliers", 4), ("https://www.importers-directory.example/ningbo", 4),
    ];

    public static string Entry(RandomStream stream) => stream.Weighted(Entries);

    public static List<string> Pages(RandomStream stream, ReadingHabit habit, Taste taste)
    {
        var count = stream.BetweenSkewed(habit.MinPages, habit.MaxPages);
        var pages = new List<string>();
        while (pages.Count < count)
        {
            var path = Site.Path(stream, stream.Weighted(habit.Pages), taste);
            if (pages.Count == 0 || pages[^1] != path)
                pages.Add(path);
        }
        return pages;
    }

    /// <returns>The moment after the last page was read.</returns>
    public static DateTime Read(List<Hit> log, RandomStream stream, Browser browser, DateTime at, string referrer, IReadOnlyList<string> pages)
    {
        for (var index = 0; index < pages.Count; index++)
        {
            View(log, stream, browser, at, referrer, pages[index]);
            Assets(log, stream, browser, at, pages[index], isFirst: index == 0);
            referrer = Site.Origin + pages[index];
            at = at.AddSeconds(stream.Chance(80) ? stream.Between(200, 900) : stream.Between(6, 110));
        }
        return at;
    }

    private static void View(List<Hit> log, RandomStream stream, Browser browser, DateTime at, string referrer, string page)
    {
        var path = page.Split('?')[0];
        var status = path.Contains("old-catalogue", StringComparison.Ordinal) ? 404 : 200;
        log.Add(new(at, browser, "GET", page, referrer, status, status == 404 ? 1_214 : Site.Bytes(stream, path)));
    }

    private static void Assets(List<Hit> log, RandomStream stream, Browser browser, DateTime at, string page, bool isFirst)
    {
        if (isFirst)
        {
            Asset("/css/site.css");
            if (stream.Chance(P.ScriptFetched))
                Asset("/js/site.js");
        }
        if (page.EndsWith(".pdf", StringComparison.Ordinal) || !stream.Chance(P.PictureFetched))
            return;
        var product = Catalogue.All.FirstOrDefault(product => page.StartsWith(product.Page, StringComparison.Ordinal));
        Asset(product is null ? "/img/banner.jpg" : $"/img/{product.Sku}.jpg");

        void Asset(string path)
        {
            var isCached = stream.Chance(P.AssetUnchanged);
            log.Add(new(at.AddSeconds(stream.Next(2)), browser, "GET", path, Site.Origin + page,
                isCached ? 304 : 200, isCached ? 0 : Site.Bytes(stream, path)));
        }
    }
}
