namespace TradeCrm.Warehouse;

/// <summary>A node of the model graph that is written in C# (scoring, later identity and text). SQL models are the other kind of node.</summary>
public interface IGraphStep
{
    /// <summary>Shown in progress and in ops.stage_runs.</summary>
    string Name { get; }

    /// <summary>Tables it reads, schema-qualified; orders it after the models that write them.</summary>
    IReadOnlyList<string> Reads { get; }

    /// <summary>Tables it writes, schema-qualified, all in <c>ml</c>; models that read them come after it.</summary>
    IReadOnlyList<string> Writes { get; }

    /// <summary>Does the work inside the transaction that the graph has opened for it.</summary>
    /// <returns>Rows written, and what the user should read about it (null for nothing to say).</returns>
    GraphStepOutcome Run(WarehouseFile warehouse, CancellationToken cancellation);
}

/// <summary>What a C# step did.</summary>
public sealed record GraphStepOutcome(long Rows, string? Notice);
