using CsCheck;
using TradeCrm.Models.Evaluation;

namespace TradeCrm.Tests.Models;

public sealed class MeasuresTests
{
    [Fact]
    public void AveragePrecision_HandComputed_MatchesPrecisionAtEachBuyer()
    {
        // Buyers at ranks 1 and 3: (1/1 + 2/3) / 2.
        Assert.Equal((1 + (2.0 / 3)) / 2, Ranked([0.9, 0.8, 0.7, 0.1], [true, false, true, false]).AveragePrecision()!.Value, 12);
    }

    [Fact]
    public void AveragePrecision_AllTied_IsTheBaseRate() =>
        Assert.Equal(0.25, Ranked([1, 1, 1, 1], [true, false, false, false]).AveragePrecision());

    [Fact]
    public void RocAuc_HandComputedTie_CountsHalf() =>
        // Pairs: (0.5 tie 0.5) half, (0.5 over 0.1) one: 1.5 of 2.
        Assert.Equal(0.75, Ranked([0.5, 0.5, 0.1], [true, false, false]).RocAuc());

    [Fact]
    public void Of_OneClassOnly_IsUndefined()
    {
        var ranked = Ranked([0.5, 0.2], [false, false]);
        Assert.Null(Measures.Of("pr_auc", ranked));
        Assert.Null(Measures.Of("roc_auc", ranked));
        Assert.Null(Measures.Of("lift_at_10pct", ranked));
    }

    [Fact]
    public void Of_ProbabilitiesHandComputed_GivesBrierAndLogLoss()
    {
        var ranked = Ranked([0.8, 0.3], [true, false]);
        Assert.Equal((0.04 + 0.09) / 2, Measures.Of("brier", ranked)!.Value, 12);
        Assert.Equal(-(Math.Log(0.8) + Math.Log(0.7)) / 2, Measures.Of("log_loss", ranked)!.Value, 12);
    }

    [Fact]
    public void Of_TieAcrossTheCut_CountsItsExpectedShare()
    {
        // Twenty examples: one buyer and three others tie for the first two places.
        var scores = Enumerable.Range(0, 20).Select(i => i < 4 ? 1.0 : 0.0).ToArray();
        var isBuyer = Enumerable.Range(0, 20).Select(i => i is 0 or 19).ToArray();
        Assert.Equal(0.5 / 2 / 0.1, Measures.Of("lift_at_10pct", Ranked(scores, isBuyer))!.Value, 12);
        Assert.Equal(0.1, Measures.Of("precision_at_50", Ranked(scores, isBuyer))!.Value, 12);
    }

    [Fact]
    public void RankMeasures_AnyScores_MatchBruteForce() =>
        Gen.Select(Gen.Int[0, 5], Gen.Bool).Array[2, 40].Where(rows => rows.Any(r => r.Item2) && rows.Any(r => !r.Item2)).Sample(rows =>
        {
            var ranked = Ranked([.. rows.Select(r => (double)r.Item1)], [.. rows.Select(r => r.Item2)]);
            var buyers = rows.Where(r => r.Item2).ToArray();
            var others = rows.Where(r => !r.Item2).ToArray();
            var auc = buyers.Average(b => others.Average(o => b.Item1 > o.Item1 ? 1 : b.Item1 == o.Item1 ? 0.5 : 0));
            var ap = buyers.Average(b => (double)rows.Count(r => r.Item2 && r.Item1 >= b.Item1) / rows.Count(r => r.Item1 >= b.Item1));
            Assert.Equal(auc, ranked.RocAuc()!.Value, 9);
            Assert.Equal(ap, ranked.AveragePrecision()!.Value, 9);
        });

    [Fact]
    public void RankMeasures_Weights_EqualRepeatedRows() =>
        Gen.Select(Gen.Int[0, 5], Gen.Bool, Gen.Int[0, 3]).Array[1, 30].Sample(rows =>
        {
            var weighted = Ranked([.. rows.Select(r => (double)r.Item1 / 10)], [.. rows.Select(r => r.Item2)]);
            var repeated = rows.SelectMany(r => Enumerable.Repeat(r, r.Item3)).ToArray();
            var plain = Ranked([.. repeated.Select(r => (double)r.Item1 / 10)], [.. repeated.Select(r => r.Item2)]);
            foreach (var measure in Measures.All)
                Assert.Equal(Measures.Of(measure, plain) ?? -1, Measures.Of(measure, weighted, [.. rows.Select(r => r.Item3)]) ?? -1, 9);
        });

    [Fact]
    public void Resamples_VisitorAtSeveralCutoffs_IsDrawnWhole()
    {
        foreach (var weights in Measures.Resamples(["a", "b", "a", "c"], 50, 1))
        {
            Assert.Equal(weights[0], weights[2]);
            Assert.Equal(3, weights[0] + weights[1] + weights[3]);
        }
    }

    [Fact]
    public void Interval_PerfectRanking_IsOne()
    {
        var ids = Enumerable.Range(0, 40).Select(i => $"v{i}").ToArray();
        var ranked = Ranked([.. Enumerable.Range(0, 40).Select(i => 40.0 - i)], [.. Enumerable.Range(0, 40).Select(i => i < 10)]);
        Assert.Equal((1.0, 1.0), Measures.Interval("roc_auc", ranked, [.. Measures.Resamples(ids, 100, 1)]));
    }

    private static RankedOutcomes Ranked(double[] scores, bool[] isPositive) => new(scores, isPositive);
}
