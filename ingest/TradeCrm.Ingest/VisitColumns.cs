namespace TradeCrm.Ingest;

/// <summary>
/// The tables of access logs. <c>visits</c>: one row per log line; texts are ids that are local to the file and the field, null where the log has '-'.
/// <c>visit_texts</c>: one row per file, field and id. Together they hold every field of the line.
/// </summary>
public static class VisitColumns
{
    /// <summary>Fields kept as ids: column <c>{field}_id</c> (INTEGER) of <c>raw.visits</c>, in this order. <c>path</c> and <c>query</c> are the request target split at the first '?'.</summary>
    public static IReadOnlyList<string> TextFields { get; } =
        ["address", "ident", "user", "method", "path", "query", "protocol", "referrer", "agent"];

    /// <summary>
    /// raw.visits: <c>file_id</c> INTEGER, <c>line</c> BIGINT, <c>visited_at</c> TIMESTAMP (UTC), <c>utc_offset_minutes</c> SMALLINT,
    /// the nine <c>{field}_id</c> INTEGER, <c>status</c> SMALLINT, <c>bytes</c> BIGINT (null where the log has '-').
    /// </summary>
    public const string Visits = "visits";

    /// <summary>raw.visit_texts: <c>file_id</c> INTEGER, <c>field</c> VARCHAR, <c>text_id</c> INTEGER, <c>text</c> VARCHAR.</summary>
    public const string VisitTexts = "visit_texts";

    /// <summary>ops.rejected_rows: <c>file_id</c> INTEGER, <c>line</c> BIGINT, <c>bytes</c> BLOB, <c>reason</c> VARCHAR, <c>detail</c> VARCHAR.</summary>
    public const string RejectedRows = "rejected_rows";
}
