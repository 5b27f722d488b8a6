namespace TradeCrm.Warehouse;

/// <summary>What one SQL model, one C# step or the checks of a transaction took; a row of <c>ops.stage_runs</c>.</summary>
/// <param name="Name">schema.table of a model, the name of a step, or 'checks'.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="EndedAt">UTC.</param>
/// <param name="Status">done, failed (here the work ended), or rolled_back (it was done; what came after it failed).</param>
/// <param name="Rows">Rows of the table, rows that the step wrote, or checks that ran; null for a view and for a failure.</param>
public sealed record NodeRun(string Name, DateTime StartedAt, DateTime EndedAt, string Status, long? Rows)
{
    /// <summary>From start to end.</summary>
    public double Seconds => (EndedAt - StartedAt).TotalSeconds;
}
