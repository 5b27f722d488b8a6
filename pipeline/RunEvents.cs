using Microsoft.Extensions.Logging;

namespace TradeCrm.Pipeline;

/// <summary>The log's events of runs and stages; files and models have theirs where they are loaded and built.</summary>
internal static partial class RunEvents
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Run of {Command} started over {Configuration}")]
    public static partial void RunStarted(this ILogger log, string command, string configuration);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Run of {Command} ended with exit code {ExitCode} after {Seconds} s")]
    public static partial void RunFinished(this ILogger log, string command, int exitCode, double seconds);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "Stage {Stage} done in {Seconds} s")]
    public static partial void StageFinished(this ILogger log, string stage, double seconds);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "{Path} of source {Source} left out: {Reason}")]
    public static partial void FileLeftOut(this ILogger log, string source, string path, string reason);

    [LoggerMessage(EventId = 5, Level = LogLevel.Information, Message = "{Path} of source {Source}: {Status}, {RowsRead} read, {RowsLoaded} loaded, {RowsRejected} rejected")]
    public static partial void FileDone(this ILogger log, string source, string path, string status, long rowsRead, long rowsLoaded, long rowsRejected);

    [LoggerMessage(EventId = 6, Level = LogLevel.Error, Message = "Failed")]
    public static partial void Failed(this ILogger log, Exception failure);

    [LoggerMessage(EventId = 7, Level = LogLevel.Critical, Message = "A defect")]
    public static partial void Defect(this ILogger log, Exception defect);

    [LoggerMessage(EventId = 8, Level = LogLevel.Information, Message = "Report: {Part} done")]
    public static partial void ReportPartDone(this ILogger log, string part);
}
