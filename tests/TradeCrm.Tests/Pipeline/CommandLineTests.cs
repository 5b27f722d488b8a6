using System.Diagnostics;
using System.Text.Json;
using TradeCrm.Pipeline;
using TradeCrm.Warehouse;

namespace TradeCrm.Tests.Pipeline;

public sealed class CommandLineTests : IDisposable
{
    private const string Configuration = """
        company: {name: Haina, time_zone: Asia/Shanghai, currency: USD}
        warehouse: {path: out/warehouse.duckdb}
        sources:
          orders: {kind: orders, path: orders.csv}

        """;

    private readonly TemporaryFolder folder = new();

    public CommandLineTests()
    {
        folder.Write("pipeline.yaml", Configuration);
        folder.Write("orders.csv", "order_id,ordered_at,email\n1,2026-01-05,a@b.example\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Invoke_NoArguments_ShowsHelpAndWhereToStart()
    {
        var run = await Invoke();

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.EndsWith("\nStart with 'tradecrm run' in the folder that has your pipeline.yaml.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_Help_ListsCommandsOptionsAndExamples()
    {
        var run = await Invoke("--help");

        Assert.Equal(
            """
            Description:
              Turns a trading company's CRM exports and website logs into a warehouse, scores and a monthly dashboard.

            Usage:
              tradecrm [command] [options]

            Options:
              --config <FILE>           The configuration. Default: pipeline.yaml in this folder or the nearest one above it.
              --as-of <DATE>            Look no further than this day's end (2026-10-31) or moment (2026-10-31T18:00), in the company's time zone. Default: the newest event.
              --log-format <json|text>  json also writes every event to standard error, one JSON object a line. [default: text]
              --version                 Show version information
              -?, -h, --help            Show help and usage information

            Commands:
              run                                   Everything: ingest, build, score and report.
              ingest                                Load new and changed files of the sources into the warehouse.
              build                                 Build staging, core and marts from what is loaded, and check them.
              score                                 Train or keep the intent model and score the visitors.
              report                                Write the monthly dashboard, the likely buyers and the worklists of the day.
              inspect <FILE>                        What a file is taken for and why, its columns and problems, and the lines to paste into pipeline.yaml.
              demo                                  A simulated exporter with its CRM, web log, fairs and pipeline.yaml, to try everything on; what really happened lies beside it.
              plan                                  What a run would load, rebuild and skip; nothing is done.
              status                                The warehouse at a glance: last run, sources, failed checks, model.
              kpi                                   A month's figures for the management: against month before, year before, the time before the CRM, and targets.
              compare <FIRST> <SECOND>              What moved between two months and why: bookings as volume, mix and rate by market, series and salesperson; inquiries; win rate.
              dossier <CUSTOMER>                    All that any department knows of a customer: the next step, what is open, promises, prices, complaints, and the time line.
              ls <core|marts|ml|ops|raw|staging>    The warehouse's tables with their rows and what they are.
              show <TABLE>                          A table: what it is, what each column means, the first rows. Or the rows that were kept aside, or the checks that found something.
              checksum <core|marts|ml|raw|staging>  One line per table: name, rows, checksum. Equal lines mean equal tables; the order of rows does not count.
              query <SQL>                           Ask the warehouse with SQL (DuckDB's dialect), read-only.
              debug                                 What a run needs, looked at one by one: configuration, versions, fonts, libraries, disk, locks.

            Examples:
              tradecrm run
              tradecrm run --config shop/pipeline.yaml --as-of 2026-10-31
              tradecrm query "from marts.visitor_intent limit 10"


            """,
            run.Output, ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("run", "  tradecrm run --as-of 2026-10-31\n")]
    [InlineData("ingest", "  tradecrm ingest\n")]
    [InlineData("build", "  tradecrm build --as-of 2026-10-31\n")]
    [InlineData("score", "  tradecrm score\n")]
    [InlineData("report", "  tradecrm report\n")]
    [InlineData("status", "  tradecrm status\n")]
    [InlineData("checksum", "  tradecrm checksum marts\n")]
    [InlineData("query", "  tradecrm query \"from ops.files\" --format json\n")]
    [InlineData("show", "  tradecrm show rejected\n")]
    public async Task Invoke_HelpOfACommand_HasExamples(string command, string example)
    {
        var run = await Invoke(command, "--help");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains(example, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_Version_PrintsNameAndVersion() =>
        Assert.Equal(new CommandRun(ExitCode.Done, "tradecrm 0.1.0\n", ""), await Invoke("--version"));

    [Fact]
    public async Task Invoke_UnknownCommand_SuggestsTheNearest() => Assert.Equal(
        new CommandRun(ExitCode.Usage, "", "Unrecognized command or argument 'rn'.\nDid you mean 'run'?\nSee 'tradecrm --help'.\n"), await Invoke("rn"));

    [Fact]
    public async Task Invoke_UnknownOption_SuggestsTheNearest() => Assert.Equal(
        new CommandRun(ExitCode.Usage, "", "Unrecognized command or argument '--as-off'.\nDid you mean '--as-of'?\nSee 'tradecrm run --help'.\n"), await Invoke("run", "--as-off"));

    [Fact]
    public async Task Invoke_ConfigurationNotThere_SaysWhereItLooked() => Assert.Equal(
        new CommandRun(ExitCode.Usage, "", $"gone.yaml is not there (looked in {folder.Path}). Name an existing file with --config FILE.\n"),
        await Invoke("status", "--config", "gone.yaml"));

    [Fact]
    public async Task Invoke_AsOfWithoutMeaning_IsUsage() => Assert.Equal(
        new CommandRun(ExitCode.Usage, "", "--as-of is 'yesterday'; expected a date such as 2026-10-31 or a moment such as 2026-10-31T18:00.\n"),
        await Invoke("run", "--as-of", "yesterday"));

    [Fact]
    public async Task Invoke_MistakesInTheConfiguration_ListsThemAndTouchesNothing()
    {
        folder.Write("pipeline.yaml", Configuration + "warehose: 1\nretention: {period: week}\n");

        var run = await Invoke("run");

        Assert.Equal(new CommandRun(ExitCode.Usage, "",
            "pipeline.yaml:5:1: unknown key 'warehose' at the top; did you mean 'warehouse'?\n"
            + "pipeline.yaml:6:21: retention.period is 'week'; expected 'month' or 'quarter'.\n"), run);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "out")));
    }

    [Fact]
    public async Task Status_NoWarehouse_SaysHowToMakeOne()
    {
        var run = await Invoke("status");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.EndsWith("there is no warehouse here yet. Make it with 'tradecrm run', or correct warehouse.path in pipeline.yaml.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_StoppedBeforeItBegan_ExitsWith130AndSaysHowToGoOn()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var run = await CommandRun.Of(folder.Path, stop.Token, "run");

        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        Assert.Equal("Stopped. Complete: nothing. The unfinished part was rolled back; run 'tradecrm run' again to continue.\n", run.Error);
        using var warehouse = Open();
        Assert.Equal("interrupted", warehouse.Rows("select status from ops.runs", row => row.GetString(0)).Single());
    }

    [Fact]
    public async Task Run_WarehouseInUseByAnotherProcess_ExitsWith2AndNamesIt()
    {
        using var warehouse = Open();
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "tradecrm.exe" : "tradecrm");
        using var other = Process.Start(new ProcessStartInfo(program, "build") { WorkingDirectory = folder.Path, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var error = await other.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Usage, other.ExitCode);
        Assert.Matches(@"^warehouse\.duckdb is in use by another run \(process \d+(, since [0-9: -]+)?\)\. Wait for it, or look with 'tradecrm status'\.\n$", error);
    }

    [Fact]
    public async Task Query_Json_IsAnArrayOfObjectsWithTypesAndNothingElse()
    {
        Open().Dispose();
        var run = await Invoke("query", """select 1 as n, '中 "x"' as t, null as e, date '2026-01-02' as d, 1.50::decimal(9,2) as m, [1, 2] as l, 2 as n""", "--format", "json");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal("[\n{\"n\":1,\"t\":\"中 \\\"x\\\"\",\"e\":null,\"d\":\"2026-01-02\",\"m\":1.50,\"l\":[1,2],\"n_2\":2}\n]\n", run.Output);
        Assert.Equal(1, JsonDocument.Parse(run.Output).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Query_JsonWithoutRows_IsAnEmptyArray()
    {
        Open().Dispose();
        Assert.Equal(new CommandRun(ExitCode.Done, "[]\n", ""), await Invoke("query", "from ops.files", "--format", "json"));
    }

    [Fact]
    public async Task Query_Csv_QuotesAsRfc4180AndLeavesFormulasAsData()
    {
        Open().Dispose();
        var run = await Invoke("query", """select '=1+1' as a, 'x,"y"' as b, null as c, '' as d, 0.1::double as e""", "--format", "csv");

        Assert.Equal(new CommandRun(ExitCode.Done, "a,b,c,d,e\r\n=1+1,\"x,\"\"y\"\"\",,\"\",0.1\r\n", ""), run);
    }

    [Theory]
    [InlineData("select nonsense", "The query failed: Binder Error: Referenced column \"nonsense\" was not found")]
    [InlineData("delete from ops.files", "The query failed: this is no query; expected a SELECT, such as")]
    [InlineData("from read_csv('/etc/hostname')", "The query failed: Permission Error")]
    [InlineData("copy ops.files to 'x.csv'", "The query failed: this is no query; expected a SELECT, such as")]
    [InlineData("copy (select 42 as a) to 'out/warehouse.duckdb' (format csv, use_tmp_file false)", "The query failed: this is no query; expected a SELECT, such as")]
    [InlineData("explain analyze copy (select 42 as a) to 'out/warehouse.duckdb.wal'", "The query failed: this is no query; expected a SELECT, such as")]
    [InlineData("pragma database_list; checkpoint", "The query failed: found 2 statements")]
    [InlineData("attach 'x.duckdb' as x", "The query failed: this is no query; expected a SELECT, such as")]
    [InlineData("set enable_external_access = true", "The query failed: this is no query; expected a SELECT, such as")]
    [InlineData("select 1; select 2", "The query failed: found 2 statements; expected one. Run them one by one.")]
    [InlineData(" ", "The query failed: found nothing; expected a statement such as \"from ops.files\".")]
    public async Task Query_WhatItMustNotDo_IsRefusedWithCode2(string sql, string message)
    {
        Open().Dispose();
        var run = await Invoke("query", sql, "--format", "json");

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowRejected_RowsKeptAside_ShowsPlaceReasonAndBytes()
    {
        using (var warehouse = Open())
        {
            warehouse.Execute("insert into ops.files (file_id, path) values (1, 'data/orders.csv')");
            warehouse.Execute("insert into ops.rejected_rows values (1, 213, 'a,1.2.5\\x1B'::blob, 'bad_number', 'column unit_price has 1.2.5'), (1, 7, 'b'::blob, 'bad_date', null)");
        }

        Assert.Equal(new CommandRun(ExitCode.Done,
            "data/orders.csv:7: bad_date\n    b\n… 1 of 2 rows; --limit shows more.\n", ""), await Invoke("show", "rejected", "--limit", "1"));
        Assert.EndsWith("data/orders.csv:213: bad_number: column unit_price has 1.2.5\n    a,1.2.5␛\n", (await Invoke("show", "rejected")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowChecks_Offenders_ListsErrorsFirstWithTheirRows()
    {
        using (var warehouse = Open())
        {
            warehouse.Execute("""
                insert into ops.checks (model, "check", severity, offenders) values ('core.orders', 'b', 'warn', 2), ('core.people', 'a', 'error', 1), ('core.people', 'c', 'warn', 0)
                """);
            warehouse.Execute("insert into ops.offenders values ('core.orders', 'b', 2, '{\"n\":2}'), ('core.orders', 'b', 1, '{\"n\":1}')");
        }

        Assert.Equal(new CommandRun(ExitCode.Done,
            "error  core.people: a, 1 offender\nwarn   core.orders: b, 2 offenders\n    {\"n\":1}\n    {\"n\":2}\n", ""), await Invoke("show", "checks"));
    }

    [Theory]
    [InlineData("2026-10-31", "Asia/Shanghai", "2026-10-31T15:59:59.9999990")]
    [InlineData("2026-10-31T18:00", "Asia/Shanghai", "2026-10-31T10:00:00.0000000")]
    [InlineData("2026-10-31T18:00:00Z", "Asia/Shanghai", "2026-10-31T18:00:00.0000000")]
    [InlineData("2026-10-31T18:00+02:00", "Asia/Shanghai", "2026-10-31T16:00:00.0000000")]
    [InlineData("2026-03-07", "America/Havana", "2026-03-08T04:59:59.9999990")]
    public void Parse_AsOf_IsUtcAndADateIsItsEnd(string text, string zone, string expected) =>
        Assert.Equal(expected, AsOfArgument.Parse(text, zone).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", System.Globalization.CultureInfo.InvariantCulture));

    private WarehouseFile Open() => WarehouseFile.Open(new WarehouseOptions { Path = Path.Combine(folder.Path, "out", "warehouse.duckdb") });

    private Task<CommandRun> Invoke(params string[] arguments) => CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, arguments);
}
