using System.Globalization;

namespace TradeCrm.Ingest;

/// <summary>A gz file ends too early or its content does not match its checksum.</summary>
public sealed class DamagedGzipException(string path, long completeLines, Exception? innerException = null)
    : TradeCrmException(
        $"{path}: the gz file is damaged or was cut off after {completeLines.ToString("N0", CultureInfo.InvariantCulture)} complete lines; nothing of it was loaded. Copy it again from where it came from.",
        innerException)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Whole lines that could be read before the damage.</summary>
    public long CompleteLines { get; } = completeLines;
}
