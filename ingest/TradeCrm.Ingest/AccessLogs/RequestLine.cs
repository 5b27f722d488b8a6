namespace TradeCrm.Ingest.AccessLogs;

/// <summary>
/// Splits 'GET /path?query HTTP/1.1'. The method is letters, the protocol begins with HTTP/, and what is between is the target, blanks included; 'GET /path' (HTTP/0.9)
/// has no protocol. Anything else, as scanners send it, is kept whole as the path, without a method.
/// </summary>
internal static class RequestLine
{
    public static void Split(ReadOnlySpan<byte> block, Slice request, ref CombinedLine line)
    {
        line.Method = line.Query = line.Protocol = Slice.None;
        line.Path = request;
        if (request.IsNone)
            return;
        var text = block.Slice(request.Start, request.Length);
        var first = text.IndexOf((byte)' ');
        if (first <= 0 || !IsMethod(text[..first]))
            return;
        var last = text.LastIndexOf((byte)' ');
        var hasProtocol = last > first && text[(last + 1)..].StartsWith("HTTP/"u8);
        if (!hasProtocol && (last > first || first + 1 >= text.Length || text[first + 1] != (byte)'/'))
            return;
        line.Method = new Slice(request.Start, first);
        if (hasProtocol)
            line.Protocol = new Slice(request.Start + last + 1, text.Length - last - 1);
        SplitTarget(block, request.Start + first + 1, request.Start + (hasProtocol ? last : text.Length), ref line);
    }

    private static void SplitTarget(ReadOnlySpan<byte> block, int start, int end, ref CombinedLine line)
    {
        var mark = block[start..end].IndexOf((byte)'?');
        line.Path = new Slice(start, mark < 0 ? end - start : mark);
        if (mark >= 0)
            line.Query = new Slice(start + mark + 1, end - start - mark - 1);
    }

    private static bool IsMethod(ReadOnlySpan<byte> text)
    {
        foreach (var letter in text)
            if ((uint)((letter | 0x20) - 'a') > 25 && letter != (byte)'-' && letter != (byte)'_')
                return false;
        return text.Length > 1;
    }
}
