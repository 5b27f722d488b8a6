using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>A customer whom nobody may sell to, since the first complaint of those that run into one another until after the last is solved and has cooled; null: still open.</summary>
internal sealed record Hold(Company Company, DateTime Since, DateTime? Until, IReadOnlyList<Complaint> Complaints)
{
    public string Severity => Complaints.Any(complaint => complaint.Severity == "high") ? "high" : "medium";

    public bool IsOn(DateTime at) => at >= Since && (Until is null || at < Until);
}

/// <summary>The holds that follow from the complaints. A light one makes none; a second entry of the same matter adds nothing.</summary>
internal sealed class Holds
{
    private readonly Dictionary<Company, List<Hold>> ofCompany = [];
    private readonly ILookup<Company, Complaint> complaints;

    public Holds(IEnumerable<Complaint> complaints)
    {
        this.complaints = complaints.Where(complaint => complaint.Severity != "low" && complaint.Repeats is null).OrderBy(complaint => complaint.OpenedAt)
            .ThenBy(complaint => complaint.By.Number).ToLookup(complaint => complaint.By.Company);
        foreach (var company in this.complaints)
            All.AddRange(ofCompany[company.Key] = Merge(company));
    }

    /// <summary>In the order of their companies' first complaints, and of one company in the order of time.</summary>
    public List<Hold> All { get; } = [];

    public IReadOnlyList<Hold> Of(Company company) => ofCompany.GetValueOrDefault(company) ?? [];

    /// <summary>Whether anybody could know at that time that the customer must not be sold to: between a closing that has cooled and a reopening nobody could.</summary>
    public Hold? At(Company company, DateTime at) =>
        complaints[company].Any(complaint => IsOn(complaint, at)) ? Of(company).First(hold => hold.IsOn(at)) : null;

    public static DateTime? Until(Complaint complaint) => complaint.ResolvedAt?.AddDays(P.CoolingDays);

    private static bool IsOn(Complaint complaint, DateTime at)
    {
        if (at < complaint.OpenedAt)
            return false;
        if (complaint.ReopenedAt <= at)
            return complaint.ClosedAgainAt is null || at < complaint.ClosedAgainAt.Value.AddDays(P.CoolingDays);
        return complaint.ClosedAt is null || at < complaint.ClosedAt.Value.AddDays(P.CoolingDays);
    }

    private static List<Hold> Merge(IGrouping<Company, Complaint> company)
    {
        var holds = new List<Hold>();
        foreach (var complaint in company)
        {
            if (holds.Count > 0 && (holds[^1].Until is null || complaint.OpenedAt < holds[^1].Until))
                holds[^1] = holds[^1] with { Until = Later(holds[^1].Until, Until(complaint)), Complaints = [.. holds[^1].Complaints, complaint] };
            else
                holds.Add(new(company.Key, complaint.OpenedAt, Until(complaint), [complaint]));
        }
        return holds;
    }

    private static DateTime? Later(DateTime? a, DateTime? b) => a is null || b is null ? null : a > b ? a : b;
}
