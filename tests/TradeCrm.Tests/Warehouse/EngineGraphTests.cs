using TradeCrm.Warehouse;

namespace TradeCrm.Tests.Warehouse;

public sealed class EngineGraphTests
{
    private const string Yml = "description: one row per thing.\ncolumns:\n  a: {meaning: A thing.}\n";

    [Theory]
    [InlineData("select 1 as a from orders", "sql/core/t.sql:2: 'orders' is neither schema-qualified nor a common table expression that is visible here. Write schema.orders.")]
    [InlineData("with t as (select 1 as a from t)\nselect a from t", "sql/core/t.sql:2: 't' is neither schema-qualified nor a common table expression that is visible here. Write schema.t.")]
    [InlineData("select a from (with inside as (select 1 as a) select a from inside)\ncross join inside",
        "sql/core/t.sql:3: 'inside' is neither schema-qualified nor a common table expression that is visible here. Write schema.inside.")]
    [InlineData("select 1 as a\nfrom raw.orders", "sql/core/t.sql:3: reads raw.orders, but only staging reads raw. Read the staging model instead.")]
    [InlineData("select a from 'list.csv'", "sql/core/t.sql:2: 'list.csv' reads a file. Only ingest reads files; a model reads tables by their schema-qualified names.")]
    [InlineData("select a from read_csv('list.csv')", "sql/core/t.sql:2: read_csv() in FROM hides what is read. A model reads tables by their schema-qualified names only.")]
    [InlineData("select a from query_table('core.x')", "sql/core/t.sql:2: query_table() in FROM hides what is read. A model reads tables by their schema-qualified names only.")]
    [InlineData("select a from (pivot ops.files on kind using count(*))",
        "sql/core/t.sql:1: a model is exactly one SELECT, and a PIVOT in it names its columns (IN (…)), else they would depend on the data.")]
    [InlineData("select 1 as a; select 2", "sql/core/t.sql:1: found 2 statements; a model is exactly one SELECT.")]
    [InlineData("select 1 as a,\n  now() as b", "sql/core/t.sql:3: now() is not the same in every run. Take times from ops.as_of and settings from ops.settings.")]
    [InlineData("select current_date as a", "sql/core/t.sql:2: current_date is not the same in every run. Take times from ops.as_of.")]
    [InlineData("select a from (describe ops.files)",
        "sql/core/t.sql: SHOW, DESCRIBE and SUMMARIZE depend on the engine. A model reads tables by their schema-qualified names only.")]
    [InlineData("select a from core.nothing", "sql/core/t.sql:2: reads core.nothing, which no model, step or migration makes.")]
    [InlineData("select a from other.core.files", "sql/core/t.sql:2: other.core.files names a database. Write schema.table.")]
    [InlineData("select a from core.t", "sql/core/t.sql: reads itself in a circle: core.t <- core.t. Break it.")]
    public void Create_ModelThatTheGraphCannotFollow_NamesFileAndLine(string sql, string message) =>
        Assert.Equal(message, Assert.Throws<GraphException>(() => Graph(("sql/core/t.sql", $"-- One row per thing.\n{sql}"), ("sql/core/t.yml", Yml))).Message);

    [Fact]
    public void Create_SyntaxError_NamesTheLine() => Assert.StartsWith("sql/core/t.sql:3: ",
        Assert.Throws<GraphException>(() => Graph(("sql/core/t.sql", "-- One row per thing.\nselect 1 as a\nfrm x y z"), ("sql/core/t.yml", Yml))).Message, StringComparison.Ordinal);

    [Fact]
    public void Create_NoYml_SaysSo() => Assert.Equal(
        "sql/core/t.sql: has no sql/core/t.yml beside it. Write one: description, columns with meaning, tests.",
        Assert.Throws<GraphException>(() => Graph(("sql/core/t.sql", "-- One row per thing.\nselect 1 as a"))).Message);

    [Fact]
    public void Create_NoFirstLine_SaysSo() => Assert.Equal("sql/core/t.sql:1: the first line is not '-- One row per …'. Say what a row is.",
        Assert.Throws<GraphException>(() => Graph(("sql/core/t.sql", "select 1 as a"), ("sql/core/t.yml", Yml))).Message);

    [Theory]
    [InlineData("columns:\n  a: {meaning: A, tets: [unique]}\n", "sql/core/t.yml:3: unknown key 'tets'; expected meaning, unit, tests.")]
    [InlineData("columns:\n  a: {meaning: A, tests: [uniqe]}\n", "sql/core/t.yml:3: unknown test 'uniqe'; expected not_null, unique, accepted_values or relationships.")]
    [InlineData("columns:\n  a: {unit: day}\n", "sql/core/t.yml:3: 'meaning' is missing.")]
    [InlineData("materialized: cube\ncolumns: {}\n", "sql/core/t.yml:2: materialized is 'cube'; expected table or view.")]
    public void Create_WrongYml_NamesFileAndLine(string rest, string message) => Assert.Equal(message,
        Assert.Throws<GraphException>(() => Graph(("sql/core/t.sql", "-- One row per thing.\nselect 1 as a"), ("sql/core/t.yml", $"description: one row per thing.\n{rest}"))).Message);

    [Fact]
    public void Create_NestedAndShadowedNames_FindsTheTablesBehindThem()
    {
        const string sql = """
            -- One row per thing.
            with files as (select file_id as a from ops.files), recursive_free as (select a from files)
            select a, (with runs as (select 1 from ops.sources) select count(*) from runs) as b
            from recursive_free
            where exists (select 1 from ops.runs) and a in (select run_id from ops.stage_runs)
            union all
            select a, 0 from files order by (select max(as_of) from ops.as_of)
            """;
        using var parser = WarehouseFile.InMemory();
        Assert.Equal(["ops.files 2", "ops.sources 3", "ops.runs 5", "ops.stage_runs 5", "ops.as_of 7"],
            SqlReferences.Of(new SqlFile("sql/core/t.sql", sql), parser).Select(reference => $"{reference.Table} {reference.Line}"));
    }

    [Fact]
    public void Create_RecursiveTable_SeesItself()
    {
        const string sql = "-- One row per thing.\nwith recursive n as (select 1 as a union all select a + 1 from n where a < 3) select a from n";
        Assert.Equal(["core.t"], Graph(("sql/core/t.sql", sql), ("sql/core/t.yml", Yml)).Names);
    }

    [Fact]
    public void Create_Nodes_RunByLevelThenName()
    {
        var graph = ModelGraph.FromFiles(
            [.. Model("core.b", "select a from core.z"), .. Model("core.z", "select 1 as a"), .. Model("core.a", "select 1 as a"), .. Model("marts.m", "select a from ml.x")],
            [new EngineStep("step", ["core.b"], ["ml.x"])]);
        Assert.Equal(["core.a", "core.z", "core.b", "step", "marts.m"], graph.Names);
    }

    [Fact]
    public void Create_CircleOfThree_IsShownWhole() => Assert.Equal("sql/core/a.sql: reads itself in a circle: core.a <- core.c <- core.b <- core.a. Break it.",
        Assert.Throws<GraphException>(() => ModelGraph.FromFiles(
            [.. Model("core.a", "select a from core.c"), .. Model("core.b", "select a from core.a"), .. Model("core.c", "select a from core.b")], [])).Message);

    internal static IReadOnlyList<SqlFile> Model(string table, string sql, string? yml = null)
    {
        var name = $"sql/{table.Replace('.', '/')}";
        return [new SqlFile($"{name}.sql", $"-- One row per thing.\n{sql}\n"), new SqlFile($"{name}.yml", yml ?? Yml)];
    }

    private static ModelGraph Graph(params (string Name, string Text)[] files) => ModelGraph.FromFiles(files.Select(file => new SqlFile(file.Name, file.Text)), []);
}

/// <summary>A step that does what the test says.</summary>
internal sealed record EngineStep(string Name, IReadOnlyList<string> Reads, IReadOnlyList<string> Writes, Action<WarehouseFile>? Work = null) : IGraphStep
{
    public GraphStepOutcome Run(WarehouseFile warehouse, CancellationToken cancellation)
    {
        Work?.Invoke(warehouse);
        return new GraphStepOutcome(1, $"{Name} ran");
    }
}
