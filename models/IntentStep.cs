using System.Globalization;
using Microsoft.Extensions.Logging;
using TradeCrm.Models.Intent;
using TradeCrm.Models.Registry;
using TradeCrm.Warehouse;

namespace TradeCrm.Models;

/// <summary>
/// Scores how likely each visitor of the website is to become a buyer (first order or qualified inquiry) within the horizon, with three
/// reasons in words. Reads marts.visitor_features and marts.visitor_examples; features see nothing at or after their cut-off.
/// With too few buyers or too short a history a stated scorecard takes the model's place and the notice says so; it never throws for that.
/// </summary>
public sealed partial class IntentStep : IGraphStep
{
    private readonly IntentOptions _options;
    private readonly ILogger _logger;
    private readonly Func<bool> _isLightGbmUsable;

    /// <summary>A step that uses LightGBM where its native library can be loaded, else FastTree.</summary>
    public IntentStep(IntentOptions options, ILogger logger)
        : this(options, logger, LightGbmLibrary.IsUsable)
    {
    }

    internal IntentStep(IntentOptions options, ILogger logger, Func<bool> isLightGbmUsable) =>
        (_options, _logger, _isLightGbmUsable) = (options, logger, isLightGbmUsable);

    /// <inheritdoc/>
    public string Name => "intent";

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["marts.visitor_features", "marts.visitor_examples", "ops.as_of", "ops.settings"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Writes { get; } = ["ml.models", "ml.metrics", "ml.gains", "ml.intent_scores", "ml.intent_reasons"];

    /// <inheritdoc/>
    public GraphStepOutcome Run(WarehouseFile warehouse, CancellationToken cancellation)
    {
        var settings = IntentSettings.Read(warehouse, _options);
        var every = ExampleReader.Every(warehouse, _options.MaxExamples);
        var examples = ExampleReader.Read(warehouse, every, cancellation);
        var scores = new IntentScores(warehouse, _options, settings);
        var visitors = examples.Where(row => examples.CutoffAt[row] > settings.AsOf);
        if (examples.Count == 0)
        {
            scores.Clear();
            return new(0, "No visitor was scored: there are no human visitors with page views in the window.");
        }
        var (version, model, notice) = Serve(warehouse, settings, examples);
        cancellation.ThrowIfCancellationRequested();
        var rows = scores.Write(model, version, visitors);
        LogScored(rows, model.Kind, version);
        return new(rows, Joined(notice, every > 1 ? SampleNotice(every) : null, rows > 0 ? null : NobodyNotice(settings)));
    }

    private (int Version, IntentModel Model, string? Notice) Serve(WarehouseFile warehouse, IntentSettings settings, VisitorExamples examples)
    {
        var registry = new ModelRegistry(warehouse, _options);
        var isLightGbm = _isLightGbmUsable();
        var kind = isLightGbm ? "lightgbm" : "fasttree";
        var labelled = examples.LabelledAt([.. MonthSplit.Labelled(examples.CutoffAt, settings.AsOf, settings.HorizonDays)]);
        var fingerprint = Fingerprint.Of(labelled, _options, settings.HorizonDays, kind);
        var versions = registry.Versions();
        if (versions.LastOrDefault(v => v.Fingerprint == fingerprint) is { } known)
            return Again(registry, versions, known);
        LogTrainingStarted(kind, labelled.Count);
        var trained = new IntentTraining(_options, settings, kind).Run(examples);
        var notice = Joined(isLightGbm || trained.Model.Kind == "scorecard" ? null : LightGbmLibrary.MissingNotice, trained.Notice);
        var (version, model, decision) = registry.Record(trained, fingerprint, settings.AsOf, notice);
        LogTrained(trained.Model.Kind, trained.Examples, trained.Buyers, trained.PrAuc, decision);
        return (version, model, WithKept(notice, decision));
    }

    /// <summary>The same data, options and code: nothing is trained, and the version that served then serves again.</summary>
    private (int Version, IntentModel Model, string? Notice) Again(ModelRegistry registry, IReadOnlyList<ModelVersion> versions, ModelVersion known)
    {
        var served = ModelArtifact.Unpack(known.Artifact).Artifact.ServedVersion;
        var artifact = versions.Single(v => v.Version == served).Artifact;
        registry.SetCurrent(served);
        return (served, ModelArtifact.Load(artifact, _options.Seed), WithKept(known.Notice, known.Decision));
    }

    private static string NobodyNotice(IntentSettings settings) =>
        $"No visitor was scored: nobody has come in the {settings.LookbackDays} days before the run's date.";

    private string SampleNotice(ulong every) => string.Create(
        CultureInfo.InvariantCulture,
        $"The intent model learns from one visitor in {every}: there are more than {_options.MaxExamples:N0} examples. Everybody is scored.");

    private static string? WithKept(string? notice, string decision) =>
        decision.StartsWith("kept", StringComparison.Ordinal) ? Joined(notice, $"Intent model: {decision}") : notice;

    private static string? Joined(params string?[] notices)
    {
        var said = notices.OfType<string>().ToArray();
        return said.Length == 0 ? null : string.Join(" ", said);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Training {Kind} and its baselines on {Examples} examples")]
    private partial void LogTrainingStarted(string kind, long examples);

    [LoggerMessage(Level = LogLevel.Information, Message = "Trained {Kind} on {Examples} examples with {Buyers} buyers: PR-AUC {PrAuc}; {Decision}")]
    private partial void LogTrained(string kind, long examples, long buyers, double? prAuc, string decision);

    [LoggerMessage(Level = LogLevel.Information, Message = "Scored {Visitors} visitors with {Kind} version {Version}")]
    private partial void LogScored(long visitors, string kind, int version);
}
