using DuckDB.NET.Data;
using TradeCrm.Pipeline;
using TradeCrm.Simulator;
using TradeCrm.Tests.Pipeline;

namespace TradeCrm.Tests.Answers;

/// <summary>
/// The samples built twice: with the product's own links, and with decisions that say who is who as the truth knows it. What an answer
/// gets wrong in the second is its own fault; what the first adds comes from the links. Made once for all tests of the folder.
/// </summary>
public sealed class TrueIdentities : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Where the truth lies, made again with the samples: it is not in the repository.</summary>
    public string Truth => Path.Combine(folder.Path, "truth");

    public async ValueTask InitializeAsync()
    {
        Simulation.Write(new() { OutDir = Path.Combine(folder.Path, "samples"), TruthDir = Truth });
        folder.Write("identities.csv", Decisions());
        var own = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "pipeline.yaml"))
            .Replace("path: ingest/samples", $"path: {folder.Path}/samples", StringComparison.Ordinal);
        var told = own.Replace("path: out/warehouse.duckdb", "path: told/warehouse.duckdb", StringComparison.Ordinal)
            .Replace("\nsources:\n", "\nsources:\n  identities: {kind: identities, path: identities.csv}\n", StringComparison.Ordinal);
        folder.Write("own.yaml", own);
        folder.Write("told.yaml", told);
        foreach (var file in new[] { "own.yaml", "told.yaml" })
        {
            foreach (var stage in new[] { "ingest", "build", "score" })
            {
                var run = await CommandRun.Of(folder.Path, CancellationToken.None, stage, "--config", file);
                Assert.True(run.ExitCode == ExitCode.Done, run.Output + run.Error);
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Asks the warehouse that was told who is who. The truth's files are views of the schema <c>truth</c>.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Told(string sql) => Ask("told", sql);

    /// <summary>Asks the warehouse with the product's own links.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Own(string sql) => Ask("out", sql);

    /// <summary>How many of the rows found are true, and how many of the true ones were found.</summary>
    /// <param name="found">Yields one column, the key.</param>
    /// <param name="expected">Yields the keys of the truth.</param>
    /// <param name="isTold">Whether identities are the truth's.</param>
    public Agreement Compare(string found, string expected, bool isTold = true)
    {
        var keys = (isTold ? Told(found) : Own(found)).Select(row => row[0]?.ToString() ?? "").ToHashSet(StringComparer.Ordinal);
        var truth = (isTold ? Told(expected) : Own(expected)).Select(row => row[0]?.ToString() ?? "").ToHashSet(StringComparer.Ordinal);
        return new Agreement([.. keys.Intersect(truth)], [.. keys.Except(truth)], [.. truth.Except(keys)]);
    }

    private List<IReadOnlyList<object?>> Ask(string warehouse, string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Execute(connection, $"set TimeZone = 'UTC'; attach '{Path.Combine(folder.Path, warehouse, "warehouse.duckdb")}' as tradecrm (read_only); create schema truth");
        foreach (var file in Directory.EnumerateFiles(Truth, "*.parquet"))
            Execute(connection, $"create view truth.{Path.GetFileNameWithoutExtension(file)} as from read_parquet('{file}')");
        Execute(connection, "use tradecrm");
        using var command = connection.CreateCommand();
        command.CommandText = sql.Replace("truth.", "memory.truth.", StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var rows = new List<IReadOnlyList<object?>>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))]);
        return rows;
    }

    private string Decisions()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "tests", "TradeCrm.Tests", "Answers", "decisions.sql")).Replace("{truth}", Truth, StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var lines = new List<string> { "record_kind,record_id,customer,person" };
        while (reader.Read())
            lines.Add(string.Join(',', Enumerable.Range(0, 4).Select(column => reader.IsDBNull(column) ? "" : $"\"{reader.GetString(column)}\"")));
        return string.Join('\n', lines) + "\n";
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
