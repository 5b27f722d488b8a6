using System.Reflection;
using TradeCrm.Ingest;
using TradeCrm.Pipeline;
using TradeCrm.Tests.Pipeline;

namespace TradeCrm.Tests.Simulator;

/// <summary>No project of the pipeline can read what really happened: not as a source, not by a query, not through the simulator.</summary>
public sealed class TruthOutOfReachTests(SampleRun run) : IClassFixture<SampleRun>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("TradeCrm.Ingest")]
    [InlineData("TradeCrm.Warehouse")]
    [InlineData("TradeCrm.Models")]
    [InlineData("TradeCrm.Reports")]
    public void Assemblies_OfEachStage_DoNotKnowTheSimulatorOrAParquetReader(string assembly) =>
        Assert.DoesNotContain(Assembly.Load(assembly).GetReferencedAssemblies(), name => name.Name is "TradeCrm.Simulator" or "Parquet");

    [Fact]
    public void Configuration_OfADemo_NamesNoFileOfTheTruth()
    {
        var text = File.ReadAllText(Path.Combine(run.Made, "pipeline.yaml"));
        Assert.DoesNotContain("truth", text, StringComparison.Ordinal);
        Assert.DoesNotContain(".parquet", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_TruthFilesAsSources_LeavesEachOut()
    {
        Assert.True(Directory.GetFiles(run.Truth).Length >= 10);
        var sources = SourceKinds.All.Select(kind => $"  {kind.Name}: {{kind: {kind.Name}, path: {run.Truth}/*}}\n");
        folder.Write("pipeline.yaml", $"company: {{name: Haina, time_zone: Asia/Shanghai, currency: USD}}\nsources:\n{string.Concat(sources)}");

        var ingest = await Invoke("ingest");
        var loaded = await Invoke("query", "select count(*) from ops.files where status = 'loaded' and rows_loaded > 0", "--format", "json");

        Assert.Equal(ExitCode.Failed, ingest.ExitCode);
        Assert.Contains("\"count_star()\":0", loaded.Output.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_TruthFile_IsRefused()
    {
        folder.Write("pipeline.yaml", "company: {name: Haina, time_zone: Asia/Shanghai, currency: USD}\nsources:\n  orders: {kind: orders, path: orders.csv}\n");
        folder.Write("orders.csv", "order_id,ordered_at,email\n1,2026-10-01 10:00:00,a@b.example\n");
        Assert.Equal(ExitCode.Done, (await Invoke("ingest")).ExitCode);

        var query = await Invoke("query", $"from read_parquet('{run.Truth}/people.parquet')");

        Assert.Equal(ExitCode.Usage, query.ExitCode);
        Assert.Contains("file system operations are disabled", query.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> Invoke(params string[] arguments) => CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, arguments);
}
