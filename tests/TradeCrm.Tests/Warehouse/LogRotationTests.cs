using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using TradeCrm.Ingest;
using TradeCrm.Tests.Pipeline;
using TradeCrm.Warehouse;

namespace TradeCrm.Tests.Warehouse;

/// <summary>Logs grow, are renamed, numbered on and packed between two runs; each line counts once, and none is forgotten.</summary>
public sealed class LogRotationTests : IDisposable
{
    private static readonly SourceOptions Web = new() { Name = "web", Kind = SourceKinds.Find("visits")!, Path = "access.log*" };

    private readonly TemporaryFolder folder = new();
    private readonly WarehouseFile warehouse;

    public LogRotationTests() => warehouse = WarehouseFile.Open(new WarehouseOptions { Path = Path.Combine(folder.Path, "w.duckdb") });

    public void Dispose()
    {
        warehouse.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Load_LogThatGrew_CountsItsEarlierLinesOnce()
    {
        Put("access.log", 0, 30);
        Run();
        Put("access.log", 0, 45);
        Assert.Equal(45, Run());
    }

    [Fact]
    public void Load_LogRenamedPackedAndBegunAnew_CountsEachLineOnce()
    {
        Put("access.log-20261001", 0, 30);
        Put("access.log", 30, 10);
        Assert.Equal(40, Run());

        File.Delete(Path.Combine(folder.Path, "access.log-20261001"));
        Pack("access.log-20261001.gz", 0, 30);
        Put("access.log-20261002", 30, 10);
        Put("access.log", 40, 5);

        Assert.Equal(45, Run());
        Assert.Equal(45, Run());
    }

    [Fact]
    public void Load_LogThatGrewBeforeItWasRenamed_CountsItsEarlierLinesOnce()
    {
        Put("access.log.z", 0, 30);
        Run();
        File.Delete(Path.Combine(folder.Path, "access.log.z"));
        Put("access.log.a", 0, 35);
        Put("access.log.z", 35, 5);
        Assert.Equal(40, Run());
    }

    [Fact]
    public void Load_NumberedRotation_KeepsWhatLeftTheFolder()
    {
        Put("access.log.2", 0, 10);
        Put("access.log.1", 10, 10);
        Put("access.log", 20, 10);
        Assert.Equal(30, Run());

        Put("access.log.2", 10, 10);
        Put("access.log.1", 20, 10);
        Put("access.log", 30, 10);

        Assert.Equal(40, Run());
        Assert.Equal(40, Run());
    }

    [Fact]
    public void Load_LogEditedInItsMiddle_ReplacesItsOwnRows()
    {
        Put("access.log", 0, 30);
        Run();
        File.WriteAllText(Path.Combine(folder.Path, "access.log"), Lines(0, 30).Replace("/page-7 ", "/page-7b ", StringComparison.Ordinal));
        Assert.Equal(30, Run());
    }

    private long Run()
    {
        var loader = new FileLoader(warehouse, TimeProvider.System, NullLogger.Instance);
        foreach (var file in SourceFiles.Match("access.log*", folder.Path))
            loader.Load(Web, file, Path.GetFileName(file), null, TestContext.Current.CancellationToken);
        var rows = warehouse.Rows("select count(*), count(distinct (visited_at)) from raw.visits", row => (All: row.GetInt64(0), Distinct: row.GetInt64(1)))[0];
        Assert.Equal(rows.Distinct, rows.All);
        Assert.Equal(rows.All, warehouse.Rows("select coalesce(sum(rows_loaded), 0)::bigint from ops.files", row => row.GetInt64(0))[0]);
        return rows.All;
    }

    private void Put(string name, int first, int count) => folder.Write(name, Lines(first, count));

    private void Pack(string name, int first, int count)
    {
        using var file = File.Create(Path.Combine(folder.Path, name));
        using var gzip = new GZipStream(file, CompressionLevel.Fastest);
        gzip.Write(Encoding.ASCII.GetBytes(Lines(first, count)));
    }

    private static string Lines(int first, int count) => string.Concat(Enumerable.Range(first, count).Select(index =>
        FormattableString.Invariant($"10.0.0.1 - - [01/Oct/2026:10:{index:00}:00 +0000] \"GET /page-{index} HTTP/1.1\" 200 {index} \"-\" \"Mozilla/5.0\"\n")));
}
