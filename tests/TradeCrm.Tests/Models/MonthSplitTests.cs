using CsCheck;
using TradeCrm.Models;
using TradeCrm.Models.Intent;

namespace TradeCrm.Tests.Models;

public sealed class MonthSplitTests
{
    private static readonly DateTime January = new(2025, 1, 1);

    [Fact]
    public void Of_FifteenMonths_LeavesAHorizonBetweenTheParts()
    {
        var split = MonthSplit.Of(Cutoffs(15), new(2026, 3, 11), 90, new())!;
        Assert.Equal([new(2025, 10, 1), new(2025, 11, 1), new(2025, 12, 1)], split.Test);
        Assert.Equal([new(2025, 5, 1), new(2025, 6, 1), new(2025, 7, 1)], split.Validation);
        Assert.Equal([new(2025, 1, 1), new(2025, 1, 31)], MonthSplit.Of([.. Cutoffs(15).Skip(1), January, new(2025, 1, 31)], new(2026, 3, 11), 90, new())!.Train);
    }

    [Fact]
    public void Of_ShortHistory_IsNull() => Assert.Null(MonthSplit.Of(Cutoffs(9), new(2025, 10, 1), 90, new()));

    [Fact]
    public void Of_AnyHistory_WindowsNeverReachTheNextPart() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 400], Gen.Int[0, 1300], Gen.Int[1, 6], Gen.Int[1, 6]).Sample((months, horizon, days, test, validation) =>
        {
            var asOf = January.AddDays(days);
            var options = new IntentOptions { TestCutoffs = test, ValidationCutoffs = validation };
            if (MonthSplit.Of(Cutoffs(months), asOf, horizon, options) is not { } split)
                return;
            Assert.All(split.Train, cutoff => Assert.True(cutoff.AddDays(horizon) <= split.Validation[0]));
            Assert.All(split.Validation, cutoff => Assert.True(cutoff.AddDays(horizon) <= split.Test[0]));
            Assert.All(split.BeforeTest, cutoff => Assert.True(cutoff.AddDays(horizon) <= split.Test[0]));
            Assert.All(split.Test, cutoff => Assert.True(cutoff.AddDays(horizon) <= asOf));
            Assert.Equal(test, split.Test.Count);
        });

    private static DateTime[] Cutoffs(int months) => [.. Enumerable.Range(0, months).Select(January.AddMonths)];
}
