using System.IO.Compression;

namespace TradeCrm.Benchmarks.Kills;

/// <summary>A small company for runs that are killed: the samples with seventeen months of logs, the first fourteen of them as one file, and few enough buyers required that a model is trained.</summary>
public static class KillInputs
{
    /// <summary>Writes inputs and pipeline.yaml into the folder.</summary>
    public static void Write(string folder)
    {
        var samples = Path.Combine(Repository.Folder, "ingest", "samples");
        foreach (var part in new[] { "crm", "desk", "erp", "fair" })
            Copy(Path.Combine(samples, part), Path.Combine(folder, part));
        var logs = Directory.GetFiles(Path.Combine(samples, "web"), "access-*.log.gz").Order(StringComparer.Ordinal).TakeLast(17).ToList();
        Directory.CreateDirectory(Path.Combine(folder, "web"));
        using (var big = File.Create(Path.Combine(folder, "web", "access-0-big.log")))
        {
            foreach (var log in logs.Take(14))
            {
                using var unpacked = new GZipStream(File.OpenRead(log), CompressionMode.Decompress);
                unpacked.CopyTo(big);
            }
        }
        foreach (var log in logs.Skip(14))
            File.Copy(log, Path.Combine(folder, "web", Path.GetFileName(log)));
        var configuration = File.ReadAllText(Path.Combine(Repository.Folder, "pipeline.yaml"))
            .Replace("path: ingest/samples/web/access*.log*", "path: web/access-*", StringComparison.Ordinal)
            .Replace("path: ingest/samples/", "path: ", StringComparison.Ordinal)
            .Replace("min_buyers: 30", "min_buyers: 5", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "pipeline.yaml"), configuration);
    }

    /// <summary>Copies a folder with all that is in it.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
