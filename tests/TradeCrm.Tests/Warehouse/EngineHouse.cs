using Microsoft.Extensions.Logging.Abstractions;
using TradeCrm.Ingest;
using TradeCrm.Warehouse;

namespace TradeCrm.Tests.Warehouse;

/// <summary>A warehouse in a folder of its own, with a clock that stands still and files that are made of batches by hand.</summary>
internal sealed class EngineHouse : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tradecrm-engine-").FullName;
    private readonly Dictionary<string, Func<int, IEnumerable<FileBatch>>> contents = [];

    public EngineHouse() => File = WarehouseFile.Open(Options);

    public WarehouseFile File { get; private set; }

    public WarehouseOptions Options => new() { Path = Path.Combine(folder, "warehouse.duckdb"), Threads = 1 };

    public StoppedClock Clock { get; } = new(new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero));

    public string PathOf(string name) => Path.Combine(folder, name);

    public static SourceOptions Source(string kind, string name = "crm") => new() { Name = name, Kind = SourceKinds.Find(kind)!, Path = "*.csv" };

    /// <summary>Writes a file whose bytes are the text, and which reads as the batches.</summary>
    public void Write(string name, string text, Func<int, IEnumerable<FileBatch>> batches)
    {
        System.IO.File.WriteAllText(PathOf(name), text);
        contents[PathOf(name)] = batches;
    }

    public FileLoad Load(string name, SourceOptions source, Action<long>? progress = null) =>
        new FileLoader(File, Clock, NullLogger.Instance, (_, path, fileId, _) => contents[path](fileId))
            .Load(source, PathOf(name), name, progress, TestContext.Current.CancellationToken);

    public T One<T>(string sql) => File.Rows(sql, row => row.GetFieldValue<T>(0)).Single();

    public IReadOnlyList<string> Texts(string sql) => File.Rows(sql, row => row.IsDBNull(0) ? "NULL" : row.GetString(0));

    public void Reopen()
    {
        File.Dispose();
        File = WarehouseFile.Open(Options);
    }

    public void Dispose()
    {
        File.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}

internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
