using System.Globalization;

namespace TradeCrm.Warehouse;

/// <summary>Numbered scripts that make the tables of raw, ops and ml; staging, core and marts are rebuilt by each run instead.</summary>
internal static class Migrations
{
    internal static readonly IReadOnlyList<(int Version, string Sql)> All =
        [.. EmbeddedSql.In("sql/migrations/").Select(file => (Number(file.Name), file.Text)).OrderBy(script => script.Item1)];

    /// <summary>The version that this program reads and writes.</summary>
    public static int Newest => All[^1].Version;

    /// <summary>The file's version; 0 when it has none.</summary>
    public static int VersionOf(WarehouseFile warehouse)
    {
        var isThere = warehouse.Rows("select count(*) from duckdb_tables() where schema_name = 'ops' and table_name = 'schema_version'",
            row => row.GetInt64(0))[0] == 1;
        return isThere ? warehouse.Rows("select coalesce(max(version), 0)::integer from ops.schema_version", row => row.GetInt32(0))[0] : 0;
    }

    /// <summary>Runs the scripts that the file has not seen, each in a transaction of its own.</summary>
    /// <exception cref="WarehouseNewerException">A newer TradeCrm wrote it.</exception>
    /// <exception cref="WarehouseForeignException">It has tables, and none of them says that TradeCrm made it.</exception>
    public static void Apply(WarehouseFile warehouse, string shownPath) => Apply(warehouse, shownPath, All);

    /// <summary>As the other, with scripts from somewhere else.</summary>
    internal static void Apply(WarehouseFile warehouse, string shownPath, IReadOnlyList<(int Version, string Sql)> scripts)
    {
        var found = VersionOf(warehouse);
        var newest = scripts[^1].Version;
        if (found > newest)
            throw new WarehouseNewerException(shownPath, found, newest);
        if (found == 0)
            RequireEmpty(warehouse, shownPath);
        foreach (var (version, sql) in scripts.Where(script => script.Version > found))
        {
            warehouse.InTransaction(() =>
            {
                warehouse.Execute("create schema if not exists ops");
                warehouse.Execute("create table if not exists ops.schema_version (version INTEGER, applied_at TIMESTAMP)");
                warehouse.Execute(sql);
                warehouse.Execute("insert into ops.schema_version values ($version, now()::timestamp)", ("version", version));
            });
        }
    }

    /// <summary>A database that somebody else filled is not ours to add tables to.</summary>
    /// <exception cref="WarehouseForeignException">It has tables or views.</exception>
    public static void RequireEmpty(WarehouseFile warehouse, string shownPath)
    {
        var tables = warehouse.Rows(
            """
            select schema_name || '.' || table_name from duckdb_tables() where not internal
            union all
            select schema_name || '.' || view_name from duckdb_views() where not internal
            order by 1
            """, row => row.GetString(0));
        if (tables.Count > 0)
            throw new WarehouseForeignException(shownPath, tables);
    }

    private static int Number(string name)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        return int.Parse(file[..file.IndexOf('_', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
    }
}
