using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using TradeCrm.Ingest;

namespace TradeCrm.Warehouse;

/// <summary>Why DuckDB would not open a file, from what it said and from the file's first bytes.</summary>
internal static partial class UnopenedFile
{
    // DuckDB's header: a checksum, then DUCK, then the storage version; three blocks of 4,096 bytes before any data.
    private const int HeaderBytes = 3 * 4096;
    private const int MagicAt = 8;
    private const int VersionAt = 12;

    /// <summary>The file holds nothing: a run that was killed while it made the file left it behind.</summary>
    public static bool IsUnfinished(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return stream.Length == 0 || (stream.Length < HeaderBytes && HasMagic(Beginning(stream)));
    }

    /// <summary>The failure in the reader's words.</summary>
    /// <param name="failure">What DuckDB threw.</param>
    /// <param name="path">Full path.</param>
    /// <param name="shownPath">The warehouse as configured.</param>
    public static TradeCrmException Reason(Exception failure, string path, string shownPath)
    {
        var said = failure.Message;
        if (said.Contains("Could not set lock on file", StringComparison.Ordinal))
        {
            var match = LockHolder().Match(said);
            int? process = match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;
            return new WarehouseInUseException(Path.GetFileName(shownPath), process, process is { } id ? StartOf(id) : null);
        }
        if (EngineFailures.Of(failure, path) is { } known)
            return known;
        if (ReadableVersions().Match(said) is { Success: true } versions)
            return new WarehouseStorageVersionException(shownPath, StorageVersion(path), versions.Groups[1].Value, versions.Groups[2].Value, failure);
        return said.Contains("not a valid DuckDB database file", StringComparison.Ordinal)
            ? new WarehouseUnreadableException(shownPath, "it is another kind of file.", failure)
            : new WarehouseUnreadableException(shownPath, FirstSentence(said), failure);
    }

    private static byte[] Beginning(FileStream stream)
    {
        var bytes = new byte[VersionAt + sizeof(ulong)];
        stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes;
    }

    private static bool HasMagic(byte[] beginning) => beginning.AsSpan(MagicAt, 4).SequenceEqual("DUCK"u8);

    private static ulong StorageVersion(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return BinaryPrimitives.ReadUInt64LittleEndian(Beginning(stream).AsSpan(VersionAt));
    }

    private static string FirstSentence(string said)
    {
        var text = Prefix().Replace(said.Split('\n')[0].Trim(), "");
        return text.EndsWith('.') || text.EndsWith('!') ? text : text + ".";
    }

    private static string? StartOf(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            using var self = Process.GetCurrentProcess();
            var isToday = process.StartTime.Date == self.StartTime.Date;
            return process.StartTime.ToString(isToday ? "HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It ended meanwhile or belongs to somebody else: the message then goes without the time.
            return null;
        }
    }

    [GeneratedRegex(@"\(PID (\d+)\)")]
    private static partial Regex LockHolder();

    [GeneratedRegex(@"we can only read versions? (?:between )?(\d+)(?: and (\d+))?")]
    private static partial Regex ReadableVersions();

    [GeneratedRegex(@"^(DuckDBOpen failed: )?([A-Z][A-Za-z ]+ Error: )?")]
    private static partial Regex Prefix();
}
