using System.Buffers.Binary;
using System.Numerics;

namespace TradeCrm.Ingest.AccessLogs;

/// <summary>A fast hash of short byte strings for tables of this process; equality is always checked on the bytes.</summary>
internal static class ByteHash
{
    private const ulong Factor = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length * Factor;
        while (text.Length >= 8)
        {
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(text));
            text = text[8..];
        }

        ulong tail = 0;
        for (var i = 0; i < text.Length; i++)
            tail |= (ulong)text[i] << (i * 8);
        hash = Mix(hash, tail);
        return hash ^ (hash >> 32);
    }

    /// <summary>A table of id + 1 by hash, of a power of two slots.</summary>
    public static int[] Rehash(List<ulong> hashes, int size)
    {
        var slots = new int[size];
        for (var id = 0; id < hashes.Count; id++)
        {
            var slot = (int)hashes[id] & (size - 1);
            while (slots[slot] != 0)
                slot = (slot + 1) & (size - 1);
            slots[slot] = id + 1;
        }

        return slots;
    }

    private static ulong Mix(ulong hash, ulong word)
    {
        hash = (BitOperations.RotateLeft(hash, 23) ^ word) * Factor;
        return hash ^ (hash >> 29);
    }
}
