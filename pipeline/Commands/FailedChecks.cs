using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary>Shows the checks that found offenders, errors first, each with the offenders that were kept.</summary>
internal static class FailedChecks
{
    public static int Show(CommandSession session, WarehouseFile warehouse)
    {
        var checks = warehouse.Rows(EmbeddedQuery.Text("status_checks"), row => (Model: row.GetString(0), Check: row.GetString(1), Severity: row.GetString(2), Offenders: row.GetInt64(3)));
        if (checks.Count == 0)
            session.Output.WriteLine("Every check passes.");
        foreach (var (model, check, severity, offenders) in checks)
        {
            session.Output.WriteLine($"{severity,-5}  {model}: {check}, {Words.Count(offenders, "offender")}");
            foreach (var offender in warehouse.Rows(EmbeddedQuery.Text("offenders"), row => row.GetString(0), ("model", model), ("check", check)))
                session.Output.WriteLine($"    {offender}");
        }
        return ExitCode.Done;
    }
}
