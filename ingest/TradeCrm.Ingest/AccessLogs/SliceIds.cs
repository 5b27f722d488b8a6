using System.Runtime.InteropServices;

namespace TradeCrm.Ingest.AccessLogs;

/// <summary>Numbers the distinct byte strings of one field of a block from 0 in the order of their first appearance. The bytes stay where they are.</summary>
internal sealed class SliceIds
{
    private readonly HashSlots slots = new(256);
    private int last = -1;

    public List<Slice> Slices { get; } = [];

    public List<uint> Hashes { get; } = [];

    public void Clear()
    {
        slots.Clear();
        Slices.Clear();
        Hashes.Clear();
        last = -1;
    }

    /// <summary>The id of these bytes of the block.</summary>
    public int IdOf(ReadOnlySpan<byte> block, Slice slice)
    {
        var text = block.Slice(slice.Start, slice.Length);
        var known = CollectionsMarshal.AsSpan(Slices);
        // Neighbouring lines often agree: a method, a protocol, a visitor who loads a page and its pictures.
        if (last >= 0 && IsSame(block, known[last], text))
            return last;
        var hash = ByteHash.Of(text);
        var place = slots.First(hash);
        for (; slots.IsTaken(place, hash, out var id); place = slots.Next(place))
            if (id >= 0 && IsSame(block, known[id], text))
                return last = id;
        slots.Take(place, hash, last = Slices.Count);
        Slices.Add(slice);
        Hashes.Add(hash);
        return last;
    }

    private static bool IsSame(ReadOnlySpan<byte> block, Slice known, ReadOnlySpan<byte> text) => block.Slice(known.Start, known.Length).SequenceEqual(text);
}
