namespace TradeCrm.Ingest.AccessLogs;

/// <summary>A part of a block, by position; length −1 stands for a field that is '-' or not there.</summary>
internal readonly record struct Slice(int Start, int Length)
{
    public static readonly Slice None = new(0, -1);

    public bool IsNone => Length < 0;
}

/// <summary>One line of Apache's and Nginx's combined or common format, as positions and numbers.</summary>
internal struct CombinedLine
{
    public Slice Address, Ident, User, Method, Path, Query, Protocol, Referrer, Agent;

    /// <summary>Microseconds since 1970, UTC.</summary>
    public long VisitedAt;

    public short OffsetMinutes;

    /// <summary>−1 for '-'.</summary>
    public short Status;

    /// <summary>−1 for '-'.</summary>
    public long Bytes;

    /// <summary>Parses the line at <paramref name="start"/>; on a fault the fields are not to be used.</summary>
    public LineFault Parse(ReadOnlySpan<byte> block, int start, int end)
    {
        var cursor = new LineCursor(block, start, end);
        var isStart = cursor.Word(out Address) && cursor.Word(out Ident) && cursor.WordBefore((byte)'[', out User);
        if (!isStart)
            return cursor.IsAtEnd ? LineFault.EndsBeforeTime : LineFault.NoTimeAfterUser;
        var fault = cursor.Time(out VisitedAt, out OffsetMinutes);
        if (fault != LineFault.None)
            return fault;
        if (!cursor.Quoted(out var request))
            return cursor.IsUnclosed ? LineFault.RequestUnclosed : LineFault.NoRequest;
        RequestLine.Split(block, request, ref this);
        return Numbers(ref cursor);
    }

    private LineFault Numbers(ref LineCursor cursor)
    {
        if (cursor.IsAtEnd)
            return LineFault.EndsBeforeStatus;
        if (!cursor.Status(out Status))
            return LineFault.BadStatus;
        if (cursor.IsAtEnd)
            return LineFault.EndsBeforeBytes;
        if (!cursor.Number(out Bytes))
            return LineFault.BadBytes;
        Referrer = Agent = Slice.None;
        return cursor.IsAtEnd ? LineFault.None : ReferrerAndAgent(ref cursor);
    }

    private LineFault ReferrerAndAgent(ref LineCursor cursor)
    {
        if (!cursor.Quoted(out Referrer))
            return cursor.IsUnclosed ? LineFault.ReferrerUnclosed : LineFault.MoreAfterBytes;
        if (!cursor.Quoted(out Agent))
            return cursor.IsUnclosed ? LineFault.AgentUnclosed : cursor.IsAtEnd ? LineFault.EndsBeforeAgent : LineFault.NoAgent;
        return cursor.IsAtEnd ? LineFault.None : LineFault.MoreAfterAgent;
    }
}
