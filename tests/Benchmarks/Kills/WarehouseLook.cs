using TradeCrm.Warehouse;

namespace TradeCrm.Benchmarks.Kills;

/// <summary>What must hold in a warehouse at any moment, however its last run ended.</summary>
/// <param name="Problems">What does not hold, a line each.</param>
/// <param name="Runs">Statuses of <c>ops.runs</c> in order; 'running' is a run that was killed.</param>
public sealed record WarehouseLook(IReadOnlyList<string> Problems, IReadOnlyList<string> Runs)
{
    /// <summary>Opens the warehouse for reading, which repairs nothing. One that no run has made yet is empty.</summary>
    public static WarehouseLook At(string folder)
    {
        try
        {
            using var warehouse = WarehouseFile.OpenReadOnly(new WarehouseOptions { Path = Path.Combine(folder, "out", "warehouse.duckdb") });
            return new WarehouseLook([.. Counts(warehouse), .. Orphans(warehouse)], warehouse.Rows("select status from ops.runs order by run_id", row => row.GetString(0)));
        }
        catch (WarehouseMissingException)
        {
            return new WarehouseLook([], []);
        }
        catch (WarehouseOlderException older) when (older.Found < 2)
        {
            // Killed between the file's creation and its last migration.
            return new WarehouseLook([], []);
        }
    }

    private static IEnumerable<string> Counts(WarehouseFile warehouse)
    {
        foreach (var (id, kind, path, read, loaded, rejected) in warehouse.Rows(
            "select file_id, kind, path, rows_read, rows_loaded, rows_rejected from ops.files where status = 'loaded' order by file_id",
            row => (row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5))))
        {
            var (inTable, aside) = (Count(warehouse, $"raw.{kind}", id), Count(warehouse, "ops.rejected_rows", id));
            if (read != loaded + rejected || inTable != loaded || aside != rejected)
                yield return FormattableString.Invariant($"{path}: {read} read, {loaded} loaded ({inTable} in the table), {rejected} rejected ({aside} kept)");
        }
    }

    private static IEnumerable<string> Orphans(WarehouseFile warehouse) =>
        from table in warehouse.Rows("select 'raw.' || table_name from duckdb_tables() where schema_name = 'raw' order by 1", row => row.GetString(0)).Append("ops.rejected_rows")
        let rows = warehouse.Rows($"select count(*) from {table} where file_id not in (select file_id from ops.files)", row => row.GetInt64(0))[0]
        where rows > 0
        select FormattableString.Invariant($"{table}: {rows} rows of no file");

    private static long Count(WarehouseFile warehouse, string table, int file) =>
        warehouse.Rows($"select count(*) from {table} where file_id = $file", row => row.GetInt64(0), ("file", file))[0];
}
