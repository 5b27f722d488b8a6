using System.Globalization;
using TradeCrm.Ingest;

namespace TradeCrm.Warehouse;

/// <summary>Another process holds the file.</summary>
/// <param name="file">The warehouse's file name.</param>
/// <param name="process">The other process, or null where DuckDB does not name it.</param>
/// <param name="since">When that process started, as the message shows it, or null where that cannot be read.</param>
public sealed class WarehouseInUseException(string file, int? process, string? since)
    : TradeCrmException($"{file} is in use by another run{Who(process, since)}. Wait for it, or look with 'tradecrm status'.")
{
    /// <summary>The other process, or null where DuckDB does not name it.</summary>
    public int? Process { get; } = process;

    /// <summary>When that process started, as the message shows it, or null.</summary>
    public string? Since { get; } = since;

    private static string Who(int? process, string? since) => (process, since) switch
    {
        (null, _) => "",
        (_, null) => string.Create(CultureInfo.InvariantCulture, $" (process {process})"),
        _ => string.Create(CultureInfo.InvariantCulture, $" (process {process}, since {since})"),
    };
}

/// <summary>The file was written by a newer version of TradeCrm.</summary>
/// <param name="file">The warehouse as configured.</param>
/// <param name="found">The file's schema version.</param>
/// <param name="known">The newest version that this program knows.</param>
public sealed class WarehouseNewerException(string file, int found, int known)
    : TradeCrmException(string.Create(CultureInfo.InvariantCulture,
        $"{file} has schema version {found}, but this TradeCrm knows versions up to {known}. Update TradeCrm, or set another warehouse.path in pipeline.yaml."))
{
    /// <summary>The file's schema version.</summary>
    public int Found { get; } = found;

    /// <summary>The newest version that this program knows.</summary>
    public int Known { get; } = known;
}

/// <summary>The file is of an older schema version and was opened for reading only, so it cannot be migrated.</summary>
/// <param name="file">The warehouse as configured.</param>
/// <param name="found">The file's schema version; 0 for a file that TradeCrm did not make.</param>
/// <param name="known">The version that this program reads.</param>
public sealed class WarehouseOlderException(string file, int found, int known)
    : TradeCrmException(string.Create(CultureInfo.InvariantCulture,
        $"{file} has schema version {found}, but this TradeCrm reads version {known}. Bring it up to date with 'tradecrm run'."))
{
    /// <summary>The file's schema version.</summary>
    public int Found { get; } = found;
}

/// <summary>There is no warehouse to read.</summary>
/// <param name="file">The warehouse as configured.</param>
public sealed class WarehouseMissingException(string file)
    : TradeCrmException($"{file}: there is no warehouse here yet. Make it with 'tradecrm run', or correct warehouse.path in pipeline.yaml.");

/// <summary>The file is no DuckDB database, or one that this DuckDB cannot read.</summary>
/// <param name="file">The warehouse as configured.</param>
/// <param name="reason">What DuckDB said.</param>
/// <param name="innerException">DuckDB's exception.</param>
public sealed class WarehouseUnreadableException(string file, string reason, Exception? innerException = null)
    : TradeCrmException($"{file} cannot be opened as a DuckDB database: {reason} Set another warehouse.path in pipeline.yaml, or move the file away and run again.", innerException);

/// <summary>A query of the user failed.</summary>
/// <param name="reason">What DuckDB said.</param>
/// <param name="innerException">DuckDB's exception.</param>
public sealed class QueryFailedException(string reason, Exception? innerException = null)
    : TradeCrmException($"The query failed: {reason}", innerException);
