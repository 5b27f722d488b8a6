using HtmlAgilityPack;
using TradeCrm.Ingest.Tables;

namespace TradeCrm.Ingest.Html;

/// <summary>Makes a table of repeated blocks: the columns are whatever any of the blocks names.</summary>
internal static class BlockGrid
{
    private const int MostColumns = 100;

    public static Grid Of(string name, IReadOnlyList<HtmlNode> blocks)
    {
        var columns = new List<string>();
        var records = new List<(int Line, Dictionary<string, string> Fields)>();
        foreach (var block in blocks)
        {
            var fields = BlockFields.Of(block);
            columns.AddRange(fields.Keys.Where(key => !columns.Contains(key)).Take(MostColumns - columns.Count));
            records.Add((block.Line, fields));
        }

        var header = new GridRow(blocks[0].Line, columns);
        return new Grid(name, [header, .. records.Select(record => new GridRow(record.Line, [.. columns.Select(column => record.Fields.GetValueOrDefault(column, ""))]))], HasHeader: true);
    }

    public static int ColumnsOf(Grid grid) => grid.Rows.First().Cells.Count;
}
