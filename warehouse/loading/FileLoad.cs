using System.Globalization;
using TradeCrm.Ingest;

namespace TradeCrm.Warehouse;

/// <summary>What became of a file.</summary>
public enum FileLoadStatus
{
    /// <summary>New: its rows were loaded.</summary>
    Loaded,

    /// <summary>Its content or its source's options changed: its earlier rows were replaced.</summary>
    Replaced,

    /// <summary>Already loaded as it is: nothing was done.</summary>
    Unchanged,

    /// <summary>The same content is already loaded for this source under another path: no rows.</summary>
    Duplicate,
}

/// <summary>The outcome of loading one file.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Path">As shown to the user.</param>
/// <param name="Status">What became of it.</param>
/// <param name="RowsRead">Always <paramref name="RowsLoaded"/> + <paramref name="RowsRejected"/>; of an unchanged file those of its earlier load.</param>
/// <param name="RowsLoaded">Rows in the kind's table.</param>
/// <param name="RowsRejected">Rows in ops.rejected_rows.</param>
/// <param name="Bytes">Size of the file as it lies on disk.</param>
public sealed record FileLoad(string Source, string Path, FileLoadStatus Status, long RowsRead, long RowsLoaded, long RowsRejected, long Bytes);

/// <summary>What arrived in the tables is not what was sent; the file was rolled back.</summary>
/// <param name="path">The file as shown to the user.</param>
/// <param name="table">The table that differs.</param>
/// <param name="sent">Rows that the reader gave.</param>
/// <param name="found">Rows of the file in the table.</param>
public sealed class RowsLostException(string path, string table, long sent, long found)
    : TradeCrmException(string.Create(CultureInfo.InvariantCulture,
        $"{path}: {sent:N0} rows were read for {table}, but {found:N0} are there. The file was rolled back; run again, and report this with the log file if it returns."));

/// <summary>A file cannot be opened.</summary>
/// <param name="path">The file as shown to the user.</param>
/// <param name="reason">What the system said.</param>
/// <param name="innerException">The system's exception.</param>
public sealed class SourceFileUnreadableException(string path, string reason, Exception? innerException = null)
    : TradeCrmException($"{path}: cannot be read: {reason.TrimEnd('.')}. Check that it is there and that you may read it.", innerException);

/// <summary>More of a file's rows cannot be read than its source allows; the file was rolled back.</summary>
/// <param name="path">The file as shown to the user.</param>
/// <param name="rejected">Rows that cannot be read.</param>
/// <param name="rows">All rows.</param>
/// <param name="line">The first of them.</param>
/// <param name="why">Its reason.</param>
public sealed class MostRowsRejectedException(string path, long rejected, long rows, long line, string why)
    : TradeCrmException(string.Create(CultureInfo.InvariantCulture,
        $"{path}: {rejected:N0} of {rows:N0} rows cannot be read, so nothing of the file was loaded. The first, line {line}: {why}. Correct the source's keys in pipeline.yaml (tradecrm inspect {path} proposes them), or load what can be read with 'max_rejected: 100'."))
{
    /// <summary>Rows that cannot be read.</summary>
    public long Rejected { get; } = rejected;

    /// <summary>All rows.</summary>
    public long Rows { get; } = rows;
}
