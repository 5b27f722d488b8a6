using ExcelDataReader;

namespace TradeCrm.Ingest.Workbooks;

/// <summary>
/// Fills a cell that is merged over several rows into each of them: a country that stands once beside its companies. What is merged over several columns (a title, a heading of
/// two columns) stays in the first one.
/// </summary>
internal sealed class MergedColumns(IEnumerable<CellRange> ranges)
{
    private readonly Queue<CellRange> coming = new(ranges.Where(range => range.ToRow > range.FromRow).OrderBy(range => range.FromRow));
    private readonly List<(CellRange Range, string Text)> open = [];

    /// <summary>Rows come in their order.</summary>
    /// <param name="cells">Of the row; filled.</param>
    /// <param name="number">The row, from 1.</param>
    public void Fill(List<string> cells, int number)
    {
        open.RemoveAll(merged => merged.Range.ToRow < number - 1);
        foreach (var (range, text) in open.Where(merged => merged.Range.FromColumn < cells.Count && cells[merged.Range.FromColumn].Length == 0))
            cells[range.FromColumn] = text;
        while (coming.TryPeek(out var next) && next.FromRow <= number - 1)
        {
            coming.Dequeue();
            if (next.FromRow == number - 1 && next.FromColumn < cells.Count)
                open.Add((next, cells[next.FromColumn]));
        }
    }
}
