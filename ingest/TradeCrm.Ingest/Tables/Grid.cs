namespace TradeCrm.Ingest.Tables;

/// <summary>A row as it stands on a sheet or a page, title rows included.</summary>
/// <param name="Line">The row of the sheet, or the line of the page's text, from 1.</param>
/// <param name="Cells">Text of each cell; empty where there is nothing.</param>
/// <param name="Typed">Cells that are numbers, dates or truths by themselves; null for none.</param>
/// <param name="Faults">What is wrong with cells, by position from 0; null for nothing.</param>
internal sealed record GridRow(long Line, IReadOnlyList<string> Cells, IReadOnlySet<int>? Typed = null, IReadOnlyDictionary<int, string>? Faults = null)
{
    public bool IsEmpty => Faults is null && Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>A sheet, or a table or list of a page.</summary>
/// <param name="Name">In the words of a message: 'sheet 'Day 1'', 'table 2'.</param>
/// <param name="Rows">In their order; may be read once only, lazily.</param>
/// <param name="HasHeader">The first row names the columns for certain (labels and classes of a list).</param>
internal sealed record Grid(string Name, IEnumerable<GridRow> Rows, bool HasHeader = false);
