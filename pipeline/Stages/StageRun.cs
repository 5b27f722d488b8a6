using DuckDB.NET.Data;
using TradeCrm.Models;
using TradeCrm.Reports;
using TradeCrm.Reports.Management;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>Runs ingest, build, score and report, or some of them, and says what came of it.</summary>
internal sealed class StageRun(CommandSession session, string command, IReadOnlyList<string> stages, DateOnly? month = null)
{
    private readonly StageScreen screen = StageScreen.For(session.Host);
    private readonly TimeProvider clock = session.Host.Clock;
    private readonly List<string> complete = [];
    private readonly List<string> warnings = [];
    private IngestStage? ingest;
    private IngestOutcome? loaded;
    private ReportFiles? report;
    private DateTime? asOf;

    /// <summary>Runs the stages in order.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(CancellationToken cancellation)
    {
        var startedAt = clock.GetTimestamp();
        session.Log.RunStarted(command, session.Configuration.ShownPath);
        using var warehouse = WarehouseFile.Open(session.Configuration.Warehouse);
        screen.Line($"TradeCrm {CommandLine.Version} · {session.Configuration.ShownPath} · {session.Configuration.Company.Name}");
        screen.Line();
        var runLog = RunLog.Start(warehouse, command, clock);
        var exitCode = ExitCode.Internal;
        using var interruption = Interruption.Of(warehouse, cancellation);
        try
        {
            exitCode = Stages(warehouse, runLog, cancellation);
            runLog.End(exitCode == ExitCode.Done ? "done" : "failed", RowsLoaded, asOf);
        }
        catch (Exception stopped) when (cancellation.IsCancellationRequested && IsInterruption(stopped))
        {
            exitCode = Interrupted();
            runLog.End("interrupted", RowsLoaded, asOf);
        }
        catch (Exception failure)
        {
            runLog.EndFailed(failure, RowsLoaded, asOf);
            throw;
        }
        finally
        {
            session.Log.RunFinished(command, exitCode, Math.Round(clock.GetElapsedTime(startedAt).TotalSeconds, 3));
        }
        if (exitCode != ExitCode.Interrupted)
            Finish(warehouse, clock.GetElapsedTime(startedAt));
        return exitCode;
    }

    // DuckDB's own word for it reaches us as its exception or, from an appender, inside another one.
    private static bool IsInterruption(Exception stopped) =>
        stopped is OperationCanceledException or DuckDBException || stopped.Message.Contains("interrupt", StringComparison.OrdinalIgnoreCase);

    // What was there already was loaded by the run that did so.
    private long RowsLoaded => loaded?.Files.Where(file => file.Status is FileLoadStatus.Loaded or FileLoadStatus.Replaced).Sum(file => file.RowsLoaded) ?? 0;

    private int Stages(WarehouseFile warehouse, RunLog runLog, CancellationToken cancellation)
    {
        // Parsing all models takes a moment that ingest and report need not wait for.
        var graph = new Lazy<ModelGraph>(() => ModelGraph.Create([new IntentStep(session.Configuration.Intent, session.Log), new PromisesStep(session.Log)]));
        foreach (var stage in stages)
        {
            cancellation.ThrowIfCancellationRequested();
            var from = clock.GetTimestamp();
            switch (stage)
            {
                case "ingest":
                    Ingest(warehouse, runLog, from, cancellation);
                    break;
                case "report":
                    Report(warehouse, runLog, from, cancellation);
                    break;
                default:
                    Graph(stage, graph.Value, warehouse, runLog, from, cancellation);
                    break;
            }
            complete.Add(stage);
            session.Log.StageFinished(stage, Math.Round(clock.GetElapsedTime(from).TotalSeconds, 3));
        }
        return loaded is { LeftOut.Count: > 0 } ? ExitCode.Failed : ExitCode.Done;
    }

    private void Ingest(WarehouseFile warehouse, RunLog runLog, long from, CancellationToken cancellation)
    {
        ingest = new IngestStage(session, warehouse, screen);
        loaded = ingest.Run(runLog, cancellation);
        IngestSummary.Write(session, screen, loaded, clock.GetElapsedTime(from));
    }

    private void Graph(string stage, ModelGraph graph, WarehouseFile warehouse, RunLog runLog, long from, CancellationToken cancellation)
    {
        var options = session.Configuration.Build;
        if (stage == "build")
            options = options with { AsOf = session.RequestedAsOf };
        var nodes = new List<NodeRun>();
        var run = screen.Watch(stage, update =>
        {
            void Progress(string node, int done, int total) => update(new(done, total, $"{done} of {total}  {node}"));
            return runLog.Stage(stage, stage,
                () => stage == "build"
                    ? graph.Build(warehouse, options, Progress, session.Log, clock, cancellation, nodes)
                    : graph.Score(warehouse, options, Progress, session.Log, clock, cancellation, nodes),
                result => result.Models, nodes);
        });
        asOf = AsOfOf(warehouse);
        foreach (var failed in run.Failed)
            warnings.Add(Words.Of($"{failed.Model}: {Words.Count(failed.Offenders, "offender")} against '{failed.Meaning}'"));
        warnings.AddRange(stage == "build" ? run.Notices : []);
        screen.Summary(stage, Summary(stage, run), clock.GetElapsedTime(from));
        foreach (var notice in stage == "score" ? run.Notices.Skip(1) : [])
            screen.Line($"           {notice}");
    }

    private string Summary(string stage, GraphRun run)
    {
        var counts = $"{Words.Count(run.Models, "model")}, {Words.Count(run.Checks, "check")}, {Words.Count(run.Warnings, "warning")}";
        if (stage == "build")
            return asOf is { } moment ? $"{counts}, as of {session.Local(moment)}" : counts;
        return run.Notices.Count > 0 ? run.Notices[0] : counts;
    }

    private void Report(WarehouseFile warehouse, RunLog runLog, long from, CancellationToken cancellation)
    {
        asOf = AsOfOf(warehouse) ?? throw new NothingBuiltException();
        var restated = screen.Watch("report", _ => runLog.Stage("report", "published figures", () => new PublishedFigures(warehouse).Publish(asOf.Value), count => count));
        if (restated > 0)
            warnings.Add($"{Words.Count(restated, "figure")} of closed months changed since publication; the pages of their months say why (out/index.html)");
        report = screen.Watch("report", _ => runLog.Stage("report", "report",
            () => new MonthlyReport(warehouse, session.Configuration.Reports).Write(asOf.Value, month, cancellation, session.Log.ReportPartDone), _ => 1));
        var index = new MonthsIndex(warehouse, session.Configuration.Reports).Write(asOf.Value);
        if (!File.Exists(report.Buyers))
        {
            screen.Summary("report", $"{session.Shown(report.Dashboard)}   {session.Shown(index)}", clock.GetElapsedTime(from));
            return;
        }
        var worklists = screen.Watch("report", _ => runLog.Stage("report", "worklists",
            () => new WorklistReport(warehouse, session.Configuration.Reports).Write(asOf.Value, cancellation, session.Log.ReportPartDone), files => files.Salespeople.Count + 3));
        screen.Summary("report", $"{session.Shown(report.Dashboard)}   {session.Shown(worklists.Folder)}{Path.DirectorySeparatorChar}", clock.GetElapsedTime(from));
    }

    private static DateTime? AsOfOf(WarehouseFile warehouse) =>
        warehouse.Rows("select as_of from ops.as_of", row => row.GetDateTime(0)) is [var moment, ..] ? moment : null;

    private void Finish(WarehouseFile warehouse, TimeSpan elapsed)
    {
        screen.Line();
        if (report is not null)
            DoToday.Write(screen, warehouse);
        if (loaded is { } outcome && outcome.Files.Sum(file => file.RowsRejected) is > 0 and var rejected)
            warnings.Add($"{Words.Count(rejected, "row")} rejected (tradecrm show rejected)");
        if (loaded is not null)
            warnings.AddRange(NoLongerConfigured(warehouse));
        if (warnings.Count > 0)
            screen.Line($"  {Words.Count(warnings.Count, "warning")}: {string.Join("; ", warnings.Take(5))}{(warnings.Count > 5 ? "; the rest: tradecrm show checks" : "")}.");
        foreach (var file in loaded?.LeftOut ?? [])
            screen.Line($"  Left out of source {file.Source}: {file.Reason}");
        var open = report is null ? "" : $" Open {session.Shown(report.Dashboard)}";
        screen.Line($"Done in {Words.Seconds(elapsed)}.{open}");
    }

    // What a log said stays when the log is rotated away; but a source that is gone from the configuration was taken out by somebody, who may believe its figures gone too.
    private IEnumerable<string> NoLongerConfigured(WarehouseFile warehouse)
    {
        var names = session.Configuration.Sources.Select(source => source.Name).ToHashSet();
        return warehouse.Rows("select source, sum(rows_loaded)::bigint from ops.files where status = 'loaded' group by source order by source", row => (Source: row.GetString(0), Rows: row.GetInt64(1)))
            .Where(kept => !names.Contains(kept.Source))
            .Select(kept => $"{Words.Count(kept.Rows, "row")} of source '{kept.Source}' stay loaded though pipeline.yaml no longer names it (to be rid of them, delete the warehouse and run again)");
    }

    private int Interrupted()
    {
        var done = complete.Count > 0 ? string.Join(", ", complete) : "nothing";
        if (ingest is not null && !complete.Contains("ingest"))
            done = $"{ingest.FilesDone} of {Words.Count(ingest.FilesTotal, "file")} of ingest";
        session.Host.Error.WriteLine($"Stopped. Complete: {done}. The unfinished part was rolled back; run 'tradecrm {command}' again to continue.");
        return ExitCode.Interrupted;
    }
}
