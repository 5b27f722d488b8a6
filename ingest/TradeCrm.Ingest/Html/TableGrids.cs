using HtmlAgilityPack;
using TradeCrm.Ingest.Tables;

namespace TradeCrm.Ingest.Html;

/// <summary>The tables of a page, also those within others, with cells that stand over several columns or rows put into each row.</summary>
internal static class TableGrids
{
    private const int MostColumns = 500;

    public static IEnumerable<Grid> In(HtmlDocument document)
    {
        var number = 0;
        foreach (var table in document.DocumentNode.Descendants("table").Where(PageText.IsSeen))
        {
            var rows = Rows(table);
            number++;
            if (rows.Count > 1)
                yield return new Grid(FormattableString.Invariant($"table {number}"), rows);
        }
    }

    private static List<GridRow> Rows(HtmlNode table)
    {
        var rows = new List<GridRow>();
        var below = new Dictionary<int, (int Rows, string Text)>();
        foreach (var row in table.Descendants("tr").Where(row => row.Ancestors("table").First() == table && PageText.IsSeen(row)))
        {
            var cells = new List<string>();
            foreach (var cell in row.ChildNodes.Where(cell => cell.Name is "td" or "th"))
            {
                FillFromAbove(cells, below);
                Add(cells, cell, below);
            }

            FillFromAbove(cells, below);
            rows.Add(new GridRow(row.Line, cells));
        }

        return rows;
    }

    private static void FillFromAbove(List<string> cells, Dictionary<int, (int Rows, string Text)> below)
    {
        while (below.Remove(cells.Count, out var above))
        {
            if (above.Rows > 1)
                below[cells.Count] = (above.Rows - 1, above.Text);
            cells.Add(above.Text);
            // The same place was given back for the next row only.
            if (above.Rows > 1)
                continue;
        }
    }

    private static void Add(List<string> cells, HtmlNode cell, Dictionary<int, (int Rows, string Text)> below)
    {
        var text = PageText.Of(cell);
        var rows = Math.Clamp(cell.GetAttributeValue("rowspan", 1), 1, 65_534);
        var columns = Math.Clamp(cell.GetAttributeValue("colspan", 1), 1, MostColumns);
        for (var i = 0; i < columns && cells.Count < MostColumns; i++)
        {
            // The value stands in the first of the columns; in each of the rows.
            var here = i == 0 ? text : "";
            if (rows > 1)
                below[cells.Count] = (rows - 1, here);
            cells.Add(here);
        }
    }
}
