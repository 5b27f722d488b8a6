using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Reading;

/// <summary>An inquiry without an answer, from marts.unanswered_inquiries; times are local.</summary>
internal sealed record WaitingInquiry(string Id, string? Customer, string? Email, string? Country, string? Subject, string? Owner, string Reason, bool IsKnown, double AgeDays,
    double? BusinessHours, bool IsOverdue, DateTime? Received, DateTime? KnownUntil, DateTime? DueAt, string? SourcePath, long Line)
{
    /// <summary>broken, not_due or not_known.</summary>
    public string Deadline { get; init; } = "not_known";

    /// <summary>Who acts now; null where nobody is in charge yet.</summary>
    public string? Responsible { get; init; }

    /// <summary>A code of what to do.</summary>
    public string NextStep { get; init; } = "answer";

    /// <summary>When to do it.</summary>
    public DateTime? NextStepOn { get; init; }

    /// <summary>A public holiday in the customer's country on that day.</summary>
    public bool IsHolidayThere { get; init; }

    /// <summary>What such an inquiry usually becomes, in the report's currency.</summary>
    public double? Stake { get; init; }

    /// <summary>Who asked; a form that never reached the CRM may tell nobody.</summary>
    public Bi Who => (Customer ?? Email) is { } name ? Bi.Same(name) : new Bi("somebody not known", "未知访客");

    /// <summary>File and line of the evidence, such as crm/inquiries.csv:213.</summary>
    public string Evidence => SourcePath is null ? "" : $"{SourcePath}:{Line}";

    public static WaitingInquiry Read(Row row, ContactMask mask) => new(row.Text("inquiry_id") ?? "", row.Text("customer_name"), mask.Email(row.Text("email")), row.Text("country"),
        row.Text("subject"), row.Text("owner_name"), row.Text("reason") ?? "", row.Text("state") != "not_known", row.Number("age_days") ?? 0, row.Number("age_business_hours"),
        row.Flag("is_overdue"), row.Moment("received_local"), row.Moment("known_until_local"), row.Moment("deadline_local"), row.Text("source_path"), row.Count("line"))
    {
        Deadline = row.Text("deadline") ?? "not_known",
        Responsible = row.Text("responsible_name"),
        NextStep = row.Text("next_step") ?? "answer",
        NextStepOn = row.Moment("next_step_on"),
        IsHolidayThere = row.Flag("is_customer_holiday"),
        Stake = row.Number("stake_report"),
    };
}
