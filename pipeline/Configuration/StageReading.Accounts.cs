using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

internal sealed partial class StageReading
{
    private AccountRules Accounts()
    {
        var standard = new AccountRules();
        var (holds, ownership, overlaps) = (top.Section("holds"), top.Section("ownership"), top.Section("overlaps"));
        var rules = new AccountRules
        {
            HoldMinSeverity = holds.Choice("min_severity", standard.HoldMinSeverity, "low", "medium", "high"),
            HoldCoolingDays = holds.Whole("cooling_days", standard.HoldCoolingDays, 0, 365),
            HoldAskedDays = holds.Whole("asked_days", standard.HoldAskedDays, 0, 365),
            OwnerProtectDays = ownership.Whole("protect_days", standard.OwnerProtectDays, 1, 3650),
            OverlapWindowDays = overlaps.Whole("window_days", standard.OverlapWindowDays, 1, 3650),
        };
        foreach (var section in new[] { holds, ownership, overlaps })
            section.Finish();
        return rules;
    }
}
