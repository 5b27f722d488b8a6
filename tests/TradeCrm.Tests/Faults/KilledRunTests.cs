using TradeCrm.Benchmarks.Kills;

namespace TradeCrm.Tests.Faults;

/// <summary>
/// SIGKILL at any moment leaves a warehouse that opens, with every file whole or not there, and no half report; the next run arrives where an undisturbed one does.
/// The runs of one test are killed one after the other over the same folder. tests/Benchmarks kills a hundred.
/// </summary>
[Collection(UndisturbedRunCollection.Name)]
public sealed class KilledRunTests(UndisturbedRun undisturbed)
{
    [Fact]
    public void Run_KilledWhileLoadingAndBuilding_ArrivesAtTheSame() => KillAt(seed: 11, false, KillMoment.MidFile, KillMoment.BetweenFiles, KillMoment.MidSql);

    [Fact]
    public void Run_KilledWhileTrainingAndReporting_ArrivesAtTheSame() => KillAt(seed: 12, false, KillMoment.MidTraining, KillMoment.MidReport);

    [Fact]
    public void Run_KilledAtAnyTime_ArrivesAtTheSame() =>
        KillAt(seed: 13, false, KillMoment.AnyTime(undisturbed.Time * 0.3), KillMoment.AnyTime(undisturbed.Time * 0.8), KillMoment.AnyTime(undisturbed.Time * 0.8));

    [Fact]
    public void Run_OverACompleteWarehouseKilled_ArrivesAtTheSame() => KillAt(seed: 14, true, KillMoment.AnyTime(undisturbed.Time * 0.5), KillMoment.AnyTime(undisturbed.Time * 0.5));

    private void KillAt(int seed, bool isOverComplete, params KillMoment[] moments)
    {
        var trial = KillTrial.Run(undisturbed, moments, isOverComplete, new Random(seed));
        Assert.True(trial.Problems.Count == 0, $"seed {seed}: {string.Join('\n', trial.Problems)}");
        // One at any time may come when the run is over; one after an event may not.
        Assert.InRange(trial.Kills, moments.Count(moment => moment.Event is not null), moments.Length);
    }
}
