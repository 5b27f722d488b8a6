namespace TradeCrm.Ingest.AccessLogs;

/// <summary>Numbers the distinct byte strings of one field of a whole file; keeps its own copy of them.</summary>
internal sealed class TextIds
{
    private const int ChunkSize = 1 << 16;

    private readonly HashSlots slots = new(1024);
    private readonly List<ReadOnlyMemory<byte>> texts = [];
    private byte[] chunk = [];
    private int used;

    /// <summary>The id of the text; <paramref name="isNew"/> if this is its first appearance.</summary>
    /// <param name="text">The bytes.</param>
    /// <param name="hash"><see cref="ByteHash.Of"/> them.</param>
    /// <param name="isNew">The next number was given out.</param>
    public int IdOf(ReadOnlySpan<byte> text, uint hash, out bool isNew)
    {
        isNew = false;
        var place = slots.First(hash);
        for (; slots.IsTaken(place, hash, out var id); place = slots.Next(place))
            if (id >= 0 && texts[id].Span.SequenceEqual(text))
                return id;
        isNew = true;
        slots.Take(place, hash, texts.Count);
        texts.Add(Keep(text));
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
