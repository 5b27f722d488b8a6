using System.Globalization;
using System.Text;
using Apache.Arrow;
using Apache.Arrow.Types;
using TradeCrm.Ingest;

namespace TradeCrm.Tests.Warehouse;

/// <summary>Arrow batches of text cells.</summary>
internal static class EngineBatches
{
    /// <summary>Rows of a kind: its canonical columns as text, cells that are left out at the end are null; lines count from 2.</summary>
    public static FileBatch Rows(string kind, int fileId, params string?[][] rows)
    {
        var columns = SourceKinds.Find(kind)!.Columns;
        var arrays = new List<IArrowArray> { Ints(rows.Select(_ => (int?)fileId)), Longs(rows.Select((_, index) => (long?)(index + 2))) };
        arrays.AddRange(columns.Select((column, index) => Column(column.Type, [.. rows.Select(row => index < row.Length ? row[index] : null)])));
        return new FileBatch(kind, Batch(arrays, rows.Length));
    }

    public static FileBatch Rejected(int fileId, long line, byte[] bytes, string reason) => new(VisitColumns.RejectedRows,
        Batch([Ints([fileId]), Longs([line]), new BinaryArray.Builder().Append(bytes.AsSpan()).Build(), Texts([reason]), Texts([null])], 1));

    /// <summary>Visits whose address is the only text; ids as given.</summary>
    public static FileBatch Visits(int fileId, params (string At, int AddressId)[] visits)
    {
        var none = Ints(visits.Select(_ => (int?)null));
        var arrays = new List<IArrowArray>
        {
            Ints(visits.Select(_ => (int?)fileId)), Longs(visits.Select((_, index) => (long?)(index + 1))), Moments(visits.Select(visit => (string?)visit.At)),
            Shorts(visits.Select(_ => (short?)480)), Ints(visits.Select(visit => (int?)visit.AddressId)),
        };
        arrays.AddRange(Enumerable.Repeat(none, 8));
        arrays.Add(Shorts(visits.Select(_ => (short?)200)));
        arrays.Add(Longs(visits.Select(_ => (long?)null)));
        return new FileBatch(VisitColumns.Visits, Batch(arrays, visits.Length));
    }

    public static FileBatch VisitTexts(int fileId, params (int Id, byte[] Address)[] texts) => new(VisitColumns.VisitTexts,
        Batch([Ints(texts.Select(_ => (int?)fileId)), Texts([.. texts.Select(_ => "address")]), Ints(texts.Select(text => (int?)text.Id)), Raw([.. texts.Select(text => text.Address)])],
            texts.Length));

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static RecordBatch Batch(IReadOnlyList<IArrowArray> arrays, int rows) =>
        new(new Schema(arrays.Select((array, index) => new Field($"c{index}", array.Data.DataType, true)), null), arrays, rows);

    private static IArrowArray Column(ColumnType type, IReadOnlyList<string?> cells) => type switch
    {
        ColumnType.Number => Decimals(cells, 4),
        ColumnType.Rate => Decimals(cells, 8),
        ColumnType.Day or ColumnType.Month => Days(cells),
        ColumnType.Moment => Moments(cells),
        ColumnType.Flag => Flags(cells),
        _ => Texts(cells),
    };

    private static StringArray Texts(IReadOnlyList<string?> cells)
    {
        var builder = new StringArray.Builder();
        foreach (var cell in cells)
            _ = cell is null ? builder.AppendNull() : builder.Append(cell);
        return builder.Build();
    }

    private static StringArray Raw(IReadOnlyList<byte[]> cells)
    {
        var builder = new BinaryArray.Builder();
        foreach (var cell in cells)
            builder.Append(cell.AsSpan());
        var data = builder.Build().Data;
        return new StringArray(new ArrayData(StringType.Default, data.Length, data.NullCount, data.Offset, data.Buffers));
    }

    private static Int32Array Ints(IEnumerable<int?> cells)
    {
        var builder = new Int32Array.Builder();
        foreach (var cell in cells)
            builder.Append(cell);
        return builder.Build();
    }

    private static Int64Array Longs(IEnumerable<long?> cells)
    {
        var builder = new Int64Array.Builder();
        foreach (var cell in cells)
            builder.Append(cell);
        return builder.Build();
    }

    private static Int16Array Shorts(IEnumerable<short?> cells)
    {
        var builder = new Int16Array.Builder();
        foreach (var cell in cells)
            builder.Append(cell);
        return builder.Build();
    }

    private static Decimal128Array Decimals(IEnumerable<string?> cells, int scale)
    {
        var builder = new Decimal128Array.Builder(new Decimal128Type(18, scale));
        foreach (var cell in cells)
            _ = cell is null ? builder.AppendNull() : builder.Append(decimal.Parse(cell, CultureInfo.InvariantCulture));
        return builder.Build();
    }

    private static Date32Array Days(IEnumerable<string?> cells)
    {
        var builder = new Date32Array.Builder();
        foreach (var cell in cells)
            _ = cell is null ? builder.AppendNull() : builder.Append(DateOnly.Parse(cell, CultureInfo.InvariantCulture));
        return builder.Build();
    }

    private static TimestampArray Moments(IEnumerable<string?> cells)
    {
        var builder = new TimestampArray.Builder(new TimestampType(TimeUnit.Microsecond, (string?)null));
        foreach (var cell in cells)
            _ = cell is null ? builder.AppendNull() : builder.Append(DateTimeOffset.Parse(cell, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
        return builder.Build();
    }

    private static BooleanArray Flags(IEnumerable<string?> cells)
    {
        var builder = new BooleanArray.Builder();
        foreach (var cell in cells)
            _ = cell is null ? builder.AppendNull() : builder.Append(cell == "yes");
        return builder.Build();
    }
}
