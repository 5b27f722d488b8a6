namespace TradeCrm.Reports.Reading;

/// <summary>A customer's next step that stands on the first screen; the day since which it is open is local, and Line its line in the table of next steps.</summary>
internal sealed record DecisionOfToday(string? Customer, string Matter, string? About, string? Responsible, DateTime? Since, int Line)
{
    public static DecisionOfToday Read(Row row) =>
        new(row.Text("customer_name"), row.Text("matter") ?? "", row.Text("about"), row.Text("responsible_name"), row.Moment("since_local"), (int)row.Count("line"));
}
