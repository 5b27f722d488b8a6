namespace TradeCrm.Warehouse;

/// <summary>What is expected of a measure of management: a change against the baseline, or a value.</summary>
/// <param name="Measure">One of <see cref="ManagementRules.Measures"/>.</param>
/// <param name="Origin">claimed, or own.</param>
/// <param name="ChangePercent">Against the baseline, or null.</param>
/// <param name="Value">In the measure's unit, or null.</param>
public sealed record KpiTarget(string Measure, string Origin, decimal? ChangePercent, decimal? Value)
{
    /// <summary>What the literature claims for a successful CRM. Nobody has to believe it: they are shown as claimed.</summary>
    public static readonly IReadOnlyList<KpiTarget> Claimed =
    [
        new("sales_per_salesperson", "claimed", 51, null),
        new("csat", "claimed", 20, null),
        new("cost_of_sales_and_service", "claimed", -21, null),
        new("sales_cycle_days", "claimed", -33.33m, null),
        new("profit", "claimed", 2, null),
        new("customers_lost", "claimed", -66.67m, null),
    ];
}
