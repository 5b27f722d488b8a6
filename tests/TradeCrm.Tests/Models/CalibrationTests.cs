using CsCheck;
using TradeCrm.Models.Evaluation;

namespace TradeCrm.Tests.Models;

public sealed class CalibrationTests
{
    private static readonly Gen<(double, bool)[]> Outcomes = Gen.Select(Gen.Double[-5, 5], Gen.Bool).Array[2, 60];

    [Fact]
    public void FitPlatt_PlantedSlope_IsRecovered()
    {
        var (scores, isBuyer) = Planted(20_000, 3);
        var calibration = Calibration.FitPlatt(scores, isBuyer);
        Assert.InRange(calibration.Slope, 0.45, 0.55);
        Assert.InRange(calibration.Intercept, -2.1, -1.9);
    }

    [Fact]
    public void Fit_OverconfidentScores_ImprovesBrierOnOtherData()
    {
        var (scores, isBuyer) = Planted(3_000, 3);
        var (later, laterBuyer) = Planted(3_000, 4);
        var calibration = Calibration.Fit(scores, isBuyer, [.. scores.Select((_, i) => $"v{i}")]);
        var raw = Measures.Of("brier", new([.. later.Select(s => 1 / (1 + Math.Exp(-s)))], laterBuyer));
        Assert.True(Measures.Of("brier", new(calibration.Probabilities(later), laterBuyer)) < raw - 0.05);
    }

    [Fact]
    public void FitPlatt_OrderUpsideDown_DoesNotReverseTheRanking()
    {
        var calibration = Calibration.FitPlatt([1, 2, 3, 4], [true, true, false, false]);
        Assert.Equal(0.5, calibration.Probability(1), 3);
        Assert.True(calibration.Probability(4) >= calibration.Probability(1));
    }

    [Fact]
    public void FitIsotonic_HandComputedViolation_IsPooled()
    {
        var calibration = Calibration.FitIsotonic([1, 2, 3, 4], [false, true, false, true]);
        Assert.Equal([1, 2.5, 4], calibration.Knots);
        Assert.Equal([0, 0.5, 1], calibration.Shares);
        Assert.Equal(0.25, calibration.Probability(1.75), 9);
    }

    [Fact]
    public void Probability_AnyOutcomes_IsAProbabilityAndNeverFalls() =>
        Outcomes.Sample(rows =>
        {
            foreach (var fit in new Func<double[], bool[], Calibration>[] { Calibration.FitPlatt, Calibration.FitIsotonic })
            {
                var calibration = fit([.. rows.Select(r => r.Item1)], [.. rows.Select(r => r.Item2)]);
                var values = Enumerable.Range(-60, 121).Select(i => calibration.Probability(i / 10.0)).ToArray();
                Assert.All(values, p => Assert.InRange(p, 0, 1));
                Assert.All(values.Zip(values.Skip(1)), pair => Assert.True(pair.First <= pair.Second + 1e-12));
            }
        });

    private static (double[] Scores, bool[] IsBuyer) Planted(int count, int seed)
    {
        var random = new Random(seed);
        var scores = Enumerable.Range(0, count).Select(_ => (random.NextDouble() * 8) - 2).ToArray();
        return (scores, [.. scores.Select(s => random.NextDouble() < 1 / (1 + Math.Exp(2 - (0.5 * s))))]);
    }
}
