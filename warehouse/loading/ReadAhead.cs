using System.Collections.Concurrent;

namespace TradeCrm.Warehouse;

/// <summary>Reads the next items while the caller still works on those before: making batches and appending them then take the time of the slower of the two.</summary>
internal static class ReadAhead
{
    /// <summary>The items in their order; a failure of reading comes out in its place.</summary>
    /// <param name="items">Enumerated and disposed on a thread of its own.</param>
    /// <param name="most">Items that wait at a time; a batch of visits is about 150 KB.</param>
    /// <param name="cancellation">Ends the waiting on either side.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<T> items, int most, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var waiting = new BlockingCollection<T>(most);
        var reading = Task.Factory.StartNew(() => Fill(items, waiting, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var item in waiting.GetConsumingEnumerable(cancellation))
                yield return item;
            reading.GetAwaiter().GetResult();
        }
        finally
        {
            // The caller may have stopped half-way: the file must be closed before anything else happens to it. Why the reading ended no longer matters then.
            stop.Cancel();
            Task.WhenAny(reading).GetAwaiter().GetResult();
        }
    }

    private static void Fill<T>(IEnumerable<T> items, BlockingCollection<T> waiting, CancellationToken stop)
    {
        try
        {
            foreach (var item in items)
                waiting.Add(item, stop);
        }
        finally
        {
            waiting.CompleteAdding();
        }
    }
}
