using System.Runtime.InteropServices;
using System.Text.Unicode;
using Apache.Arrow;
using Apache.Arrow.Types;
using DuckDB.NET.Native;

namespace TradeCrm.Warehouse;

/// <summary>Writes rows of one Arrow column into one DuckDB vector.</summary>
internal static unsafe class ColumnWriter
{
    /// <summary>Writes <paramref name="rows"/> values from <paramref name="from"/> on, nulls included.</summary>
    /// <exception cref="InvalidOperationException">The reader's type is not the table's.</exception>
    public static void Write(IArrowArray column, int from, int rows, DuckDBType type, IntPtr vector, string table)
    {
        var data = NativeMethods.Vectors.DuckDBVectorGetData(vector);
        switch (column)
        {
            case Int16Array shorts when type == DuckDBType.SmallInt:
                Copy(shorts.Values, from, rows, data);
                break;
            case Int32Array ints when type == DuckDBType.Integer:
                Copy(ints.Values, from, rows, data);
                break;
            case Int64Array longs when type == DuckDBType.BigInt:
                Copy(longs.Values, from, rows, data);
                break;
            case Date32Array days when type == DuckDBType.Date:
                Copy(days.Values, from, rows, data);
                break;
            case TimestampArray moments when type == DuckDBType.Timestamp && moments.Data.DataType is TimestampType { Unit: TimeUnit.Microsecond }:
                Copy(moments.Values, from, rows, data);
                break;
            case Decimal128Array decimals when type == DuckDBType.Decimal:
                Decimals(decimals, from, rows, (long*)data);
                break;
            case BooleanArray flags when type == DuckDBType.Boolean:
                for (var row = 0; row < rows; row++)
                    ((byte*)data)[row] = flags.GetValue(from + row) == true ? (byte)1 : (byte)0;
                break;
            case StringArray texts when type == DuckDBType.Varchar:
                Texts(texts, from, rows, vector, isText: true);
                break;
            case BinaryArray bytes when type is DuckDBType.Blob:
                Texts(bytes, from, rows, vector, isText: false);
                break;
            default:
                throw new InvalidOperationException($"{table} has a column of type {type}; the batch gives {column.Data.DataType} for it.");
        }

        Nulls(column, from, rows, vector);
    }

    private static void Copy<T>(ReadOnlySpan<T> values, int from, int rows, void* data)
        where T : unmanaged => values.Slice(from, rows).CopyTo(new Span<T>(data, rows));

    // DECIMAL(18, s) is a 64-bit integer; Arrow's has 128 bits of the same scale.
    private static void Decimals(Decimal128Array values, int from, int rows, long* data)
    {
        var words = MemoryMarshal.Cast<byte, long>(values.ValueBuffer.Span).Slice(2 * (values.Offset + from), 2 * rows);
        for (var row = 0; row < rows; row++)
        {
            data[row] = words[2 * row];
            if (words[(2 * row) + 1] != data[row] >> 63 && !values.IsNull(from + row))
                throw new InvalidOperationException("A decimal has more than 18 digits.");
        }
    }

    private static void Texts(BinaryArray values, int from, int rows, IntPtr vector, bool isText)
    {
        var nothing = stackalloc byte[1];
        for (var row = 0; row < rows; row++)
        {
            if (values.IsNull(from + row))
                continue;
            var bytes = values.GetBytes(from + row, out _);
            if (isText && !Utf8.IsValid(bytes))
                bytes = Utf8Repair.Escape(bytes);
            fixed (byte* start = bytes)
            {
                // Validated above; with a length, so that NUL is a character like any other.
                NativeMethods.Vectors.DuckDBUnsafeVectorAssignStringElementLength(vector, (ulong)row, start is null ? nothing : start, bytes.Length);
            }
        }
    }

    private static void Nulls(IArrowArray column, int from, int rows, IntPtr vector)
    {
        if (column.NullCount == 0)
            return;
        NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
        var mask = new Span<byte>(NativeMethods.Vectors.DuckDBVectorGetValidity(vector), (rows + 7) / 8);
        // Both sides keep one bit a row, lowest first, set where there is a value.
        if ((column.Offset + from) % 8 != 0)
            throw new InvalidOperationException("A batch begins within a byte of its nulls.");
        column.Data.Buffers[0].Span.Slice((column.Offset + from) / 8, mask.Length).CopyTo(mask);
    }
}
