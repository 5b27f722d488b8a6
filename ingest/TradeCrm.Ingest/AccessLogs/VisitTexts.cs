using Apache.Arrow;
using Apache.Arrow.Types;
using TradeCrm.Ingest.Rows;

namespace TradeCrm.Ingest.AccessLogs;

/// <summary>Collects new texts into batches of <c>raw.visit_texts</c>.</summary>
internal sealed class VisitTexts(int fileId)
{
    private const int MaxBytes = 8 << 20;

    private static readonly Schema Schema = new(
        [
            new Field("file_id", Int32Type.Default, nullable: false), new Field("field", StringType.Default, nullable: false),
            new Field("text_id", Int32Type.Default, nullable: false), new Field("text", StringType.Default, nullable: false),
        ], null);

    private readonly StringArray.Builder fields = new();
    private readonly Int32Array.Builder ids = new();
    private readonly StringArray.Builder texts = new();
    private int byteCount;

    public int Count => ids.Length;

    public bool IsFull => Count == FixedColumns.BatchRows || byteCount > MaxBytes;

    public void Add(string field, int id, ReadOnlySpan<byte> text)
    {
        fields.Append(field);
        ids.Append(id);
        texts.Append(text);
        byteCount += text.Length;
    }

    public FileBatch Take()
    {
        var batch = new RecordBatch(Schema, [FixedColumns.Repeat(fileId, Count), fields.Build(), ids.Build(), texts.Build()], Count);
        fields.Clear();
        ids.Clear();
        texts.Clear();
        byteCount = 0;
        return new FileBatch(VisitColumns.VisitTexts, batch);
    }
}
