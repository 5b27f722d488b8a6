namespace TradeCrm.Models.Evaluation;

/// <summary>
/// Examples ordered by score, ties kept together: measures never depend on the order within a tie. Weights (how often a bootstrap drew an
/// example) are by original position; null counts each example once. Measures that are undefined (no buyer, or nobody else) are null.
/// </summary>
internal sealed class RankedOutcomes
{
    private readonly int[] _order;
    private readonly int[] _tieEnds;

    public RankedOutcomes(double[] scores, bool[] isPositive)
    {
        (Scores, IsPositive) = (scores, isPositive);
        _order = [.. Enumerable.Range(0, scores.Length).OrderByDescending(row => scores[row])];
        _tieEnds = [.. Enumerable.Range(0, _order.Length).Where(IsLastOfTie).Select(position => position + 1)];
    }

    public double[] Scores { get; }

    public bool[] IsPositive { get; }

    public long Positives => IsPositive.LongCount(isPositive => isPositive);

    /// <summary>Average precision: precision at the end of each tie, weighted by the recall that the tie adds (as scikit-learn defines it).</summary>
    public double? AveragePrecision(int[]? weights = null)
    {
        double sum = 0, positives = 0, seen = 0;
        foreach (var (tiePositives, tieSize) in Ties(weights))
        {
            positives += tiePositives;
            seen += tieSize;
            if (tiePositives > 0)
                sum += tiePositives * positives / seen;
        }
        return positives > 0 && seen > positives ? sum / positives : null;
    }

    /// <summary>Chance that a buyer scores above somebody else, a tie counting half.</summary>
    public double? RocAuc(int[]? weights = null)
    {
        double wins = 0, positives = 0, negatives = 0;
        foreach (var (tiePositives, tieSize) in Ties(weights))
        {
            var tieNegatives = tieSize - tiePositives;
            wins += (positives + (tiePositives / 2)) * tieNegatives;
            positives += tiePositives;
            negatives += tieNegatives;
        }
        return positives > 0 && negatives > 0 ? wins / positives / negatives : null;
    }

    /// <summary>Buyers among the best <paramref name="count"/>; a tie that is cut gives its expected share.</summary>
    public double PositivesInTop(double count, int[]? weights = null)
    {
        double found = 0, left = count;
        foreach (var (tiePositives, tieSize) in Ties(weights))
        {
            if (left <= 0)
                break;
            found += tieSize <= left ? tiePositives : tiePositives * left / tieSize;
            left -= tieSize;
        }
        return found;
    }

    /// <summary>(buyers, examples) of each tie, the best first.</summary>
    private IEnumerable<(double Positives, double Size)> Ties(int[]? weights)
    {
        var position = 0;
        foreach (var end in _tieEnds)
        {
            double positives = 0, size = 0;
            for (; position < end; position++)
            {
                var row = _order[position];
                var weight = weights?[row] ?? 1;
                size += weight;
                if (IsPositive[row])
                    positives += weight;
            }
            if (size > 0)
                yield return (positives, size);
        }
    }

    private bool IsLastOfTie(int position) =>
        position == _order.Length - 1 || Scores[_order[position]] != Scores[_order[position + 1]];
}
