using TradeCrm.Ingest.Delimited;
using TradeCrm.Ingest.Html;
using TradeCrm.Ingest.Rows;
using TradeCrm.Ingest.Workbooks;

namespace TradeCrm.Ingest.Tables;

/// <summary>Reads a file of records of any form: delimited text, a workbook, a page.</summary>
internal static class TableFile
{
    public static FileShape Inspect(SourceOptions source, string path, CancellationToken cancellation)
    {
        using var table = Open(source, path, cancellation);
        return table.Shape;
    }

    public static IEnumerable<FileBatch> Read(SourceOptions source, string path, int fileId, CancellationToken cancellation)
    {
        using var table = Open(source, path, cancellation);
        var reader = new RowReader(source, path, table.Positions);
        var rows = new TableRows(source.Kind, fileId);
        var rejected = new RejectedRows(fileId);
        while (table.Next())
        {
            var (reason, detail) = (table.Reason, table.Detail);
            if (reason is null && reader.Read(table, out reason, out detail) is { } values)
                rows.Add(table.Line, values);
            else
                rejected.Add(table.Line, table.Bytes(), reason, detail);
            if (rows.IsFull)
                yield return rows.Take();
            if (rejected.IsFull)
                yield return rejected.Take();
        }

        if (rows.Count > 0)
            yield return rows.Take();
        if (rejected.Count > 0)
            yield return rejected.Take();
    }

    private static ITable Open(SourceOptions source, string path, CancellationToken cancellation) => TableForms.Of(path) switch
    {
        TableForm.Workbook => GridTable.Open(source, path, WorkbookGrids.Of(path, source.Sheet, cancellation), "workbook"),
        TableForm.Page => GridTable.Open(source, path, PageGrids.Of(path, source.Encoding, source.Rows, cancellation), "page"),
        _ => OpenedTable.Open(source, path, cancellation),
    };
}
