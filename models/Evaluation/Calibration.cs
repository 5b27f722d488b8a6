namespace TradeCrm.Models.Evaluation;

/// <summary>
/// Turns a score into a probability, never turning the order round. Platt: 1 / (1 + exp(-(slope * score + intercept))) (Platt 1999, with
/// his smoothed targets). Isotonic: pool adjacent violators, straight lines between the blocks.
/// </summary>
internal sealed record Calibration
{
    private const double Smallest = 1e-5;

    public string Method { get; init; } = "platt";

    public double Slope { get; init; }

    public double Intercept { get; init; }

    /// <summary>Isotonic: mean scores of the blocks, ascending.</summary>
    public double[] Knots { get; init; } = [];

    /// <summary>Isotonic: share of buyers in each block, ascending.</summary>
    public double[] Shares { get; init; } = [];

    /// <summary>Whichever has the lower log-loss when fitted on four fifths of the visitors and judged on the rest; Platt where both are equal.</summary>
    public static Calibration Fit(double[] scores, bool[] isPositive, string[] visitors)
    {
        var folds = visitors.Select(id => Fold(id)).ToArray();
        return CrossFitLoss(FitIsotonic, scores, isPositive, folds) < CrossFitLoss(FitPlatt, scores, isPositive, folds)
            ? FitIsotonic(scores, isPositive)
            : FitPlatt(scores, isPositive);
    }

    /// <summary>Between 0.00001 and 0.99999.</summary>
    public double Probability(double score)
    {
        var raw = Method == "platt" ? 1 / (1 + Math.Exp(-((Slope * score) + Intercept))) : Interpolated(score);
        return Math.Clamp(raw, Smallest, 1 - Smallest);
    }

    public double[] Probabilities(double[] scores) => [.. scores.Select(Probability)];

    /// <summary>Newton's method on the log-likelihood of the standardised score.</summary>
    public static Calibration FitPlatt(double[] scores, bool[] isPositive)
    {
        var positives = isPositive.Count(x => x);
        var (high, low) = ((positives + 1.0) / (positives + 2), 1.0 / (scores.Length - positives + 2));
        var mean = scores.Length == 0 ? 0 : scores.Average();
        var spread = scores.Length == 0 ? 0 : Math.Sqrt(scores.Average(score => (score - mean) * (score - mean)));
        var x = scores.Select(score => spread > 0 ? (score - mean) / spread : 0).ToArray();
        var share = (positives + 1.0) / (scores.Length + 2);
        var baseIntercept = Math.Log(share / (1 - share));
        var (slope, intercept) = Newton(x, [.. isPositive.Select(isOne => isOne ? high : low)], baseIntercept);
        // A validation month in which the order is upside down must not reverse the ranking: then all but the base rate is dropped.
        if (slope <= 0 || spread <= 0 || !double.IsFinite(slope) || !double.IsFinite(intercept))
            (slope, intercept) = (1e-6, baseIntercept);
        var scale = spread > 0 ? slope / spread : slope;
        return new() { Slope = scale, Intercept = intercept - (scale * mean) };
    }

    /// <summary>Pool adjacent violators.</summary>
    public static Calibration FitIsotonic(double[] scores, bool[] isPositive)
    {
        var blocks = new List<(double ScoreSum, double Positives, double Size)>();
        foreach (var tie in Enumerable.Range(0, scores.Length).GroupBy(row => scores[row]).OrderBy(group => group.Key))
        {
            blocks.Add((tie.Key * tie.Count(), tie.Count(row => isPositive[row]), tie.Count()));
            while (blocks.Count > 1 && blocks[^2].Positives / blocks[^2].Size >= blocks[^1].Positives / blocks[^1].Size)
            {
                var (last, before) = (blocks[^1], blocks[^2]);
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add((before.ScoreSum + last.ScoreSum, before.Positives + last.Positives, before.Size + last.Size));
            }
        }
        return new() { Method = "isotonic", Knots = [.. blocks.Select(b => b.ScoreSum / b.Size)], Shares = [.. blocks.Select(b => b.Positives / b.Size)] };
    }

    private static (double Slope, double Intercept) Newton(double[] x, double[] targets, double intercept)
    {
        const double ridge = 1e-6;
        var slope = 0.0;
        for (var step = 0; step < 50; step++)
        {
            double g0 = 0, g1 = 0, h00 = ridge, h01 = 0, h11 = ridge;
            for (var i = 0; i < x.Length; i++)
            {
                var p = 1 / (1 + Math.Exp(-((slope * x[i]) + intercept)));
                var (error, weight) = (targets[i] - p, p * (1 - p));
                (g0, g1) = (g0 + error, g1 + (error * x[i]));
                (h00, h01, h11) = (h00 + weight, h01 + (weight * x[i]), h11 + (weight * x[i] * x[i]));
            }
            var determinant = (h00 * h11) - (h01 * h01);
            var (interceptStep, slopeStep) = (((h11 * g0) - (h01 * g1)) / determinant, ((h00 * g1) - (h01 * g0)) / determinant);
            // Steps are bounded: with separated classes Newton overshoots.
            intercept += Math.Clamp(interceptStep, -2, 2);
            slope += Math.Clamp(slopeStep, -2, 2);
            if (Math.Abs(interceptStep) + Math.Abs(slopeStep) < 1e-9)
                break;
        }
        return (slope, intercept);
    }

    private static double CrossFitLoss(Func<double[], bool[], Calibration> fit, double[] scores, bool[] isPositive, int[] folds)
    {
        var loss = 0.0;
        for (var fold = 0; fold < 5; fold++)
        {
            var (kept, judged) = (Rows(row => folds[row] != fold), Rows(row => folds[row] == fold));
            var calibration = fit([.. kept.Select(row => scores[row])], [.. kept.Select(row => isPositive[row])]);
            loss += judged.Sum(row => Loss(calibration.Probability(scores[row]), isPositive[row]));
        }
        return loss;

        int[] Rows(Func<int, bool> isWanted) => [.. Enumerable.Range(0, scores.Length).Where(isWanted)];
    }

    private static double Loss(double probability, bool isPositive) => -Math.Log(isPositive ? probability : 1 - probability);

    /// <summary>Five folds by a sum over the id's characters: the same in every process, unlike string.GetHashCode.</summary>
    private static int Fold(string id) => (int)(id.Aggregate(17u, (hash, c) => (hash * 31) + c) % 5);

    private double Interpolated(double score)
    {
        if (Knots.Length == 0)
            return 0.5;
        var above = Array.BinarySearch(Knots, score);
        above = above >= 0 ? above : ~above;
        if (above == 0)
            return Shares[0];
        if (above == Knots.Length)
            return Shares[^1];
        var part = (score - Knots[above - 1]) / (Knots[above] - Knots[above - 1]);
        return Shares[above - 1] + (part * (Shares[above] - Shares[above - 1]));
    }
}
