using System.CommandLine;
using Microsoft.Extensions.Logging;
using TradeCrm.Ingest;

namespace TradeCrm.Pipeline;

/// <summary>One invocation of a command over one valid configuration.</summary>
internal sealed class CommandSession : IDisposable
{
    private readonly ILoggerFactory logs;

    private readonly LogFailure failure;
    private bool isDisposed;

    private CommandSession(CommandHost host, PipelineConfiguration configuration, DateTime? asOf, ILoggerFactory logs, LogFailure failure, bool writesLogFile)
    {
        (Host, Configuration, RequestedAsOf, this.logs, this.failure, WritesLogFile) = (host, configuration, asOf, logs, failure, writesLogFile);
        Log = logs.CreateLogger("TradeCrm");
    }

    public CommandHost Host { get; }

    public PipelineConfiguration Configuration { get; }

    /// <summary>UTC; null for the newest event.</summary>
    public DateTime? RequestedAsOf { get; }

    public ILogger Log { get; }

    /// <summary>Commands that only read the warehouse leave no log behind, unless they fail.</summary>
    public bool WritesLogFile { get; }

    public TextWriter Output => Host.Output;

    public static CommandSession Open(CommandHost host, ParseResult parsed, SharedOptions shared, bool areFilesNeeded)
    {
        var fullPath = ConfigurationFile.Find(parsed.GetValue(shared.Config), host.Folder);
        var configuration = ConfigurationFile.Read(fullPath, Shown(host, fullPath), host.Environment, areFilesNeeded);
        var asOf = parsed.GetValue(shared.AsOf) is { } text ? AsOfArgument.Parse(text, configuration.Company.TimeZone) : (DateTime?)null;
        var writesLogFile = parsed.CommandResult.Command.Name is "run" or "ingest" or "build" or "score" or "report";
        var error = parsed.GetValue(shared.LogFormat) == "json" ? host.Error : null;
        var failure = new LogFailure();
        return new CommandSession(host, configuration, asOf, RunLogFile.Open(writesLogFile ? RunLogFile.PathFor(configuration) : null, error, failure), failure, writesLogFile);
    }

    /// <summary>Why the log file lacks events, or null.</summary>
    public TradeCrmException? LogFailure => failure.Of(RunLogFile.PathFor(Configuration));

    /// <summary>A UTC moment in the reports' time zone, as people read it.</summary>
    public string Local(DateTime utc)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Configuration.Build.TimeZone);
        var local = TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)), zone);
        return Words.Of($"{local:yyyy-MM-dd HH:mm} ({local:zzz})");
    }

    /// <summary>A full path as somebody in the current folder would write it.</summary>
    public string Shown(string fullPath) => Shown(Host, fullPath);

    /// <summary>Closes the log, once; what cannot be written then is a <see cref="LogFailure"/> as well.</summary>
    public void Dispose()
    {
        if (isDisposed)
            return;
        isDisposed = true;
        try
        {
            logs.Dispose();
        }
        catch (IOException unwritten)
        {
            failure.Remember(unwritten);
        }
    }

    private static string Shown(CommandHost host, string fullPath)
    {
        var relative = Path.GetRelativePath(host.Folder, fullPath).Replace('\\', '/');
        return relative.StartsWith("../../..", StringComparison.Ordinal) ? fullPath : relative;
    }
}
