using DuckDB.NET.Data;

namespace TradeCrm.Warehouse;

/// <summary>The outcome of one unit test of a model.</summary>
/// <param name="Name">schema.table/test.</param>
/// <param name="Passed">The expected rows, and no others, came out.</param>
/// <param name="Difference">What was expected and what was found, in words; empty when it passed.</param>
public sealed record UnitTestResult(string Name, bool Passed, string Difference);

/// <summary>
/// Runs the unit tests of the models' yml in an in-memory DuckDB, in which the whole graph was built over empty raw tables, so that every table is there with its types.
/// </summary>
public static class ModelUnitTests
{
    /// <summary>Runs all of them, in the order of the graph.</summary>
    /// <exception cref="GraphException">A model or a check is refused even over empty tables.</exception>
    public static IReadOnlyList<UnitTestResult> Run(ModelGraph graph)
    {
        using var warehouse = WarehouseFile.InMemory();
        foreach (var model in graph.Models)
            GraphBuild.Make(warehouse, model, isView: false);
        foreach (var model in graph.Models)
            RequireRunnableChecks(warehouse, model);
        return [.. graph.Models.SelectMany(model => model.Description.UnitTests.Select(test => Run(warehouse, model, test)))];
    }

    private static void RequireRunnableChecks(WarehouseFile warehouse, SqlModel model)
    {
        var checks = new ModelChecks(warehouse, model);
        foreach (var check in ModelChecks.Of(model))
        {
            try
            {
                warehouse.Rows($"select count(*) from ({checks.Offenders(check)})", row => row.GetInt64(0));
            }
            catch (DuckDBException exception)
            {
                throw new GraphException(Path.ChangeExtension(model.File, ".yml"), 0, $"check {check.Name}: {exception.Message.Trim()}", exception);
            }
        }
    }

    private static UnitTestResult Run(WarehouseFile warehouse, SqlModel model, UnitTestDescription test)
    {
        warehouse.Execute("begin transaction");
        try
        {
            var unread = test.Given.Keys.Where(table => model.References.All(reference => reference.Table != table)).ToList();
            var difference = unread.Count > 0 ? $"given {string.Join(", ", unread)}, which {model.File} does not read" : Compare(warehouse, model, test);
            return new UnitTestResult($"{model.Table}/{test.Name}", difference.Length == 0, difference);
        }
        catch (DuckDBException exception)
        {
            return new UnitTestResult($"{model.Table}/{test.Name}", false, exception.Message.Trim());
        }
        finally
        {
            warehouse.Execute("rollback");
        }
    }

    private static string Compare(WarehouseFile warehouse, SqlModel model, UnitTestDescription test)
    {
        foreach (var reference in model.References)
            warehouse.Execute($"delete from {reference.Table}");
        foreach (var (table, rows) in test.Given)
            Insert(warehouse, table, rows);
        warehouse.Execute($"create temp table found as {model.Sql}");
        if (test.Expect.Count == 0)
            return Words("unexpected", warehouse.Rows($"select to_json({Checks.WholeRow})::varchar from found as {Checks.WholeRow} order by all", row => row.GetString(0)));
        warehouse.Execute("create temp table expected as from found limit 0");
        Insert(warehouse, "expected", test.Expect);
        var columns = Comparable(warehouse, [.. test.Expect.SelectMany(row => row.Values.Keys).Distinct(StringComparer.Ordinal)]);
        var missing = Words("missing", Except(warehouse, columns, "expected", "found"));
        var unexpected = Words("unexpected", Except(warehouse, columns, "found", "expected"));
        return string.Join("; ", new[] { missing, unexpected }.Where(words => words.Length > 0));
    }

    private static void Insert(WarehouseFile warehouse, string table, IReadOnlyList<GivenRow> rows)
    {
        foreach (var row in rows)
        {
            var columns = string.Join(", ", row.Values.Keys.Select(Checks.Name));
            warehouse.Execute($"insert into {table} ({columns}) values ({string.Join(", ", row.Values.Values)})");
        }
    }

    // A DOUBLE is compared to six decimals: nobody writes 0.33333333333333331 into a test.
    private static string Comparable(WarehouseFile warehouse, IReadOnlyList<string> columns)
    {
        var doubles = warehouse.Rows("select column_name from duckdb_columns() where table_name = 'found' and data_type in ('DOUBLE', 'FLOAT')", row => row.GetString(0));
        return string.Join(", ", columns.Select(column => doubles.Contains(column) ? $"round({Checks.Name(column)}, 6) as {Checks.Name(column)}" : Checks.Name(column)));
    }

    private static IReadOnlyList<string> Except(WarehouseFile warehouse, string columns, string left, string right) => warehouse.Rows(
        $"select to_json({Checks.WholeRow})::varchar as text from (select {columns} from {left} except all select {columns} from {right}) as {Checks.WholeRow} order by text", row => row.GetString(0));

    private static string Words(string what, IReadOnlyList<string> rows) => rows.Count == 0 ? "" : $"{what}: {string.Join(", ", rows)}";
}
