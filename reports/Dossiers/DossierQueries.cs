using TradeCrm.Reports.Reading;
using TradeCrm.Warehouse;

namespace TradeCrm.Reports.Dossiers;

/// <summary>Runs the queries reports/sql/dossier_*.sql. Each may use <c>$customer</c>, <c>$today</c> (the company's day) and <c>$limit</c> (events).</summary>
internal sealed class DossierQueries(WarehouseFile warehouse, string customer, DateOnly today, int events)
{
    public IReadOnlyList<T> Read<T>(string query, Func<Row, T> read)
    {
        var sql = Embedded.Text($"sql/dossier_{query}.sql");
        (string Name, object? Value)[] all = [("customer", customer), ("today", today.ToDateTime(TimeOnly.MinValue)), ("limit", events)];
        var used = all.Where(parameter => sql.Contains("$" + parameter.Name, StringComparison.Ordinal)).ToArray();
        return warehouse.Rows(sql, reader => read(new Row(reader)), used);
    }

    /// <summary>File and line of each piece of evidence that stands in a file.</summary>
    public IReadOnlyDictionary<string, string> Places(IEnumerable<string> evidenceIds) => warehouse.Rows(Embedded.Text("sql/dossier_places.sql"),
        reader => (Id: reader.GetString(0), Place: reader.GetString(1)), ("ids", string.Join('\u001f', evidenceIds.Distinct(StringComparer.Ordinal))))
        .ToDictionary(pair => pair.Id, pair => pair.Place, StringComparer.Ordinal);
}
