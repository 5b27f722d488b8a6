using DuckDB.NET.Data;
using Microsoft.Extensions.Logging;

namespace TradeCrm.Warehouse;

/// <summary>Makes tables of models in one transaction at a time and runs their checks inside it.</summary>
internal sealed class GraphBuild(
    WarehouseFile warehouse, ILogger logger, TimeProvider clock, Action<string, int, int>? progress, int total, ICollection<NodeRun>? told, CancellationToken cancellation)
{
    private readonly NodeRuns runs = new(warehouse, told, clock);
    private int done;

    /// <summary>Checks that ran so far.</summary>
    public int ChecksDone { get; private set; }

    /// <summary>Builds the models and checks them; commits, or rolls back and throws.</summary>
    /// <returns>The checks of severity warn that found offenders.</returns>
    public IReadOnlyList<CheckResult> InTransaction(IReadOnlyList<SqlModel> models, Action? prepare)
    {
        var results = new List<CheckResult>();
        try
        {
            runs.Transaction(() => warehouse.InTransaction(() =>
            {
                prepare?.Invoke();
                foreach (var model in models)
                    Make(model);
                runs.Of("checks", () => Check(models, results));
                if (results.Where(result => result.Severity == CheckSeverity.Error).ToList() is { Count: > 0 } errors)
                    throw new CheckFailedException(errors);
                CheckLog.Write(warehouse, models, results, clock);
            }));
        }
        catch (CheckFailedException)
        {
            // The tables are rolled back; what was wrong with them must still be there to look at.
            warehouse.InTransaction(() => CheckLog.Write(warehouse, models, results, clock));
            throw;
        }

        return results;
    }

    /// <summary>Runs a C# step in a transaction of its own.</summary>
    /// <returns>What the user should read about it, or null.</returns>
    public string? Run(IGraphStep step)
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Invoke(step.Name, done, total);
        GraphStepOutcome? outcome = null;
        NodeRun? run = null;
        runs.Transaction(() => run = runs.Of(step.Name, () =>
        {
            warehouse.InTransaction(() => outcome = step.Run(warehouse, cancellation));
            return outcome!.Rows;
        }));
        logger.StepRan(step.Name, outcome!.Rows, run!.Seconds);
        progress?.Invoke(step.Name, ++done, total);
        return outcome.Notice;
    }

    /// <summary>Makes the model's table or view and compares its columns with the yml.</summary>
    public static void Make(WarehouseFile warehouse, SqlModel model, bool isView)
    {
        var (kind, other) = isView ? ("view", "table") : ("table", "view");
        var name = model.Table.Split('.');
        var isOther = warehouse.Rows($"select count(*) from duckdb_{other}s() where schema_name = $schema and {other}_name = $name", row => row.GetInt64(0),
            ("schema", name[0]), ("name", name[1]))[0] > 0;
        if (isOther)
            warehouse.Execute($"drop {other} {model.Table}");
        // On the first line of the model, so that the lines that DuckDB names are those of the file.
        InModel(model, () => warehouse.Execute($"create or replace {kind} {model.Table} as {model.Sql}"));
        RequireColumns(warehouse, model, name);
    }

    private static void RequireColumns(WarehouseFile warehouse, SqlModel model, string[] name)
    {
        var found = warehouse.Rows("select column_name from duckdb_columns() where schema_name = $schema and table_name = $name order by column_index",
            row => row.GetString(0), ("schema", name[0]), ("name", name[1]));
        var described = model.Description.Columns.Select(column => column.Name).ToList();
        if (found.SequenceEqual(described, StringComparer.Ordinal))
            return;
        var missing = found.Except(described, StringComparer.Ordinal).ToList();
        var extra = described.Except(found, StringComparer.Ordinal).ToList();
        var problem = missing.Count > 0 ? $"does not describe {string.Join(", ", missing)}, which {model.File} returns"
            : extra.Count > 0 ? $"describes {string.Join(", ", extra)}, which {model.File} does not return"
            : $"lists the columns in another order than {model.File}, which returns {string.Join(", ", found)}";
        throw new GraphException(Path.ChangeExtension(model.File, ".yml"), 0, $"{problem}. Correct its columns.");
    }

    private static void InModel(SqlModel model, Action work)
    {
        try
        {
            work();
        }
        catch (DuckDBException exception) when (exception is not null && !IsInterrupt(exception))
        {
            throw new GraphException(model.File, 0, exception.Message.Trim(), exception);
        }
    }

    private static bool IsInterrupt(DuckDBException exception) => exception.Message.Contains("INTERRUPT", StringComparison.OrdinalIgnoreCase);

    private void Make(SqlModel model)
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Invoke(model.Table, done, total);
        var run = runs.Of(model.Table, () =>
        {
            Make(warehouse, model, model.Description.IsView);
            return null;
        });
        logger.ModelBuilt(model.Table, run.Seconds);
        progress?.Invoke(model.Table, ++done, total);
    }

    private long? Check(IReadOnlyList<SqlModel> models, List<CheckResult> results)
    {
        var before = ChecksDone;
        foreach (var model in models)
            results.AddRange(Check(model));
        return ChecksDone - before;
    }

    private IReadOnlyList<CheckResult> Check(SqlModel model)
    {
        cancellation.ThrowIfCancellationRequested();
        var run = new ModelChecks(warehouse, model);
        IReadOnlyList<CheckResult> failed = [];
        InModel(model, () => failed = run.Run());
        ChecksDone += run.Count;
        foreach (var result in failed)
            logger.CheckFound(result.Model, result.Check, result.Severity, result.Offenders);
        return failed;
    }
}
