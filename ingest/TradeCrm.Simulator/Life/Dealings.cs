namespace TradeCrm.Simulator;

/// <summary>What salespeople and customers have to do with each other: promises, customers handed over, several salespeople at one customer.</summary>
internal sealed class Dealings
{
    public List<Promise> Promises { get; } = [];

    /// <summary>Sentences that promise nothing, or nothing of ours.</summary>
    public List<Promise> Lookalikes { get; } = [];

    public List<Handover> Handovers { get; } = [];

    /// <summary>Steps of leavers' deals that were made silent, or that only seem so, on purpose.</summary>
    public List<LeaverStep> Steps { get; } = [];

    /// <summary>Verdicts on what was planted, by company.</summary>
    public List<PlantedOverlap> Overlaps { get; } = [];

    /// <summary>An agent and the company behind him in the hands of two salespeople: two customers, not one.</summary>
    public List<(Company Agent, Company Principal)> TwoCustomers { get; } = [];
}

/// <summary>A customer of somebody who left. Successor null: nobody took over.</summary>
internal sealed record Handover(Company Company, Salesperson Leaver, Salesperson? Successor, DateTime? At, string Planted);

/// <summary>Several salespeople at one customer, on purpose. Verdict: collision, team, substitute or handover; Conflict: what they said differently, or empty.</summary>
internal sealed record PlantedOverlap(Company Company, string Verdict, string Planted, string Conflict);
