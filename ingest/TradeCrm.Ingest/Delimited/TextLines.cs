using System.Text;
using TradeCrm.Ingest.Files;

namespace TradeCrm.Ingest.Delimited;

/// <summary>The lines of a table's file, in blocks. UTF-16 and UTF-32 become UTF-8 on the way; their rejected rows are turned back.</summary>
internal static class TextLines
{
    private const int BlockSize = 256 << 10;

    /// <summary>Lines in the file's order; <paramref name="wide"/> is UTF-16 or UTF-32, or null where a line end is one byte.</summary>
    public static IEnumerable<TextLine> Of(string path, Encoding? wide, CancellationToken cancellation)
    {
        using var stream = Open(path, wide);
        var lineEnd = LineEnd(path, wide);
        var reader = new LineBlockReader(path, stream, BlockSize, lineEnd);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            // Lines keep pointing into their block, so each block has a buffer of its own.
            var block = new LineBlock();
            if (!reader.Read(block))
                yield break;
            foreach (var line in Of(block, lineEnd))
                yield return line;
        }
    }

    private static IEnumerable<TextLine> Of(LineBlock block, byte lineEnd)
    {
        if (block.OverlongLine > 0)
        {
            yield return new TextLine(block.FirstLine, block.Buffer.AsMemory(0, block.Length), "\n", block.OverlongLine);
            yield break;
        }

        var number = block.FirstLine;
        for (var start = number == 1 && block.Bytes.StartsWith("\uFEFF"u8) ? 3 : 0; start < block.Length; number++)
        {
            var length = block.Bytes[start..].IndexOf(lineEnd);
            var end = length < 0 ? block.Length : start + length;
            var hasReturn = lineEnd == '\n' && end > start && block.Buffer[end - 1] == '\r';
            var text = block.Buffer.AsMemory(start, end - start - (hasReturn ? 1 : 0));
            var isLong = text.Length > LineBlockReader.MaxLine;
            yield return new TextLine(number, isLong ? text[..LineBlockReader.KeptOfOverlongLine] : text, length < 0 ? "" : hasReturn ? "\r\n" : lineEnd == '\n' ? "\n" : "\r", text.Length);
            start = end + 1;
        }
    }

    // Old Macintosh exports end lines with CR alone.
    private static byte LineEnd(string path, Encoding? wide)
    {
        using var stream = Open(path, wide);
        var start = new LineBlock();
        var reader = new LineBlockReader(path, stream, 64 << 10);
        return reader.Read(start) && !start.Bytes.Contains((byte)'\n') && start.Bytes.Contains((byte)'\r') ? (byte)'\r' : (byte)'\n';
    }

    private static Stream Open(string path, Encoding? wide)
    {
        var stream = PlainOrGzip.Open(path);
        return wide is null ? stream : Encoding.CreateTranscodingStream(stream, wide, new UTF8Encoding(false));
    }
}
