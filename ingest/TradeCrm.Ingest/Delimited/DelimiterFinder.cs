namespace TradeCrm.Ingest.Delimited;

/// <summary>Finds the delimiter that cuts the beginning of a file into the most even table.</summary>
internal static class DelimiterFinder
{
    private const int RecordsTried = 50;

    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>The named delimiter: one character, 'tab', 'whitespace'.</summary>
    public static char? Named(string? name) => name switch
    {
        null => null,
        "tab" or "\\t" => '\t',
        "whitespace" => RecordParser.Whitespace,
        { Length: 1 } => name[0],
        _ => throw new UnknownDelimiterException(name),
    };

    /// <summary>A comma where no candidate makes more than one column.</summary>
    public static char Find(string path, TextEncoding encoding, CancellationToken cancellation)
    {
        var head = TextLines.Of(path, encoding.Wide, cancellation).Take(RecordsTried * 4).ToList();
        var best = (Delimiter: ',', Evenness: 0.0, Columns: 1);
        foreach (var candidate in Candidates)
        {
            var (evenness, columns) = Judge(head, encoding, candidate);
            if (columns > 1 && (evenness > best.Evenness + 0.05 || (evenness > best.Evenness - 0.05 && columns > best.Columns)))
                best = (candidate, evenness, columns);
        }

        return best.Delimiter;
    }

    private static (double Evenness, int Columns) Judge(List<TextLine> head, TextEncoding encoding, char delimiter)
    {
        using var lines = ((IEnumerable<TextLine>)head).GetEnumerator();
        var reader = new RecordReader(lines, encoding, delimiter);
        var (columns, records, even) = (0, 0, 0);
        while (records < RecordsTried && reader.Read())
        {
            columns = records++ == 0 ? reader.Cells.Count : columns;
            if (reader.Cells.Count == columns && reader.Reason is null)
                even++;
        }

        return (records == 0 ? 0 : (double)even / records, columns);
    }
}
