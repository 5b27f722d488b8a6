namespace TradeCrm.Warehouse;

/// <summary>A stage of a deal's life.</summary>
/// <param name="Name">As in <c>marts.lifecycle</c>.</param>
/// <param name="Phase">sales, delivery or after_sales.</param>
/// <param name="HasPlan">False where nobody waits for what comes next: such a stage is never overdue.</param>
public sealed record LifecycleStage(string Name, string Phase, bool HasPlan = true)
{
    /// <summary>In the order of a deal that goes straight through. A lost deal can be won again, so lost stands last and is the end of nothing else.</summary>
    public static IReadOnlyList<LifecycleStage> All { get; } =
    [
        new("identified", "sales"), new("contacted", "sales"), new("sampled", "sales"), new("negotiating", "sales"), new("agreed", "sales"), new("contracted", "sales"), new("ordered", "sales"),
        new("in_production", "delivery"), new("shipped", "delivery"), new("delivered", "delivery", false),
        new("in_service", "after_sales"), new("resolved", "after_sales", false), new("repeat", "after_sales", false), new("lost", "sales", false),
    ];

    /// <summary>Names that a CRM's stage can stand for: those of selling.</summary>
    public static IReadOnlyList<string> Told { get; } = [.. All.Where(stage => stage.Phase == "sales").Select(stage => stage.Name)];

    /// <summary>Names of the stages that can have expected days.</summary>
    public static IReadOnlyList<string> Planned { get; } = [.. All.Where(stage => stage.HasPlan).Select(stage => stage.Name)];
}
