namespace TradeCrm.Warehouse;

/// <summary>Writes <see cref="AccountRules"/> where the models read them.</summary>
internal static class AccountInputs
{
    /// <summary>Replaces <c>ops.account_settings</c>.</summary>
    public static void Write(WarehouseFile warehouse, AccountRules rules)
    {
        warehouse.Execute("delete from ops.account_settings");
        warehouse.Execute("insert into ops.account_settings values ($severity, $cooling, $asked, $protect, $window)", ("severity", rules.HoldMinSeverity),
            ("cooling", rules.HoldCoolingDays), ("asked", rules.HoldAskedDays), ("protect", rules.OwnerProtectDays), ("window", rules.OverlapWindowDays));
    }
}
