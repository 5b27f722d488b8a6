using Microsoft.ML;
using Microsoft.ML.Data;

namespace TradeCrm.Models.Intent;

/// <summary>Baseline: logistic regression (L-BFGS) on log(1 + x), standardised by the training months.</summary>
internal sealed class LogisticRegression
{
    private readonly double[] _means;
    private readonly double[] _spreads;
    private readonly ITransformer _transformer;

    public LogisticRegression(VisitorExamples train, int seed)
    {
        _means = [.. train.Features.Select(column => column.Average(Log))];
        _spreads = [.. train.Features.Select((column, i) => Math.Sqrt(column.Average(x => Math.Pow(Log(x) - _means[i], 2))))];
        _transformer = new MLContext(seed).BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(Standardised(train));
    }

    /// <summary>Log-odds.</summary>
    public double[] Scores(VisitorExamples examples) =>
        [.. _transformer.Transform(Standardised(examples)).GetColumn<float>("Score").Select(score => (double)score)];

    private static double Log(float x) => Math.Log(1 + Math.Max(0, x));

    private ColumnarDataView Standardised(VisitorExamples examples) =>
        new([.. examples.Features.Select((column, i) => column.Select(x => Standardised(x, i)).ToArray())], examples.IsBuyer);

    private float Standardised(float x, int feature) =>
        (float)(_spreads[feature] > 0 ? (Log(x) - _means[feature]) / _spreads[feature] : 0);
}
