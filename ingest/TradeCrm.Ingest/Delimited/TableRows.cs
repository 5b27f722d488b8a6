using Apache.Arrow;
using Apache.Arrow.Types;
using TradeCrm.Ingest.Rows;

namespace TradeCrm.Ingest.Delimited;

/// <summary>Collects rows into batches of a kind's raw table.</summary>
internal sealed class TableRows(SourceKind kind, int fileId)
{
    private readonly Schema schema = new(
        [
            new Field("file_id", Int32Type.Default, nullable: false), new Field("line", Int64Type.Default, nullable: false),
            .. kind.Columns.Select(column => new Field(column.Name, TypeOf(column.Type), nullable: true)),
        ], null);

    private readonly List<CellValue[]> rows = new(FixedColumns.BatchRows);
    private readonly List<long> lines = new(FixedColumns.BatchRows);

    public int Count => rows.Count;

    public bool IsFull => Count == FixedColumns.BatchRows;

    /// <param name="line">The physical line at which the record starts.</param>
    /// <param name="values">One per canonical column; kept.</param>
    public void Add(long line, CellValue[] values)
    {
        lines.Add(line);
        rows.Add(values);
    }

    public FileBatch Take()
    {
        var columns = kind.Columns.Select((column, i) => Column(column.Type, i));
        var batch = new RecordBatch(schema, [FixedColumns.Repeat(fileId, Count), FixedColumns.Longs(lines.ToArray()), .. columns], Count);
        rows.Clear();
        lines.Clear();
        return new FileBatch(kind.Name, batch);
    }

    private static IArrowType TypeOf(ColumnType type) => type switch
    {
        ColumnType.Number => new Decimal128Type(18, 4),
        ColumnType.Rate => new Decimal128Type(18, 8),
        ColumnType.Day or ColumnType.Month => Date32Type.Default,
        ColumnType.Moment => FixedColumns.Moment,
        ColumnType.Flag => BooleanType.Default,
        _ => StringType.Default,
    };

    private IArrowArray Column(ColumnType type, int at) => type switch
    {
        ColumnType.Number or ColumnType.Rate => Numbers((Decimal128Type)TypeOf(type), at),
        ColumnType.Day or ColumnType.Month => Days(at),
        ColumnType.Moment => Moments(at),
        ColumnType.Flag => Flags(at),
        _ => Texts(at),
    };

    private StringArray Texts(int at)
    {
        var texts = new StringArray.Builder();
        foreach (var row in rows)
            _ = row[at].Text is { } text ? texts.Append(text) : texts.AppendNull();
        return texts.Build();
    }

    private Decimal128Array Numbers(Decimal128Type type, int at)
    {
        var numbers = new Decimal128Array.Builder(type);
        foreach (var row in rows)
            _ = row[at].HasValue ? numbers.Append(row[at].Number) : numbers.AppendNull();
        return numbers.Build();
    }

    private Date32Array Days(int at)
    {
        var days = new Date32Array.Builder();
        foreach (var row in rows)
            _ = row[at].HasValue ? days.Append(DateOnly.FromDateTime(row[at].Time)) : days.AppendNull();
        return days.Build();
    }

    private TimestampArray Moments(int at)
    {
        var moments = new TimestampArray.Builder(FixedColumns.Moment);
        foreach (var row in rows)
            _ = row[at].HasValue ? moments.Append(new DateTimeOffset(row[at].Time, TimeSpan.Zero)) : moments.AppendNull();
        return moments.Build();
    }

    private BooleanArray Flags(int at)
    {
        var flags = new BooleanArray.Builder();
        foreach (var row in rows)
            _ = row[at].HasValue ? flags.Append(row[at].Flag) : flags.AppendNull();
        return flags.Build();
    }
}
