using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using TradeCrm.Ingest;

namespace TradeCrm.Warehouse;

/// <summary>What DuckDB says when the machine, not the statement, is at fault: no disk space left, a folder that cannot be written, too little memory.</summary>
public static partial class EngineFailures
{
    /// <summary>The same failure of the machine, wherever in a chain of exceptions DuckDB said it: a model's, an appender's, a query's; null where there is none.</summary>
    /// <param name="failure">What came out.</param>
    /// <param name="path">Full path of the warehouse.</param>
    public static TradeCrmException? Behind(Exception failure, string path)
    {
        ArgumentNullException.ThrowIfNull(failure);
        if (failure is DiskFullException or WarehouseFolderException or MemoryLimitException)
            return null;
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            if (inner is DuckDBException or InvalidOperationException && Of(inner, path) is { } known)
                return known;
        }
        return null;
    }

    /// <summary>The failure in the reader's words, or null where it is another one.</summary>
    /// <param name="failure">What DuckDB threw.</param>
    /// <param name="path">Full path of the warehouse.</param>
    internal static TradeCrmException? Of(Exception failure, string path)
    {
        var said = failure.Message;
        if (Full().IsMatch(said))
            return new DiskFullException("the warehouse", path, "warehouse.path", failure);
        if (Denied().Match(said) is { Success: true } denied)
            return new WarehouseFolderException(path, denied.Value, failure);
        return Memory().IsMatch(said) ? new MemoryLimitException(failure) : null;
    }

    // The first three are the system's and DuckDB's own words; the last one is about what a query that outgrows the memory writes beside the warehouse.
    [GeneratedRegex("No space left on device|Disk quota exceeded|Could not write all bytes|max_temp_directory_size")]
    private static partial Regex Full();

    [GeneratedRegex("Out of Memory Error|failed to (allocate|pin|offload)|could not allocate block")]
    private static partial Regex Memory();

    [GeneratedRegex("Read-only file system|Permission denied")]
    private static partial Regex Denied();
}
