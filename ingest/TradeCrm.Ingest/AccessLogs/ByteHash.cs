using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace TradeCrm.Ingest.AccessLogs;

/// <summary>A fast hash of short byte strings for tables of this process; equality is always checked on the bytes.</summary>
internal static class ByteHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xD6E8FEB86659FD93;

    /// <summary>32 well mixed bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length ^ First;
        if (text.Length < 8)
            return (uint)(Mix(hash ^ Short(text), Second) >> 32);
        var rest = text;
        for (; rest.Length > 16; rest = rest[16..])
            hash = Mix(Word(rest) ^ First, Word(rest[8..]) ^ hash);
        // The last 16 bytes, or the first and the last 8 of a shorter text; they may overlap what is mixed in already.
        var near = Word(text[Math.Max(0, text.Length - 16)..]);
        return (uint)(Mix(near ^ Second, Word(text[^8..]) ^ hash) >> 32);
    }

    private static ulong Word(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt64LittleEndian(text);

    private static ulong Short(ReadOnlySpan<byte> text)
    {
        ulong word = 0;
        foreach (var value in text)
            word = (word << 8) | value;
        return word;
    }

    // Both halves of the product, as wyhash does it: every bit of either side reaches every bit of the result.
    private static ulong Mix(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out ulong low);
        return high ^ low;
    }
}
