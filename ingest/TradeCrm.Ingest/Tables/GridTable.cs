using System.Globalization;
using System.Text;
using TradeCrm.Ingest.Delimited;

namespace TradeCrm.Ingest.Tables;

/// <summary>
/// The records of the sheets of a workbook, or of the tables and lists of a page, that have the columns which the source's kind requires; the others (a cover, a legend,
/// the page's layout) are passed over.
/// </summary>
internal sealed class GridTable : ITable
{
    private readonly SourceKind kind;
    private readonly bool isErrorMissing;
    private readonly IEnumerator<(Grid Grid, ColumnMapping Mapping, IEnumerable<GridRow> Rows)> grids;
    private IEnumerator<GridRow> rows = Enumerable.Empty<GridRow>().GetEnumerator();
    private int[] places = [];
    private GridRow row = new(0, []);
    private string grid = "";
    private long before;

    private GridTable(SourceOptions source, FileShape shape, IEnumerable<(Grid, ColumnMapping, IEnumerable<GridRow>)> grids)
    {
        (kind, isErrorMissing) = (source.Kind, source.OnBadValue == OnBadValue.Missing);
        Shape = shape;
        Positions = kind.Columns.Select((column, i) => (column.Name, i + 1)).ToDictionary();
        this.grids = grids.GetEnumerator();
    }

    public FileShape Shape { get; }

    /// <summary>The cells are put into the kind's order, for each sheet may have its own.</summary>
    public IReadOnlyDictionary<string, int> Positions { get; }

    public long Line { get; private set; }

    public IReadOnlyList<string> Cells { get; private set; } = [];

    public string? Reason { get; private set; }

    public string Detail { get; private set; } = "";

    /// <exception cref="NoListException">No sheet, table or list at all.</exception>
    /// <exception cref="TradeCrmException">None of them has the kind's columns: what the one with most of them lacks.</exception>
    public static GridTable Open(SourceOptions source, string path, IReadOnlyList<Grid> grids, string form)
    {
        SourceNames.Check(source);
        TradeCrmException? problem = null;
        var used = new List<(Grid Grid, ColumnMapping Mapping, IEnumerable<GridRow> Rows)>();
        var most = -1;
        foreach (var grid in grids)
        {
            var (mapping, rows, headers, failure) = Map(source, path, grid);
            if (mapping is not null)
                used.Add((grid, mapping, rows));
            else if (failure is not null && headers > most)
                (problem, most) = (failure, headers);
        }

        if (used.Count == 0)
            throw problem ?? new NoListException(path, form, [.. grids.Select(grid => grid.Name)]);
        if (form == "page")
            used = TheList(used);
        return new GridTable(source, new FileShape(form, "", used[0].Mapping)
        {
            Parts = [.. used.Select(part => part.Grid.Name)],
            // Of a page's repeated blocks nearly all are menus and frames: naming those would hide the tables that matter.
            PassedOver = [.. grids.Where(grid => !grid.HasHeader && used.TrueForAll(part => part.Grid != grid)).Select(grid => grid.Name)],
        }, used);
    }

    public bool Next()
    {
        while (true)
        {
            while (rows.MoveNext())
            {
                if (rows.Current.IsEmpty)
                    continue;
                Take(rows.Current);
                return true;
            }

            if (!grids.MoveNext())
                return false;
            before = Line;
            (grid, rows) = (grids.Current.Grid.Name, grids.Current.Rows.GetEnumerator());
            places = [.. kind.Columns.Select(column => grids.Current.Mapping.Positions.GetValueOrDefault(column.Name) - 1)];
        }
    }

    public bool IsTyped(int position) => row.Typed?.Contains(places[position]) == true;

    public byte[] Bytes() => Encoding.UTF8.GetBytes(string.Join(',', row.Cells.Select(Quoted)));

    public void Dispose()
    {
        rows.Dispose();
        grids.Dispose();
    }

    // The frames around a list repeat too, and say part of what the list says: what counts is the one with most columns, then with most rows, and tables that are like it.
    private static List<(Grid Grid, ColumnMapping Mapping, IEnumerable<GridRow> Rows)> TheList(List<(Grid Grid, ColumnMapping Mapping, IEnumerable<GridRow> Rows)> found)
    {
        var best = found.OrderByDescending(part => part.Mapping.Positions.Count).ThenByDescending(part => part.Rows.Count()).First();
        return [.. found.Where(part => part.Grid == best.Grid || (!part.Grid.HasHeader && !best.Grid.HasHeader && part.Mapping.Positions.Keys.ToHashSet().SetEquals(best.Mapping.Positions.Keys)))];
    }

    private static (ColumnMapping? Mapping, IEnumerable<GridRow> Rows, int Headers, TradeCrmException? Problem) Map(SourceOptions source, string path, Grid grid)
    {
        var rows = grid.Rows as IReadOnlyList<GridRow> ?? [.. grid.Rows];
        var first = rows.Take(GridHeader.RowsLookedAt).ToList();
        var at = source.HasHeader && !grid.HasHeader ? GridHeader.Find(source, first) : first.FindIndex(row => !row.IsEmpty);
        if (at < 0)
            return (null, [], 0, first.Find(row => !row.IsEmpty) is { } any ? Failure(source, path, any) : null);
        try
        {
            var headers = GridHeader.Names(first[at], source.HasHeader || grid.HasHeader);
            return (ColumnMapper.Map(source, path, headers), rows.Skip(source.HasHeader || grid.HasHeader ? at + 1 : at), headers.Count, null);
        }
        catch (TradeCrmException failure)
        {
            return (null, [], first[at].Cells.Count(cell => cell.Length > 0), failure);
        }
    }

    private static TradeCrmException? Failure(SourceOptions source, string path, GridRow row)
    {
        try
        {
            ColumnMapper.Map(source, path, GridHeader.Names(row, hasHeader: true));
            return null;
        }
        catch (TradeCrmException failure)
        {
            return failure;
        }
    }

    private void Take(GridRow next)
    {
        row = next;
        // Several rows of a page may stand on one line of its text, and a second sheet begins at 1 again: places must differ within the file, and keep the order.
        Line = Math.Max(Line + 1, before + next.Line);
        Cells = [.. places.Select(place => place >= 0 && place < next.Cells.Count ? next.Cells[place] : "")];
        (Reason, Detail) = (null, "");
        var fault = isErrorMissing ? null : next.Faults?.Where(fault => places.Contains(fault.Key)).Select(fault => ((int At, string Found)?)(fault.Key, fault.Value)).FirstOrDefault();
        if (fault is { } wrong)
            (Reason, Detail) = ("cell_error", string.Create(CultureInfo.InvariantCulture, $"column {wrong.At + 1} has the error {wrong.Found}; expected a value. Correct the formula and save the workbook ({Place})"));
    }

    /// <summary>'sheet 'Day 1', row 12'.</summary>
    private string Place => string.Create(CultureInfo.InvariantCulture, $"{grid}, {(Shape.Encoding == "workbook" ? "row" : "line")} {row.Line}");

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
