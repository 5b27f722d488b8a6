using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Reading;

/// <summary>Whose report it is, for which month, and how far the data reach; times are local to <paramref name="TimeZone"/>.</summary>
internal sealed record ReportHeader(string Company, string TimeZone, string Currency, DateTime AsOf, int OffsetMinutes, DateOnly Month, bool IsWholeMonth,
    int HorizonDays, double DeadlineHours, string RetentionPeriod)
{
    public DateOnly MonthBefore => Month.AddMonths(-1);

    /// <summary>Such as +08:00.</summary>
    public string Offset => $"{(OffsetMinutes < 0 ? '−' : '+')}{Math.Abs(OffsetMinutes) / 60:00}:{Math.Abs(OffsetMinutes) % 60:00}";

    /// <summary>'October 2026', with 'to the 17th' where the month is not over.</summary>
    public Bi MonthWords => IsWholeMonth
        ? Dates.Month(Month)
        : new Bi($"{Dates.Month(Month).En} (to {Dates.Day(AsOf, AsOf).En})", $"{Dates.Month(Month).Zh}（截至{Dates.Day(AsOf, AsOf).Zh}）");

    public static ReportHeader Read(Row row) => new(row.Text("company_name") ?? "", row.Text("time_zone") ?? "UTC", row.Text("currency") ?? "", row.Moment("as_of_local")!.Value,
        (int)row.Count("offset_minutes"), row.Day("month")!.Value, row.Flag("is_whole_month"), (int)row.Count("intent_horizon_days"),
        row.Number("inquiry_deadline_hours") ?? 0, row.Text("retention_period") ?? "quarter");
}
