namespace TradeCrm.Warehouse;

/// <summary>One run of the command, in <c>ops.runs</c> and <c>ops.stage_runs</c>. Status: running, done, failed, or interrupted (the process died).</summary>
public sealed class RunLog
{
    private readonly WarehouseFile warehouse;
    private readonly TimeProvider clock;
    private readonly DateTime startedAt;

    private RunLog(WarehouseFile warehouse, TimeProvider clock, int runId, DateTime startedAt) =>
        (this.warehouse, this.clock, RunId, this.startedAt) = (warehouse, clock, runId, startedAt);

    /// <summary>Number of the run, from 1.</summary>
    public int RunId { get; }

    /// <summary>Writes the run's row with status 'running'.</summary>
    /// <param name="warehouse">Open for writing.</param>
    /// <param name="command">As the user typed it (<c>run</c>, <c>build</c> …).</param>
    /// <param name="clock">Gives the times of start and end.</param>
    public static RunLog Start(WarehouseFile warehouse, string command, TimeProvider clock)
    {
        var startedAt = clock.GetUtcNow().UtcDateTime;
        var runId = warehouse.Rows("select coalesce(max(run_id), 0)::integer + 1 from ops.runs", row => row.GetInt32(0))[0];
        warehouse.Execute("insert into ops.runs (run_id, started_at, status, command) values ($run, $at, 'running', $command)",
            ("run", runId), ("at", startedAt), ("command", command));
        return new RunLog(warehouse, clock, runId, startedAt);
    }

    /// <summary>Runs one stage (or one step of it) between its start and end rows; an exception ends it as 'failed' and goes on.</summary>
    /// <param name="stage">ingest, build, score or report.</param>
    /// <param name="name">What of it: a file, a source, a model, or the stage itself.</param>
    /// <param name="work">The stage.</param>
    /// <param name="rows">The rows that the outcome stands for.</param>
    /// <param name="nodes">What the work says that its nodes took; one row each, written when it is over, well or not. Default: none.</param>
    public T Stage<T>(string stage, string name, Func<T> work, Func<T, long> rows, IReadOnlyCollection<NodeRun>? nodes = null)
    {
        var from = clock.GetUtcNow().UtcDateTime;
        warehouse.Execute("insert into ops.stage_runs (run_id, stage, name, started_at, status) values ($run, $stage, $name, $at, 'running')",
            ("run", RunId), ("stage", stage), ("name", name), ("at", from));
        try
        {
            var outcome = work();
            Write(stage, nodes);
            EndStage(stage, name, from, "done", rows(outcome));
            return outcome;
        }
        catch (Exception failure)
        {
            WarehouseFile.TryAfter(failure, () =>
            {
                Write(stage, nodes);
                EndStage(stage, name, from, failure is OperationCanceledException ? "interrupted" : "failed", 0);
            });
            throw;
        }
    }

    /// <summary>Writes the end of the run.</summary>
    /// <param name="status">done or failed.</param>
    /// <param name="rows">Rows loaded by the run.</param>
    /// <param name="asOf">UTC, or null when it was not resolved.</param>
    public void End(string status, long rows, DateTime? asOf)
    {
        var endedAt = clock.GetUtcNow().UtcDateTime;
        warehouse.Execute("update ops.runs set ended_at = $at, status = $status, rows = $rows, as_of = $asOf, seconds = $seconds where run_id = $run",
            ("at", endedAt), ("status", status), ("rows", rows), ("asOf", asOf), ("seconds", (endedAt - startedAt).TotalSeconds), ("run", RunId));
    }

    /// <summary>As <see cref="End"/> with 'failed', where the failure may have left nothing to write to: the next run then finds this one 'running' and calls it interrupted.</summary>
    public void EndFailed(Exception failure, long rows, DateTime? asOf) => WarehouseFile.TryAfter(failure, () => End("failed", rows, asOf));

    /// <summary>Whoever has the file open for writing has it alone: a row that still says 'running' belongs to a process that died.</summary>
    internal static void MarkInterrupted(WarehouseFile warehouse)
    {
        warehouse.Execute("update ops.runs set status = 'interrupted' where status = 'running'");
        warehouse.Execute("update ops.stage_runs set status = 'interrupted' where status = 'running'");
    }

    private void Write(string stage, IReadOnlyCollection<NodeRun>? nodes)
    {
        if (nodes is null or { Count: 0 })
            return;
        using var appender = warehouse.Connection.CreateAppender("ops", "stage_runs");
        foreach (var node in nodes)
        {
            appender.CreateRow().AppendValue(RunId).AppendValue(stage).AppendValue(node.Name).AppendValue(node.StartedAt).AppendValue(node.EndedAt)
                .AppendValue(node.Status).AppendValue(node.Rows).AppendValue(node.Seconds).EndRow();
        }
    }

    private void EndStage(string stage, string name, DateTime from, string status, long rows)
    {
        var endedAt = clock.GetUtcNow().UtcDateTime;
        warehouse.Execute(
            """
            update ops.stage_runs set ended_at = $at, status = $status, rows = $rows, seconds = $seconds
            where run_id = $run and stage = $stage and name = $name and started_at = $from
            """,
            ("at", endedAt), ("status", status), ("rows", rows), ("seconds", (endedAt - from).TotalSeconds),
            ("run", RunId), ("stage", stage), ("name", name), ("from", from));
    }
}
