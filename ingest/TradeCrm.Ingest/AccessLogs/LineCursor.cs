namespace TradeCrm.Ingest.AccessLogs;

/// <summary>Walks over one line; every step either takes a field with its following blank or leaves the position where the fault is.</summary>
internal ref struct LineCursor(ReadOnlySpan<byte> block, int start, int end)
{
    private readonly ReadOnlySpan<byte> block = block;
    private readonly int end = end;
    private int at = start;

    public readonly bool IsAtEnd => at >= end;

    /// <summary>The last <see cref="Quoted"/> found an opening quote only.</summary>
    public bool IsUnclosed { get; private set; }

    /// <summary>Text up to the next blank.</summary>
    public bool Word(out Slice word)
    {
        var length = block[at..end].IndexOf((byte)' ');
        word = Slice.None;
        if (length <= 0)
        {
            at = length < 0 ? end : at;
            return false;
        }

        word = SliceOrNone(at, length);
        at += length + 1;
        return true;
    }

    /// <summary>As <see cref="Word"/>, and what follows the blank is <paramref name="next"/>.</summary>
    public bool WordBefore(byte next, out Slice word) => Word(out word) && at < end && block[at] == next;

    /// <summary>A quoted field; a backslash takes the next byte with it.</summary>
    public bool Quoted(out Slice text)
    {
        text = Slice.None;
        IsUnclosed = false;
        if (at >= end || block[at] != (byte)'"')
            return false;
        var close = ClosingQuote(at + 1);
        IsUnclosed = close < 0;
        if (close < 0 || (close + 1 < end && block[close + 1] != (byte)' '))
            return false;
        text = SliceOrNone(at + 1, close - at - 1);
        at = close + 1 < end ? close + 2 : end;
        return true;
    }

    /// <summary>[17/May/2015:10:05:03 +0000] and the blank after it.</summary>
    public LineFault Time(out long microseconds, out short offsetMinutes)
    {
        microseconds = 0;
        offsetMinutes = 0;
        if (end - at < 28)
            return block[at..end].Contains((byte)']') ? LineFault.BadTime : LineFault.EndsBeforeRequest;
        if (!LogTime.TryParse(block.Slice(at, 28), out microseconds, out offsetMinutes))
            return LineFault.BadTime;
        at += 28;
        if (at >= end || block[at] != (byte)' ')
            return at >= end ? LineFault.EndsBeforeRequest : LineFault.BadTime;
        at++;
        return at >= end ? LineFault.EndsBeforeRequest : LineFault.None;
    }

    /// <summary>Three digits, or '-' as −1.</summary>
    public bool Status(out short status)
    {
        status = -1;
        if (!Word(out var word) && !LastWord(out word))
            return false;
        if (word.IsNone)
            return true;
        if (word.Length != 3 || !Digits(word, out var value))
            return false;
        status = (short)value;
        return true;
    }

    /// <summary>Digits, or '-' as −1; the last field of the common format.</summary>
    public bool Number(out long number)
    {
        number = -1;
        var before = at;
        if (!Word(out var word))
        {
            at = before;
            if (!LastWord(out word))
                return false;
        }

        return word.IsNone || (word.Length <= 18 && Digits(word, out number));
    }

    private bool LastWord(out Slice word)
    {
        word = Slice.None;
        if (at >= end)
            return false;
        word = SliceOrNone(at, end - at);
        at = end;
        return true;
    }

    private readonly bool Digits(Slice word, out long value)
    {
        value = 0;
        foreach (var digit in block.Slice(word.Start, word.Length))
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return false;
            value = (value * 10) + (digit - '0');
        }

        return true;
    }

    private readonly int ClosingQuote(int from)
    {
        while (true)
        {
            var next = block[from..end].IndexOfAny((byte)'"', (byte)'\\');
            if (next < 0)
                return -1;
            from += next;
            if (block[from] == (byte)'"')
                return from;
            from += 2;
            if (from >= end)
                return -1;
        }
    }

    private readonly Slice SliceOrNone(int from, int length) => length == 1 && block[from] == (byte)'-' ? Slice.None : new Slice(from, length);
}
