namespace TradeCrm.Warehouse;

/// <summary>Writes <see cref="LifecycleRules"/> where the models read them.</summary>
internal static class LifecycleInputs
{
    /// <summary>Replaces <c>ops.lifecycle_settings</c>, <c>ops.lifecycle_stages</c>, <c>ops.lifecycle_words</c> and <c>ops.work_packages</c>.</summary>
    public static void Write(WarehouseFile warehouse, LifecycleRules rules)
    {
        warehouse.Execute("delete from ops.lifecycle_settings; delete from ops.lifecycle_stages; delete from ops.lifecycle_words; delete from ops.work_packages");
        warehouse.Execute("insert into ops.lifecycle_settings values ($opened, $match, $least, $dormant)",
            ("opened", rules.OpenedAs), ("match", rules.MatchDays), ("least", rules.MedianMinDeals), ("dormant", rules.DormantDays));
        foreach (var (position, stage) in LifecycleStage.All.Index())
        {
            warehouse.Execute("insert into ops.lifecycle_stages values ($position, $stage, $phase, $plan, $days)", ("position", position + 1), ("stage", stage.Name), ("phase", stage.Phase),
                ("plan", stage.HasPlan), ("days", rules.ExpectedDays.TryGetValue(stage.Name, out var days) ? days : DBNull.Value));
        }
        foreach (var (position, word) in rules.Words.Concat(LifecycleWord.Standard).Index())
        {
            warehouse.Execute("insert into ops.lifecycle_words values ($position, $stage, $word, $pattern)",
                ("position", position + 1), ("stage", word.Stage), ("word", word.Word ?? (object)DBNull.Value), ("pattern", word.Pattern ?? (object)DBNull.Value));
        }
        foreach (var (position, package) in rules.Packages.Index())
            Package(warehouse, position + 1, package);
    }

    private static void Package(WarehouseFile warehouse, int position, WorkPackage package) => warehouse.Execute(
        "insert into ops.work_packages values ($position, $stage, $package, $responsible, $planned, $days, $done, $implied)",
        ("position", position), ("stage", package.Stage), ("package", package.Package), ("responsible", package.Responsible), ("planned", package.PlannedFact),
        ("days", package.PlannedDays), ("done", package.DoneFact ?? (object)DBNull.Value), ("implied", package.ImpliedFact ?? (object)DBNull.Value));
}
