using System.Globalization;
using DuckDB.NET.Data;

namespace TradeCrm.Benchmarks.Plausibility;

/// <summary>
/// A simulated company's web log and truth in an empty DuckDB: every truth table as a view of its name, the log's page views as the table views, its sessions (30 minutes) as the
/// table sessions.
/// </summary>
public sealed class SimulatedCompany : IDisposable
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    /// <param name="folder">What <c>tradecrm demo</c> wrote.</param>
    public SimulatedCompany(string folder)
    {
        connection.Open();
        var files = Directory.GetFiles(Path.Combine(folder, "truth"), "*.parquet").Order(StringComparer.Ordinal).ToList();
        Tables = [.. files.Select(file => Path.GetFileNameWithoutExtension(file))];
        foreach (var file in files)
            Execute($"create view {Path.GetFileNameWithoutExtension(file)} as from read_parquet('{Quoted(file)}')");
        foreach (var statement in Sections("company.sql"))
            Execute(statement.Text.Replace("$web", Quoted(Path.Combine(folder, "web")), StringComparison.Ordinal));
        Execute(Matching.Sql(Path.Combine(folder, "truth")));
    }

    /// <summary>The truth's tables.</summary>
    public IReadOnlyList<string> Tables { get; }

    /// <summary>The planted cases and near-misses of each question, by the queries of cases.sql.</summary>
    public IReadOnlyList<(string Question, string Case, long Rows)> Cases() =>
        [.. Sections("cases.sql").SelectMany(section => Rows(section.Text, row => (section.Name, row.IsDBNull(0) ? "" : row.GetString(0), (long)Number(row, 1))))];

    /// <summary>The one figure of a query of difficulty.sql.</summary>
    public double Figure(string name) => Rows(Sections("difficulty.sql").First(section => section.Name == name).Text, row => Number(row, 0))[0];

    /// <summary>Every figure of measures.sql.</summary>
    public IReadOnlyList<SimulatedFigure> Figures() =>
        [.. Sections("measures.sql").Select(section => Rows(section.Text, row => new SimulatedFigure(section.Name, row.IsDBNull(0) ? null : Number(row, 0),
            (long)Number(row, 1), section.Remark))[0])];

    /// <summary>The columns of a picture of charts.sql: words, and how many.</summary>
    public IReadOnlyList<(string Words, double Value)> Bars(string chart) =>
        Rows(Sections("charts.sql").First(section => section.Name == chart).Text, row => (row.GetString(0), Number(row, 1)));

    /// <summary>The answer of another query.</summary>
    public IReadOnlyList<T> Rows<T>(string sql, Func<DuckDBDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Closes the database.</summary>
    public void Dispose() => connection.Dispose();

    // A file of queries, each below a line '-- name' or '-- name: remark'.
    private static IEnumerable<(string Name, string? Remark, string Text)> Sections(string file)
    {
        using var resource = typeof(SimulatedCompany).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(resource);
        foreach (var section in reader.ReadToEnd().Split("\n-- ", StringSplitOptions.RemoveEmptyEntries).Where(section => section.Contains('\n', StringComparison.Ordinal)))
        {
            var (heading, text) = (section[..section.IndexOf('\n', StringComparison.Ordinal)].TrimStart('-', ' '), section[section.IndexOf('\n', StringComparison.Ordinal)..]);
            var colon = heading.IndexOf(": ", StringComparison.Ordinal);
            yield return (colon < 0 ? heading : heading[..colon], colon < 0 ? null : heading[(colon + 2)..], text);
        }
    }

    // Counts come as any kind of number, sums as the largest.
    private static double Number(DuckDBDataReader row, int column) =>
        row.GetValue(column) is System.Numerics.BigInteger sum ? (double)sum : Convert.ToDouble(row.GetValue(column), CultureInfo.InvariantCulture);

    private void Execute(string sql) => Rows(sql, _ => 0);

    private static string Quoted(string path) => path.Replace("'", "''", StringComparison.Ordinal);
}
