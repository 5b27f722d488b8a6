namespace TradeCrm.Warehouse;

/// <summary>The checks of one model against its table as it is now.</summary>
internal sealed class ModelChecks(WarehouseFile warehouse, SqlModel model)
{
    private readonly IReadOnlyList<CheckDescription> checks = Of(model);

    /// <summary>How many checks it has.</summary>
    public int Count => checks.Count;

    /// <summary>All checks of a model: those of its columns, then its own.</summary>
    public static IReadOnlyList<CheckDescription> Of(SqlModel model) =>
        [.. model.Description.Columns.SelectMany(column => column.Tests), .. model.Description.Tests];

    /// <summary>Runs them.</summary>
    /// <returns>Those that found offenders.</returns>
    public IReadOnlyList<CheckResult> Run()
    {
        var onRows = checks.Where(check => check.RowCondition is not null).ToList();
        var counts = CountInOneScan(onRows);
        var failed = new List<CheckResult>();
        foreach (var check in checks)
        {
            var at = onRows.IndexOf(check);
            var offenders = at >= 0 ? counts[at] : warehouse.Rows($"select count(*) from ({Offenders(check)})", row => row.GetInt64(0))[0];
            if (offenders > 0)
                failed.Add(new CheckResult(model.Table, check.Name, check.Severity, check.Meaning, offenders, Examples(check)));
        }

        return failed;
    }

    /// <summary>The offender query with the model's name in it; on lines of its own, since it may end in a comment.</summary>
    public string Offenders(CheckDescription check) => $"\n{check.Sql.Replace("{this}", model.Table, StringComparison.Ordinal)}\n";

    // A view over millions of visits is evaluated once for all of its simple checks instead of once for each.
    private long[] CountInOneScan(List<CheckDescription> onRows)
    {
        if (onRows.Count == 0)
            return [];
        var counts = string.Join(", ", onRows.Select(check => $"count(*) filter (where {check.RowCondition})"));
        return warehouse.Rows($"select {counts} from {model.Table}", row => Enumerable.Range(0, onRows.Count).Select(row.GetInt64).ToArray())[0];
    }

    private IReadOnlyList<string> Examples(CheckDescription check) => warehouse.Rows(
        $"select to_json({Checks.WholeRow})::varchar as example from ({Offenders(check)}) as {Checks.WholeRow} order by example limit 5", row => row.GetString(0));
}
