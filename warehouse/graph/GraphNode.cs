namespace TradeCrm.Warehouse;

/// <summary>A node of the graph: an SQL model or a C# step.</summary>
internal abstract record GraphNode(string Name, IReadOnlyList<string> Writes)
{
    /// <summary>Where an error about the node points to.</summary>
    public abstract string File { get; }

    /// <summary>The tables that it reads.</summary>
    public abstract IReadOnlyList<TableReference> Reads { get; }
}

/// <summary>One SQL file with its yml; makes the table of its name.</summary>
internal sealed record SqlModel(string Table, SqlFile Source, ModelDescription Description, IReadOnlyList<TableReference> References)
    : GraphNode(Table, [Table])
{
    /// <inheritdoc/>
    public override string File => Source.Name;

    /// <inheritdoc/>
    public override IReadOnlyList<TableReference> Reads => References;

    /// <summary>The SELECT, without a closing semicolon.</summary>
    public string Sql { get; } = Source.Text.TrimEnd().TrimEnd(';');
}

/// <summary>A step that is written in C#.</summary>
internal sealed record StepNode(IGraphStep Step) : GraphNode(Step.Name, Step.Writes)
{
    /// <inheritdoc/>
    public override string File => $"step {Step.Name}";

    /// <inheritdoc/>
    public override IReadOnlyList<TableReference> Reads { get; } = [.. Step.Reads.Select(table => new TableReference(table, 0))];
}
