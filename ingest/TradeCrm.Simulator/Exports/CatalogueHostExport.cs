using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TradeCrm.Simulator;

/// <summary>The second host's log: JSON lines as Caddy writes them, rotated by size; the newest file is plain.</summary>
internal static class CatalogueHostExport
{
    /// <summary>A file is full after so many lines; the server counts bytes, which comes to the same.</summary>
    private const int LinesPerFile = 700;

    public static void Write(World world, string folder)
    {
        var hits = CatalogueHost.Read(world);
        Directory.CreateDirectory(folder);
        // Larger companies keep larger files, not more of them. The newest is hardly begun.
        var perFile = LinesPerFile * world.Size.Business;
        var newest = Math.Min(hits.Count, 80);
        for (var first = 0; first < hits.Count - newest; first += perFile)
            Pack(hits[first..Math.Min(first + perFile, hits.Count - newest)], folder);
        File.WriteAllText(Path.Combine(folder, "catalogue.json"), Lines(hits[^newest..]), new UTF8Encoding(false));
    }

    private static void Pack(List<CatalogueHit> hits, string folder)
    {
        // Named, as Caddy does, after the moment of rotation.
        var name = $"catalogue-{hits[^1].At.AddHours(-8).ToString("yyyy-MM-ddTHH-mm-ss.fff", CultureInfo.InvariantCulture)}.json.gz";
        using var gzip = new GZipStream(File.Create(Path.Combine(folder, name)), CompressionLevel.SmallestSize);
        gzip.Write(Encoding.UTF8.GetBytes(Lines(hits)));
    }

    private static string Lines(List<CatalogueHit> hits) => string.Concat(hits.Select(Line));

    // Keys in Caddy's order; seconds since 1970 with parts.
    private static string Line(CatalogueHit hit)
    {
        var milliseconds = (Clock.ToUtc(hit.At) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond;
        var referrer = hit.Referrer.Length == 0 ? "" : $",\"Referer\":[\"{hit.Referrer}\"]";
        return string.Create(CultureInfo.InvariantCulture,
            $"{{\"level\":\"info\",\"ts\":{milliseconds / 1000}.{milliseconds % 1000:000},\"logger\":\"http.log.access.log0\",\"msg\":\"handled request\",\"request\":{{\"remote_ip\":\"{hit.Browser.Address}\",\"client_ip\":\"{hit.Browser.Address}\",\"proto\":\"HTTP/2.0\",\"method\":\"{hit.Method}\",\"host\":\"{CatalogueHost.Name}\",\"uri\":\"{hit.Uri}\",\"headers\":{{\"User-Agent\":[\"{hit.Browser.Agent}\"]{referrer}}}}},\"duration\":0.000{(hit.Bytes % 900) + 100},\"size\":{(hit.Status == 304 ? 0 : hit.Bytes)},\"status\":{hit.Status}}}\n");
    }
}
