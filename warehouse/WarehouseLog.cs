using Microsoft.Extensions.Logging;

namespace TradeCrm.Warehouse;

/// <summary>Log events of the warehouse: one per file (and per many rows of a long one), per model, per step, per check with offenders.</summary>
internal static partial class WarehouseLog
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Information,
        Message = "{Path} of source {Source}: {Status}, {RowsLoaded} rows loaded, {RowsRejected} rejected in {Seconds:F3} s")]
    public static partial void FileLoaded(this ILogger logger, string path, string source, FileLoadStatus status, long rowsLoaded, long rowsRejected, double seconds);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Information, Message = "Model {Model} built in {Seconds:F3} s")]
    public static partial void ModelBuilt(this ILogger logger, string model, double seconds);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Information, Message = "Step {Step}: {Rows} rows in {Seconds:F3} s")]
    public static partial void StepRan(this ILogger logger, string step, long rows, double seconds);

    [LoggerMessage(EventId = 2004, Level = LogLevel.Warning, Message = "{Model}: check {Check} ({Severity}) found {Offenders} offenders")]
    public static partial void CheckFound(this ILogger logger, string model, string check, CheckSeverity severity, long offenders);

    [LoggerMessage(EventId = 2005, Level = LogLevel.Information, Message = "{Path} of source {Source}: {Rows} rows so far")]
    public static partial void RowsAppended(this ILogger logger, string path, string source, long rows);
}
