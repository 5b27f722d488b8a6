using System.Text.Json;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>Runs one SQL statement of the user, read-only and without access to files.</summary>
internal static class QueryCommand
{
    public static int Run(CommandSession session, string sql, string format, CancellationToken cancellation)
    {
        using var warehouse = WarehouseFile.OpenForQuery(session.Configuration.Warehouse);
        using var interruption = Interruption.Of(warehouse, cancellation);
        try
        {
            RequireOneStatement(warehouse, sql);
            using var command = warehouse.Connection.CreateCommand();
            command.CommandText = sql;
            // Streaming: a large result goes to the file or pipe without ever being in memory whole.
            command.UseStreamingMode = true;
            using var reader = command.ExecuteReader();
            Action<DuckDBDataReader, CancellationToken> write = format switch
            {
                "json" => new JsonRows(session.Output).Write,
                "csv" => new CsvRows(session.Output).Write,
                _ => new TableRows(session.Host).Write,
            };
            write(reader, cancellation);
            return ExitCode.Done;
        }
        catch (DuckDBException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception wrong) when (wrong is DuckDBException or InvalidOperationException or NotSupportedException)
        {
            throw new QueryFailedException(wrong.Message.Trim(), wrong);
        }
    }

    // Of several statements only one could be the array of --format json.
    private static void RequireOneStatement(WarehouseFile warehouse, string sql)
    {
        var statements = NativeMethods.ExtractStatements.DuckDBExtractStatements(warehouse.Connection.NativeConnection, sql, out var extracted);
        using (extracted)
        {
            if (statements > 1)
                throw new QueryFailedException(FormattableString.Invariant($"found {statements} statements; expected one. Run them one by one."));
        }
        if (string.IsNullOrWhiteSpace(sql))
            throw new QueryFailedException("found nothing; expected a statement such as \"from ops.files\".");
        RequireSelect(warehouse, sql);
    }

    // A read-only connection still lets COPY write over the warehouse's own file; the engine's serialiser takes nothing but a SELECT.
    private static void RequireSelect(WarehouseFile warehouse, string sql)
    {
        var parsed = warehouse.Rows("select json_serialize_sql($sql::varchar)::varchar", row => row.GetString(0), ("sql", sql))[0];
        using var tree = JsonDocument.Parse(parsed);
        if (!tree.RootElement.GetProperty("error").GetBoolean())
            return;
        var problem = tree.RootElement.GetProperty("error_message").GetString() ?? "";
        throw new QueryFailedException(problem.StartsWith("Only SELECT", StringComparison.Ordinal)
            ? "this is no query; expected a SELECT, such as \"from ops.files limit 10\" or \"describe core.orders\"."
            : problem);
    }
}
