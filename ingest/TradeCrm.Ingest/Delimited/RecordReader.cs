using System.Globalization;
using System.Text;
using TradeCrm.Ingest.Files;

namespace TradeCrm.Ingest.Delimited;

/// <summary>
/// Reads records one after the other. A record over several lines has to close its quote within 1 MB and to have the right number of cells; otherwise its first line
/// alone is rejected and reading goes on at the next line, so a quote that is never closed costs one row, not the rest of the file.
/// </summary>
internal sealed class RecordReader(IEnumerator<TextLine> lines, TextEncoding encoding, char delimiter)
{
    private readonly RecordParser parser = new(delimiter);
    private readonly Queue<TextLine> waiting = new();
    private readonly List<TextLine> used = [];
    private long length;

    /// <summary>Cells that a record must have; zero before the first is known.</summary>
    public int Expected { get; set; }

    public List<string> Cells => parser.Cells;

    /// <summary>The physical line, from 1, at which the record starts.</summary>
    public long Line => used[0].Number;

    /// <summary>Null for a good record.</summary>
    public string? Reason { get; private set; }

    public string Detail { get; private set; } = "";

    /// <summary>False at the end of the file. Blank lines are passed over.</summary>
    public bool Read()
    {
        used.Clear();
        length = 0;
        (Reason, Detail) = (null, "");
        TextLine line;
        do
        {
            if (!Next(out line))
                return false;
        }
        while (IsBlank(line.Bytes.Span));
        parser.Start();
        var isClosed = Feed(line);
        while (!isClosed && Reason is null && length <= LineBlockReader.MaxLine && Next(out line))
            isClosed = Feed(line);
        Judge(isClosed);
        return true;
    }

    /// <summary>The record's bytes as in the file, without the last line end.</summary>
    public byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        for (var i = 0; i < used.Count; i++)
        {
            bytes.Write(used[i].Bytes.Span);
            if (i < used.Count - 1)
                bytes.Write(Encoding.ASCII.GetBytes(used[i].End));
        }

        return encoding.Wide is null ? bytes.ToArray() : encoding.Wide.GetBytes(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private bool Next(out TextLine line)
    {
        if (waiting.TryDequeue(out line))
            return true;
        var hasNext = lines.MoveNext();
        line = hasNext ? lines.Current : default;
        return hasNext;
    }

    private bool Feed(TextLine line)
    {
        used.Add(line);
        length += line.Bytes.Length;
        if (line.TrueLength > LineBlockReader.MaxLine)
            Fail("too_long", string.Create(CultureInfo.InvariantCulture, $"the line has {line.TrueLength:N0} bytes; at most {LineBlockReader.MaxLine:N0} are read, and the first {LineBlockReader.KeptOfOverlongLine:N0} are kept here"));
        else if (line.Bytes.Span.Contains((byte)0))
            Fail("nul", "the line holds a NUL byte; expected text");
        if (Reason is not null)
            return true;
        try
        {
            return parser.Feed(encoding.Strict.GetString(line.Bytes.Span), line.End);
        }
        catch (DecoderFallbackException failure)
        {
            var found = Convert.ToHexString(failure.BytesUnknown ?? []);
            Fail("invalid_encoding", string.Create(CultureInfo.InvariantCulture, $"byte {failure.Index + 1} of the line ({found} in hexadecimal) is not {encoding.Name}; set 'encoding:' of this source if the file has another"));
            return true;
        }
    }

    private void Judge(bool isClosed)
    {
        if (Reason is null && !isClosed)
            Fail("unclosed_quote", "a quote is opened and not closed within 1 MB or before the end of the file; only this line is set aside");
        else if (Reason is null && parser.CellAfterQuote > 0)
            Fail("bad_quote", string.Create(CultureInfo.InvariantCulture, $"column {parser.CellAfterQuote} goes on after its closing quote; expected a delimiter, or quotes within the text doubled"));
        else if (Reason is null && Expected > 0 && Cells.Count < Expected)
            Fail("too_few_columns", string.Create(CultureInfo.InvariantCulture, $"{Cells.Count} columns; expected {Expected}"));
        else if (Reason is null && Expected > 0 && Cells.Count > Expected && Cells.Skip(Expected).Any(cell => cell.Length > 0))
            Fail("too_many_columns", string.Create(CultureInfo.InvariantCulture, $"{Cells.Count} columns; expected {Expected}"));
        if (Reason is not null && used.Count > 1)
            KeepFirstLineOnly();
    }

    private void KeepFirstLineOnly()
    {
        if (Reason != "unclosed_quote")
            Fail("unclosed_quote", $"a quote is opened and not closed on this line, and with the lines after it there is no whole row ({Detail}); only this line is set aside");
        var later = used.Skip(1).Concat(waiting).ToList();
        waiting.Clear();
        later.ForEach(waiting.Enqueue);
        used.RemoveRange(1, used.Count - 1);
    }

    private void Fail(string reason, string detail) => (Reason, Detail) = (reason, detail);

    private bool IsBlank(ReadOnlySpan<byte> line) => delimiter == '\t' ? line.Trim((byte)' ').IsEmpty : line.Trim(" \t"u8).IsEmpty;
}
