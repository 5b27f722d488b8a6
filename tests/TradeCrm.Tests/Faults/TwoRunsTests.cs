using System.Diagnostics;
using System.Globalization;
using TradeCrm.Benchmarks.Kills;
using TradeCrm.Pipeline;
using TradeCrm.Tests.Pipeline;

namespace TradeCrm.Tests.Faults;

/// <summary>Two real processes over one warehouse: the second one says who has it and changes nothing.</summary>
[Collection(UndisturbedRunCollection.Name)]
public sealed class TwoRunsTests(UndisturbedRun undisturbed) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_WhileAnotherRuns_SaysWhoAndTheFirstEndsNormally()
    {
        OutsidePart.RequireProgram("kill");
        KillInputs.Copy(undisturbed.Inputs, folder.Path);
        using var first = new TradeCrmProcess(folder.Path, hasEvents: true, "run");
        Assert.True(first.WaitFor("FileLoaded", 3), "the run ended before its third file");
        // It stands still, however fast the machine is.
        Signal("-STOP", first.Id);
        var since = Process.GetProcessById(first.Id).StartTime.ToString("HH:mm", CultureInfo.InvariantCulture);
        var held = $"warehouse.duckdb is in use by another run (process {first.Id}, since {since}). Wait for it, or look with 'tradecrm status'.\n";

        foreach (var command in new[] { "run", "ingest", "build", "report", "checksum" })
            Assert.Equal((ExitCode.Usage, "", held), Ended(command));
        Assert.Equal((ExitCode.Usage, "", held), Ended("query", "select 1"));
        Assert.Equal((ExitCode.Usage, "", held), Ended("show", "rejected"));
        Assert.Equal(
            (ExitCode.Done, "Haina International Trading · pipeline.yaml\n\n"
                + $"  A run is going on: process {first.Id}, since {since}.\n"
                + "  Its progress is in out/tradecrm.log; the rest of the status can be read when it is done.\n", ""), Ended("status"));

        Signal("-CONT", first.Id);
        Assert.True(first.ExitCode() == ExitCode.Done, first.Error);
        Assert.Equal(["done"], WarehouseLook.At(folder.Path).Runs);
        Assert.Empty(undisturbed.State.Differences(RunState.Of(folder.Path)));
    }

    private (int ExitCode, string Output, string Error) Ended(params string[] arguments)
    {
        using var process = new TradeCrmProcess(folder.Path, hasEvents: false, arguments);
        return (process.ExitCode(), process.Output, process.Error);
    }

    private static void Signal(string signal, int process) => Process.Start("kill", [signal, process.ToString(CultureInfo.InvariantCulture)])!.WaitForExit();
}
