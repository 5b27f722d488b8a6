using System.Collections.Concurrent;
using TradeCrm.Ingest.Files;

namespace TradeCrm.Ingest.AccessLogs;

/// <summary>
/// Reads and parses blocks ahead of their consumer: one thread reads, as many blocks as there are workers are parsed at a time, and they come out in the file's order.
/// A failure of reading comes out in its place.
/// </summary>
internal sealed class BlockQueue : IDisposable
{
    private readonly BlockingCollection<Task<ParsedBlock>> parsing;
    private readonly ConcurrentBag<ParsedBlock> free = [];
    private readonly CancellationTokenSource stop;
    private readonly Task reading;
    private bool hasFailed;

    public BlockQueue(LineBlockReader reader, int workers, CancellationToken cancellation)
    {
        parsing = new BlockingCollection<Task<ParsedBlock>>(workers + 2);
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        reading = Task.Factory.StartNew(() => ReadAll(reader), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Each block is the caller's until the next is asked for.</summary>
    public IEnumerable<ParsedBlock> Blocks()
    {
        foreach (var task in parsing.GetConsumingEnumerable(stop.Token))
        {
            var block = task.GetAwaiter().GetResult();
            yield return block;
            free.Add(block);
        }
    }

    public void Dispose()
    {
        stop.Cancel();
        reading.GetAwaiter().GetResult();
        stop.Dispose();
        parsing.Dispose();
    }

    private void ReadAll(LineBlockReader reader)
    {
        try
        {
            while (Next(reader) is { } parsed)
                parsing.Add(parsed, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The consumer has left; there is nobody to tell.
        }
        finally
        {
            parsing.CompleteAdding();
        }
    }

    private Task<ParsedBlock>? Next(LineBlockReader reader)
    {
        if (hasFailed)
            return null;
        try
        {
            var block = free.TryTake(out var used) ? used : new ParsedBlock();
            return reader.Read(block.Source) ? Task.Run(() => Parse(block)) : null;
        }
        catch (Exception failure)
        {
            hasFailed = true;
            return Task.FromException<ParsedBlock>(failure);
        }
    }

    private static ParsedBlock Parse(ParsedBlock block)
    {
        block.Parse();
        return block;
    }
}
