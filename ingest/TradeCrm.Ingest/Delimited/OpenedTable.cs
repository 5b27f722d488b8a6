using System.Globalization;

namespace TradeCrm.Ingest.Delimited;

/// <summary>A table whose encoding, delimiter and columns are known, before its first row.</summary>
internal sealed class OpenedTable : IDisposable
{
    private readonly IEnumerator<TextLine> lines;
    private bool isFirstWaiting;

    private OpenedTable(IEnumerator<TextLine> lines, TextEncoding encoding, char delimiter)
    {
        this.lines = lines;
        Encoding = encoding;
        Delimiter = delimiter;
        Records = new RecordReader(lines, encoding, delimiter);
    }

    public TextEncoding Encoding { get; }

    public char Delimiter { get; }

    public RecordReader Records { get; }

    public ColumnMapping Mapping { get; private set; } = null!;

    public static OpenedTable Open(SourceOptions source, string path, CancellationToken cancellation)
    {
        CheckNames(source);
        var encoding = TextEncoding.Of(source.Encoding, path, cancellation);
        var hint = SeparatorHint(path, encoding, cancellation);
        var delimiter = DelimiterFinder.Named(source.Delimiter) ?? hint ?? DelimiterFinder.Find(path, encoding, cancellation);
        var lines = TextLines.Of(path, encoding.Wide, cancellation).GetEnumerator();
        if (hint is not null)
            lines.MoveNext();
        var table = new OpenedTable(lines, encoding, delimiter);
        try
        {
            table.ReadFirst(source, path);
            return table;
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    /// <summary>As <see cref="RecordReader.Read"/>, beginning with the first row.</summary>
    public bool Next()
    {
        if (!isFirstWaiting)
            return Records.Read();
        isFirstWaiting = false;
        return true;
    }

    public void Dispose() => lines.Dispose();

    private void ReadFirst(SourceOptions source, string path)
    {
        if (!Records.Read())
            throw new EmptyTableException(path);
        if (Records.Reason is not null)
            throw new MalformedHeaderException(path, Records.Line, Records.Detail);
        List<string> headers = source.HasHeader
            ? [.. Records.Cells]
            : [.. Enumerable.Range(1, Records.Cells.Count).Select(position => position.ToString(CultureInfo.InvariantCulture))];
        Mapping = ColumnMapper.Map(source, path, headers);
        Records.Expected = headers.Count;
        isFirstWaiting = !source.HasHeader;
    }

    // Excel writes and obeys 'sep=;' in the first line.
    private static char? SeparatorHint(string path, TextEncoding encoding, CancellationToken cancellation)
    {
        var first = TextLines.Of(path, encoding.Wide, cancellation).FirstOrDefault().Bytes.Span;
        return first.Length == 5 && first.StartsWith("sep="u8) ? (char)first[4] : null;
    }

    private static void CheckNames(SourceOptions source)
    {
        var unknown = source.Constants.Keys.FirstOrDefault(name => source.Kind.Columns.All(column => column.Name != name));
        if (unknown is not null)
            throw new UnknownCanonicalColumnException(source.Name, source.Kind, unknown);
        if (source.IsIdRow && source.Kind.RowId is null)
            throw new RowIdNotKnownException(source.Name, source.Kind);
    }
}
