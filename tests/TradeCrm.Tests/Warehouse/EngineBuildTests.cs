using Microsoft.Extensions.Logging.Abstractions;
using TradeCrm.Warehouse;
using static TradeCrm.Tests.Warehouse.EngineBatches;
using static TradeCrm.Tests.Warehouse.EngineGraphTests;

namespace TradeCrm.Tests.Warehouse;

public sealed class EngineBuildTests : IDisposable
{
    private const string Staging = "select file_id as a from raw.exchange_rates union all select a from (values (1)) as t(a)";
    private static readonly BuildOptions Options = new() { AsOf = new DateTime(2026, 10, 31), OwnDomains = ["Haina-Trading.example", "it's"], PageRules = [new("home", "^/$"), new("blog", "^/news/")] };

    private readonly EngineHouse house = new();

    public void Dispose() => house.Dispose();

    [Fact]
    public void Build_Inputs_AreWritten()
    {
        var run = Build(ModelGraph.FromFiles(Model("staging.stg_x", Staging), []));
        Assert.Equal((1, 0, 0), (run.Models, run.Checks, run.Warnings));
        Assert.Equal(["[haina-trading.example, 'it\\'s'] 16.00 quarter"], house.Texts("select own_domains::varchar || ' ' || inquiry_deadline_hours || ' ' || retention_period from ops.settings"));
        Assert.Equal(["1 home ^/$", "2 blog ^/news/"], house.Texts("select concat_ws(' ', position, page_kind, pattern) from ops.page_rules order by position"));
        Assert.Equal(["36 2024", "33 2025", "39 2026"], house.Texts("select count(*) || ' ' || year(day) from ops.holidays where country = 'CN' group by year(day) order by year(day)"));
        Assert.Equal(new DateTime(2026, 10, 31), house.One<DateTime>("select as_of from ops.as_of"));
    }

    [Fact]
    public void Build_WarnCheck_IsCommittedAndReported()
    {
        var run = Build(Checked("select i as a from range(7) as t(i)", "{name: small, severity: warn, meaning: a is small, sql: \"select a from {this} where a > 0 -- why\"}"));
        var failed = Assert.Single(run.Failed);
        Assert.Equal(("core.t", "small", CheckSeverity.Warn, 6L), (failed.Model, failed.Check, failed.Severity, failed.Offenders));
        Assert.Equal(["1 {\"a\":1}", "2 {\"a\":2}", "3 {\"a\":3}", "4 {\"a\":4}", "5 {\"a\":5}"],
            house.Texts("select position || ' ' || offender from ops.offenders where model = 'core.t' order by position"));
        Assert.Equal(["not_null_a error 0", "small warn 6", "unique_a error 0"], Recorded());
        Assert.Equal(7L, house.One<long>("select count(*) from core.t"));
    }

    [Fact]
    public void Build_ErrorCheck_LeavesThePreviousTablesAndRecordsTheOffenders()
    {
        Build(Checked("select 1 as a"));
        var before = Checksums.Compute(house.File);
        var exception = Assert.Throws<CheckFailedException>(() => Build(Checked("select i // 2 as a from range(1200) as t(i) union all select null"), Options with { AsOf = new DateTime(2026, 11, 30) }));
        Assert.Equal(
            "core.t: check not_null_a failed (a is always there): 1 offenders, the first {\"a\":null}. (1 more checks failed.) Nothing was changed: the tables are those of the "
            + "last good run. Look with 'tradecrm show checks', correct the source or its mapping, and run again.", exception.Message);
        Assert.Equal(before, Checksums.Compute(house.File));
        Assert.Equal(new DateTime(2026, 10, 31), house.One<DateTime>("select as_of from ops.as_of"));
        Assert.Equal(["not_null_a error 1", "unique_a error 600"], Recorded());
    }

    [Theory]
    [InlineData("accepted_values: [x, \"1\"]", "2")]
    [InlineData("relationships: ops.runs.run_id", "3")]
    [InlineData("relationships: ops.page_rules.position", "1")]
    public void Build_ColumnTest_FindsItsOffenders(string test, string offenders)
    {
        var yml = $"description: d\ncolumns:\n  a: {{meaning: A, tests: [{{{test}, severity: warn}}]}}\n";
        var run = Build(ModelGraph.FromFiles(Model("core.t", "select i as a from (values (1), (2), (3), (null)) as t(i)", yml), []));
        Assert.Equal(offenders, Assert.Single(run.Failed).Offenders.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Build_ColumnsOtherThanTheYml_SaysWhich() => Assert.Equal("sql/core/t.yml: does not describe b, which sql/core/t.sql returns. Correct its columns.",
        Assert.Throws<GraphException>(() => Build(ModelGraph.FromFiles(Model("core.t", "select 1 as a, 2 as b"), []))).Message);

    [Fact]
    public void Build_SqlThatFails_NamesTheModelAndItsLine()
    {
        var message = Assert.Throws<GraphException>(() => Build(ModelGraph.FromFiles(Model("core.t", "select\n  nothing as a\nfrom ops.files"), []))).Message;
        Assert.StartsWith("sql/core/t.sql: Binder Error", message, StringComparison.Ordinal);
        Assert.Contains("LINE 3:", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_ModelThatBecameAView_OrWentAway_IsReplacedOrDropped()
    {
        Build(ModelGraph.FromFiles([.. Model("core.t", "select 1 as a"), .. Model("core.old", "select 1 as a")], []));
        Build(ModelGraph.FromFiles(Model("core.t", "select 2 as a", "description: d\nmaterialized: view\ncolumns: {a: {meaning: A}}\n"), []));
        Assert.Equal(["t VIEW"], house.Texts("select table_name || ' ' || table_type from information_schema.tables where table_schema = 'core'"));
    }

    [Fact]
    public void Score_ModelsAfterAStep_SeeWhatItWrote()
    {
        var step = new EngineStep("intent", ["core.t"], ["ml.intent_scores"], file => file.Execute("insert into ml.intent_scores (visitor_id) select a from core.t"));
        var graph = ModelGraph.FromFiles([.. Model("core.t", "select 'v' as a"), .. Model("marts.m", "select visitor_id as a from ml.intent_scores")], [step]);
        Assert.Equal(1, Build(graph).Models);
        var seen = new List<string>();
        var run = graph.Score(house.File, Options, (name, done, total) => seen.Add($"{name} {done}/{total}"), NullLogger.Instance, house.Clock, TestContext.Current.CancellationToken);
        Assert.Equal((2, "intent ran"), (run.Models, Assert.Single(run.Notices)));
        Assert.Equal(["intent 0/2", "intent 1/2", "marts.m 1/2", "marts.m 2/2"], seen);
        Assert.Equal(["v"], house.Texts("select a from marts.m"));
    }

    [Fact]
    public void Stage_BuildWithNodes_WritesARowOfEach()
    {
        var graph = ModelGraph.FromFiles([.. Model("core.t", "select i as a from range(3) as t(i)"),
            .. Model("core.v", "select a from core.t", "description: d\nmaterialized: view\ncolumns: {a: {meaning: A, tests: [not_null]}}\n")], []);
        var nodes = new List<NodeRun>();
        RunLog.Start(house.File, "build", house.Clock).Stage("build", "build", () => Build(graph, null, nodes), run => run.Models, nodes);
        Assert.Equal(["build build done 2", "build checks done 1", "build core.t done 3", "build core.v done"], Parts());
        Assert.Equal(0, house.One<long>("select count(*) from ops.stage_runs where ended_at is null or seconds is null or run_id <> 1"));
    }

    [Fact]
    public void Stage_BuildThatFails_WritesWhatWasRolledBackAndWhatFailed()
    {
        var graph = ModelGraph.FromFiles([.. Model("core.t", "select 1 as a"), .. Model("core.u", "select nothing as a from core.t")], []);
        var nodes = new List<NodeRun>();
        Assert.Throws<GraphException>(() => RunLog.Start(house.File, "build", house.Clock).Stage("build", "build", () => Build(graph, null, nodes), run => run.Models, nodes));
        Assert.Equal(["build build failed 0", "build core.t rolled_back", "build core.u failed"], Parts());
    }

    [Fact]
    public void Score_Nodes_TellTheStepAndTheModelsAfterIt()
    {
        var step = new EngineStep("intent", ["core.t"], ["ml.intent_scores"], file => file.Execute("insert into ml.intent_scores (visitor_id) select a from core.t"));
        var graph = ModelGraph.FromFiles([.. Model("core.t", "select 'v' as a"), .. Model("marts.m", "select visitor_id as a from ml.intent_scores")], [step]);
        Build(graph);
        var nodes = new List<NodeRun>();
        graph.Score(house.File, Options, null, NullLogger.Instance, house.Clock, TestContext.Current.CancellationToken, nodes);
        Assert.Equal(["intent done 1", "marts.m done 1", "checks done 0"], nodes.Select(node => $"{node.Name} {node.Status} {node.Rows}"));
    }

    [Fact]
    public void Build_NothingLoaded_SaysWhatToDo() => Assert.Equal(
        "Nothing is loaded: the warehouse holds no event to date the figures by. Check 'sources:' in pipeline.yaml and run 'tradecrm ingest', or give --as-of.",
        Assert.Throws<NothingLoadedException>(() => Build(ModelGraph.FromFiles([], []), new BuildOptions())).Message);

    [Fact]
    public void Build_ClockThatRanAhead_IsAnOffenderAndNotThePresent()
    {
        house.Write("a.csv", "1", id => [Rows("inquiries", id, ["1", "2026-10-01 10:00"], ["2", "2031-01-01 10:00"])]);
        house.Write("b.csv", "2", id => [Rows("salespeople", id, ["1", "Li", null, null, null, null, "2026-10-30", "2030-01-01"])]);
        house.Load("a.csv", EngineHouse.Source("inquiries"));
        house.Load("b.csv", EngineHouse.Source("salespeople"));
        var run = Build(ModelGraph.FromFiles([], []), new BuildOptions());
        Assert.Equal("inquiries: 1 rows are dated after this computer's clock (2026-11-01 08:00 UTC) and were left out. Correct the clock that wrote them, or the source's time_zone.",
            Assert.Single(run.Notices));
        Assert.Equal(new DateTime(2026, 10, 1, 10, 0, 0), house.One<DateTime>("select as_of from ops.as_of"));
        Assert.Equal(["{\"file_id\":1,\"line\":3,\"received_at\":\"2031-01-01 10:00:00\"}"], house.Texts("select offender from ops.offenders where model = 'raw.inquiries'"));
    }

    private IReadOnlyList<string> Recorded() => house.Texts("select concat_ws(' ', \"check\", severity, offenders) from ops.checks where model = 'core.t' order by 1");

    private IReadOnlyList<string> Parts() => house.Texts("select concat_ws(' ', stage, name, status, rows) from ops.stage_runs order by 1");

    private GraphRun Build(ModelGraph graph, BuildOptions? options = null, List<NodeRun>? nodes = null) =>
        graph.Build(house.File, options ?? Options, null, NullLogger.Instance, house.Clock, TestContext.Current.CancellationToken, nodes);

    private static ModelGraph Checked(string sql, string tests = "") => ModelGraph.FromFiles(
        Model("core.t", sql, $"description: one row per thing.\ncolumns:\n  a: {{meaning: A, tests: [not_null, unique]}}\ntests: [{tests}]\n"), []);
}
