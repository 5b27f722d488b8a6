using TradeCrm.Warehouse;

namespace TradeCrm.Reports.Reading;

/// <summary>Runs the queries of reports/sql. Each may use <c>$as_of</c> (UTC) and <c>$top</c> (buyers to list).</summary>
internal sealed class ReportQueries(WarehouseFile warehouse, DateTime asOf, int topBuyers)
{
    public IReadOnlyList<T> Read<T>(string query, Func<Row, T> read)
    {
        var sql = Embedded.Text($"sql/{query}.sql");
        (string Name, object? Value)[] all = [("as_of", DateTime.SpecifyKind(asOf, DateTimeKind.Unspecified)), ("top", topBuyers)];
        var used = all.Where(parameter => sql.Contains("$" + parameter.Name, StringComparison.Ordinal)).ToArray();
        return warehouse.Rows(sql, reader => read(new Row(reader)), used);
    }
}
