using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace TradeCrm.Ingest.Rows;

/// <summary>Arrow columns of fixed width made straight from spans: the builders' call per value is what a log reader would wait for.</summary>
internal static class FixedColumns
{
    /// <summary>Rows per batch: DuckDB's vector size; larger batches are slower and make larger files.</summary>
    public const int BatchRows = 2048;

    /// <summary>A zoneless microsecond timestamp; the values are UTC.</summary>
    public static readonly TimestampType Moment = new(TimeUnit.Microsecond, (string?)null);

    public static Int32Array Repeat(int value, int count)
    {
        var values = new int[count];
        values.AsSpan().Fill(value);
        return new Int32Array(Values<int>(values), ArrowBuffer.Empty, count, 0, 0);
    }

    public static Int64Array Longs(ReadOnlySpan<long> values) => new(Values(values), ArrowBuffer.Empty, values.Length, 0, 0);

    public static TimestampArray Moments(ReadOnlySpan<long> values) => new(Moment, Values(values), ArrowBuffer.Empty, values.Length, 0, 0);

    public static Int16Array Shorts(ReadOnlySpan<short> values) => new(Values(values), ArrowBuffer.Empty, values.Length, 0, 0);

    /// <summary>Negative means null.</summary>
    public static Int32Array IntsOrNull(ReadOnlySpan<int> values) => new(Values(values), Valid(values, out var nulls), values.Length, nulls, 0);

    /// <summary>Negative means null.</summary>
    public static Int16Array ShortsOrNull(ReadOnlySpan<short> values) => new(Values(values), Valid(values, out var nulls), values.Length, nulls, 0);

    /// <summary>Negative means null.</summary>
    public static Int64Array LongsOrNull(ReadOnlySpan<long> values) => new(Values(values), Valid(values, out var nulls), values.Length, nulls, 0);

    private static ArrowBuffer Values<T>(ReadOnlySpan<T> values) where T : unmanaged => new(MemoryMarshal.AsBytes(values).ToArray());

    private static ArrowBuffer Valid<T>(ReadOnlySpan<T> values, out int nulls) where T : unmanaged, System.Numerics.INumber<T>
    {
        var bits = new byte[(values.Length + 7) / 8];
        nulls = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] < T.Zero)
                nulls++;
            else
                bits[i >> 3] |= (byte)(1 << (i & 7));
        }

        return nulls == 0 ? ArrowBuffer.Empty : new ArrowBuffer(bits);
    }
}
