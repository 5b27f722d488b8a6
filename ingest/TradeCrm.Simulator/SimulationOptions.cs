namespace TradeCrm.Simulator;

/// <summary>Where a simulation goes and from which seed it is made.</summary>
public sealed record SimulationOptions
{
    /// <summary>Every value is drawn from it. Default 1: the committed samples.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Folder of the exports; crm/, fair/ and web/ are made in it.</summary>
    public required string OutDir { get; init; }

    /// <summary>Folder of what really happened; never inside <see cref="OutDir"/>, because the pipeline must not read it.</summary>
    public required string TruthDir { get; init; }
}
