using System.Globalization;
using System.IO.Compression;
using System.Text;
using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Apache's combined log, one gzip file a month.</summary>
internal static class WebLogExport
{
    public static void Write(World world, string folder)
    {
        Directory.CreateDirectory(folder);
        var hits = world.Hits.OrderBy(hit => hit.At).ThenBy(hit => hit.Browser.Address, StringComparer.Ordinal).ToList();
        var truncated = Truncated(world, hits);
        foreach (var month in hits.Select((hit, index) => (hit, index)).GroupBy(item => new DateTime(item.hit.At.Year, item.hit.At.Month, 1)))
        {
            using var file = File.Create(Path.Combine(folder, $"access-{month.Key.ToString("yyyy-MM", CultureInfo.InvariantCulture)}.log.gz"));
            using var gzip = new GZipStream(file, CompressionLevel.SmallestSize);
            foreach (var (hit, index) in month)
            {
                var line = Line(hit);
                gzip.Write(Encoding.UTF8.GetBytes((truncated.TryGetValue(index, out var cut) ? line[..(line.Length * cut / 100)] : line) + "\n"));
            }
        }
    }

    // Only machines' lines are cut, so that no person's history depends on it.
    private static Dictionary<int, int> Truncated(World world, List<Hit> hits)
    {
        var stream = world.Stream("truncated");
        var cuts = new Dictionary<int, int>();
        while (cuts.Count < P.TruncatedLines)
        {
            var index = stream.Next(hits.Count);
            if (hits[index].IsMachine && hits[index].Method == "GET")
                cuts.TryAdd(index, stream.Between(15, 55));
        }
        return cuts;
    }

    private static string Line(Hit hit)
    {
        var time = hit.At.ToString("dd/MMM/yyyy:HH:mm:ss", CultureInfo.InvariantCulture);
        var protocol = hit.IsMachine || hit.Browser.Address.EndsWith('7') ? "HTTP/1.1" : "HTTP/2.0";
        var bytes = hit.Status == 304 || hit.Bytes == 0 ? "-" : hit.Bytes.ToString(CultureInfo.InvariantCulture);
        return $"{hit.Browser.Address} - - [{time} +0800] \"{hit.Method} {hit.Target} {protocol}\" {hit.Status} {bytes} \"{hit.Referrer}\" \"{hit.Browser.Agent}\"";
    }
}
