namespace TradeCrm.Warehouse;

/// <summary>A file that could not be read as a whole, a row of <c>ops.left_out</c>.</summary>
/// <param name="Source">The source it belongs to.</param>
/// <param name="Path">As configured.</param>
/// <param name="Reason">The whole message.</param>
/// <param name="At">UTC; when it was tried last.</param>
public sealed record LeftOutFile(string Source, string Path, string Reason, DateTime At);

/// <summary>What the last ingest left out, in <c>ops.left_out</c>: the figures lack it. A row is one source and path; a file that loads again is no longer there.</summary>
/// <param name="warehouse">Open for writing, or for reading where only <see cref="All"/> is asked for.</param>
public sealed class LeftOutFiles(WarehouseFile warehouse)
{
    /// <summary>All rows, by source and path.</summary>
    public IReadOnlyList<LeftOutFile> All() => warehouse.Rows("select source, path, reason, left_out_at from ops.left_out order by source, path",
        row => new LeftOutFile(row.GetString(0), row.GetString(1), row.GetString(2), row.GetDateTime(3)));

    /// <summary>Writes the file's row, in place of an earlier one.</summary>
    public void Add(int runId, LeftOutFile file) => warehouse.InTransaction(() =>
    {
        Remove(file.Source, file.Path);
        warehouse.Execute("insert into ops.left_out values ($run, $source, $path, $reason, $at)",
            ("run", runId), ("source", file.Source), ("path", file.Path), ("reason", file.Reason), ("at", file.At));
    });

    /// <summary>The file is loaded.</summary>
    public void Remove(string source, string path) =>
        warehouse.Execute("delete from ops.left_out where source = $source and path = $path", ("source", source), ("path", path));

    /// <summary>A run that looked at every source keeps only what it left out itself: a file that is gone, or a source that is no longer configured, is no gap any more.</summary>
    public void KeepOnly(int runId) => warehouse.Execute("delete from ops.left_out where run_id <> $run", ("run", runId));
}
