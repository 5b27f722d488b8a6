using System.CommandLine;
using Microsoft.Extensions.Logging;

namespace TradeCrm.Pipeline;

/// <summary>One invocation of a command over one valid configuration.</summary>
internal sealed class CommandSession : IDisposable
{
    private readonly ILoggerFactory logs;

    private CommandSession(CommandHost host, PipelineConfiguration configuration, DateTime? asOf, ILoggerFactory logs, bool writesLogFile)
    {
        (Host, Configuration, RequestedAsOf, this.logs, WritesLogFile) = (host, configuration, asOf, logs, writesLogFile);
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
        return new CommandSession(host, configuration, asOf, RunLogFile.Open(writesLogFile ? RunLogFile.PathFor(configuration) : null, error), writesLogFile);
    }

    /// <summary>A UTC moment in the reports' time zone, as people read it.</summary>
    public string Local(DateTime utc)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Configuration.Build.TimeZone);
        var local = TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)), zone);
        return Words.Of($"{local:yyyy-MM-dd HH:mm} ({local:zzz})");
    }

    /// <summary>A full path as somebody in the current folder would write it.</summary>
    public string Shown(string fullPath) => Shown(Host, fullPath);

    public void Dispose() => logs.Dispose();

    private static string Shown(CommandHost host, string fullPath)
    {
        var relative = Path.GetRelativePath(host.Folder, fullPath).Replace('\\', '/');
        return relative.StartsWith("../../..", StringComparison.Ordinal) ? fullPath : relative;
    }
}
