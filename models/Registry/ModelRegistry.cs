using DuckDB.NET.Data;
using TradeCrm.Models.Evaluation;
using TradeCrm.Models.Intent;
using TradeCrm.Warehouse;

namespace TradeCrm.Models.Registry;

/// <summary>A row of ml.models.</summary>
internal sealed record ModelVersion(int Version, string Fingerprint, DateTime AsOf, bool IsCurrent, string? Notice, string Decision, byte[] Artifact);

/// <summary>The versions of the intent model in ml.models: which one serves, and why.</summary>
internal sealed class ModelRegistry(WarehouseFile warehouse, IntentOptions options)
{
    public const string Model = "intent";

    public IReadOnlyList<ModelVersion> Versions() => warehouse.Rows(EmbeddedText.Read("model_versions.sql"), Read, ("model", Model));

    /// <summary>Keeps the candidate as a new version; it serves unless it is worse than the version that serves now.</summary>
    /// <returns>The version that serves, the model of it, and the decision in words.</returns>
    public (int Version, IntentModel Model, string Decision) Record(TrainedIntent candidate, string fingerprint, DateTime asOf, string? notice)
    {
        var versions = Versions();
        var number = versions.Count == 0 ? 1 : versions[^1].Version + 1;
        var current = versions.FirstOrDefault(v => v.IsCurrent);
        var (isKept, decision) = Decide(candidate, number, current, asOf);
        var served = isKept ? current!.Version : number;
        Insert(candidate, fingerprint, asOf, number, served, notice, decision);
        SetCurrent(served);
        return (served, isKept ? ModelArtifact.Load(current!.Artifact, options.Seed) : candidate.Model, decision);
    }

    public void SetCurrent(int version) => warehouse.Execute(EmbeddedText.Read("model_set_current.sql"), ("model", Model), ("version", version));

    private (bool IsKept, string Decision) Decide(TrainedIntent candidate, int number, ModelVersion? current, DateTime asOf)
    {
        if (current is null)
            return (false, $"v{number} is the first version.");
        if (current.AsOf > asOf)
            return (false, $"v{number} replaces v{current.Version}, which was trained later than this run's date.");
        if (!ModelArtifact.Unpack(current.Artifact).Artifact.FitsFeatures)
            return (false, $"v{number} replaces v{current.Version}, which was trained on other features.");
        var model = ModelArtifact.Load(current.Artifact, options.Seed);
        if (candidate.Model.Kind == "scorecard" && model.Kind != "scorecard")
            return (false, $"v{number} (scorecard) replaces v{current.Version}: the present data hold too few buyers to judge a model.");
        if (PrAuc(candidate.Model, candidate.Test) is not { } found || PrAuc(model, candidate.Test) is not { } before)
            return (false, $"v{number} replaces v{current.Version}: no test months to compare them on.");
        var (months, figures) = (candidate.Test.Months(), FormattableString.Invariant($"{found:0.000} against {before:0.000}"));
        return found < before
            ? (true, $"kept v{current.Version}: v{number} was worse on {months} (PR-AUC {figures}).")
            : (false, $"v{number} replaces v{current.Version}: not worse on {months} (PR-AUC {figures}).");
    }

    private static double? PrAuc(IntentModel model, VisitorExamples test) =>
        test.Count == 0 ? null : new RankedOutcomes(model.Scores(test), test.IsBuyer).AveragePrecision();

    private void Insert(TrainedIntent trained, string fingerprint, DateTime asOf, int number, int served, string? notice, string decision)
    {
        var split = trained.Split;
        warehouse.Execute(
            EmbeddedText.Read("model_insert.sql"),
            ("model", Model), ("version", number), ("kind", trained.Model.Kind), ("fingerprint", fingerprint), ("as_of", asOf),
            ("train_from", split?.Train[0]), ("train_to", split?.Train[^1]),
            ("validate_from", split?.Validation[0]), ("validate_to", split?.Validation[^1]),
            ("test_from", split?.Test[0]), ("test_to", split?.Test[^1]),
            ("examples", trained.Examples), ("buyers", trained.Buyers), ("pr_auc", trained.PrAuc),
            ("notice", notice), ("decision", decision), ("artifact", ModelArtifact.Pack(trained.Model, served)));
        InsertMetrics(trained.Metrics, number);
        InsertGains(trained.Gains, number);
    }

    private void InsertMetrics(IReadOnlyList<MetricRow> rows, int version)
    {
        if (rows.Count == 0)
            return;
        warehouse.Execute(
            EmbeddedText.Read("metrics_insert.sql"),
            ("model", Model), ("version", version),
            ("candidate", rows.Select(r => r.Candidate).ToList()), ("population", rows.Select(r => r.Population).ToList()),
            ("measure", rows.Select(r => r.Measure).ToList()), ("value", rows.Select(r => r.Value).ToList()),
            ("low", rows.Select(r => r.Low).ToList()), ("high", rows.Select(r => r.High).ToList()),
            ("n", rows.Select(r => r.N).ToList()), ("positives", rows.Select(r => r.Positives).ToList()));
    }

    private void InsertGains(IReadOnlyList<GainsRow> rows, int version)
    {
        if (rows.Count == 0)
            return;
        warehouse.Execute(
            EmbeddedText.Read("gains_insert.sql"),
            ("model", Model), ("version", version),
            ("candidate", rows.Select(r => r.Candidate).ToList()), ("population", rows.Select(r => r.Population).ToList()),
            ("fraction", rows.Select(r => r.Fraction).ToList()), ("captured", rows.Select(r => r.Captured).ToList()),
            ("lift", rows.Select(r => r.Lift).ToList()));
    }

    private static ModelVersion Read(DuckDBDataReader row)
    {
        using var artifact = row.GetStream(6);
        using var bytes = new MemoryStream();
        artifact.CopyTo(bytes);
        return new(
            row.GetInt32(0), row.GetString(1), row.GetDateTime(2), row.GetBoolean(3), row.IsDBNull(4) ? null : row.GetString(4), row.GetString(5), bytes.ToArray());
    }
}
