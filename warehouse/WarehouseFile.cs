using Apache.Arrow;
using DuckDB.NET.Data;

namespace TradeCrm.Warehouse;

/// <summary>The open DuckDB file. One connection, <c>TimeZone = 'UTC'</c>.</summary>
public sealed partial class WarehouseFile : IDisposable
{
    private WarehouseFile(DuckDBConnection connection, string path) => (Connection, Path) = (connection, path);

    /// <summary>The connection; open until disposal.</summary>
    public DuckDBConnection Connection { get; }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>Opens for writing, creating the file and its schemas or migrating them.</summary>
    public static WarehouseFile Open(WarehouseOptions options)
    {
        var path = System.IO.Path.GetFullPath(options.Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return Connect(options, path, $"Data Source={path}");
    }

    /// <summary>Opens an existing file for reading only.</summary>
    public static WarehouseFile OpenReadOnly(WarehouseOptions options)
    {
        var path = System.IO.Path.GetFullPath(options.Path);
        return Connect(options, path, $"Data Source={path};ACCESS_MODE=READ_ONLY");
    }

    private static WarehouseFile Connect(WarehouseOptions options, string path, string connectionString)
    {
        var connection = new DuckDBConnection(connectionString);
        connection.Open();
        var file = new WarehouseFile(connection, path);
        file.Execute("set TimeZone = 'UTC'");
        file.Execute($"set memory_limit = '{options.MemoryLimit.Replace("'", "''", StringComparison.Ordinal)}'");
        if (options.Threads > 0)
            file.Execute($"set threads = {options.Threads}");
        return file;
    }

    /// <summary>Runs a statement; parameters are bound by name (<c>$name</c>).</summary>
    public int Execute(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>All rows of a query.</summary>
    public IReadOnlyList<T> Rows<T>(string sql, Func<DuckDBDataReader, T> read, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
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
    public void InTransaction(Action work)
    {
        Execute("begin transaction");
        try
        {
            work();
            Execute("commit");
        }
        catch
        {
            Execute("rollback");
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Connection.Dispose();

    private DuckDBCommand Command(string sql, (string Name, object? Value)[] parameters)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.Add(new DuckDBParameter(name, value ?? DBNull.Value));
        return command;
    }
}
