using System.Globalization;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using TradeCrm.Ingest.Files;
using TradeCrm.Ingest.Tables;
using SheetErrors = System.Collections.Generic.Dictionary<string, System.Collections.Generic.Dictionary<(int Row, int Column), string>>;

namespace TradeCrm.Ingest.Workbooks;

/// <summary>The visible sheets of an Excel workbook as rows of text; one sheet after the other is held in memory.</summary>
internal static class WorkbookGrids
{
    private const string Saved = "Open it in Excel and save it anew as a workbook (.xlsx).";

    /// <param name="path">.xlsx or .xlsm, by content.</param>
    /// <param name="sheet">A name, or a position among the visible sheets from 1; null for all.</param>
    /// <param name="cancellation">Checked between rows.</param>
    public static IReadOnlyList<Grid> Of(string path, string? sheet, CancellationToken cancellation)
    {
        using var file = PlainOrGzip.OpenFile(path);
        try
        {
            var errors = WorkbookPackage.Check(path, file, cancellation);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
            return Sheets(path, reader, sheet, errors, cancellation);
        }
        // The library meets damage in many places and lets out whatever happens there.
        catch (Exception failure) when (failure is ExcelReaderException or XmlException or InvalidDataException or EndOfStreamException or FormatException or ArgumentException
            or IndexOutOfRangeException or NullReferenceException or InvalidOperationException or InvalidCastException or KeyNotFoundException or OverflowException)
        {
            throw new WorkbookNotReadableException(path, $"{failure.Message.TrimEnd('.')}. {Saved}", failure);
        }
    }

    private static List<Grid> Sheets(string path, IExcelDataReader reader, string? sheet, SheetErrors errors, CancellationToken cancellation)
    {
        var (grids, names) = (new List<Grid>(), new List<string>());
        do
        {
            if (reader.VisibleState != "visible")
                continue;
            names.Add(reader.Name);
            if (sheet is not null && sheet != reader.Name && sheet != names.Count.ToString(CultureInfo.InvariantCulture))
                continue;
            grids.Add(new Grid($"sheet '{reader.Name}'", Rows(reader, errors.GetValueOrDefault(reader.Name), cancellation)));
        }
        while (reader.NextResult());
        return sheet is not null && grids.Count == 0 ? throw new SheetNotFoundException(path, sheet, names) : grids;
    }

    private static List<GridRow> Rows(IExcelDataReader reader, Dictionary<(int Row, int Column), string>? errors, CancellationToken cancellation)
    {
        var merged = new MergedColumns(reader.MergeCells ?? []);
        var rows = new List<GridRow>();
        for (var number = 1; reader.Read(); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var row = Row(reader, number, merged, errors);
            if (!row.IsEmpty)
                rows.Add(row);
        }

        return rows;
    }

    private static GridRow Row(IExcelDataReader reader, int number, MergedColumns merged, Dictionary<(int Row, int Column), string>? errors)
    {
        var cells = new List<string>(reader.FieldCount);
        HashSet<int>? typed = null;
        Dictionary<int, string>? faults = null;
        for (var column = 0; column < reader.FieldCount; column++)
        {
            var value = reader.GetValue(column);
            cells.Add(WorkbookCell.Text(value));
            if (value is not null and not string)
                (typed ??= []).Add(column);
            if (errors?.TryGetValue((number, column), out var error) != true)
                continue;
            (faults ??= []).Add(column, error!);
            cells[column] = error!;
        }

        merged.Fill(cells, number);
        return new GridRow(number, cells, typed, faults);
    }
}
