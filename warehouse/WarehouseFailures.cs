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

/// <summary>The file is a DuckDB database that TradeCrm did not make.</summary>
/// <param name="file">The warehouse as configured.</param>
/// <param name="tables">Its tables and views, in the order of their names.</param>
public sealed class WarehouseForeignException(string file, IReadOnlyList<string> tables)
    : TradeCrmException($"{file} is a DuckDB database that TradeCrm did not make: it holds {Some(tables)}. Nothing was changed in it. "
        + "Set another warehouse.path in pipeline.yaml, or move the file away and run again.")
{
    /// <summary>Its tables and views.</summary>
    public IReadOnlyList<string> Tables { get; } = tables;

    private static string Some(IReadOnlyList<string> tables) =>
        string.Join(", ", tables.Take(3)) + (tables.Count > 3 ? string.Create(CultureInfo.InvariantCulture, $" and {tables.Count - 3} more") : "");
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

/// <summary>The file was written by another version of DuckDB than this program can read.</summary>
/// <param name="file">The warehouse as configured.</param>
/// <param name="found">The file's storage version.</param>
/// <param name="from">The oldest that can be read.</param>
/// <param name="to">The newest that can be read; empty where there is only one.</param>
/// <param name="innerException">DuckDB's exception.</param>
public sealed class WarehouseStorageVersionException(string file, ulong found, string from, string to, Exception? innerException = null)
    : TradeCrmException(string.Create(CultureInfo.InvariantCulture,
        $"{file} has DuckDB storage version {found}, but the DuckDB in this TradeCrm reads {from}{(to.Length == 0 ? "" : $" to {to}")}. "
        + $"Update TradeCrm, or set another warehouse.path in pipeline.yaml."), innerException)
{
    /// <summary>The file's storage version.</summary>
    public ulong Found { get; } = found;
}

/// <summary>A query of the user failed.</summary>
/// <param name="reason">What DuckDB said.</param>
/// <param name="innerException">DuckDB's exception.</param>
public sealed class QueryFailedException(string reason, Exception? innerException = null)
    : TradeCrmException($"The query failed: {reason}", innerException);
