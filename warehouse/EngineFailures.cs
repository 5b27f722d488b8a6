using System.Text.RegularExpressions;
using TradeCrm.Ingest;

namespace TradeCrm.Warehouse;

/// <summary>What DuckDB says when the machine, not the statement, is at fault: no disk space left, a folder that cannot be written, too little memory.</summary>
internal static partial class EngineFailures
{
    /// <summary>The failure in the reader's words, or null where it is another one.</summary>
    /// <param name="failure">What DuckDB threw.</param>
    /// <param name="path">Full path of the warehouse.</param>
    public static TradeCrmException? Of(Exception failure, string path) => Of(failure.Message, path, failure);

    /// <summary>As the other, from the bare message.</summary>
    public static TradeCrmException? Of(string said, string path, Exception? failure)
    {
        if (Full().IsMatch(said))
            return new DiskFullException("the warehouse", path, "warehouse.path", failure);
        if (Denied().Match(said) is { Success: true } denied)
            return new WarehouseFolderException(path, denied.Value, failure);
        if (said.Contains("Out of Memory Error", StringComparison.Ordinal))
            return new MemoryLimitException(failure);
        return null;
    }

    // The first three are the system's and DuckDB's own words; the last one is about what a query that outgrows the memory writes beside the warehouse.
    [GeneratedRegex("No space left on device|Disk quota exceeded|Could not write all bytes|max_temp_directory_size")]
    private static partial Regex Full();

    [GeneratedRegex("Read-only file system|Permission denied")]
    private static partial Regex Denied();
}
