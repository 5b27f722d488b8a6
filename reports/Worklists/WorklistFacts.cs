using TradeCrm.Reports.Reading;
using TradeCrm.Warehouse;

namespace TradeCrm.Reports.Worklists;

/// <summary>What all worklists of a day share.</summary>
/// <param name="Header">Whose they are and how far the data reach.</param>
/// <param name="Queries">Runs the queries of reports/sql.</param>
/// <param name="Mask">Hides contacts where asked for.</param>
/// <param name="SourceKinds">Kinds of the configured sources.</param>
/// <param name="Salespeople">All of them, leavers too, by id.</param>
/// <param name="LonePeople">Customers that are a person without a company.</param>
/// <param name="Evidence">File and line by table of marts and its key.</param>
internal sealed record WorklistFacts(ReportHeader Header, ReportQueries Queries, ContactMask Mask, IReadOnlySet<string> SourceKinds, IReadOnlyList<Salesperson> Salespeople,
    IReadOnlySet<string> LonePeople, IReadOnlyDictionary<(string Answer, string Key), string> Evidence)
{
    private readonly Dictionary<string, Salesperson> byId = Salespeople.ToDictionary(person => person.Id);

    /// <summary>Who can act: null for nobody, and for somebody who left.</summary>
    public Salesperson? InCharge(string? id) => id is not null && byId.TryGetValue(id, out var person) && !person.HasLeft ? person : null;

    public string? NameOf(string? id) => id is null ? null : byId.TryGetValue(id, out var person) ? person.Called : id;

    public static WorklistFacts Read(WarehouseFile warehouse, ReportOptions options, DateTime asOf)
    {
        var queries = new ReportQueries(warehouse, asOf, options.TopBuyers);
        return new WorklistFacts(queries.Read("header", ReportHeader.Read).Single(), queries, new ContactMask(options.MaskContacts),
            queries.Read("source_kinds", row => row.Text("kind")!).ToHashSet(),
            queries.Read("worklists/salespeople", Salesperson.Read),
            queries.Read("worklists/lone_people", row => row.Text("customer_id")!).ToHashSet(),
            queries.Read("worklists/evidence", row => (Key: (row.Text("answer")!, row.Text("answer_id")!), Place: row.Text("evidence_at")!)).ToDictionary(row => row.Key, row => row.Place));
    }
}
