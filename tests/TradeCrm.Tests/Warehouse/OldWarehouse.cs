using System.IO.Compression;
using TradeCrm.Tests.Pipeline;

namespace TradeCrm.Tests.Warehouse;

/// <summary>A copy of the warehouse of schema version 1 with the inputs that it was made from (tests/golden/warehouse-v1).</summary>
internal sealed class OldWarehouse : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public OldWarehouse()
    {
        var golden = Path.Combine(RepositoryRoot.Path, "tests", "golden", "warehouse-v1");
        foreach (var file in Directory.EnumerateFiles(golden, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.Path, Path.GetRelativePath(golden, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        Directory.CreateDirectory(Path.Combine(folder.Path, "out"));
        using var packed = new GZipStream(File.OpenRead(Path.Combine(golden, "warehouse.duckdb.gz")), CompressionMode.Decompress);
        using var unpacked = File.Create(FilePath);
        packed.CopyTo(unpacked);
    }

    public string Folder => folder.Path;

    public string FilePath => Path.Combine(folder.Path, "out", "warehouse.duckdb");

    public void Dispose() => folder.Dispose();
}
