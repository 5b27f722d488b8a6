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

    public BlockQueue(LineBlockReader reader, int workers, CancellationToken cancellation)
    {
        parsing = new BlockingCollection<Task<ParsedBlock>>(workers);
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
            while (!stop.IsCancellationRequested)
            {
                var block = free.TryTake(out var used) ? used : new ParsedBlock();
                if (!reader.Read(block.Source))
                    break;
                parsing.Add(Task.Run(() => Parse(block)), stop.Token);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The consumer has left; there is nobody to tell.
        }
        catch (Exception failure)
        {
            parsing.Add(Task.FromException<ParsedBlock>(failure));
        }
        finally
        {
            parsing.CompleteAdding();
        }
    }

    private static ParsedBlock Parse(ParsedBlock block)
    {
        block.Parse();
        return block;
    }
}
