using System.Globalization;
using TradeCrm.Ingest;

namespace TradeCrm.Warehouse;

/// <summary>What <c>ops.files</c> knows about one file of a source.</summary>
internal sealed class FileRegistry(WarehouseFile warehouse, LoadIdentity identity, string shownPath)
{
    private const string SameContent = "source = $source and kind = $kind and sha256 = $sha and options_sha256 = $options";

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
    public static int NextFileId(WarehouseFile warehouse) => warehouse.Rows("select coalesce(max(file_id), 0)::integer + 1 from ops.files", row => row.GetInt32(0))[0];

    /// <summary>The same content is loaded for this source under another path.</summary>
    public bool IsElsewhere() => warehouse.Rows($"select count(*) from ops.files where {SameContent} and path <> $path and status = 'loaded'",
        row => row.GetInt64(0), [.. Identity, ("path", shownPath)])[0] > 0;

    /// <summary>The content is loaded for this source, under whatever path.</summary>
    public bool IsKnown() => warehouse.Rows($"select count(*) from ops.files where {SameContent}", row => row.GetInt64(0), Identity)[0] > 0;

    /// <summary>Lengths of the contents that are loaded for the source: what a new file may be equal to, or a longer log may have grown from.</summary>
    public static IReadOnlyList<long> KnownLengths(WarehouseFile warehouse, SourceOptions source) => warehouse.Rows(
        "select distinct content_bytes from ops.files where source = $source and kind = $kind order by content_bytes",
        row => row.GetInt64(0), ("source", source.Name), ("kind", source.Kind.Name));

    /// <summary>Removes what this content takes the place of: what the path held before or, for a log, every log that it has grown from, under whatever name.</summary>
    /// <returns>Whether there was anything.</returns>
    public bool RemoveEarlier()
    {
        if (identity.Kind == "visits")
            return RemoveBeginnings();
        var earlier = OfPath();
        foreach (var (id, kind, status, _, _) in earlier)
        {
            if (status == "loaded" && PassOn(id))
                continue;
            Remove(id, kind);
        }

        return earlier.Count > 0;
    }

    /// <summary>
    /// A log that was rotated leaves its path to a later one, so both stay; what the path held before is removed where the new content is not wholly later, because then
    /// it is the same log edited.
    /// </summary>
    /// <returns>Whether there was anything to remove.</returns>
    public bool RemoveEdited(int newFileId)
    {
        var starts = warehouse.Rows(string.Create(CultureInfo.InvariantCulture, $"select min(visited_at) from raw.visits where file_id = {newFileId}"),
            row => row.IsDBNull(0) ? (DateTime?)null : row.GetDateTime(0))[0];
        var edited = OfPath().Where(file => file.Id != newFileId && file.Status == "loaded" && file.Kind == "visits" && !(starts >= file.Newest)).ToList();
        foreach (var file in edited.Where(file => !PassOn(file.Id)))
            Remove(file.Id, file.Kind);
        return edited.Count > 0;
    }

    /// <summary>A loaded log is the beginning of this one.</summary>
    public bool HasGrown() => identity.Kind == "visits" && Beginnings().Any();

    /// <summary>Something is loaded under this path.</summary>
    public bool IsPathKnown() => OfPath().Any(file => file.Status == "loaded");

    private IEnumerable<int> Beginnings() => warehouse.Rows(
        "select file_id, sha256, content_bytes from ops.files where source = $source and kind = $kind and options_sha256 = $options and status = 'loaded'",
        row => (Id: row.GetInt32(0), Sha: row.GetString(1), Length: row.GetInt64(2)), [.. Identity.Where(part => part.Item1 != "sha")])
        .Where(loaded => loaded.Length < identity.ContentBytes && identity.Beginnings.GetValueOrDefault(loaded.Length) == loaded.Sha).Select(loaded => loaded.Id);

    private bool RemoveBeginnings()
    {
        var isGrown = false;
        foreach (var id in Beginnings())
        {
            Remove(id, identity.Kind);
            isGrown = true;
        }

        // Other options read the path anew; a duplicate stands for nothing any more.
        foreach (var (id, kind, status, options) in OfPath().Select(file => (file.Id, file.Kind, file.Status, file.Options)))
        {
            if (status == "loaded" && options == identity.OptionsSha256)
                continue;
            Remove(id, kind);
            isGrown |= status == "loaded";
        }

        return isGrown;
    }

    private IReadOnlyList<(int Id, string Kind, string Status, DateTime? Newest, string Options)> OfPath() => warehouse.Rows(
        "select file_id, kind, status, newest_event_at, options_sha256 from ops.files where source = $source and path = $path",
        row => (row.GetInt32(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? (DateTime?)null : row.GetDateTime(3), row.GetString(4)),
        ("source", identity.Source), ("path", shownPath));

    /// <summary>Writes the file's row.</summary>
    public FileLoad Add(int fileId, FileLoadStatus status, long rowsLoaded, long rowsRejected, DateTime loadedAt, DateTime? newestEventAt)
    {
        warehouse.Execute(
            "insert into ops.files values ($id, $source, $kind, $path, $sha, $options, $bytes, $read, $loaded, $rejected, $status, $at, $newest, $content)",
            [.. Identity, ("id", fileId), ("path", shownPath), ("bytes", identity.Bytes), ("read", rowsLoaded + rowsRejected), ("loaded", rowsLoaded),
                ("rejected", rowsRejected), ("status", status == FileLoadStatus.Duplicate ? "duplicate" : "loaded"), ("at", loadedAt), ("newest", newestEventAt), ("content", identity.ContentBytes)]);
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
