using System.Globalization;
using Microsoft.Extensions.Logging;
using TradeCrm.Ingest;

namespace TradeCrm.Warehouse;

/// <summary>
/// Loads files, each in one transaction: its rows, texts and rejected rows and its row of <c>ops.files</c> are all there or none. A file is known by its content:
/// loading it again does nothing, and changed content under the same path replaces its own rows. A log may grow, be rotated to another name and be packed: it stays the same log.
/// </summary>
public sealed class FileLoader
{
    private const int BatchesAhead = 32;
    private const int RowsPerEvent = 25_000;

    // Of fewer rows one bad one is much and says little.
    private const int LeastRowsToJudge = 10;

    private readonly WarehouseFile warehouse;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly Func<SourceOptions, string, int, CancellationToken, IEnumerable<FileBatch>> read;

    /// <summary>Loads into this warehouse.</summary>
    public FileLoader(WarehouseFile warehouse, TimeProvider clock, ILogger logger)
        : this(warehouse, clock, logger, SourceFile.Read)
    {
    }

    /// <summary>As the public one, with batches from somewhere else.</summary>
    internal FileLoader(
        WarehouseFile warehouse, TimeProvider clock, ILogger logger, Func<SourceOptions, string, int, CancellationToken, IEnumerable<FileBatch>> read) =>
        (this.warehouse, this.clock, this.logger, this.read) = (warehouse, clock, logger, read);

    /// <summary>Loads one file unless it is there already.</summary>
    /// <param name="source">How it is read; its name, kind and options are part of what the file is known by.</param>
    /// <param name="fullPath">Where the file is.</param>
    /// <param name="shownPath">Its path in <c>ops.files</c> and in messages: as configured, so that the same input gives the same tables everywhere.</param>
    /// <param name="progress">Called after each batch with the rows so far, rejected ones included.</param>
    /// <param name="cancellation">Checked between batches; rolls the file back.</param>
    /// <exception cref="TradeCrmException">The file as a whole cannot be read; nothing of it is loaded.</exception>
    public FileLoad Load(SourceOptions source, string fullPath, string shownPath, Action<long>? progress, CancellationToken cancellation)
    {
        var from = clock.GetTimestamp();
        var lengths = FileRegistry.KnownLengths(warehouse, source);
        var (size, length) = LoadIdentity.SizeOf(source, fullPath, shownPath);
        var isLikelyNew = !lengths.Contains(length);
        var identifying = Task.Run(() => LoadIdentity.Of(source, fullPath, shownPath, source.Kind.IsVisits ? lengths : [], size), CancellationToken.None);
        try
        {
            var load = (isLikelyNew ? Change(source, fullPath, shownPath, identifying, isReadFirst: true, progress, cancellation) : null)
                ?? new FileRegistry(warehouse, identifying.GetAwaiter().GetResult(), shownPath).Unchanged()
                ?? Change(source, fullPath, shownPath, identifying, isReadFirst: false, progress, cancellation)!;
            logger.FileLoaded(shownPath, source.Name, load.Status, load.RowsLoaded, load.RowsRejected, clock.GetElapsedTime(from).TotalSeconds);
            return load;
        }
        finally
        {
            // It still has the file open if the reading failed first; that failure is the one to be told.
            Task.WhenAny(identifying).GetAwaiter().GetResult();
        }
    }

    // With isReadFirst the rows are appended while the content is still being hashed; null, with everything as before, if the content turns out to be known.
    private FileLoad? Change(
        SourceOptions source, string fullPath, string shownPath, Task<LoadIdentity> identifying, bool isReadFirst, Action<long>? progress, CancellationToken cancellation)
    {
        FileLoad? load = null;
        warehouse.Try(() =>
        {
            var fileId = FileRegistry.NextFileId(warehouse);
            var sent = isReadFirst ? Append(source, fullPath, fileId, progress, cancellation) : null;
            var registry = new FileRegistry(warehouse, identifying.GetAwaiter().GetResult(), shownPath);
            if (isReadFirst && registry.IsKnown())
                return false;
            var isReplaced = registry.RemoveEarlier();
            var loadedAt = clock.GetUtcNow().UtcDateTime;
            if (registry.IsElsewhere())
            {
                load = registry.Add(fileId, FileLoadStatus.Duplicate, 0, 0, loadedAt, null);
                return true;
            }

            sent ??= Append(source, fullPath, fileId, progress, cancellation);
            Verify(shownPath, fileId, sent);
            RequireMostlyReadable(source, shownPath, fileId, sent);
            var newest = AsOf.EventColumns(source.Kind) is { Count: > 0 } columns ? AsOf.Newest(warehouse, source.Kind, columns, loadedAt, fileId) : null;
            isReplaced |= source.Kind.IsVisits && registry.RemoveEdited(fileId);
            load = registry.Add(fileId, isReplaced ? FileLoadStatus.Replaced : FileLoadStatus.Loaded,
                sent.GetValueOrDefault($"raw.{source.Kind.Name}"), sent.GetValueOrDefault("ops.rejected_rows"), loadedAt, newest);
            return true;
        });
        return load;
    }

    private Dictionary<string, long> Append(SourceOptions source, string fullPath, int fileId, Action<long>? progress, CancellationToken cancellation)
    {
        var appenders = new Dictionary<string, TableAppender>(StringComparer.Ordinal);
        try
        {
            var rows = 0L;
            foreach (var batch in ReadAhead.Of(read(source, fullPath, fileId, cancellation), BatchesAhead, cancellation))
            {
                using (batch.Rows)
                {
                    var schema = batch.Table == VisitColumns.RejectedRows ? "ops" : "raw";
                    if (!appenders.TryGetValue($"{schema}.{batch.Table}", out var appender))
                        appenders.Add($"{schema}.{batch.Table}", appender = new TableAppender(warehouse, schema, batch.Table));
                    appender.Append(batch.Rows);
                    var before = rows;
                    rows += batch.Table == VisitColumns.VisitTexts ? 0 : batch.Rows.Length;
                    if (rows / RowsPerEvent > before / RowsPerEvent)
                        logger.RowsAppended(fullPath, source.Name, rows);
                }

                progress?.Invoke(rows);
                cancellation.ThrowIfCancellationRequested();
            }

            foreach (var appender in appenders.Values)
                appender.Flush();
            return appenders.ToDictionary(pair => pair.Key, pair => pair.Value.Rows, StringComparer.Ordinal);
        }
        finally
        {
            foreach (var appender in appenders.Values)
                appender.Dispose();
        }
    }

    // Every row of the file must be where the reader sent it, whatever the engine did in between.
    private void Verify(string shownPath, int fileId, Dictionary<string, long> sent)
    {
        foreach (var (table, rows) in sent)
        {
            var found = warehouse.Rows(string.Create(CultureInfo.InvariantCulture, $"select count(*) from {table} where file_id = {fileId}"), row => row.GetInt64(0))[0];
            if (found != rows)
                throw new RowsLostException(shownPath, table, rows, found);
        }
    }

    // Half a file in the figures would look like a bad month; its cause is nearly always the mapping, the date format or the wrong file.
    private void RequireMostlyReadable(SourceOptions source, string shownPath, int fileId, Dictionary<string, long> sent)
    {
        var (rejected, all) = (sent.GetValueOrDefault("ops.rejected_rows"), sent.GetValueOrDefault("ops.rejected_rows") + sent.GetValueOrDefault($"raw.{source.Kind.Name}"));
        if (all < LeastRowsToJudge || rejected * 100 <= all * source.MaxRejectedPercent)
            return;
        var (line, why) = warehouse.Rows(
            "select line, detail from ops.rejected_rows where file_id = $file order by line limit 1", row => (row.GetInt64(0), row.GetString(1)), ("file", fileId))[0];
        throw new MostRowsRejectedException(shownPath, rejected, all, line, why);
    }
}
