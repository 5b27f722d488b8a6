using System.Globalization;
using TradeCrm.Pipeline;
using TradeCrm.Tests.Pipeline;
using TradeCrm.Warehouse;

namespace TradeCrm.Tests.Models.Promises;

/// <summary>Promises that the rules find in a simulated company's texts against those that are there: seeds on which the rules were not written.</summary>
public sealed class PromiseFiguresTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("11")]
    public async Task Run_SimulatedCompany_FindsWhatWasPromisedAndSaysWhatBecameOfIt(string seed)
    {
        using var folder = new TemporaryFolder();
        var cancellation = TestContext.Current.CancellationToken;
        var made = await CommandRun.Of(folder.Path, cancellation, "demo", "--size", "small", "--seed", seed, "--out", "demo");
        Assert.True(made.ExitCode == ExitCode.Done, made.Error);
        var run = await CommandRun.Of(folder.Path, cancellation, "run", "--config", "demo/pipeline.yaml");
        Assert.True(run.ExitCode == ExitCode.Done, run.Output + run.Error);

        using var warehouse = WarehouseFile.Open(new() { Path = Path.Combine(folder.Path, "demo", "out", "warehouse.duckdb"), CanAccessFiles = true });
        var figures = warehouse.Rows(Sql(folder.Path), PromiseFigures.Read);
        var state = warehouse.Rows(StateSql(folder.Path), row => row.GetDouble(0)).Single();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join("\n", figures.Select(row => row.ToString())) + string.Create(CultureInfo.InvariantCulture, $"\nstate right: {state:0.000}"));

        Assert.All(figures.Where(row => row.Written == "all"), AssertTargets);
        Assert.True(state >= 0.85, $"{state}");
    }

    private static void AssertTargets(PromiseFigures row)
    {
        Assert.True(row.Precision >= 0.92, row.ToString());
        Assert.True(row.Recall >= 0.85, row.ToString());
        Assert.True(row.DueRight >= 0.95, row.ToString());
    }

    private static string Sql(string folder) => Text("promise_figures.sql", folder);

    private static string StateSql(string folder) => Text("promise_states.sql", folder);

    private static string Text(string file, string folder) =>
        File.ReadAllText(Path.Combine(RepositoryRoot.Path, "tests", "TradeCrm.Tests", "Models", "Promises", file)).Replace("TRUTH", $"{folder}/demo/truth", StringComparison.Ordinal);
}
