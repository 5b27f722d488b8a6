using System.Globalization;
using TradeCrm.Ingest.Delimited;

namespace TradeCrm.Ingest.Tables;

/// <summary>Finds the row that names the columns: titles, dates of export and empty rows may stand above it.</summary>
internal static class GridHeader
{
    /// <summary>Nobody puts a table lower; looking further would only find names within the data.</summary>
    public const int RowsLookedAt = 30;

    /// <summary>The position within the rows of the one with most of the kind's columns, the first of equals; −1 if none names a single one.</summary>
    public static int Find(SourceOptions source, IReadOnlyList<GridRow> rows)
    {
        var names = HeaderNames.Of(source.Kind);
        var given = source.Columns.Keys.Select(HeaderNames.Fold).ToHashSet();
        var (best, most) = (-1, 0);
        for (var i = 0; i < rows.Count; i++)
        {
            // A title merged over the table is one name however many columns it covers.
            var found = rows[i].Cells.Where(cell => cell.Length is > 0 and < 100)
                .Select(cell => given.Contains(HeaderNames.Fold(cell)) ? cell : HeaderNames.Recognise(names, cell)).OfType<string>().Distinct().Count();
            if (found > most)
                (best, most) = (i, found);
        }

        return best;
    }

    /// <summary>The names of the columns; '1', '2' … where the source has none.</summary>
    public static List<string> Names(GridRow row, bool hasHeader) =>
        [.. row.Cells.Select((cell, i) => hasHeader ? cell.Trim() : (i + 1).ToString(CultureInfo.InvariantCulture))];
}
