namespace TradeCrm.Warehouse;

/// <summary>How deals are put together and how long each stage may take; what the models read from <c>ops.lifecycle_*</c> and <c>ops.work_packages</c>.</summary>
public sealed record LifecycleRules
{
    /// <summary>The stage that a deal's first day stands for where the CRM exports one row per deal and the row is closed. Default identified.</summary>
    public string OpenedAs { get; init; } = "identified";

    /// <summary>Days within which an inquiry and the opportunity made of it, or a won opportunity and its order, lie. Default 30.</summary>
    public int MatchDays { get; init; } = 30;

    /// <summary>Stays in a stage that are needed before their median is what is expected. Default 5.</summary>
    public int MedianMinDeals { get; init; } = 5;

    /// <summary>Days beyond what was expected after which a deal should be closed or begun anew. Default 90.</summary>
    public int DormantDays { get; init; } = 90;

    /// <summary>Days by stage; a stage without is measured by the company's own median. Default none.</summary>
    public IReadOnlyDictionary<string, int> ExpectedDays { get; init; } = new Dictionary<string, int>();

    /// <summary>The company's own words for stages; they go before <see cref="LifecycleWord.Standard"/>. Default none.</summary>
    public IReadOnlyList<LifecycleWord> Words { get; init; } = [];

    /// <summary>The work packages. Default <see cref="WorkPackage.Standard"/>.</summary>
    public IReadOnlyList<WorkPackage> Packages { get; init; } = WorkPackage.Standard;
}
