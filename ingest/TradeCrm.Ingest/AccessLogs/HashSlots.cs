namespace TradeCrm.Ingest.AccessLogs;

/// <summary>
/// A hash table of ids. A slot holds the hash beside the id, so a look into another place of the memory, which is what takes the time, is needed only for the text itself.
/// </summary>
/// <param name="size">Slots to begin with, a power of two; the table doubles when half of them are taken.</param>
internal sealed class HashSlots(int size)
{
    private ulong[] slots = new ulong[size];
    private int count;

    /// <summary>The place at which to begin.</summary>
    public int First(uint hash) => (int)hash & (slots.Length - 1);

    /// <summary>The place after one that was another text's.</summary>
    public int Next(int place) => (place + 1) & (slots.Length - 1);

    /// <summary>True while the place is taken; <paramref name="id"/> is −1 where the hash there is another one.</summary>
    public bool IsTaken(int place, uint hash, out int id)
    {
        var slot = slots[place];
        id = (uint)(slot >> 32) == hash ? (int)slot - 1 : -1;
        return slot != 0;
    }

    /// <summary>Takes the free place at which the search ended.</summary>
    public void Take(int place, uint hash, int id)
    {
        slots[place] = ((ulong)hash << 32) | (uint)(id + 1);
        if (++count * 2 > slots.Length)
            Double();
    }

    public void Clear()
    {
        slots.AsSpan().Clear();
        count = 0;
    }

    private void Double()
    {
        var earlier = slots;
        slots = new ulong[earlier.Length * 2];
        foreach (var slot in earlier.Where(slot => slot != 0))
        {
            var place = First((uint)(slot >> 32));
            while (slots[place] != 0)
                place = Next(place);
            slots[place] = slot;
        }
    }
}
