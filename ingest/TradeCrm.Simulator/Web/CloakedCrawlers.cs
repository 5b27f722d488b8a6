using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Machines under a browser's name, from data centres: in haste or patient, some with the assets that give others away, some from a new address each time.</summary>
internal static class CloakedCrawlers
{
    private static readonly int[] DataCentres = [13, 47, 51, 52, 159, 167];

    /// <summary>In haste: no assets, a page every second or two.</summary>
    public static void Scrape(MachineDay day, RandomStream stream)
    {
        var at = day.Date.AddSeconds(stream.Next(80_000));
        var browser = new Browser(day.NewAddress(stream.Pick(DataCentres)), Agents.Desktop(stream, at));
        for (var left = P.ScraperRequests + stream.Between(-60, 60); left > 0; left--)
        {
            var choice = stream.Chance(850) ? PageChoice.AnyProduct : stream.Chance(500) ? PageChoice.PriceList : PageChoice.AnySeries;
            Page(day, stream, browser, at, choice, Machine.Scraper);
            at = at.AddSeconds(stream.Between(0, 2));
        }
    }

    /// <summary>Patient: the same pause between all pages, to the second or nearly.</summary>
    public static void Crawl(MachineDay day, RandomStream stream)
    {
        var at = day.Date.AddSeconds(stream.Next(40_000));
        var octet = stream.Pick(DataCentres);
        var browser = new Browser(day.NewAddress(octet), Agents.Desktop(stream, at));
        var (pause, jitter) = stream.Pick([(4, 0), (10, 0), (15, 1), (20, 3), (30, 0)]);
        var (hasAssets, changesAddress) = (stream.Chance(300), stream.Chance(120));
        for (var left = P.CloakedRequests + stream.Between(-50, 50); left > 0; left -= hasAssets ? 3 : 1)
        {
            if (changesAddress)
                browser = browser with { Address = day.NewAddress(octet) };
            var page = Page(day, stream, browser, at, stream.Weighted([(PageChoice.AnyProduct, 60), (PageChoice.AnySeries, 14), (PageChoice.News, 14), (PageChoice.About, 12)]), Machine.CloakedCrawler);
            if (hasAssets)
            {
                day.Add(at, browser, "GET", "/css/site.css", Site.Origin + page, 200, 14_208, Machine.CloakedCrawler);
                day.Add(at, browser, "GET", "/js/site.js", Site.Origin + page, 200, 31_977, Machine.CloakedCrawler);
            }
            at = at.AddSeconds(pause + stream.Next(jitter + 1));
        }
    }

    private static string Page(MachineDay day, RandomStream stream, Browser browser, DateTime at, PageChoice choice, string kind)
    {
        var path = Site.Path(stream, choice);
        day.Add(at, browser, "GET", path, "-", 200, Site.Bytes(stream, path), kind);
        return path;
    }
}
