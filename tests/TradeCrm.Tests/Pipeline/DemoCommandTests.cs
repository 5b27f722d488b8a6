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

    [Theory]
    [InlineData("--seed", "abc", "--seed expects a whole number from -2147483648 to 2147483647; found 'abc'.")]
    [InlineData("--seed", "1.5", "--seed expects a whole number from -2147483648 to 2147483647; found '1.5'.")]
    [InlineData("--out", "", "--out expects the name of a folder, such as demo; found an empty one.")]
    public async Task Demo_ValueThatIsNone_SaysWhatIsExpected(string option, string value, string message)
    {
        var run = await Invoke("demo", option, value);
        Assert.Equal((ExitCode.Usage, $"{message}\nSee 'tradecrm demo --help'.\n"), (run.ExitCode, run.Error));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Demo_Defect_LeavesItsLogInTheDemosFolder()
    {
        using var error = new StringWriter { NewLine = "\n" };
        var host = new CommandHost { Clock = TimeProvider.System, Output = new BrokenWriter(), Error = error, Folder = folder.Path };
        var exitCode = await new CommandLine(host).InvokeAsync(["demo", "--out", "mine"], TestContext.Current.CancellationToken);
        var log = Path.Combine("mine", "tradecrm.log");
        Assert.Equal((ExitCode.Internal, $"TradeCrm failed unexpectedly: no more paper\nThe details are in {log}. mine holds a part of the demo.\n"), (exitCode, error.ToString()));
        Assert.Contains("no more paper", await File.ReadAllTextAsync(Path.Combine(folder.Path, log), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new InvalidOperationException("no more paper");
    }

    private Task<CommandRun> Invoke(params string[] arguments) => CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, arguments);
}
