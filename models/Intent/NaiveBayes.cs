namespace TradeCrm.Models.Intent;

/// <summary>
/// Baseline: each feature cut at the training months' quintiles; log-odds of the bins' frequencies with Laplace's one added, summed.
/// </summary>
internal sealed class NaiveBayes
{
    private const int Bins = 5;
    private readonly float[][] _edges;
    private readonly double[][] _logOdds;

    public NaiveBayes(VisitorExamples train)
    {
        _edges = [.. train.Features.Select(Edges)];
        _logOdds = [.. train.Features.Select((column, i) => LogOdds(column, _edges[i], train.IsBuyer))];
    }

    /// <summary>Log-odds up to a constant.</summary>
    public double[] Scores(VisitorExamples examples) =>
        [.. Enumerable.Range(0, examples.Count)
            .Select(row => examples.Features.Select((column, i) => _logOdds[i][Bin(column[row], _edges[i])]).Sum())];

    private static float[] Edges(float[] column)
    {
        var sorted = column.Order().ToArray();
        return [.. Enumerable.Range(1, Bins - 1).Select(i => sorted[i * (sorted.Length - 1) / Bins]).Distinct()];
    }

    private static int Bin(float value, float[] edges) => edges.Count(edge => value > edge);

    private static double[] LogOdds(float[] column, float[] edges, bool[] isBuyer)
    {
        var (buyers, others) = (new double[edges.Length + 1], new double[edges.Length + 1]);
        for (var row = 0; row < column.Length; row++)
            (isBuyer[row] ? buyers : others)[Bin(column[row], edges)]++;
        var (allBuyers, allOthers) = (buyers.Sum() + buyers.Length, others.Sum() + others.Length);
        return [.. buyers.Select((count, bin) => Math.Log((count + 1) / allBuyers / ((others[bin] + 1) / allOthers)))];
    }
}
