using System.Runtime.InteropServices;

namespace TradeCrm.Ingest.AccessLogs;

/// <summary>Numbers the distinct byte strings of one field from 0 in the order of their first appearance. The bytes stay where they are.</summary>
internal sealed class SliceIds
{
    private int[] slots = new int[256];

    public List<Slice> Slices { get; } = [];

    public List<ulong> Hashes { get; } = [];

    public void Clear()
    {
        slots.AsSpan().Clear();
        Slices.Clear();
        Hashes.Clear();
    }

    /// <summary>The id of these bytes of the block.</summary>
    public int IdOf(ReadOnlySpan<byte> block, Slice slice)
    {
        var text = block.Slice(slice.Start, slice.Length);
        var hash = ByteHash.Of(text);
        var hashes = CollectionsMarshal.AsSpan(Hashes);
        var known = CollectionsMarshal.AsSpan(Slices);
        var slot = (int)hash & (slots.Length - 1);
        while (slots[slot] != 0)
        {
            var id = slots[slot] - 1;
            if (hashes[id] == hash && block.Slice(known[id].Start, known[id].Length).SequenceEqual(text))
                return id;
            slot = (slot + 1) & (slots.Length - 1);
        }

        return Add(slice, hash, slot);
    }

    private int Add(Slice slice, ulong hash, int slot)
    {
        Slices.Add(slice);
        Hashes.Add(hash);
        slots[slot] = Slices.Count;
        if (Slices.Count * 2 > slots.Length)
            slots = ByteHash.Rehash(Hashes, slots.Length * 2);
        return Slices.Count - 1;
    }
}
