using Apache.Arrow;
using Apache.Arrow.Types;
using TradeCrm.Ingest.Rows;

namespace TradeCrm.Ingest.AccessLogs;

/// <summary>Makes batches of <c>raw.visits</c> of a parsed block.</summary>
internal static class VisitRows
{
    private static readonly Schema Schema = new(
        [
            new Field("file_id", Int32Type.Default, nullable: false), new Field("line", Int64Type.Default, nullable: false),
            new Field("visited_at", FixedColumns.Moment, nullable: false), new Field("utc_offset_minutes", Int16Type.Default, nullable: false),
            .. VisitColumns.TextFields.Select(field => new Field(field + "_id", Int32Type.Default, nullable: true)),
            new Field("status", Int16Type.Default, nullable: true), new Field("bytes", Int64Type.Default, nullable: true),
        ], null);

    /// <summary>The block's text ids have become the file's.</summary>
    public static IEnumerable<FileBatch> Of(ParsedBlock block, int fileId)
    {
        for (var start = 0; start < block.Count; start += FixedColumns.BatchRows)
            yield return new FileBatch(VisitColumns.Visits, Batch(block, fileId, start, Math.Min(FixedColumns.BatchRows, block.Count - start)));
    }

    private static RecordBatch Batch(ParsedBlock block, int fileId, int start, int count) => new(
        Schema,
        [
            FixedColumns.Repeat(fileId, count), FixedColumns.Longs(block.Lines.AsSpan(start, count)), FixedColumns.Moments(block.VisitedAt.AsSpan(start, count)),
            FixedColumns.Shorts(block.Offsets.AsSpan(start, count)), .. block.Ids.Select(ids => FixedColumns.IntsOrNull(ids.AsSpan(start, count))),
            FixedColumns.ShortsOrNull(block.Status.AsSpan(start, count)), FixedColumns.LongsOrNull(block.ByteCounts.AsSpan(start, count)),
        ],
        count);
}
