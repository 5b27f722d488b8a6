using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>A request to catalogue.haina-trading.example, which serves the catalogues page by page since spring 2026.</summary>
internal sealed record CatalogueHit(DateTime At, Browser Browser, string Method, string Uri, string Referrer, int Status, int Bytes);

/// <summary>Who reads the catalogues on their own host: those who loaded one on the main site and follow the link in it, and a crawler.</summary>
internal static class CatalogueHost
{
    public const string Name = "catalogue.haina-trading.example";

    public static List<CatalogueHit> Read(World world)
    {
        var log = new List<CatalogueHit>();
        // Known people only: their number grows with the company and not with the audience.
        var downloads = world.Hits.Where(hit => hit.Machine is null && hit.At >= P.CatalogueHostSince && hit.Status == 200
            && (hit.Target.EndsWith("-catalogue.pdf", StringComparison.Ordinal) || hit.Target.StartsWith("/price-list", StringComparison.Ordinal))).ToList();
        for (var index = 0; index < downloads.Count; index++)
        {
            var stream = world.Stream("catalogue reader", index);
            if (stream.Chance(P.GoesOnToCatalogue))
                Leaf(log, stream, downloads[index]);
        }
        for (var index = 0; index < P.CatalogueCrawls; index++)
            Crawl(log, world.Stream("catalogue crawler", index));
        return [.. log.Where(hit => hit.At <= Reach.Newest).OrderBy(hit => hit.At).ThenBy(hit => hit.Browser.Address, StringComparer.Ordinal)];
    }

    private static void Leaf(List<CatalogueHit> log, RandomStream stream, Hit download)
    {
        var series = Catalogue.Series.FirstOrDefault(series => download.Target == series.CatalogueFile) ?? stream.Pick(Catalogue.Series);
        var at = download.At.AddMilliseconds(stream.Between(20_000, 240_000));
        var referrer = Site.Origin + download.Target;
        for (var left = stream.BetweenSkewed(1, 7); left > 0; left--)
        {
            var uri = $"/{series.Slug}/page-{stream.Between(1, 24)}.html";
            log.Add(new(at, download.Browser, "GET", uri, referrer, 200, 7_100 + stream.Next(900)));
            log.Add(new(at.AddMilliseconds(stream.Between(80, 700)), download.Browser, "GET", uri.Replace(".html", ".webp", StringComparison.Ordinal), $"https://{Name}{uri}", 200, 48_000 + stream.Next(9_000)));
            referrer = $"https://{Name}{uri}";
            at = at.AddMilliseconds(stream.Between(4_000, 90_000));
        }
    }

    private static void Crawl(List<CatalogueHit> log, RandomStream stream)
    {
        var days = (Clock.End - P.CatalogueHostSince).Days;
        var at = P.CatalogueHostSince.AddDays(stream.Next(days)).AddMilliseconds(stream.Next(86_400_000));
        var uri = stream.Chance(100) ? "/robots.txt" : $"/{stream.Pick(Catalogue.Series).Slug}/page-{stream.Between(1, 24)}.html";
        log.Add(new(at, Crawlers.Google(stream), "GET", uri, "", stream.Chance(150) ? 304 : 200, 7_100 + stream.Next(900)));
    }
}
