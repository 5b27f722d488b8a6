using System.Globalization;
using DuckDB.NET.Data;

namespace TradeCrm.Tests.Simulator;

/// <summary>A row of a simulation's truth; moments in UTC. Text of what is null is empty.</summary>
public sealed class TruthRow(IReadOnlyDictionary<string, object?> values)
{
    public string this[string column] => Convert.ToString(values[column], CultureInfo.InvariantCulture) ?? "";

    public static IReadOnlyList<TruthRow> Read(string folder, string name)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"from read_parquet('{Path.Combine(folder, name).Replace("'", "''", StringComparison.Ordinal)}.parquet')";
        using var reader = command.ExecuteReader();
        var rows = new List<TruthRow>();
        while (reader.Read())
            rows.Add(new(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, column => reader.IsDBNull(column) ? null : reader.GetValue(column))));
        return rows;
    }

    public bool Has(string column) => values[column] is not null;

    public bool Is(string column) => values[column] is true;

    public long Number(string column) => Convert.ToInt64(values[column], CultureInfo.InvariantCulture);

    public DateTime At(string column) => (DateTime)values[column]!;
}
