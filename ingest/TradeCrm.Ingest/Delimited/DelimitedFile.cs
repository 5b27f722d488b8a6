using TradeCrm.Ingest.Rows;

namespace TradeCrm.Ingest.Delimited;

/// <summary>Reads one table in a delimited text file.</summary>
internal static class DelimitedFile
{
    public static FileShape Inspect(SourceOptions source, string path, CancellationToken cancellation)
    {
        using var opened = OpenedTable.Open(source, path, cancellation);
        var delimiter = opened.Delimiter switch { '\t' => "tab", RecordParser.Whitespace => "whitespace", _ => opened.Delimiter.ToString() };
        return new FileShape(opened.Encoding.Name, delimiter, opened.Mapping);
    }

    public static IEnumerable<FileBatch> Read(SourceOptions source, string path, int fileId, CancellationToken cancellation)
    {
        using var opened = OpenedTable.Open(source, path, cancellation);
        var reader = new RowReader(source, path, opened.Mapping);
        var rows = new TableRows(source.Kind, fileId);
        var rejected = new RejectedRows(fileId);
        var records = opened.Records;
        while (opened.Next())
        {
            var (reason, detail) = (records.Reason, records.Detail);
            if (reason is null && reader.Read(records.Line, records.Cells, out reason, out detail) is { } values)
                rows.Add(records.Line, values);
            else
                rejected.Add(records.Line, records.Bytes(), reason, detail);
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
}
