using System.Globalization;

namespace TradeCrm.Warehouse;

/// <summary>What <c>ops.files</c> knows about one file of a source.</summary>
internal sealed class FileRegistry(WarehouseFile warehouse, LoadIdentity identity, string shownPath)
{
    private const string SameContent = "source = $source and kind = $kind and sha256 = $sha and options_sha256 = $options";

    /// <summary>The path in <c>ops.files</c>.</summary>
    public string ShownPath => shownPath;

    /// <summary>The file's outcome when there is nothing to do, else null. A duplicate stands only as long as the file that it doubles.</summary>
    public FileLoad? Unchanged()
    {
        var known = warehouse.Rows($"select status, rows_read, rows_loaded, rows_rejected from ops.files where {SameContent} and path = $path",
            row => (Status: row.GetString(0), Read: row.GetInt64(1), Loaded: row.GetInt64(2), Rejected: row.GetInt64(3)), [.. Identity, ("path", shownPath)]);
        if (known.Count == 0 || (known[0].Status == "duplicate" && !IsElsewhere()))
            return null;
        return new FileLoad(identity.Source, shownPath, FileLoadStatus.Unchanged, known[0].Read, known[0].Loaded, known[0].Rejected, identity.Bytes);
    }

    /// <summary>An id that no file has; ids are not reused while their file is there.</summary>
    public int NextFileId() => warehouse.Rows("select coalesce(max(file_id), 0)::integer + 1 from ops.files", row => row.GetInt32(0))[0];

    /// <summary>The same content is loaded for this source under another path.</summary>
    public bool IsElsewhere() => warehouse.Rows($"select count(*) from ops.files where {SameContent} and path <> $path and status = 'loaded'",
        row => row.GetInt64(0), [.. Identity, ("path", shownPath)])[0] > 0;

    /// <summary>Removes what this path held before, rows and all.</summary>
    /// <returns>Whether it held anything.</returns>
    public bool RemoveEarlier()
    {
        var earlier = warehouse.Rows("select file_id, kind, status from ops.files where source = $source and path = $path",
            row => (Id: row.GetInt32(0), Kind: row.GetString(1), Status: row.GetString(2)), ("source", identity.Source), ("path", shownPath));
        foreach (var (id, kind, status) in earlier)
        {
            if (status == "loaded" && PassOn(id))
                continue;
            Remove(id, kind);
        }

        return earlier.Count > 0;
    }

    /// <summary>Writes the file's row.</summary>
    public FileLoad Add(int fileId, FileLoadStatus status, long rowsLoaded, long rowsRejected, DateTime loadedAt, DateTime? newestEventAt)
    {
        warehouse.Execute(
            "insert into ops.files values ($id, $source, $kind, $path, $sha, $options, $bytes, $read, $loaded, $rejected, $status, $at, $newest)",
            [.. Identity, ("id", fileId), ("path", shownPath), ("bytes", identity.Bytes), ("read", rowsLoaded + rowsRejected), ("loaded", rowsLoaded),
                ("rejected", rowsRejected), ("status", status == FileLoadStatus.Duplicate ? "duplicate" : "loaded"), ("at", loadedAt), ("newest", newestEventAt)]);
        return new FileLoad(identity.Source, shownPath, status, rowsLoaded + rowsRejected, rowsLoaded, rowsRejected, identity.Bytes);
    }

    private (string, object?)[] Identity =>
        [("source", identity.Source), ("kind", identity.Kind), ("sha", identity.Sha256), ("options", identity.OptionsSha256)];

    // Another path still has the content that this one loses: the rows become that path's, else they would be gone until the next run.
    private bool PassOn(int fileId)
    {
        var heirs = warehouse.Rows(
            """
            select heir.file_id, heir.path from ops.files as heir join ops.files as lost using (source, kind, sha256, options_sha256)
            where lost.file_id = $id and heir.status = 'duplicate' order by heir.path limit 1
            """, row => (Id: row.GetInt32(0), Path: row.GetString(1)), ("id", fileId));
        if (heirs.Count == 0)
            return false;
        warehouse.Execute("delete from ops.files where file_id = $heir", ("heir", heirs[0].Id));
        warehouse.Execute("update ops.files set path = $path where file_id = $id", ("path", heirs[0].Path), ("id", fileId));
        return true;
    }

    private void Remove(int fileId, string kind)
    {
        var tables = kind == "visits" ? new[] { "raw.visits", "raw.visit_texts" } : [$"raw.{kind}"];
        foreach (var table in tables.Append("ops.rejected_rows").Append("ops.files"))
            warehouse.Execute(string.Create(CultureInfo.InvariantCulture, $"delete from {table} where file_id = {fileId}"));
    }
}
