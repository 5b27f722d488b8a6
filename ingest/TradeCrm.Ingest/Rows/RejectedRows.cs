using Apache.Arrow;
using Apache.Arrow.Types;

namespace TradeCrm.Ingest.Rows;

/// <summary>Collects rejected records into batches of <c>ops.rejected_rows</c>.</summary>
internal sealed class RejectedRows(int fileId)
{
    // A rejected record may be as long as a line may be: batches are cut by bytes too.
    private const int MaxBytes = 4 << 20;

    private static readonly Schema Schema = new(
        [
            new Field("file_id", Int32Type.Default, nullable: false), new Field("line", Int64Type.Default, nullable: false),
            new Field("bytes", BinaryType.Default, nullable: false), new Field("reason", StringType.Default, nullable: false),
            new Field("detail", StringType.Default, nullable: false),
        ], null);

    private readonly Int32Array.Builder fileIds = new();
    private readonly Int64Array.Builder lines = new();
    private readonly BinaryArray.Builder bytes = new();
    private readonly StringArray.Builder reasons = new();
    private readonly StringArray.Builder details = new();
    private long byteCount;

    /// <summary>Rows since the last <see cref="Take"/>.</summary>
    public int Count => lines.Length;

    /// <summary>The batch has to be taken before the next <see cref="Add"/>.</summary>
    public bool IsFull => Count == FixedColumns.BatchRows || byteCount >= MaxBytes;

    /// <summary>Copies the record's bytes.</summary>
    public void Add(long line, ReadOnlySpan<byte> record, string reason, string detail)
    {
        fileIds.Append(fileId);
        lines.Append(line);
        bytes.Append(record);
        reasons.Append(reason);
        details.Append(detail);
        byteCount += record.Length;
    }

    /// <summary>The rows collected so far; starts anew.</summary>
    public FileBatch Take()
    {
        var batch = new RecordBatch(Schema, [fileIds.Build(), lines.Build(), bytes.Build(), reasons.Build(), details.Build()], Count);
        fileIds.Clear();
        lines.Clear();
        bytes.Clear();
        reasons.Clear();
        details.Clear();
        byteCount = 0;
        return new FileBatch(VisitColumns.RejectedRows, batch);
    }
}
