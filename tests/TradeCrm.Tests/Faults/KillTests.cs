using TradeCrm.Benchmarks.Kills;

namespace TradeCrm.Tests.Faults;

/// <summary>One run that nobody disturbed, for all kills.</summary>
public sealed class Undisturbed : IDisposable
{
    public UndisturbedRun Run { get; } = new();

    public void Dispose() => Run.Dispose();
}

/// <summary>
/// Ten real runs are killed with SIGKILL, each at another moment; the next run arrives at the same tables and the same reports, byte for byte. A hundred and more:
/// <c>dotnet run --project tests/Benchmarks -c Release -- kills</c>.
/// </summary>
public sealed class KillTests(Undisturbed undisturbed) : IClassFixture<Undisturbed>
{
    [Theory]
    [InlineData("mid-file", 1, false)]
    [InlineData("between files", 2, false)]
    [InlineData("mid-SQL", 3, false)]
    [InlineData("mid-training", 4, false)]
    [InlineData("mid-report", 5, false)]
    [InlineData("any time", 6, false)]
    [InlineData("any time", 7, false)]
    [InlineData("any time", 8, false)]
    [InlineData("mid-SQL", 9, true)]
    [InlineData("mid-report", 10, true)]
    public void Run_KilledAndRunAgain_ArrivesAtTheSame(string moment, int seed, bool isOverComplete)
    {
        var kill = KillMoment.Named.FirstOrDefault(named => named.Name == moment) ?? KillMoment.AnyTime(undisturbed.Run.Time * 0.9);

        var trial = KillTrial.Run(undisturbed.Run, [kill], isOverComplete, new Random(seed));

        Assert.Empty(trial.Problems);
        // 'Any time' may come after the end of a run that was quicker than the first; a named moment must have been met.
        if (moment != "any time")
            Assert.Equal(1, trial.Kills);
    }
}
