using System.Globalization;
using Microsoft.Extensions.Logging;

namespace TradeCrm.Warehouse;

public sealed partial class ModelGraph
{
    /// <summary>
    /// Builds every model that does not depend on a C# step, in one transaction with <c>ops.settings</c>, <c>ops.as_of</c> and their like; all checks run inside it.
    /// Tables of models that no longer exist are dropped.
    /// </summary>
    /// <param name="warehouse">Open for writing.</param>
    /// <param name="options">What the models read from <c>ops.settings</c> and its like.</param>
    /// <param name="progress">Is told the node, how many are done, and of how many.</param>
    /// <param name="logger">Gets one event per model.</param>
    /// <param name="clock">Gives the times.</param>
    /// <param name="cancellation">Ends it between two nodes.</param>
    /// <param name="nodeRuns">Gets what each node took, also of a build that fails. Default: nobody asks.</param>
    /// <exception cref="CheckFailedException">A check of severity error found offenders; everything is as before, except <c>ops.checks</c> and <c>ops.offenders</c>.</exception>
    /// <exception cref="GraphException">A model's SQL failed, or its columns are not those of its yml.</exception>
    /// <exception cref="NothingLoadedException">No event is loaded and no as_of is given.</exception>
    public GraphRun Build(
        WarehouseFile warehouse, BuildOptions options, Action<string, int, int>? progress, ILogger logger, TimeProvider clock, CancellationToken cancellation,
        ICollection<NodeRun>? nodeRuns = null)
    {
        var from = clock.GetTimestamp();
        var work = Models.Where(model => !afterSteps.Contains(model)).ToList();
        var notices = new List<string>();
        var build = new GraphBuild(warehouse, logger, clock, progress, work.Count, nodeRuns, cancellation);
        var results = build.InTransaction(work, () =>
        {
            var asOf = AsOf.Resolve(warehouse, options.AsOf, clock);
            notices.AddRange(asOf.Notices);
            BuildInputs.Write(warehouse, options);
            DropForeign(warehouse);
        });
        return Outcome(work.Count, build, results, notices, clock.GetElapsedTime(from));
    }

    /// <summary>Runs the C# steps, each in a transaction of its own, and then the SQL models after them in one transaction.</summary>
    /// <exception cref="CheckFailedException">As <see cref="Build"/>; what the steps wrote stays.</exception>
    /// <exception cref="GraphException">As <see cref="Build"/>.</exception>
    public GraphRun Score(
        WarehouseFile warehouse, BuildOptions options, Action<string, int, int>? progress, ILogger logger, TimeProvider clock, CancellationToken cancellation,
        ICollection<NodeRun>? nodeRuns = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var from = clock.GetTimestamp();
        var notices = new List<string>();
        var build = new GraphBuild(warehouse, logger, clock, progress, afterSteps.Count, nodeRuns, cancellation);
        var pending = new List<SqlModel>();
        var results = new List<CheckResult>();
        foreach (var node in nodes.Where(afterSteps.Contains))
        {
            if (node is SqlModel model)
            {
                pending.Add(model);
                continue;
            }

            // A step may read a model that another step feeds: those models are then committed before it.
            if (node.Reads.Any(read => pending.Any(waiting => waiting.Table == read.Table)))
                results.AddRange(build.InTransaction(Take(pending), null));
            if (build.Run(((StepNode)node).Step) is { } notice)
                notices.Add(notice);
        }

        if (pending.Count > 0)
            results.AddRange(build.InTransaction(pending, null));
        return Outcome(afterSteps.Count, build, results, notices, clock.GetElapsedTime(from));
    }

    private static List<SqlModel> Take(List<SqlModel> pending)
    {
        var taken = pending.ToList();
        pending.Clear();
        return taken;
    }

    private static GraphRun Outcome(int models, GraphBuild build, IReadOnlyList<CheckResult> failed, List<string> notices, TimeSpan elapsed) =>
        new(models, build.ChecksDone, failed.Count, failed, notices, elapsed);

    // What an older version of the product left behind would answer questions with old figures.
    private void DropForeign(WarehouseFile warehouse)
    {
        var ours = Models.Select(model => model.Table).ToHashSet(StringComparer.Ordinal);
        foreach (var (table, kind) in Relations(warehouse).Where(relation => !ours.Contains(relation.Table)))
            warehouse.Execute(string.Create(CultureInfo.InvariantCulture, $"drop {kind} {table}"));
    }

    private static IReadOnlyList<(string Table, string Kind)> Relations(WarehouseFile warehouse) => warehouse.Rows(
        """
        select schema_name || '.' || table_name, 'table' from duckdb_tables() where schema_name in ('staging', 'core', 'marts')
        union all
        select schema_name || '.' || view_name, 'view' from duckdb_views() where schema_name in ('staging', 'core', 'marts')
        order by 1
        """, row => (row.GetString(0), row.GetString(1)));
}
