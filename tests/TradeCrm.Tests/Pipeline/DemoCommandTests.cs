using TradeCrm.Pipeline;

namespace TradeCrm.Tests.Pipeline;

public sealed class DemoCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Demo_ThenTheRunThatItPrints_DoesNotDependOnTheTruth()
    {
        var demo = await Invoke("demo");
        Assert.True(demo.ExitCode == ExitCode.Done, demo.Output + demo.Error);
        Assert.EndsWith("Next: tradecrm run --config demo/pipeline.yaml\n", demo.Output, StringComparison.Ordinal);
        Assert.Contains("What really happened is in demo/truth; no run reads it.\n", demo.Output, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder.Path, "demo", "truth"), "*.parquet"));

        var run = await Invoke("run", "--config", "demo/pipeline.yaml");
        Assert.True(run.ExitCode == ExitCode.Done, run.Output + run.Error);
        var before = await Invoke("checksum", "--config", "demo/pipeline.yaml");

        Directory.Delete(Path.Combine(folder.Path, "demo", "truth"), recursive: true);
        Directory.Delete(Path.Combine(folder.Path, "demo", "out"), recursive: true);
        Assert.Equal(ExitCode.Done, (await Invoke("run", "--config", "demo/pipeline.yaml")).ExitCode);
        Assert.Equal(before, await Invoke("checksum", "--config", "demo/pipeline.yaml"));
    }

    [Fact]
    public async Task Demo_FolderWithOtherFiles_TouchesNothing()
    {
        folder.Write("exports/customers.csv", "a");
        var run = await Invoke("demo", "--out", "exports");
        Assert.Equal(
            (ExitCode.Usage, "exports holds other files; expected a new or empty folder, or one that 'tradecrm demo' made. Name another one with --out.\n"), (run.ExitCode, run.Error));
        Assert.Equal(["exports/customers.csv"], Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder.Path, path)));
    }

    [Fact]
    public async Task Demo_UnknownSize_SaysWhichThereAre()
    {
        var run = await Invoke("demo", "--size", "huge");
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("'small'", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "demo")));
    }

    private Task<CommandRun> Invoke(params string[] arguments) => CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, arguments);
}
