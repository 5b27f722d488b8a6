namespace TradeCrm.Warehouse;

/// <summary>An exhibition as pipeline.yaml describes it; what the lists themselves do not tell.</summary>
/// <param name="Name">As answers and costs name it.</param>
/// <param name="Starts">First day, in the company's zone.</param>
/// <param name="Ends">Last day.</param>
public sealed record ConfiguredExhibition(string Name, DateOnly Starts, DateOnly Ends)
{
    /// <summary>City or hall. Default null: not said.</summary>
    public string? Place { get; init; }

    /// <summary>Brochures given out in all; null where nobody counted.</summary>
    public int? Brochures { get; init; }

    /// <summary>Brochures given out by product series. Default none: only the total is known, if that.</summary>
    public IReadOnlyList<(string Series, int Brochures)> BrochuresBySeries { get; init; } = [];

    /// <summary>What it cost in all, in <see cref="Currency"/>; null where the source of kind costs says it, or nobody.</summary>
    public decimal? Cost { get; init; }

    /// <summary>ISO 4217. Default the company's.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Other names that lists, surveys and costs give it.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>Lists that belong to it: names of sources, or names of files with <c>*</c> and <c>?</c>.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];
}
