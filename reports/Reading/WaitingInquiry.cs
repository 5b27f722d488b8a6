using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Reading;

/// <summary>An inquiry without an answer, from marts.unanswered_inquiries; times are local.</summary>
internal sealed record WaitingInquiry(string Id, string? Customer, string? Email, string? Country, string? Subject, string? Owner, string Reason, bool IsKnown, double AgeDays,
    double? BusinessHours, bool IsOverdue, DateTime? Received, DateTime? KnownUntil, DateTime? DueAt, string? SourcePath, long Line)
{
    /// <summary>Who asked; a form that never reached the CRM may tell nobody.</summary>
    public Bi Who => (Customer ?? Email) is { } name ? Bi.Same(name) : new Bi("somebody not known", "未知访客");

    /// <summary>File and line of the evidence, such as crm/inquiries.csv:213.</summary>
    public string Evidence => SourcePath is null ? "" : $"{SourcePath}:{Line}";

    public static WaitingInquiry Read(Row row, ContactMask mask) => new(row.Text("inquiry_id") ?? "", row.Text("customer_name"), mask.Email(row.Text("email")), row.Text("country"),
        row.Text("subject"), row.Text("owner_name"), row.Text("reason") ?? "", row.Text("state") != "not_known", row.Number("age_days") ?? 0, row.Number("age_business_hours"),
        row.Flag("is_overdue"), row.Moment("received_local"), row.Moment("known_until_local"), row.Moment("deadline_local"), row.Text("source_path"), row.Count("line"));
}
