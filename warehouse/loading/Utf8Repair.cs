using System.Buffers;
using System.Text;

namespace TradeCrm.Warehouse;

/// <summary>Makes text of bytes that are no UTF-8 without losing any of them.</summary>
internal static class Utf8Repair
{
    /// <summary>Each byte that belongs to no character becomes <c>\xHH</c>, as web servers write it; the rest stays.</summary>
    public static byte[] Escape(ReadOnlySpan<byte> bytes)
    {
        var text = new ArrayBufferWriter<byte>(bytes.Length + 16);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status == OperationStatus.Done)
            {
                text.Write(bytes[..consumed]);
            }
            else
            {
                foreach (var single in bytes[..consumed])
                    text.Write(Encoding.ASCII.GetBytes($"\\x{single:X2}"));
            }

            bytes = bytes[consumed..];
        }

        return text.WrittenSpan.ToArray();
    }
}
