using System.IO.Compression;
using System.Text.Json;
using TradeCrm.Models.Evaluation;
using TradeCrm.Models.Intent;

namespace TradeCrm.Models.Registry;

/// <summary>The zip in ml.models.artifact: model.json, and ML.NET's own zip as trees.zip where there are trees.</summary>
internal sealed record ModelArtifact
{
    public required string Kind { get; init; }

    /// <summary>The version that scores visitors since this version was compared: itself, or the one kept in its place.</summary>
    public required int ServedVersion { get; init; }

    public required double BaseRate { get; init; }

    public required Calibration Calibration { get; init; }

    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>The trees read these features in this order; another code version's model may not fit.</summary>
    public bool FitsFeatures => Features.SequenceEqual(VisitorExamples.FeatureNames);

    public static byte[] Pack(IntentModel model, int servedVersion)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var entry = zip.CreateEntry("model.json").Open())
                JsonSerializer.Serialize(entry, Of(model, servedVersion));
            if (model.Trees is { } trees)
            {
                using var entry = zip.CreateEntry("trees.zip", CompressionLevel.NoCompression).Open();
                entry.Write(trees.Zip);
            }
        }
        return stream.ToArray();
    }

    public static (ModelArtifact Artifact, byte[]? Trees) Unpack(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        using var json = zip.GetEntry("model.json")!.Open();
        var artifact = JsonSerializer.Deserialize<ModelArtifact>(json)!;
        if (zip.GetEntry("trees.zip") is not { } entry)
            return (artifact, null);
        using var trees = entry.Open();
        using var copy = new MemoryStream();
        trees.CopyTo(copy);
        return (artifact, copy.ToArray());
    }

    /// <summary>The model as it was when it was packed.</summary>
    public static IntentModel Load(byte[] bytes, int seed)
    {
        var (artifact, trees) = Unpack(bytes);
        return new(artifact.Kind, trees is null ? null : new BoostedTrees(trees, seed), artifact.Calibration, artifact.BaseRate);
    }

    private static ModelArtifact Of(IntentModel model, int servedVersion) => new()
    {
        Kind = model.Kind,
        ServedVersion = servedVersion,
        BaseRate = model.BaseRate,
        Calibration = model.Calibration,
        Features = VisitorExamples.FeatureNames,
    };
}
