using TradeCrm.Models.Evaluation;

namespace TradeCrm.Models.Intent;

/// <summary>The trees and the baselines, all trained on the train months, calibrated on the validation months, scored on the test months.</summary>
internal sealed record Candidates(IReadOnlyList<CandidateScores> OnTest, IReadOnlyList<(string Name, double PrAuc)> OnValidation)
{
    public static Candidates Of(string kind, VisitorExamples train, VisitorExamples validation, VisitorExamples test, IntentOptions options)
    {
        var trees = BoostedTrees.Train(kind, train, options);
        var bayes = new NaiveBayes(train);
        var regression = new LogisticRegression(train, options.Seed);
        (string Name, Func<VisitorExamples, double[]> Scores)[] scorers =
            [(kind, trees.Scores), ("page_views", PageViews), ("naive_bayes", bayes.Scores), ("logistic_regression", regression.Scores)];
        var onTest = new List<CandidateScores>();
        var onValidation = new List<(string, double)>();
        foreach (var (name, scores) in scorers)
        {
            var validated = scores(validation);
            var calibration = Calibration.Fit(validated, validation.IsBuyer, validation.VisitorId);
            onTest.Add(new(name, calibration.Probabilities(scores(test)), true));
            onValidation.Add((name, new RankedOutcomes(validated, validation.IsBuyer).AveragePrecision() ?? 0));
        }
        onTest.Add(new("scorecard", Scorecard.Scores(test), false));
        return new(onTest, onValidation);
    }

    /// <summary>Rank by page views; the logarithm suits the calibration and keeps the order.</summary>
    public static double[] PageViews(VisitorExamples examples) =>
        [.. examples.Features[VisitorExamples.FeatureIndex("page_views")].Select(views => Math.Log(1 + views))];

    /// <summary>Null where the trees are at least as good as every baseline on the validation months.</summary>
    public string? WorseThanBaselineNotice()
    {
        var trees = OnValidation[0];
        var best = OnValidation.Skip(1).MaxBy(candidate => candidate.PrAuc);
        return best.PrAuc <= trees.PrAuc ? null
            : FormattableString.Invariant($"On the validation months {trees.Name} ranks worse than the baseline {best.Name} ")
                + FormattableString.Invariant($"(PR-AUC {trees.PrAuc:0.000} against {best.PrAuc:0.000}).");
    }
}
