using TradeCrm.Models.Evaluation;

namespace TradeCrm.Models.Intent;

/// <summary>A candidate's scores of the test months.</summary>
/// <param name="Name">As in ml.metrics.</param>
/// <param name="Scores">Probabilities, or points where <paramref name="IsProbability"/> is false.</param>
/// <param name="IsProbability">False leaves out brier and log_loss.</param>
internal sealed record CandidateScores(string Name, double[] Scores, bool IsProbability);

/// <summary>A row of ml.metrics.</summary>
internal sealed record MetricRow(string Candidate, string Population, string Measure, double Value, double Low, double High, long N, long Positives);

/// <summary>A row of ml.gains.</summary>
internal sealed record GainsRow(string Candidate, string Population, double Fraction, double Captured, double Lift);

/// <summary>Metrics and gains of all candidates on the test months. A measure that is undefined there has no row.</summary>
internal sealed class CandidateEvaluation(VisitorExamples test, IntentOptions options)
{
    private readonly int[] _all = [.. Enumerable.Range(0, test.Count)];

    public IReadOnlyList<MetricRow> Metrics(IEnumerable<CandidateScores> candidates) =>
        [.. Populations().SelectMany(p => Of(candidates, p.Name, p.Rows))];

    public IReadOnlyList<GainsRow> Gains(IEnumerable<CandidateScores> candidates) =>
        [.. candidates.SelectMany(c => Populations().SelectMany(p => GainsOf(c, p.Name, p.Rows)))];

    private IEnumerable<(string Name, int[] Rows)> Populations() =>
        [("all", _all), ("linked_before", [.. _all.Where(row => test.IsLinkedBefore[row])])];

    private IEnumerable<MetricRow> Of(IEnumerable<CandidateScores> candidates, string population, int[] rows)
    {
        var visitors = rows.Select(row => test.VisitorId[row]).ToArray();
        var resamples = Measures.Resamples(visitors, options.BootstrapRounds, options.Seed).ToArray();
        return candidates.SelectMany(candidate => Of(candidate, population, rows, resamples));
    }

    private IEnumerable<MetricRow> Of(CandidateScores candidate, string population, int[] rows, int[][] resamples)
    {
        var ranked = Ranked(candidate, rows);
        foreach (var measure in ranked.Positives == 0 ? [] : candidate.IsProbability ? Measures.All : Measures.OfRank)
        {
            if (Measures.Of(measure, ranked) is not { } value)
                continue;
            var (low, high) = Measures.Interval(measure, ranked, resamples);
            yield return new(candidate.Name, population, measure, value, low ?? value, high ?? value, rows.Length, ranked.Positives);
        }
    }

    private IEnumerable<GainsRow> GainsOf(CandidateScores candidate, string population, int[] rows)
    {
        var ranked = Ranked(candidate, rows);
        for (var step = 1; step <= 20; step++)
        {
            var fraction = step / 20.0;
            if (Measures.Captured(ranked, fraction) is { } captured)
                yield return new(candidate.Name, population, fraction, captured, captured / fraction);
        }
    }

    private RankedOutcomes Ranked(CandidateScores candidate, int[] rows) =>
        new([.. rows.Select(row => candidate.Scores[row])], [.. rows.Select(row => test.IsBuyer[row])]);
}
