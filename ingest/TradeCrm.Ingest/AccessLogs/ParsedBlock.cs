using TradeCrm.Ingest.Files;

namespace TradeCrm.Ingest.AccessLogs;

/// <summary>A block and what its lines say, with ids that are local to the block. Reused from block to block.</summary>
internal sealed class ParsedBlock
{
    public readonly LineBlock Source = new();
    public readonly SliceIds[] Texts = [.. VisitColumns.TextFields.Select(_ => new SliceIds())];
    public readonly int[][] Ids = [.. VisitColumns.TextFields.Select(_ => new int[1024])];
    public readonly List<(long Line, Slice Bytes, LineFault Fault, long Length)> Rejected = [];
    public long[] Lines = new long[1024];
    public long[] VisitedAt = new long[1024];
    public short[] Offsets = new short[1024];
    public short[] Status = new short[1024];
    public long[] ByteCounts = new long[1024];

    /// <summary>Parsed lines.</summary>
    public int Count { get; private set; }

    /// <summary>Rejected lines before the first parsed one; all where none was parsed.</summary>
    public int RejectedBeforeFirst { get; private set; }

    public void Parse()
    {
        Count = 0;
        RejectedBeforeFirst = -1;
        Rejected.Clear();
        foreach (var texts in Texts)
            texts.Clear();
        if (Source.OverlongLine > 0)
            Rejected.Add((Source.FirstLine, new Slice(0, Source.Length), LineFault.TooLong, Source.OverlongLine));
        else
            ParseLines(Source.Bytes);
        if (RejectedBeforeFirst < 0)
            RejectedBeforeFirst = Rejected.Count;
    }

    private void ParseLines(ReadOnlySpan<byte> block)
    {
        var start = Source.FirstLine == 1 && block.StartsWith("\uFEFF"u8) ? 3 : 0;
        var line = default(CombinedLine);
        for (var number = Source.FirstLine; start < block.Length; number++)
        {
            var length = block[start..].IndexOf((byte)'\n');
            var lineEnd = length < 0 ? block.Length : start + length;
            var end = lineEnd > start && block[lineEnd - 1] == (byte)'\r' ? lineEnd - 1 : lineEnd;
            if (end - start > LineBlockReader.MaxLine)
                Rejected.Add((number, new Slice(start, LineBlockReader.KeptOfOverlongLine), LineFault.TooLong, end - start));
            else if (!block[start..end].Trim((byte)' ').IsEmpty)
                ParseLine(block, start, end, number, ref line);
            start = lineEnd + 1;
        }
    }

    private void ParseLine(ReadOnlySpan<byte> block, int start, int end, long number, ref CombinedLine line)
    {
        var fault = line.Parse(block, start, end);
        if (fault != LineFault.None)
        {
            Rejected.Add((number, new Slice(start, end - start), fault, end - start));
            return;
        }

        if (Count == Lines.Length)
            Grow();
        if (Count == 0)
            RejectedBeforeFirst = Rejected.Count;
        Add(block, number, in line);
        Count++;
    }

    private void Add(ReadOnlySpan<byte> block, long number, in CombinedLine line)
    {
        Lines[Count] = number;
        VisitedAt[Count] = line.VisitedAt;
        Offsets[Count] = line.OffsetMinutes;
        Status[Count] = line.Status;
        ByteCounts[Count] = line.Bytes;
        Add(block, 0, line.Address);
        Add(block, 1, line.Ident);
        Add(block, 2, line.User);
        Add(block, 3, line.Method);
        Add(block, 4, line.Path);
        Add(block, 5, line.Query);
        Add(block, 6, line.Protocol);
        Add(block, 7, line.Referrer);
        Add(block, 8, line.Agent);
    }

    private void Add(ReadOnlySpan<byte> block, int field, Slice slice) => Ids[field][Count] = slice.IsNone ? -1 : Texts[field].IdOf(block, slice);

    private void Grow()
    {
        var size = Lines.Length * 2;
        Array.Resize(ref Lines, size);
        Array.Resize(ref VisitedAt, size);
        Array.Resize(ref Offsets, size);
        Array.Resize(ref Status, size);
        Array.Resize(ref ByteCounts, size);
        for (var field = 0; field < Ids.Length; field++)
            Array.Resize(ref Ids[field], size);
    }
}
