namespace TradeCrm.Reports.Reading;

/// <summary>A promise of ours that is broken and still not done, or due soon; from marts.commitments.</summary>
internal sealed record DuePromise(string Id, string? Customer, string? Person, string Kind, string Sentence, string State, DateTime? Due, DateTime? Said, string? PromisedBy, string? Responsible,
    string NextStep, string? SourcePath, long Line)
{
    public bool IsBroken => State == "broken";

    /// <summary>File and line of the text that holds it.</summary>
    public string Evidence => SourcePath is null ? "" : $"{SourcePath}:{Line}";

    public static DuePromise Read(Row row) => new(row.Text("commitment_id") ?? "", row.Text("customer_name"), row.Text("person_name"), row.Text("kind") ?? "", row.Text("sentence") ?? "",
        row.Text("state") ?? "", row.Moment("due_date"), row.Moment("said_date"), row.Text("promised_by_name"), row.Text("responsible_name"), row.Text("next_step") ?? "",
        row.Text("source_path"), row.Count("line"));
}
