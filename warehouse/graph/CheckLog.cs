namespace TradeCrm.Warehouse;

/// <summary>Writes <c>ops.checks</c> (every check of the models, 0 offenders included) and <c>ops.offenders</c> (the first five).</summary>
internal static class CheckLog
{
    /// <summary>Replaces the rows of these models; those of models outside this build stay.</summary>
    public static void Write(WarehouseFile warehouse, IReadOnlyList<SqlModel> models, IReadOnlyList<CheckResult> failed, TimeProvider clock)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        var offenders = failed.ToDictionary(result => (result.Model, result.Check));
        foreach (var model in models)
        {
            Clear(warehouse, model.Table);
            foreach (var check in ModelChecks.Of(model))
                Write(warehouse, model.Table, check.Name, check.Severity, offenders.GetValueOrDefault((model.Table, check.Name)), at);
        }
    }

    /// <summary>Forgets what is known about the table.</summary>
    public static void Clear(WarehouseFile warehouse, string table)
    {
        warehouse.Execute("delete from ops.checks where model = $model", ("model", table));
        warehouse.Execute("delete from ops.offenders where model = $model", ("model", table));
    }

    /// <summary>One check and its offenders.</summary>
    public static void Write(WarehouseFile warehouse, string table, string check, CheckSeverity severity, CheckResult? result, DateTime at)
    {
        warehouse.Execute("insert into ops.checks values ($model, $check, $severity, $offenders, $at)", ("model", table), ("check", check),
            ("severity", severity == CheckSeverity.Warn ? "warn" : "error"), ("offenders", result?.Offenders ?? 0L), ("at", at));
        foreach (var (position, example) in (result?.Examples ?? []).Index())
        {
            warehouse.Execute("insert into ops.offenders values ($model, $check, $position, $offender)",
                ("model", table), ("check", check), ("position", position + 1), ("offender", example));
        }
    }
}
