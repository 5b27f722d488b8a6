using System.Globalization;
using TradeCrm.Ingest;

namespace TradeCrm.Warehouse;

/// <summary>A model of the graph is written wrongly: its SQL, its yml or the way it depends on others.</summary>
/// <param name="file">The model's file, such as sql/core/orders.sql.</param>
/// <param name="line">From 1; 0 where the whole file is meant.</param>
/// <param name="problem">What was found, what was expected and what to do, as sentences.</param>
/// <param name="innerException">DuckDB's or the YAML reader's exception.</param>
public sealed class GraphException(string file, int line, string problem, Exception? innerException = null)
    : TradeCrmException(line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: {problem}") : $"{file}: {problem}", innerException)
{
    /// <summary>The model's file, such as sql/core/orders.sql.</summary>
    public string File { get; } = file;

    /// <summary>From 1; 0 where the whole file is meant.</summary>
    public int Line { get; } = line;
}
