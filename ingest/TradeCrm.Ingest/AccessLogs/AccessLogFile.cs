using System.Globalization;
using TradeCrm.Ingest.Files;
using TradeCrm.Ingest.Rows;

namespace TradeCrm.Ingest.AccessLogs;

/// <summary>
/// Reads one access log. Blocks are parsed in parallel with dictionaries of their own, which are merged in the blocks' order, so ids are the same whatever the number of
/// workers and the block size.
/// </summary>
internal sealed class AccessLogFile(string path, int fileId, int blockSize, int workers)
{
    /// <summary>Large enough that merging dictionaries is a small part of the work.</summary>
    public const int DefaultBlockSize = 2 << 20;

    private const int LinesTried = 100;

    private readonly TextIds[] fileIds = [.. VisitColumns.TextFields.Select(_ => new TextIds())];
    private readonly VisitTexts texts = new(fileId);
    private readonly RejectedRows rejected = new(fileId);
    private int rejectedBeforeFirst;
    private bool isRecognised;
    private string? firstLine;

    public IEnumerable<FileBatch> Read(CancellationToken cancellation)
    {
        using var stream = PlainOrGzip.Open(path);
        using var queue = new BlockQueue(new LineBlockReader(path, stream, blockSize), workers, cancellation);
        foreach (var block in queue.Blocks())
        {
            cancellation.ThrowIfCancellationRequested();
            Recognise(block);
            foreach (var batch in Merge(block))
                yield return batch;
            foreach (var batch in VisitRows.Of(block, fileId))
                yield return batch;
            foreach (var batch in Reject(block))
                yield return batch;
        }

        if (!isRecognised && firstLine is not null)
            throw new UnknownLogFormatException(path, firstLine);
        if (rejected.Count > 0)
            yield return rejected.Take();
    }

    private void Recognise(ParsedBlock block)
    {
        if (isRecognised)
            return;
        if (firstLine is null && block.Rejected.Count > 0 && block.RejectedBeforeFirst > 0)
            firstLine = FirstLine(block);
        rejectedBeforeFirst += block.RejectedBeforeFirst;
        if (rejectedBeforeFirst >= LinesTried)
            throw new UnknownLogFormatException(path, firstLine ?? "");
        isRecognised = block.Count > 0;
    }

    private static string FirstLine(ParsedBlock block)
    {
        var slice = block.Rejected[0].Bytes;
        return System.Text.Encoding.UTF8.GetString(LogText.Clean(block.Source.Bytes.Slice(slice.Start, Math.Min(slice.Length, 500)), isQuoted: false));
    }

    private IEnumerable<FileBatch> Merge(ParsedBlock block)
    {
        for (var field = 0; field < fileIds.Length; field++)
        {
            var known = block.Texts[field];
            var map = new int[known.Slices.Count];
            for (var id = 0; id < map.Length; id++)
            {
                map[id] = MergeText(block, field, known.Slices[id], known.Hashes[id]);
                if (texts.IsFull)
                    yield return texts.Take();
            }

            Renumber(block.Ids[field].AsSpan(0, block.Count), map);
        }

        if (texts.Count > 0)
            yield return texts.Take();
    }

    private int MergeText(ParsedBlock block, int field, Slice slice, uint hash)
    {
        var raw = block.Source.Bytes.Slice(slice.Start, slice.Length);
        var id = fileIds[field].IdOf(raw, hash, out var isNew);
        if (isNew)
            texts.Add(VisitColumns.TextFields[field], id, LogText.Clean(raw, isQuoted: field >= 3));
        return id;
    }

    private static void Renumber(Span<int> ids, int[] map)
    {
        foreach (ref var id in ids)
            if (id >= 0)
                id = map[id];
    }

    private IEnumerable<FileBatch> Reject(ParsedBlock block)
    {
        foreach (var (line, slice, fault, length) in block.Rejected)
        {
            rejected.Add(line, block.Source.Bytes.Slice(slice.Start, slice.Length), fault.Reason(), fault == LineFault.TooLong ? TooLong(length) : fault.Detail());
            if (rejected.IsFull)
                yield return rejected.Take();
        }
    }

    private static string TooLong(long length) => string.Create(
        CultureInfo.InvariantCulture,
        $"the line has {length:N0} bytes; at most {LineBlockReader.MaxLine:N0} are read, and the first {LineBlockReader.KeptOfOverlongLine:N0} are kept here");
}
