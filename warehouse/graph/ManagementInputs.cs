namespace TradeCrm.Warehouse;

/// <summary>Writes <see cref="ManagementRules"/> where the models read them.</summary>
internal static class ManagementInputs
{
    /// <summary>Replaces <c>ops.crm_settings</c> and <c>ops.kpi_targets</c>.</summary>
    public static void Write(WarehouseFile warehouse, ManagementRules rules)
    {
        warehouse.Execute("delete from ops.crm_settings; delete from ops.kpi_targets");
        var departments = string.Join(", ", rules.SalesDepartments.Select(Checks.Quote));
        warehouse.Execute($"insert into ops.crm_settings values ($started, [{departments}]::varchar[])", ("started", rules.StartedOn?.ToDateTime(TimeOnly.MinValue) ?? (object)DBNull.Value));
        foreach (var target in rules.Targets)
        {
            warehouse.Execute("insert into ops.kpi_targets values ($measure, $origin, $change, $value)", ("measure", target.Measure), ("origin", target.Origin),
                ("change", target.ChangePercent ?? (object)DBNull.Value), ("value", target.Value ?? (object)DBNull.Value));
        }
    }
}
