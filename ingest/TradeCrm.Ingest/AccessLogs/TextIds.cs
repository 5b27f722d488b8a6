namespace TradeCrm.Ingest.AccessLogs;

/// <summary>Numbers the distinct byte strings of one field of a whole file; keeps its own copy of them.</summary>
internal sealed class TextIds
{
    private const int ChunkSize = 1 << 16;

    private readonly List<ulong> hashes = [];
    private readonly List<ReadOnlyMemory<byte>> texts = [];
    private int[] slots = new int[1024];
    private byte[] chunk = [];
    private int used;

    /// <summary>The id of the text; <paramref name="isNew"/> if this is its first appearance.</summary>
    public int IdOf(ReadOnlySpan<byte> text, ulong hash, out bool isNew)
    {
        var slot = (int)hash & (slots.Length - 1);
        isNew = false;
        while (slots[slot] != 0)
        {
            var id = slots[slot] - 1;
            if (hashes[id] == hash && texts[id].Span.SequenceEqual(text))
                return id;
            slot = (slot + 1) & (slots.Length - 1);
        }

        isNew = true;
        texts.Add(Keep(text));
        hashes.Add(hash);
        slots[slot] = texts.Count;
        if (texts.Count * 2 > slots.Length)
            slots = ByteHash.Rehash(hashes, slots.Length * 2);
        return texts.Count - 1;
    }

    private ReadOnlyMemory<byte> Keep(ReadOnlySpan<byte> text)
    {
        if (used + text.Length > chunk.Length)
        {
            chunk = new byte[Math.Max(ChunkSize, text.Length)];
            used = 0;
        }

        text.CopyTo(chunk.AsSpan(used));
        used += text.Length;
        return chunk.AsMemory(used - text.Length, text.Length);
    }
}
