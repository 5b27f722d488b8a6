using System.Globalization;
using TradeCrm.Ingest.Tables;

namespace TradeCrm.Ingest.Delimited;

/// <summary>A table whose encoding, delimiter and columns are known, before its first row.</summary>
internal sealed class OpenedTable : ITable
{
    private readonly IEnumerator<TextLine> lines;
    private readonly RecordReader records;
    private bool isFirstWaiting;

    private OpenedTable(IEnumerator<TextLine> lines, TextEncoding encoding, char delimiter)
    {
        this.lines = lines;
        records = new RecordReader(lines, encoding, delimiter);
    }

    public FileShape Shape { get; private set; } = null!;

    public IReadOnlyDictionary<string, int> Positions => Shape.Mapping.Positions;

    public long Line => records.Line;

    public IReadOnlyList<string> Cells => records.Cells;

    public string? Reason => records.Reason;

    public string Detail => records.Detail;

    public static OpenedTable Open(SourceOptions source, string path, CancellationToken cancellation)
    {
        SourceNames.Check(source);
        var encoding = TextEncoding.Of(source.Encoding, path, cancellation);
        var hint = SeparatorHint(path, encoding, cancellation);
        var delimiter = DelimiterFinder.Named(source.Delimiter) ?? hint ?? DelimiterFinder.Find(path, encoding, cancellation);
        var lines = TextLines.Of(path, encoding.Wide, cancellation).GetEnumerator();
        if (hint is not null)
            lines.MoveNext();
        var table = new OpenedTable(lines, encoding, delimiter);
        try
        {
            table.Shape = new FileShape(encoding.Name, Word(delimiter), table.ReadFirst(source, path));
            return table;
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    public bool Next()
    {
        if (!isFirstWaiting)
            return records.Read();
        isFirstWaiting = false;
        return true;
    }

    /// <summary>Text has no types.</summary>
    public bool IsTyped(int position) => false;

    public byte[] Bytes() => records.Bytes();

    public void Dispose() => lines.Dispose();

    private static string Word(char delimiter) => delimiter switch { '\t' => "tab", RecordParser.Whitespace => "whitespace", _ => delimiter.ToString() };

    private ColumnMapping ReadFirst(SourceOptions source, string path)
    {
        if (!records.Read())
            throw new EmptyTableException(path);
        if (records.Reason is not null)
            throw new MalformedHeaderException(path, records.Line, records.Detail);
        List<string> headers = source.HasHeader
            ? [.. records.Cells]
            : [.. Enumerable.Range(1, records.Cells.Count).Select(position => position.ToString(CultureInfo.InvariantCulture))];
        var mapping = ColumnMapper.Map(source, path, headers);
        records.Expected = headers.Count;
        isFirstWaiting = !source.HasHeader;
        return mapping;
    }

    // Excel writes and obeys 'sep=;' in the first line.
    private static char? SeparatorHint(string path, TextEncoding encoding, CancellationToken cancellation)
    {
        var first = TextLines.Of(path, encoding.Wide, cancellation).FirstOrDefault().Bytes.Span;
        return first.Length == 5 && first.StartsWith("sep="u8) ? (char)first[4] : null;
    }
}
