namespace TradeCrm.Simulator;

/// <summary>A chance to sell, stage by stage as the CRM keeps it.</summary>
internal sealed class Deal
{
    public string Id { get; set; } = "";
    public required Person Person { get; init; }
    public required Salesperson Owner { get; init; }
    public required Product Product { get; init; }
    public required long AmountCents { get; init; }
    public required string Currency { get; init; }
    public List<(string Stage, DateTime At)> Stages { get; } = [];

    /// <summary>Stages that were moved on without anybody having written, called or met: what to ask the one who left.</summary>
    public HashSet<string> SilentStages { get; } = [];

    /// <summary>Why it was lost last, and to whom where a rival got the order; empty otherwise.</summary>
    public string LostReason { get; set; } = "";
    public string Rival { get; set; } = "";

    /// <summary>What is unusual about its stages: skips_negotiating, skips_agreed, goes_back, lost_then_won, lost_then_open, parallel; empty for a staircase.</summary>
    public string Shape { get; set; } = "";

    public bool IsOver => Stages[^1].Stage is "closed won" or "closed lost";

    /// <summary>The stages from here to the last one, spread over the time until <paramref name="until"/>.</summary>
    public void Move(DateTime until, params IReadOnlyList<string> stages)
    {
        var from = Stages[^1].At;
        for (var index = 0; index < stages.Count; index++)
            Stages.Add((stages[index], from + (until - from) / stages.Count * (index + 1)));
    }
}
