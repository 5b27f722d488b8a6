namespace TradeCrm.Ingest;

/// <summary>What a file is about. Each kind has one table in <c>raw</c> of the same name: <c>file_id</c>, <c>line</c> and the canonical columns in this order.</summary>
/// <param name="Name">As written under <c>kind:</c> in pipeline.yaml.</param>
/// <param name="Columns">Canonical columns in the order of the raw table; empty for <c>visits</c>, whose table is <see cref="VisitColumns"/>.</param>
/// <param name="RowId">The column that <c>id: row</c> fills with 'file stem:line', or null.</param>
/// <param name="OneOf">Columns of which at least one must be mapped, or empty.</param>
public sealed record SourceKind(string Name, IReadOnlyList<CanonicalColumn> Columns, string? RowId = null, params string[] OneOf)
{
    /// <summary>Access logs are recognised by content and have a reader and tables of their own.</summary>
    public bool IsVisits => Name == "visits";
}
