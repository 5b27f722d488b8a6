using System.Globalization;
using System.Runtime.CompilerServices;
using DuckDB.NET.Data;
using TradeCrm.Pipeline;
using TradeCrm.Tests.Pipeline;
using TradeCrm.Warehouse;

namespace TradeCrm.Tests.Warehouse;

/// <summary>A warehouse that an earlier version made is carried on; nothing in it is loaded twice or lost.</summary>
public sealed class MigrationTests : IDisposable
{
    private const string MigrateVariable = "TRADECRM_TEST_MIGRATES_WAREHOUSE";

    private readonly OldWarehouse old = new();

    // What version 1 knew: later versions add columns and tables, and a file that is read again has another id.
    private readonly List<string> rawTables;

    public MigrationTests() => rawTables = Texts(
        "select table_name || ' ' || string_agg(column_name, ', ' order by column_index) from duckdb_columns() where schema_name = 'raw' and column_name <> 'file_id' group by table_name order by table_name");

    public void Dispose() => old.Dispose();

    /// <summary>As a second process of the tests: migrates the warehouse with a script that never ends, and says when it has made its tables.</summary>
    [ModuleInitializer]
    internal static void MigrateForever()
    {
        if (Environment.GetEnvironmentVariable(MigrateVariable) is not { Length: > 0 } path)
            return;
        using var connection = new DuckDBConnection($"Data Source={path}");
        connection.Open();
        using var command = connection.CreateCommand();
        foreach (var sql in new[] { "begin", Migrations.All[1].Sql, "insert into ops.schema_version values (2, now()::timestamp)", "delete from raw.visits" })
        {
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
        Console.WriteLine("migrating");
        Console.In.ReadToEnd();
        Environment.Exit(0);
    }

    [Fact]
    public async Task Run_WarehouseOfVersion1_IsCarriedOn()
    {
        var (raw, history, rejected) = ReadWithDuckDb();
        Assert.Equal(["1 ingest done", "2 run interrupted", "3 run done"], history);

        var run = await Invoke("run");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        // Files of kinds that have columns which they had not then are read again.
        Assert.Contains("  ingest   0 files new, 4 changed, 11 unchanged", run.Output, StringComparison.Ordinal);
        var after = ReadWithDuckDb();
        Assert.Equal(raw, after.Raw);
        Assert.Equal(rejected, after.Rejected);
        Assert.Equal([.. history, "4 run done"], after.History);
        Assert.Equal(Migrations.All.Select(script => $"{script.Version}"), Texts("select version::varchar from ops.schema_version order by schema_version.version"));
    }

    [Theory]
    [InlineData("status")]
    [InlineData("checksum")]
    [InlineData("query", "from ops.runs")]
    [InlineData("show", "rejected")]
    public async Task ReadingCommand_WarehouseOfVersion1_SaysWhatToDo(params string[] arguments)
    {
        var before = File.ReadAllBytes(old.FilePath);
        var run = await Invoke(arguments);
        Assert.Equal(
            new CommandRun(ExitCode.Usage, "", $"{old.FilePath} has schema version 1, but this TradeCrm reads version {Migrations.Newest}. Bring it up to date with 'tradecrm run'.\n"), run);
        Assert.Equal(before, File.ReadAllBytes(old.FilePath));
    }

    [Fact]
    public async Task Run_WarehouseOfANewerVersion_IsRefusedAndUntouched()
    {
        Change($"insert into ops.schema_version values ({Migrations.Newest + 1}, now()::timestamp)");
        var before = File.ReadAllBytes(old.FilePath);
        foreach (var command in new[] { "run", "status" })
        {
            Assert.Equal(
                new CommandRun(ExitCode.Usage, "", $"{old.FilePath} has schema version {Migrations.Newest + 1}, but this TradeCrm knows versions up to {Migrations.Newest}. "
                    + "Update TradeCrm, or set another warehouse.path in pipeline.yaml.\n"), await Invoke(command));
        }
        Assert.Equal(before, File.ReadAllBytes(old.FilePath));
        Assert.False(File.Exists(old.FilePath + ".wal"));
    }

    [Fact]
    public void Open_KilledInTheMiddleOfAMigration_MigratesAgainFromTheStart()
    {
        var (raw, history, rejected) = ReadWithDuckDb();
        using (var process = TestProcess.Start(MigrateVariable, old.FilePath))
        {
            Assert.Equal("migrating", process.StandardOutput.ReadLine());
            process.Kill();
            process.WaitForExit();
        }
        Assert.Equal(["1"], Texts("select version::varchar from ops.schema_version"));

        WarehouseFile.Open(new WarehouseOptions { Path = old.FilePath }).Dispose();

        Assert.Equal(Migrations.All.Select(script => $"{script.Version}"), Texts("select version::varchar from ops.schema_version order by schema_version.version"));
        var after = ReadWithDuckDb();
        Assert.Equal((raw, rejected), (after.Raw, after.Rejected));
        Assert.Equal(history, after.History);
    }

    [Fact]
    public void Apply_ScriptThatFailsHalfWay_LeavesTheOldVersion()
    {
        using var house = new EngineHouse();
        var scripts = Migrations.All.Append((Migrations.Newest + 1, "create table ops.half (x INTEGER); select error('half-way')")).ToList();
        Assert.Throws<DuckDBException>(() => Migrations.Apply(house.File, "warehouse.duckdb", scripts));
        Assert.Equal(Migrations.Newest, Migrations.VersionOf(house.File));
        Assert.Empty(house.Texts("select table_name from duckdb_tables() where table_name = 'half'"));
    }

    [Fact]
    public void Open_FreshAndMigrated_HaveTheSameColumns()
    {
        using var house = new EngineHouse();
        WarehouseFile.Open(new WarehouseOptions { Path = old.FilePath }).Dispose();
        const string Columns = """
            select concat_ws(' ', schema_name, table_name, column_index, column_name, data_type, is_nullable, column_default) from duckdb_columns()
            where not internal and schema_name in ('raw', 'ops', 'ml') order by schema_name, table_name, column_index
            """;
        var fresh = house.Texts(Columns);
        Assert.Contains("ops left_out 4 reason VARCHAR true", fresh);
        Assert.Equal(fresh, Texts(Columns));
    }

    private (string Raw, IReadOnlyList<string> History, string Rejected) ReadWithDuckDb()
    {
        var sums = rawTables.Select(table => table.Split(' ', 2)).Select(table => $"{table[0]} {Texts($"select concat_ws(' ', count(*), sum(hash({table[1]}))) from raw.{table[0]}")[0]}");
        var rejected = Texts("select concat_ws('|', f.path, r.line, r.bytes, r.reason, r.detail) from ops.rejected_rows as r join ops.files as f using (file_id) order by 1");
        return (string.Join('\n', sums), Texts("select concat_ws(' ', run_id, command, status) from ops.runs order by run_id"), string.Join('\n', rejected));
    }

    // Without WarehouseFile, which would refuse or migrate.
    private List<string> Texts(string sql)
    {
        using var connection = new DuckDBConnection($"Data Source={old.FilePath}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        return texts;
    }

    private void Change(string sql) => Texts(sql);

    private Task<CommandRun> Invoke(params string[] arguments) => CommandRun.Of(old.Folder, TestContext.Current.CancellationToken, arguments);
}
