namespace TradeCrm.Simulator;

/// <summary>Where a simulation goes, how large it is and from which seed it is made.</summary>
public sealed record SimulationOptions
{
    /// <summary>Every value is drawn from it. Default 1: the committed samples.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Default: small, the committed samples.</summary>
    public SimulationSize Size { get; init; } = SimulationSize.Small;

    /// <summary>Folder of the exports and of their pipeline.yaml.</summary>
    public required string OutDir { get; init; }

    /// <summary>Folder of what really happened. No source of the written pipeline.yaml points into it.</summary>
    public required string TruthDir { get; init; }

    /// <summary>Parts of the log made at a time. The result does not depend on it. Default: one per processor.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Told how far the work is; null for nobody.</summary>
    public Action<SimulationProgress>? Progress { get; init; }
}

/// <summary>How far a simulation is.</summary>
/// <param name="Part">What is being made, in a word or two.</param>
/// <param name="Done">Log lines written.</param>
/// <param name="Total">Log lines expected, about.</param>
public readonly record struct SimulationProgress(string Part, long Done, long Total);

/// <summary>What a simulation made.</summary>
/// <param name="Companies">Companies that exist, known to the CRM or not.</param>
/// <param name="People">People whom the company knows or could know by name.</param>
/// <param name="Visitors">Browsers and machines in the log.</param>
/// <param name="LogLines">Lines of the web log.</param>
/// <param name="Files">Files written, the truth's included.</param>
/// <param name="Bytes">Their size together.</param>
public sealed record SimulationSummary(int Companies, int People, long Visitors, long LogLines, int Files, long Bytes);
