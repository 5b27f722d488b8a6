namespace TradeCrm.Reports.Reading;

/// <summary>How complete the data are: sources, rows kept aside, checks that found offenders.</summary>
internal sealed record DataQuality(IReadOnlyList<SourceState> Sources, IReadOnlyList<FailedCheck> Checks, IReadOnlyList<RejectReason> Rejects,
    IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>A source is stale when nothing in it is newer than this many days; a week spans a long weekend and a missed export.</summary>
    public const int StaleAfterDays = 7;

    /// <summary>Kinds that bring news every day; a fair's list or a survey may rest for months.</summary>
    private static readonly string[] DailyKinds = ["visits", "activities", "inquiries", "orders", "exchange_rates"];

    public IEnumerable<SourceState> Stale => Sources.Where(source => source.DaysOld > StaleAfterDays && DailyKinds.Contains(source.Kind));

    public long RejectedRows => Sources.Sum(source => source.Rejected);

    /// <summary>Files left out, failed checks, stale sources, and one more if any row was kept aside.</summary>
    public int Warnings => LeftOut.Count + Checks.Count + Stale.Count() + (RejectedRows > 0 ? 1 : 0);

    public static DataQuality Read(ReportQueries queries)
    {
        var offenders = queries.Read("offenders", row => (Model: row.Text("model"), Check: row.Text("check"), Text: row.Text("offender") ?? "")).ToLookup(row => (row.Model, row.Check), row => row.Text);
        return new DataQuality(
            queries.Read("sources", row => new SourceState(row.Text("source") ?? "", row.Text("kind") ?? "", row.Count("files"), row.Count("rows_loaded"), row.Count("rows_rejected"),
                row.Moment("newest_event_local"), row.Number("days_old"))),
            queries.Read("failed_checks", row => new FailedCheck(row.Text("model") ?? "", row.Text("check") ?? "", row.Text("severity") ?? "", row.Count("offenders"),
                [.. offenders[(row.Text("model"), row.Text("check"))]])),
            queries.Read("rejects", row => new RejectReason(row.Text("source") ?? "", row.Text("reason") ?? "", row.Count("rows"), row.Text("first_place") ?? "", row.Text("first_detail") ?? "")),
            queries.Read("left_out", row => new LeftOut(row.Text("source") ?? "", row.Text("path") ?? "", row.Text("reason") ?? "")));
    }
}

/// <summary>A source's files and how old its newest event is, in days before as_of.</summary>
internal sealed record SourceState(string Source, string Kind, long Files, long Loaded, long Rejected, DateTime? NewestEvent, double? DaysOld);

/// <summary>A check with offenders, and the first five of them.</summary>
internal sealed record FailedCheck(string Model, string Check, string Severity, long Offenders, IReadOnlyList<string> First);

/// <summary>Rows of a source that were kept aside for one reason.</summary>
internal sealed record RejectReason(string Source, string Reason, long Rows, string FirstPlace, string FirstDetail);

/// <summary>A file that the last ingest could not read; the figures lack it.</summary>
internal sealed record LeftOut(string Source, string Path, string Reason);
