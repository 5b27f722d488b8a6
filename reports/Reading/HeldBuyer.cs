namespace TradeCrm.Reports.Reading;

/// <summary>Somebody whom the list of buyers leaves out because nobody may sell to them now; days are local.</summary>
internal sealed record HeldBuyer(string Kind, string? Customer, string? Person, string? Email, double Probability, string? Responsible, DateTime? Since, DateTime? Until)
{
    /// <summary>The whole customer, or one person of it who asked to be left alone.</summary>
    public string Who => (Kind == "complaint" ? Customer ?? Person ?? Email : Person ?? Email ?? Customer) ?? "";

    public static HeldBuyer Read(Row row, ContactMask mask) => new(row.Text("hold_kind") ?? "complaint", row.Text("customer_name"), mask.Name(row.Text("person_name")), mask.Email(row.Text("email")),
        row.Number("probability") ?? 0, row.Text("responsible_name"), row.Moment("since_local"), row.Moment("until_local"));
}
