using System.Diagnostics;
using System.Runtime.CompilerServices;
using TradeCrm.Ingest;
using TradeCrm.Warehouse;

namespace TradeCrm.Tests.Warehouse;

public sealed class EngineOpeningTests : IDisposable
{
    private const string HoldVariable = "TRADECRM_TEST_HOLDS_WAREHOUSE";

    private readonly EngineHouse house = new();

    public void Dispose() => house.Dispose();

    /// <summary>As a second process of the tests: opens the warehouse, says so, and holds it until its input ends.</summary>
    [ModuleInitializer]
    internal static void HoldWarehouse()
    {
        if (Environment.GetEnvironmentVariable(HoldVariable) is not { Length: > 0 } path)
            return;
        using (WarehouseFile.Open(new WarehouseOptions { Path = path }))
        {
            Console.WriteLine("held");
            Console.In.ReadToEnd();
        }

        Environment.Exit(0);
    }

    [Fact]
    public void Migrations_RawTables_AreThoseOfSourceKinds()
    {
        var expected = SourceKinds.All.Where(kind => !kind.IsVisits).SelectMany(kind =>
            new[] { $"{kind.Name}.file_id INTEGER", $"{kind.Name}.line BIGINT" }.Concat(kind.Columns.Select(column => $"{kind.Name}.{column.Name} {TypeOf(column.Type)}")));
        var visits = new[] { "file_id INTEGER", "line BIGINT", "visited_at TIMESTAMP", "utc_offset_minutes SMALLINT" }
            .Concat(VisitColumns.TextFields.Select(field => $"{field}_id INTEGER")).Concat(["status SMALLINT", "bytes BIGINT"]).Select(column => $"visits.{column}");
        string[] texts = ["visit_texts.file_id INTEGER", "visit_texts.field VARCHAR", "visit_texts.text_id INTEGER", "visit_texts.text VARCHAR"];
        var found = house.Texts("select table_name || '.' || column_name || ' ' || data_type from duckdb_columns() where schema_name = 'raw' order by table_name, column_index");
        Assert.Equal(expected.Concat(visits).Concat(texts).GroupBy(column => column.Split('.')[0]).OrderBy(table => table.Key, StringComparer.Ordinal).SelectMany(table => table), found);
    }

    [Fact]
    public void Open_FileOfANewerVersion_IsRefused()
    {
        house.File.Execute("insert into ops.schema_version values (99, now()::timestamp)");
        house.File.Dispose();
        var message = $"{house.Options.Path} has schema version 99, but this TradeCrm knows versions up to {Migrations.Newest}. Update TradeCrm, or set another warehouse.path in pipeline.yaml.";
        Assert.Equal(message, Assert.Throws<WarehouseNewerException>(() => WarehouseFile.Open(house.Options)).Message);
        Assert.Equal(message, Assert.Throws<WarehouseNewerException>(() => WarehouseFile.OpenReadOnly(house.Options)).Message);
    }

    [Theory]
    [InlineData("list.csv", "by its name it is a data file; a warehouse is named such as warehouse.duckdb.")]
    [InlineData("list.duckdb", "it is another kind of file.")]
    public void Open_NoDuckDbFile_SaysSo(string name, string reason)
    {
        var path = house.PathOf(name);
        File.WriteAllText(path, new string('x', 10000));
        Assert.Equal(
            $"{path} cannot be opened as a DuckDB database: {reason} "
            + "Set another warehouse.path in pipeline.yaml, or move the file away and run again.",
            Assert.Throws<WarehouseUnreadableException>(() => WarehouseFile.Open(new WarehouseOptions { Path = path })).Message);
    }

    [Fact]
    public void OpenReadOnly_NoFile_SaysHowToMakeIt() => Assert.Equal(
        $"{house.PathOf("none.duckdb")}: there is no warehouse here yet. Make it with 'tradecrm run', or correct warehouse.path in pipeline.yaml.",
        Assert.Throws<WarehouseMissingException>(() => WarehouseFile.OpenReadOnly(new WarehouseOptions { Path = house.PathOf("none.duckdb") })).Message);

    [Fact]
    public void Open_HeldByAnotherProcess_NamesItAndSinceWhen()
    {
        house.File.Dispose();
        using var other = HeldElsewhere();
        var exception = Assert.Throws<WarehouseInUseException>(() => WarehouseFile.Open(house.Options));
        Assert.Equal(other.Id, exception.Process);
        Assert.Equal($"warehouse.duckdb is in use by another run (process {other.Id}, since {exception.Since}). Wait for it, or look with 'tradecrm status'.", exception.Message);
        Assert.Matches(@"^(\d{4}-\d\d-\d\d )?\d\d:\d\d$", exception.Since);
        other.StandardInput.Close();
        other.WaitForExit(30_000);
        house.Reopen();
        Assert.Equal(Migrations.Newest, house.One<int>("select max(version) from ops.schema_version"));
    }

    [Theory]
    [InlineData("select * from read_csv('/etc/hostname')")]
    [InlineData("copy (select 1) to 'out.csv'")]
    [InlineData("set enable_external_access = true")]
    [InlineData("create table t as select 1")]
    public void OpenForQuery_AnythingButReadingTables_IsRefused(string sql)
    {
        house.File.Dispose();
        using var query = WarehouseFile.OpenForQuery(house.Options);
        Assert.Throws<QueryFailedException>(() => query.Query(sql, reader => reader.Read()));
        Assert.Equal(Migrations.Newest, query.Query("select max(version) from ops.schema_version", reader => reader.Read() ? reader.GetInt32(0) : 0));
    }

    [Fact]
    public void Open_AfterARunThatDied_ShowsItAsInterrupted()
    {
        RunLog.Start(house.File, "run", house.Clock).Stage("ingest", "a.csv", () => 5L, rows => rows);
        house.Reopen();
        var second = RunLog.Start(house.File, "build", house.Clock);
        second.End("done", 5, new DateTime(2026, 10, 31));
        Assert.Equal(["1 interrupted", "2 done"], house.Texts("select concat_ws(' ', run_id, status) from ops.runs order by run_id"));
        Assert.Equal(["1 ingest a.csv done 5"], house.Texts("select concat_ws(' ', run_id, stage, name, status, rows) from ops.stage_runs"));
    }

    private Process HeldElsewhere()
    {
        var process = TestProcess.Start(HoldVariable, house.Options.Path);
        Assert.Equal("held", process.StandardOutput.ReadLine());
        return process;
    }

    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Text => "VARCHAR",
        ColumnType.Number => "DECIMAL(18,4)",
        ColumnType.Rate => "DECIMAL(18,8)",
        ColumnType.Day or ColumnType.Month => "DATE",
        ColumnType.Moment => "TIMESTAMP",
        _ => "BOOLEAN",
    };
}
