namespace TradeCrm.Simulator;

/// <summary>
/// SplitMix64 with integer draws only: the same numbers on every machine. One independent stream per entity, so that a change to one leaves the
/// others as they were.
/// </summary>
internal sealed class RandomStream
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;
    private ulong state;

    private RandomStream(ulong state) => this.state = state;

    /// <summary>The stream of one entity: <paramref name="label"/> names what is drawn, <paramref name="index"/> for whom.</summary>
    public static RandomStream For(int seed, string label, int index = 0) => For(seed, Label(label), index);

    /// <summary>As the other, for a label that is needed millions of times.</summary>
    public static RandomStream For(int seed, ulong label, int index) => new(Mix(Mix(label + (uint)seed * Golden) ^ Mix((uint)index + Golden)));

    public static ulong Label(string label)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in label)
            hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }

    /// <summary>0 to <paramref name="bound"/> − 1.</summary>
    public int Next(int bound) => (int)Math.BigMul(NextBits(), (ulong)bound, out _);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + Next(high - low + 1);

    /// <summary>Between both ends, small values likelier (the mean lies at a quarter of the range).</summary>
    public int BetweenSkewed(int low, int high) => low + Next(Next(high - low + 1) + 1);

    public bool Chance(int permille) => Next(1000) < permille;

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    public T Weighted<T>(params ReadOnlySpan<(T Item, int Weight)> items)
    {
        var total = 0;
        foreach (var (_, weight) in items)
            total += weight;
        var draw = Next(total);
        foreach (var (item, weight) in items)
        {
            if (draw < weight)
                return item;
            draw -= weight;
        }
        return items[^1].Item;
    }

    /// <summary>Letters and digits that cannot be mistaken for one another.</summary>
    public string Token(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "abcdefghjkmnpqrstuvwxyz23456789"[Next(31)]));

    private ulong NextBits() => Mix(state += Golden);

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
        return bits ^ (bits >> 31);
    }
}
