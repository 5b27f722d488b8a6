namespace TradeCrm.Models.Evaluation;

/// <summary>The measures of ml.metrics over ranked examples, each with a 95 % interval of a bootstrap over visitors.</summary>
internal static class Measures
{
    /// <summary>Measures that only look at the order.</summary>
    public static readonly IReadOnlyList<string> OfRank = ["pr_auc", "roc_auc", "lift_at_10pct", "precision_at_50"];

    /// <summary>All measures; brier and log_loss need probabilities.</summary>
    public static readonly IReadOnlyList<string> All = [.. OfRank, "brier", "log_loss"];

    /// <summary>Null where undefined. precision_at_50 looks at all where there are fewer than 50.</summary>
    public static double? Of(string measure, RankedOutcomes ranked, int[]? weights = null) => measure switch
    {
        "pr_auc" => ranked.AveragePrecision(weights),
        "roc_auc" => ranked.RocAuc(weights),
        "brier" => Mean(ranked, weights, (p, isPositive) => Square(p - (isPositive ? 1 : 0))),
        "log_loss" => Mean(ranked, weights, (p, isPositive) => -Math.Log(Math.Clamp(isPositive ? p : 1 - p, 1e-9, 1))),
        "lift_at_10pct" => Lift(ranked, 0.1, weights),
        "precision_at_50" => PrecisionAt(ranked, 50, weights),
        _ => throw new ArgumentException($"'{measure}' is not a measure of ml.metrics.", nameof(measure)),
    };

    /// <summary>Share of buyers among the best <paramref name="fraction"/>, over the share among all.</summary>
    public static double? Lift(RankedOutcomes ranked, double fraction, int[]? weights = null) => Captured(ranked, fraction, weights) / fraction;

    /// <summary>Share of all buyers that the best <paramref name="fraction"/> hold.</summary>
    public static double? Captured(RankedOutcomes ranked, double fraction, int[]? weights = null)
    {
        var (total, positives) = Totals(ranked, weights);
        return positives > 0 && positives < total ? ranked.PositivesInTop(total * fraction, weights) / positives : null;
    }

    /// <summary>The interval's ends; both null where the measure is undefined.</summary>
    /// <param name="measure">One of <see cref="All"/>.</param>
    /// <param name="ranked">The examples.</param>
    /// <param name="resamples">Of <see cref="Resamples"/>: the same ones for every candidate.</param>
    public static (double? Low, double? High) Interval(string measure, RankedOutcomes ranked, IReadOnlyList<int[]> resamples)
    {
        var values = new List<double>(resamples.Count);
        foreach (var weights in resamples)
        {
            if (Of(measure, ranked, weights) is { } value)
                values.Add(value);
        }
        values.Sort();
        return values.Count == 0 ? (null, null) : (Quantile(values, 0.025), Quantile(values, 0.975));
    }

    /// <summary>How often each example was drawn, for each resample of the visitors; a visitor is drawn with all his months.</summary>
    public static IEnumerable<int[]> Resamples(string[] visitors, int rounds, int seed)
    {
        var ids = visitors.Distinct(StringComparer.Ordinal).Select((id, index) => (id, index)).ToDictionary(x => x.id, x => x.index, StringComparer.Ordinal);
        var visitorOf = visitors.Select(id => ids[id]).ToArray();
        var random = new Random(seed);
        for (var round = 0; round < rounds; round++)
        {
            var drawn = new int[ids.Count];
            for (var i = 0; i < drawn.Length; i++)
                drawn[random.Next(drawn.Length)]++;
            yield return [.. visitorOf.Select(visitor => drawn[visitor])];
        }
    }

    private static double? PrecisionAt(RankedOutcomes ranked, int count, int[]? weights)
    {
        var total = Totals(ranked, weights).Total;
        return total > 0 ? ranked.PositivesInTop(count, weights) / Math.Min(count, total) : null;
    }

    private static double? Mean(RankedOutcomes ranked, int[]? weights, Func<double, bool, double> loss)
    {
        double sum = 0, total = 0;
        for (var row = 0; row < ranked.Scores.Length; row++)
        {
            var weight = weights?[row] ?? 1;
            sum += weight * loss(ranked.Scores[row], ranked.IsPositive[row]);
            total += weight;
        }
        return total > 0 ? sum / total : null;
    }

    private static (double Total, double Positives) Totals(RankedOutcomes ranked, int[]? weights)
    {
        if (weights is null)
            return (ranked.Scores.Length, ranked.Positives);
        double total = 0, positives = 0;
        for (var row = 0; row < weights.Length; row++)
        {
            total += weights[row];
            positives += ranked.IsPositive[row] ? weights[row] : 0;
        }
        return (total, positives);
    }

    private static double Square(double x) => x * x;

    private static double Quantile(List<double> sorted, double q)
    {
        var position = q * (sorted.Count - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
