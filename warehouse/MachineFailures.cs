using System.Globalization;
using TradeCrm.Ingest;

namespace TradeCrm.Warehouse;

/// <summary>No space is left on a disk that is written to. What was complete is kept.</summary>
/// <param name="what">What lies on it: the warehouse, the report, the log.</param>
/// <param name="path">Full path of that.</param>
/// <param name="key">The key in pipeline.yaml that puts it elsewhere.</param>
/// <param name="innerException">The system's exception.</param>
public sealed class DiskFullException(string what, string path, string key, Exception? innerException = null)
    : TradeCrmException($"The disk that holds {what} is full: {Free(path)} free in {Folder(path)}. Free some space there or set {key} in pipeline.yaml, then run again; "
        + "what was complete is kept.", innerException)
{
    /// <summary>The folder on the full disk.</summary>
    public string FullFolder { get; } = Folder(path);

    private static string Folder(string path) => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : path;

    private static string Free(string path)
    {
        var folder = Folder(path);
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { Length: > 0 } parent)
            folder = parent;
        return string.Create(CultureInfo.InvariantCulture, $"{new DriveInfo(folder).AvailableFreeSpace / 1e6:0.0} MB");
    }
}

/// <summary>The warehouse's folder cannot be written.</summary>
/// <param name="path">Full path of the warehouse.</param>
/// <param name="reason">What the system said.</param>
/// <param name="innerException">The system's exception.</param>
public sealed class WarehouseFolderException(string path, string reason, Exception? innerException = null)
    : TradeCrmException($"The warehouse {path} cannot be written: {reason}. Expected a folder that this user may write. "
        + "Correct its permissions, or set warehouse.path in pipeline.yaml.", innerException);

/// <summary>DuckDB needed more memory than it may have.</summary>
/// <param name="innerException">DuckDB's exception.</param>
public sealed class MemoryLimitException(Exception? innerException = null)
    : TradeCrmException("The warehouse needed more memory than warehouse.memory_limit in pipeline.yaml allows. Raise it (2GB is the default), "
        + "or set warehouse.threads to a smaller number, then run again; what was complete is kept.", innerException);
