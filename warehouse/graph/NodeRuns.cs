namespace TradeCrm.Warehouse;

/// <summary>Takes the time of each node; kept in memory, since what is written inside a transaction is gone with it.</summary>
internal sealed class NodeRuns(WarehouseFile warehouse, ICollection<NodeRun>? told, TimeProvider clock)
{
    private readonly List<NodeRun> ofTransaction = [];

    /// <summary>Runs the work of one node; an exception ends it as 'failed' and goes on.</summary>
    /// <param name="name">As <see cref="NodeRun.Name"/>.</param>
    /// <param name="work">Returns <see cref="NodeRun.Rows"/>.</param>
    public NodeRun Of(string name, Func<long?> work)
    {
        var from = clock.GetUtcNow().UtcDateTime;
        try
        {
            var rows = work();
            return Add(new NodeRun(name, from, clock.GetUtcNow().UtcDateTime, "done", rows));
        }
        catch
        {
            Add(new NodeRun(name, from, clock.GetUtcNow().UtcDateTime, "failed", null));
            throw;
        }
    }

    /// <summary>Runs a transaction; of one that ends in an exception no node is told as done.</summary>
    public void Transaction(Action work)
    {
        ofTransaction.Clear();
        var isCommitted = false;
        try
        {
            work();
            isCommitted = true;
            Count();
        }
        finally
        {
            foreach (var run in ofTransaction)
                told?.Add(isCommitted || run.Status != "done" ? run : run with { Status = "rolled_back" });
        }
    }

    // All at once, a look into the catalogue per model would cost more than it tells; and after the commit, before which it says 0.
    private void Count()
    {
        var rows = warehouse.Rows("select schema_name || '.' || table_name, estimated_size from duckdb_tables()", row => (Table: row.GetString(0), Rows: row.GetInt64(1)))
            .ToDictionary(table => table.Table, table => table.Rows, StringComparer.Ordinal);
        for (var index = 0; index < ofTransaction.Count; index++)
        {
            if (rows.TryGetValue(ofTransaction[index].Name, out var count))
                ofTransaction[index] = ofTransaction[index] with { Rows = count };
        }
    }

    private NodeRun Add(NodeRun run)
    {
        ofTransaction.Add(run);
        return run;
    }
}
