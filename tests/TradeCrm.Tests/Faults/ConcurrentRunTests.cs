using TradeCrm.Benchmarks.Kills;
using TradeCrm.Tests.Pipeline;

namespace TradeCrm.Tests.Faults;

/// <summary>Two runs at once, as real processes; and a run that is asked to end.</summary>
public sealed class ConcurrentRunTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ConcurrentRunTests() => KillInputs.Write(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_WhileAnotherRuns_SaysWhoHoldsTheWarehouseAndEndsWithTwo()
    {
        using var first = new TradeCrmProcess(folder.Path, hasEvents: true, "run");
        Assert.True(first.WaitFor("FileLoaded", 1));

        using var second = new TradeCrmProcess(folder.Path, hasEvents: false, "run");
        using var status = new TradeCrmProcess(folder.Path, hasEvents: false, "status");

        Assert.Equal(2, second.ExitCode());
        Assert.Matches($"^warehouse\\.duckdb is in use by another run \\(process {first.Id}, since [0-9]{{2}}:[0-9]{{2}}\\)\\. Wait for it, or look with 'tradecrm status'\\.\n$", second.Error);
        Assert.Equal(0, status.ExitCode());
        Assert.Contains($"  A run is going on: process {first.Id}, since ", status.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (first.ExitCode(), first.Error));
    }

    [Fact]
    public void Run_AskedToEnd_RollsBackWhatIsUnfinishedAndSaysSo()
    {
        using var run = new TradeCrmProcess(folder.Path, hasEvents: true, "run");
        Assert.True(run.WaitFor("FileLoaded", 2));

        run.Terminate();

        Assert.Equal(130, run.ExitCode());
        Assert.Matches("^Stopped\\. Complete: .+\\. The unfinished part was rolled back; run 'tradecrm run' again to continue\\.\n$", run.Error);
    }
}
