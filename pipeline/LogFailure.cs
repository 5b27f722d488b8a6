using Serilog.Core;
using Serilog.Events;
using TradeCrm.Ingest;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>Remembers that events could not be written to the log file: the run goes on without them, and its end says so.</summary>
internal sealed class LogFailure : ILoggingFailureListener
{
    // 'No space left on device' of Unix, 'disk full' of Windows.
    private static readonly int[] FullCodes = [28, unchecked((int)0x80070070)];

    private Exception? first;

    /// <summary>Called by the log from whatever thread it writes on.</summary>
    public void OnLoggingFailed(object sender, LoggingFailureKind kind, string message, IReadOnlyCollection<LogEvent>? events, Exception? exception) =>
        Interlocked.CompareExchange(ref first, exception ?? new IOException(message), null);

    /// <summary>What was still waiting to be written could not be.</summary>
    public void Remember(IOException failure) => Interlocked.CompareExchange(ref first, failure, null);

    /// <summary>The failure in the reader's words, or null.</summary>
    public TradeCrmException? Of(string path) => first switch
    {
        null => null,
        IOException full when FullCodes.Contains(full.HResult) => new DiskFullException("the log", Path.GetFullPath(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path), "warehouse.path", full),
        var other => new LogFileException(path, other),
    };
}

/// <summary>The log file cannot be written; everything else was done.</summary>
/// <param name="file">The log file.</param>
/// <param name="cause">What the system said.</param>
public sealed class LogFileException(string file, Exception cause)
    : TradeCrmException($"The log {file} could not be written ({cause.Message.TrimEnd('.')}); everything else was done. Expected a file beside the warehouse that this user may write. "
        + "Correct its permissions, then run again.", cause);
