namespace TradeCrm.Reports.Reading;

/// <summary>An open deal that stays in its stage longer than expected.</summary>
internal sealed record OverdueDeal(string? Customer, string? About, string Stage, double? Days, double? Expected, string? Responsible, string NextStep, DateTime? NextStepOn, double? Stake, string Evidence)
{
    /// <summary>So long beyond the expected days that it is to be closed or begun anew.</summary>
    public bool IsDormant => NextStep == "close_or_revive";

    public static OverdueDeal Read(Row row) => new(row.Text("customer_name"), row.Text("about"), row.Text("stage") ?? "", row.Number("days"), row.Number("expected_days"), row.Text("responsible_name"),
        row.Text("next_step") ?? "", row.Moment("next_step_on"), row.Number("stake_report"), row.Text("evidence_at") ?? "");
}

/// <summary>The stays in a stage that ended within the last twelve months.</summary>
internal sealed record StageStays(string Stage, double Expected, long Stays, long Late, double Quarter, double Median, double ThreeQuarters, long DaysOver)
{
    public static StageStays Read(Row row) => new(row.Text("stage") ?? "", row.Number("expected_days") ?? 0, row.Count("stays"), row.Count("late"), row.Number("quarter_days") ?? 0, row.Number("median_days") ?? 0,
        row.Number("three_quarter_days") ?? 0, row.Count("days_over"));
}

/// <summary>Deals in the life cycle: all, those still open, and of these those of which it is not known whether they move.</summary>
internal sealed record DealsInProgress(long Deals, long Open, long NotKnown)
{
    public static DealsInProgress Read(Row row) => new(row.Count("deals"), row.Count("open"), row.Count("not_known"));
}
