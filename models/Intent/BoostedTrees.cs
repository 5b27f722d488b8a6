using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace TradeCrm.Models.Intent;

/// <summary>
/// Gradient-boosted trees, LightGBM or FastTree. Held as the bytes of ML.NET's zip, and always scored from them: a model that has just
/// been trained and the same one loaded from ml.models give the same scores bit for bit.
/// </summary>
internal sealed class BoostedTrees
{
    private readonly MLContext _context;
    private readonly ITransformer _transformer;

    public BoostedTrees(byte[] zip, int seed)
    {
        Zip = zip;
        _context = new(seed);
        using var stream = new MemoryStream(zip);
        _transformer = _context.Model.Load(stream, out _);
    }

    public byte[] Zip { get; }

    /// <param name="kind">'lightgbm' or 'fasttree'.</param>
    /// <param name="examples">Labelled rows with both outcomes.</param>
    /// <param name="options">Size of the trees and seed. Classes are not re-weighted: calibration sets the level.</param>
    public static BoostedTrees Train(string kind, VisitorExamples examples, IntentOptions options)
    {
        var context = new MLContext(options.Seed);
        var data = new ColumnarDataView(examples.Features, examples.IsBuyer);
        var trained = kind == "lightgbm" ? LightGbm(context, options).Fit(data) : (ITransformer)FastTree(context, options).Fit(data);
        using var stream = new MemoryStream();
        context.Model.Save(trained, data.Schema, stream);
        return new(stream.ToArray(), options.Seed);
    }

    /// <summary>Raw scores (log-odds, not calibrated).</summary>
    public double[] Scores(VisitorExamples examples)
    {
        var scored = _transformer.Transform(new ColumnarDataView(examples.Features, examples.IsBuyer));
        return [.. scored.GetColumn<float>("Score").Select(score => (double)score)];
    }

    /// <summary>What each feature added to each row's score, by row; the figures need not sum to the score.</summary>
    public float[][] Contributions(VisitorExamples examples)
    {
        var count = examples.Features.Length;
        var data = new ColumnarDataView(examples.Features, examples.IsBuyer);
        var estimator = _transformer switch
        {
            ISingleFeaturePredictionTransformer<CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator>> trees =>
                _context.Transforms.CalculateFeatureContribution(trees, count, count, normalize: false),
            ISingleFeaturePredictionTransformer<CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator>> trees =>
                _context.Transforms.CalculateFeatureContribution(trees, count, count, normalize: false),
            _ => throw new InvalidOperationException($"Trees of type {_transformer.GetType()} cannot be explained."),
        };
        // The estimator explains the column 'Features' and needs nothing else, so the scored view is not necessary.
        var explained = estimator.Fit(data).Transform(data);
        return [.. explained.GetColumn<VBuffer<float>>("FeatureContributions").Select(row => row.DenseValues().ToArray())];
    }

    private static LightGbmBinaryTrainer LightGbm(MLContext context, IntentOptions options) =>
        context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            Seed = options.Seed,
            Deterministic = true,
            ForceColumnWise = true,
            NumberOfIterations = options.Trees,
            NumberOfLeaves = options.Leaves,
            MinimumExampleCountPerLeaf = options.MinExamplesPerLeaf,
            LearningRate = options.LearningRate,
        });

    private static FastTreeBinaryTrainer FastTree(MLContext context, IntentOptions options) =>
        context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            Seed = options.Seed,
            NumberOfTrees = options.Trees,
            NumberOfLeaves = options.Leaves,
            MinimumExampleCountPerLeaf = options.MinExamplesPerLeaf,
            LearningRate = options.LearningRate,
        });
}
