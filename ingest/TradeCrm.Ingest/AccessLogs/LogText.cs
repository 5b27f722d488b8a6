using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace TradeCrm.Ingest.AccessLogs;

/// <summary>
/// The text of a field: UTF-8 as found; every byte that is not valid UTF-8 and every control byte (NUL, tab, DEL …) as \xNN, as the servers themselves write them; in quoted
/// fields \" becomes ". To have the bytes back: " to \", then \xNN to the byte.
/// </summary>
internal static class LogText
{
    private static readonly SearchValues<byte> Special = SearchValues.Create([.. Enumerable.Range(0, 32).Select(i => (byte)i), 127, (byte)'\\']);

    /// <summary>Valid UTF-8 without control characters.</summary>
    public static ReadOnlySpan<byte> Clean(ReadOnlySpan<byte> raw, bool isQuoted)
    {
        if (!raw.ContainsAny(Special) && Utf8.IsValid(raw))
            return raw;
        var clean = new ArrayBufferWriter<byte>(raw.Length + 16);
        for (var at = 0; at < raw.Length;)
        {
            var status = Rune.DecodeFromUtf8(raw[at..], out var rune, out var length);
            var isPair = raw[at] == (byte)'\\' && at + 1 < raw.Length;
            if (status != OperationStatus.Done || rune.Value < 32 || rune.Value == 127)
                Escape(clean, raw[at..(at += length)]);
            else if (isQuoted && isPair && raw[at + 1] == (byte)'"')
                clean.Write(raw[(at + 1)..(at += 2)]);
            else if (isPair && raw[at + 1] == (byte)'\\')
                clean.Write(raw[at..(at += 2)]);
            else
                clean.Write(raw[at..(at += length)]);
        }

        return clean.WrittenSpan;
    }

    private static void Escape(ArrayBufferWriter<byte> clean, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
            clean.Write(Encoding.ASCII.GetBytes($"\\x{value:X2}"));
    }
}
