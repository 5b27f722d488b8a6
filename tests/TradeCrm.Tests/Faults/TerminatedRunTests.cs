using TradeCrm.Benchmarks.Kills;
using TradeCrm.Pipeline;
using TradeCrm.Tests.Pipeline;

namespace TradeCrm.Tests.Faults;

/// <summary>SIGTERM is Ctrl-C: the run ends itself, says what is complete, and the next one carries on.</summary>
[Collection(UndisturbedRunCollection.Name)]
public sealed class TerminatedRunTests(UndisturbedRun undisturbed) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_Terminated_EndsWith130AndTheNextRunCarriesOn()
    {
        OutsidePart.RequireProgram("kill");
        KillInputs.Copy(undisturbed.Inputs, folder.Path);
        Terminated("RowsAppended", 1, @"(39|4[0-2]) of 43 files of ingest");
        Terminated("ModelBuilt", 10, "ingest");
        Terminated("LogTrainingStarted", 1, "ingest, build");

        using var run = new TradeCrmProcess(folder.Path, hasEvents: false, "run");
        Assert.True(run.ExitCode() == ExitCode.Done, run.Error);
        Assert.Equal(["interrupted", "interrupted", "interrupted", "done"], WarehouseLook.At(folder.Path).Runs);
        Assert.Empty(undisturbed.State.Differences(RunState.Of(folder.Path)));
    }

    private void Terminated(string name, int times, string complete)
    {
        using var run = new TradeCrmProcess(folder.Path, hasEvents: true, "run");
        Assert.True(run.WaitFor(name, times), $"the run ended before {name}");
        run.Terminate();
        Assert.Equal(ExitCode.Interrupted, run.ExitCode());
        Assert.Matches($@"^Stopped\. Complete: {complete}\. The unfinished part was rolled back; run 'tradecrm run' again to continue\.\n$", run.Error);
        Assert.Empty(WarehouseLook.At(folder.Path).Problems);
    }
}
