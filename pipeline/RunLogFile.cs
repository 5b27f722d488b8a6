using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace TradeCrm.Pipeline;

/// <summary>The structured log: always a file beside the warehouse, and standard error with <c>--log-format json</c>.</summary>
internal static class RunLogFile
{
    /// <summary>Beside the warehouse, so that whoever finds the one finds the other.</summary>
    public static string PathFor(PipelineConfiguration configuration) =>
        Path.Combine(Path.GetDirectoryName(configuration.Warehouse.Path)!, "tradecrm.log");

    /// <summary>At most three files of 10 MB; events as compact JSON (CLEF).</summary>
    /// <param name="file">The log file, or null for none.</param>
    /// <param name="error">Takes the events too, or null.</param>
    /// <param name="failure">Is told when the file cannot be written, or null.</param>
    public static ILoggerFactory Open(string? file, TextWriter? error, LogFailure? failure = null)
    {
        var settings = new LoggerConfiguration().MinimumLevel.Information();
        if (file is not null)
        {
            settings = settings.WriteTo.Fallible(
                to => to.File(new CompactJsonFormatter(), file, fileSizeLimitBytes: 10_000_000, rollOnFileSizeLimit: true, retainedFileCountLimit: 3, shared: true),
                failure ?? new LogFailure());
        }
        if (error is not null)
            settings = settings.WriteTo.Sink(new WriterSink(error));
        var logger = settings.CreateLogger();
        return LoggerFactory.Create(builder => builder.AddSerilog(logger, dispose: true));
    }

    /// <summary>Writes an unexpected exception with its stack trace.</summary>
    /// <returns>The file that has it.</returns>
    public static string Defect(CommandSession? session, CommandHost host, Exception defect)
    {
        var file = session is null ? Path.Combine(Path.GetTempPath(), "tradecrm.log") : PathFor(session.Configuration);
        if (session is { WritesLogFile: true })
        {
            session.Log.Defect(defect);
            return file;
        }
        return Write(file, host, defect);
    }

    /// <summary>As the other, for a command without a configuration that has a folder of its own.</summary>
    /// <param name="folder">Where the file is to lie.</param>
    /// <param name="host">Whose current folder the returned path is relative to.</param>
    /// <param name="defect">What happened.</param>
    /// <returns>The file that has it.</returns>
    public static string Defect(string folder, CommandHost host, Exception defect) => Write(Path.Combine(folder, "tradecrm.log"), host, defect);

    private static string Write(string file, CommandHost host, Exception defect)
    {
        using var factory = Open(file, null);
        factory.CreateLogger("TradeCrm").Defect(defect);
        return Path.GetRelativePath(host.Folder, file) is var relative && relative.Length < file.Length ? relative : file;
    }

    private sealed class WriterSink(TextWriter writer) : ILogEventSink
    {
        private readonly CompactJsonFormatter formatter = new();

        public void Emit(LogEvent logEvent)
        {
            lock (writer)
                formatter.Format(logEvent, writer);
        }
    }
}
