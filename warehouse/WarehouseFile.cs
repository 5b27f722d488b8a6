using Apache.Arrow;
using DuckDB.NET.Data;
using TradeCrm.Ingest;

namespace TradeCrm.Warehouse;

/// <summary>The open DuckDB file. One connection, <c>TimeZone = 'UTC'</c>.</summary>
public sealed partial class WarehouseFile : IDisposable
{
    private WarehouseFile(DuckDBConnection connection, string path) => (Connection, Path) = (connection, path);

    /// <summary>The connection; open until disposal.</summary>
    public DuckDBConnection Connection { get; }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>Runs a statement; parameters are bound by name (<c>$name</c>).</summary>
    public int Execute(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        try
        {
            return command.ExecuteNonQuery();
        }
        catch (DuckDBException exception) when (EngineFailures.Of(exception, Path) is { } failure)
        {
            throw failure;
        }
    }

    /// <summary>The version of DuckDB.</summary>
    public static string EngineVersion => Version();

    /// <summary>The schema version that this program reads and writes.</summary>
    public static int SchemaVersion => Migrations.Newest;

    /// <summary>All rows of a query.</summary>
    public IReadOnlyList<T> Rows<T>(string sql, Func<DuckDBDataReader, T> read, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        try
        {
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
                rows.Add(read(reader));
            return rows;
        }
        catch (DuckDBException exception) when (EngineFailures.Of(exception, Path) is { } failure)
        {
            throw failure;
        }
    }

    /// <summary>Runs a query of the user and hands over the streaming reader: memory stays bounded however many rows it has.</summary>
    /// <exception cref="QueryFailedException">DuckDB refused the query or it failed on the way.</exception>
    public T Query<T>(string sql, Func<DuckDBDataReader, T> consume)
    {
        try
        {
            using var command = Command(sql, []);
            command.UseStreamingMode = true;
            using var reader = command.ExecuteReader();
            return consume(reader);
        }
        catch (DuckDBException exception)
        {
            throw new QueryFailedException(exception.Message, exception);
        }
    }

    /// <summary>The result as Arrow batches of 2,048 rows, streamed.</summary>
    public IEnumerable<RecordBatch> Arrow(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        using var stream = command.ExecuteArrowStream();
        while (stream.ReadNextRecordBatchAsync().AsTask().GetAwaiter().GetResult() is { } batch)
            yield return batch;
    }

    /// <summary>Runs the work in one transaction; any exception rolls it back.</summary>
    public void InTransaction(Action work) => Try(() =>
    {
        work();
        return true;
    });

    /// <summary>As <see cref="InTransaction"/>, and false rolls back too.</summary>
    internal void Try(Func<bool> work)
    {
        Execute("begin transaction");
        var isDone = false;
        try
        {
            isDone = work();
        }
        catch (Exception failure)
        {
            TryAfter(failure, () => Execute("rollback"));
            throw;
        }

        // DuckDB itself rolls back a transaction that it cannot commit.
        Execute(isDone ? "commit" : "rollback");
    }

    /// <summary>Tidies up after a failure. A database that DuckDB gave up on can do nothing any more; what led to that is what has to be told, with this in its data.</summary>
    internal static void TryAfter(Exception failure, Action tidying)
    {
        try
        {
            tidying();
        }
        catch (Exception second) when (second is DuckDBException or TradeCrmException)
        {
            failure.Data["afterwards"] = second.Message;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Connection.Dispose();

    private static string Version()
    {
        using var warehouse = InMemory();
        return warehouse.Rows("select version()", row => row.GetString(0))[0];
    }

    private DuckDBCommand Command(string sql, (string Name, object? Value)[] parameters)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.Add(new DuckDBParameter(name, value ?? DBNull.Value));
        return command;
    }
}
