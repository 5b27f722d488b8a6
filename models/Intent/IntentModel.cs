using TradeCrm.Models.Evaluation;

namespace TradeCrm.Models.Intent;

/// <summary>What scores visitors: trees with their calibration, or the scorecard (no trees).</summary>
/// <param name="Kind">'lightgbm', 'fasttree' or 'scorecard'.</param>
/// <param name="Trees">Null for the scorecard.</param>
/// <param name="Calibration">From score to probability.</param>
/// <param name="BaseRate">Share of buyers in the months of the calibration; 0 for the scorecard.</param>
internal sealed record IntentModel(string Kind, BoostedTrees? Trees, Calibration Calibration, double BaseRate)
{
    public static readonly IntentModel OfPoints = new("scorecard", null, Scorecard.Curve, 0);

    /// <summary>Trees on some months, calibrated on later ones.</summary>
    public static IntentModel Train(string kind, VisitorExamples train, VisitorExamples calibrate, IntentOptions options)
    {
        var trees = BoostedTrees.Train(kind, train, options);
        var calibration = Calibration.Fit(trees.Scores(calibrate), calibrate.IsBuyer, calibrate.VisitorId);
        return new(kind, trees, calibration, calibrate.IsBuyer.Average(isBuyer => isBuyer ? 1.0 : 0.0));
    }

    /// <summary>Before calibration: log-odds or points.</summary>
    public double[] Scores(VisitorExamples examples) => Trees?.Scores(examples) ?? Scorecard.Scores(examples);

    public float[][] Contributions(VisitorExamples examples) =>
        examples.Count == 0 ? [] : Trees?.Contributions(examples) ?? Scorecard.Contributions(examples);

    /// <summary>'hot', 'warm' or 'cool': by multiples of the base rate, on the scorecard by points.</summary>
    public string Band(double score, IntentOptions options)
    {
        var (value, hot, warm) = Trees is null
            ? (score, options.HotPoints, options.WarmPoints)
            : (Calibration.Probability(score), options.HotTimesBaseRate * BaseRate, options.WarmTimesBaseRate * BaseRate);
        return value >= hot ? "hot" : value >= warm ? "warm" : "cool";
    }
}
