using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Reading;

/// <summary>A visitor who may buy, from marts.visitor_intent; last seen is local time.</summary>
internal sealed record Buyer(int Rank, string? Company, string? Person, string? Email, string? Country, string? Owner, string? Evidence, string? EvidenceAt, string? Address,
    double Probability, string Band, IReadOnlyList<Bi> Reasons, string? TopSeries, long Sessions, long PageViews, double? ExpectedValue, bool IsCustomer, DateTime? LastSeen, bool IsScore)
{
    public bool IsKnown => !string.IsNullOrWhiteSpace(Company) || !string.IsNullOrWhiteSpace(Person) || !string.IsNullOrWhiteSpace(Email);

    /// <summary>A share where the model is calibrated; points of 100 where a scorecard stands in, because those are no probability.</summary>
    public Bi Likelihood => IsScore
        ? new Bi($"{Figures.Fixed(Probability * 100, 0)} points", $"{Figures.Fixed(Probability * 100, 0)} 分")
        : Bi.Same(Figures.Share(Probability));

    public static Buyer Read(Row row, ContactMask mask) => new((int)row.Count("position"), row.Text("customer_name"), mask.Name(row.Text("person_name")), mask.Email(row.Text("email")),
        row.Text("country"), row.Text("owner_name"), row.Text("link_evidence"), row.Text("evidence_at"), mask.Address(row.Text("address")), row.Number("probability") ?? 0,
        row.Text("band") ?? "cool", [.. Enumerable.Range(1, 3).Select(i => Reason(row, i)).Where(reason => reason.En.Length > 0)], row.Text("top_series"), row.Count("sessions"),
        row.Count("page_views"), row.Number("expected_value"), row.Flag("is_customer"), row.Moment("last_seen_local"), row.Text("model_kind") == "scorecard");

    private static Bi Reason(Row row, int position)
    {
        var english = row.Text($"reason_{position}_en") ?? "";
        return new Bi(english, row.Text($"reason_{position}_zh") ?? english);
    }
}
