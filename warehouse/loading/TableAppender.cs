using Apache.Arrow;
using DuckDB.NET.Native;

namespace TradeCrm.Warehouse;

/// <summary>
/// Appends Arrow batches to one table as native data chunks, inside the connection's transaction. Not <c>duckdb_data_chunk_from_arrow</c>: for eight
/// fixed-width columns both take the same time, and writing the chunks keeps control over text (NUL and invalid UTF-8).
/// </summary>
internal sealed class TableAppender : IDisposable
{
    private const int ChunkRows = 2048;

    private readonly string table;
    private readonly DuckDBAppender appender;
    private readonly DuckDBLogicalType[] types;
    private readonly DuckDBType[] kinds;
    private readonly DuckDBDataChunk chunk;

    public TableAppender(WarehouseFile warehouse, string schema, string table)
    {
        this.table = $"{schema}.{table}";
        Require(NativeMethods.Appender.DuckDBAppenderCreate(warehouse.Connection.NativeConnection, schema, table, out appender));
        var columns = (int)NativeMethods.Appender.DuckDBAppenderColumnCount(appender);
        types = [.. Enumerable.Range(0, columns).Select(column => NativeMethods.Appender.DuckDBAppenderColumnType(appender, (ulong)column))];
        kinds = [.. types.Select(NativeMethods.LogicalType.DuckDBGetTypeId)];
        chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk([.. types.Select(type => type.DangerousGetHandle())], (ulong)columns);
    }

    /// <summary>Rows appended so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Appends all rows; the columns are those of the table, in its order.</summary>
    public void Append(RecordBatch batch)
    {
        if (batch.ColumnCount != types.Length)
            throw new InvalidOperationException($"{table} has {types.Length} columns; the batch has {batch.ColumnCount}.");
        for (var from = 0; from < batch.Length; from += ChunkRows)
        {
            var rows = Math.Min(ChunkRows, batch.Length - from);
            NativeMethods.DataChunks.DuckDBDataChunkReset(chunk);
            for (var column = 0; column < types.Length; column++)
                ColumnWriter.Write(batch.Column(column), from, rows, kinds[column], NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, column), table);
            NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)rows);
            Require(NativeMethods.Appender.DuckDBAppendDataChunk(appender, chunk));
        }

        Rows += batch.Length;
    }

    /// <summary>Makes the rows visible to the transaction.</summary>
    public void Flush() => Require(NativeMethods.Appender.DuckDBAppenderFlush(appender));

    /// <inheritdoc/>
    public void Dispose()
    {
        chunk.Dispose();
        foreach (var type in types)
            type.Dispose();
        appender.Dispose();
    }

    private void Require(DuckDBState state)
    {
        if (state == DuckDBState.Success)
            return;
        var reason = "no such table";
        if (appender is { IsInvalid: false })
        {
            using var error = NativeMethods.Appender.DuckDBAppenderErrorData(appender);
            reason = NativeMethods.ErrorData.DuckDBErrorDataMessage(error);
        }

        throw new InvalidOperationException($"Appending to {table} failed: {reason}.");
    }
}
