using System.Globalization;
using TradeCrm.Ingest;

namespace TradeCrm.Warehouse;

/// <summary>A check that found offenders.</summary>
/// <param name="Model">schema.table.</param>
/// <param name="Check">Name of the check, unique within the model.</param>
/// <param name="Severity">Whether it rolls the stage back.</param>
/// <param name="Meaning">What would hold if it had passed.</param>
/// <param name="Offenders">How many rows offend.</param>
/// <param name="Examples">The first five of them as JSON, in the order of that text.</param>
public sealed record CheckResult(string Model, string Check, CheckSeverity Severity, string Meaning, long Offenders, IReadOnlyList<string> Examples);

/// <summary>A check of severity error found offenders; the stage was rolled back.</summary>
/// <param name="failed">The failed checks of severity error, in the order of the graph; at least one.</param>
public sealed class CheckFailedException(IReadOnlyList<CheckResult> failed) : TradeCrmException(Message(failed))
{
    /// <summary>The failed checks of severity error, in the order of the graph.</summary>
    public IReadOnlyList<CheckResult> Failed { get; } = failed;

    private static new string Message(IReadOnlyList<CheckResult> failed)
    {
        var first = failed[0];
        var others = failed.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({failed.Count - 1} more checks failed.)");
        return string.Create(CultureInfo.InvariantCulture,
            $"{first.Model}: check {first.Check} failed ({first.Meaning}): {first.Offenders:N0} offenders, the first {first.Examples[0]}.{others} ")
            + "Nothing was changed: the tables are those of the last good run. Look with 'tradecrm show checks', correct the source or its mapping, and run again.";
    }
}
