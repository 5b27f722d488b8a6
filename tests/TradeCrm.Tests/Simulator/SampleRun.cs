using System.IO.Compression;
using System.Text;
using TradeCrm.Simulator;

namespace TradeCrm.Tests.Simulator;

/// <summary>The committed samples, and the same made again with the truth behind them. Made once for all tests of the folder.</summary>
public sealed class SampleRun : IDisposable
{
    public SampleRun()
    {
        Root = Directory.CreateTempSubdirectory("tradecrm-samples-").FullName;
        Simulation.Write(new() { OutDir = Made, TruthDir = Truth });
    }

    public static string Committed { get; } = Path.Combine(RepositoryRoot.Path, "ingest", "samples");

    public string Made => Path.Combine(Root, "samples");

    public string Truth => Path.Combine(Root, "truth");

    private string Root { get; }

    public static IReadOnlyList<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => path is not ("README.md" or "demo.json") && !path.StartsWith("truth/", StringComparison.Ordinal) && !path.StartsWith("out/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The file's bytes; of a .gz or .xlsx what is packed in it, because the packing differs between versions of zlib.</summary>
    public static byte[] Content(string path)
    {
        using var content = new MemoryStream();
        if (path.EndsWith(".gz", StringComparison.Ordinal))
        {
            using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            file.CopyTo(content);
        }
        else if (path.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            using var archive = ZipFile.OpenRead(path);
            foreach (var entry in archive.Entries)
            {
                using var part = entry.Open();
                content.Write(Encoding.UTF8.GetBytes(entry.FullName));
                part.CopyTo(content);
            }
        }
        else
            return File.ReadAllBytes(path);
        return content.ToArray();
    }

    public static IEnumerable<string> LogLines(string folder) =>
        Directory.EnumerateFiles(Path.Combine(folder, "web"), "access*.log*").Order(StringComparer.Ordinal).SelectMany(path =>
            Encoding.UTF8.GetString(Content(path)).TrimEnd('\n').Split('\n'));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
