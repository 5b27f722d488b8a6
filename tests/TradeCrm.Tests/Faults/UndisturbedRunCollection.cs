using TradeCrm.Benchmarks.Kills;

namespace TradeCrm.Tests.Faults;

/// <summary>Tests that run the real command as a process share one undisturbed run to compare with, and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class UndisturbedRunCollection : ICollectionFixture<UndisturbedRun>
{
    public const string Name = "undisturbed run";
}
