using TradeCrm.Reports.Reading;
using TradeCrm.Warehouse;

namespace TradeCrm.Reports;

/// <summary>Finds the customer whom somebody names: by id, by a CRM's id, by an e-mail address, or by a name or a part of one.</summary>
/// <param name="warehouse">A built warehouse.</param>
/// <param name="options">Whether persons' names are hidden.</param>
public sealed class CustomerSearch(WarehouseFile warehouse, ReportOptions options)
{
    private readonly ContactMask mask = new(options.MaskContacts);

    /// <summary>The customers of the surest kind of hit: who is found by an id is not also looked for by name.</summary>
    /// <param name="name">Not blank; capitals and accents do not matter.</param>
    /// <returns>At most 25, by name, and how many there are in all.</returns>
    public (IReadOnlyList<CustomerHit> Hits, long All) Find(string name)
    {
        var found = warehouse.Rows(Embedded.Text("sql/dossier_customers.sql"), reader => (Hit(new Row(reader)), new Row(reader).Count("hits")), ("name", name));
        return ([.. found.Select(pair => pair.Item1)], found.Count == 0 ? 0 : found[0].Item2);
    }

    /// <summary>At most three customers whose name or address is spelt nearly so, the likest first: id and spelling.</summary>
    public IReadOnlyList<(string Id, string Name)> Near(string name) => warehouse.Rows(Embedded.Text("sql/dossier_near.sql"), reader =>
    {
        var row = new Row(reader);
        var spelling = row.Text("name") ?? "";
        return (row.Text("customer_id")!, row.Flag("is_person") ? Hidden(spelling) : spelling);
    }, ("name", name));

    private CustomerHit Hit(Row row) => new(row.Text("customer_id")!, row.Flag("is_person") ? mask.Name(row.Text("name")) : row.Text("name"), mask.Name(row.Text("person")),
        row.Text("country"), row.Text("city"), row.Text("owner_name"));

    private string Hidden(string spelling) => (spelling.Contains('@', StringComparison.Ordinal) ? mask.Email(spelling) : mask.Name(spelling))!;
}
