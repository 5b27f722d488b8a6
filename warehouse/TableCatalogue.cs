using TradeCrm.Ingest;

namespace TradeCrm.Warehouse;

/// <summary>A table or view of the warehouse.</summary>
/// <param name="Name">schema.table.</param>
/// <param name="Rows">Row count.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="Description">What it is; empty for a table that TradeCrm did not make.</param>
public sealed record TableEntry(string Name, long Rows, int Columns, string Description);

/// <summary>A column of a table.</summary>
/// <param name="Name">As in the table.</param>
/// <param name="Type">DuckDB's type.</param>
/// <param name="Meaning">In a reader's words; empty where nothing is written about it.</param>
/// <param name="Unit">Or null.</param>
public sealed record ColumnEntry(string Name, string Type, string Meaning, string? Unit);

/// <summary>What the warehouse's tables are about: the models by their yml, the others by tables.tsv.</summary>
public static class TableCatalogue
{
    private static readonly Lazy<Dictionary<string, ModelDescription>> Models = new(() => new[] { "staging", "core", "marts" }
        .SelectMany(layer => EmbeddedSql.In($"sql/{layer}/")).Where(file => file.Name.EndsWith(".yml", StringComparison.Ordinal))
        .ToDictionary(file => file.Name["sql/".Length..^".yml".Length].Replace('/', '.'), ModelYml.Parse, StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<string, string>> Others = new(() => EmbeddedSql.Read("sql/seeds/tables.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => cells[1].TrimEnd(), StringComparer.Ordinal));

    /// <summary>All tables and views in the order of their names.</summary>
    /// <param name="warehouse">Open, for reading at least.</param>
    /// <param name="schema">One schema, or null for all.</param>
    public static IReadOnlyList<TableEntry> Tables(WarehouseFile warehouse, string? schema = null)
    {
        var tables = warehouse.Rows(
            """
            select table_schema || '.' || table_name as name, count(*) as columns from information_schema.columns
            where table_catalog = current_database() and table_schema in ('raw', 'staging', 'core', 'marts', 'ml', 'ops') and ($schema::varchar is null or table_schema = $schema)
            group by table_schema, table_name order by list_position(['raw', 'staging', 'core', 'marts', 'ml', 'ops'], table_schema), table_name
            """, row => (Name: row.GetString(0), Columns: (int)row.GetInt64(1)), ("schema", schema));
        return [.. tables.Select(table => new TableEntry(table.Name, RowsOf(warehouse, table.Name), table.Columns, Description(table.Name)))];
    }

    /// <summary>The columns of one table in their order.</summary>
    /// <param name="warehouse">Open, for reading at least.</param>
    /// <param name="table">schema.table, as <see cref="Tables"/> gives it.</param>
    public static IReadOnlyList<ColumnEntry> Columns(WarehouseFile warehouse, string table)
    {
        var meanings = Models.Value.GetValueOrDefault(table)?.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal) ?? [];
        return warehouse.Rows(
            """
            select column_name, data_type from information_schema.columns
            where table_catalog = current_database() and table_schema || '.' || table_name = $table order by ordinal_position
            """,
            row => (Name: row.GetString(0), Type: row.GetString(1)), ("table", table))
            .Select(column => meanings.TryGetValue(column.Name, out var meaning)
                ? new ColumnEntry(column.Name, column.Type, meaning.Meaning, meaning.Unit)
                : new ColumnEntry(column.Name, column.Type, RawMeaning(table, column.Name), null)).ToList();
    }

    /// <summary>What the table is; empty for a table that TradeCrm did not make.</summary>
    public static string Description(string table) => Models.Value.GetValueOrDefault(table)?.Description ?? Others.Value.GetValueOrDefault(table, "");

    private static string RawMeaning(string table, string column) => (table.StartsWith("raw.", StringComparison.Ordinal), column) switch
    {
        (_, "file_id") => "the file, in ops.files",
        (true, "line") => "where in the file",
        (true, _) when SourceKinds.Find(table["raw.".Length..])?.Columns.FirstOrDefault(known => known.Name == column) is { } known => known switch
        {
            { Type: ColumnType.Moment } => "as in the file, in UTC",
            { IsRequired: true } => "as in the file; required",
            _ => "as in the file",
        },
        _ => "",
    };

    private static long RowsOf(WarehouseFile warehouse, string table) => warehouse.Rows($"select count(*) from {table}", row => row.GetInt64(0))[0];
}
