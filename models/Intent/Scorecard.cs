using TradeCrm.Models.Evaluation;

namespace TradeCrm.Models.Intent;

/// <summary>
/// Stated points for what a visitor did: what a salesperson would look for, used where too few buyers are known to learn from.
/// Points become 1 / (1 + exp(-(points - 8) / 2)): a score between 0 and 1 that is no calibrated probability.
/// </summary>
internal static class Scorecard
{
    /// <summary>Points of every rule that holds are added: feature, bounds (both inclusive), points.</summary>
    public static readonly IReadOnlyList<(string Feature, float AtLeast, float AtMost, int Points)> Rules =
    [
        ("inquiry_form_views", 1, float.MaxValue, 3),
        ("price_views", 1, float.MaxValue, 2),
        ("price_views", 3, float.MaxValue, 1),
        ("downloads", 1, float.MaxValue, 2),
        ("sessions", 2, float.MaxValue, 1),
        ("sessions", 4, float.MaxValue, 2),
        ("sessions_last_30_days", 2, float.MaxValue, 1),
        ("product_views", 3, float.MaxValue, 1),
        ("product_views", 8, float.MaxValue, 1),
        ("company_views", 1, float.MaxValue, 1),
        ("campaign_sessions", 1, float.MaxValue, 1),
        ("is_known_contact", 1, float.MaxValue, 2),
        ("careers_views", 1, float.MaxValue, -3),
        ("days_since_last_visit", 31, float.MaxValue, -2),
        ("page_views", 0, 1, -2),
    ];

    /// <summary>The curve from points to a score.</summary>
    public static readonly Calibration Curve = new() { Method = "platt", Slope = 0.5, Intercept = -4 };

    /// <summary>Points of each row.</summary>
    public static double[] Scores(VisitorExamples examples) => [.. Contributions(examples).Select(row => (double)row.Sum())];

    /// <summary>Points by row and feature.</summary>
    public static float[][] Contributions(VisitorExamples examples)
    {
        var points = Enumerable.Range(0, examples.Count).Select(_ => new float[VisitorExamples.FeatureNames.Count]).ToArray();
        foreach (var (name, atLeast, atMost, worth) in Rules)
        {
            var feature = VisitorExamples.FeatureIndex(name);
            for (var row = 0; row < points.Length; row++)
            {
                if (examples.Features[feature][row] >= atLeast && examples.Features[feature][row] <= atMost)
                    points[row][feature] += worth;
            }
        }
        return points;
    }
}
