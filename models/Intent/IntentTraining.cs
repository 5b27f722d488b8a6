namespace TradeCrm.Models.Intent;

/// <summary>A trained candidate version with everything that is recorded about it.</summary>
internal sealed record TrainedIntent(IntentModel Model)
{
    public MonthSplit? Split { get; init; }

    /// <summary>Rows the versions are compared on; empty where no window is over yet.</summary>
    public required VisitorExamples Test { get; init; }

    /// <summary>Labelled rows in the training months (all labelled rows for the scorecard).</summary>
    public required long Examples { get; init; }

    /// <summary>Distinct buyers among them.</summary>
    public required long Buyers { get; init; }

    public IReadOnlyList<MetricRow> Metrics { get; init; } = [];

    public IReadOnlyList<GainsRow> Gains { get; init; } = [];

    public string? Notice { get; init; }

    /// <summary>Of <see cref="Model"/>'s kind on the test months, all visitors; null where undefined.</summary>
    public double? PrAuc => Metrics.FirstOrDefault(m => m.Candidate == Model.Kind && m is { Population: "all", Measure: "pr_auc" })?.Value;
}

/// <summary>
/// Trains, judges and makes the model that serves. Judged is the procedure: trees on the train months, calibrated on the validation months,
/// tested on the test months. Serving are trees of the same settings on every month whose window was over when the test months began,
/// calibrated on the test months: the newest buyers set the level, and no tree has seen the months on which versions are compared.
/// </summary>
internal sealed class IntentTraining(IntentOptions options, IntentSettings settings, string kind)
{
    public TrainedIntent Run(VisitorExamples examples)
    {
        var split = MonthSplit.Of(examples.CutoffAt, settings.AsOf, settings.HorizonDays, options);
        if (split is null)
            return OfPoints(examples, TooShortNotice(examples));
        var train = examples.LabelledAt(split.Train);
        var validation = examples.LabelledAt(split.Validation);
        var test = examples.LabelledAt(split.Test);
        if (TooFewNotice(train, validation, test) is { } tooFew)
            return OfPoints(examples, tooFew) with { Split = split, Examples = train.Count, Buyers = train.DistinctBuyers };
        var candidates = Candidates.Of(kind, train, validation, test, options);
        var evaluation = new CandidateEvaluation(test, options);
        return new(IntentModel.Train(kind, examples.LabelledAt(split.BeforeTest), test, options))
        {
            Split = split,
            Test = test,
            Examples = train.Count,
            Buyers = train.DistinctBuyers,
            Metrics = evaluation.Metrics(candidates.OnTest),
            Gains = evaluation.Gains(candidates.OnTest),
            Notice = candidates.WorseThanBaselineNotice(),
        };
    }

    private TrainedIntent OfPoints(VisitorExamples examples, string notice)
    {
        var labelled = MonthSplit.Labelled(examples.CutoffAt, settings.AsOf, settings.HorizonDays);
        var known = examples.LabelledAt([.. labelled]);
        var test = examples.LabelledAt([.. labelled.TakeLast(options.TestCutoffs)]);
        CandidateScores[] candidates =
            [new("scorecard", Scorecard.Scores(test), false), new("page_views", Candidates.PageViews(test), false)];
        var evaluation = new CandidateEvaluation(test, options);
        return new(IntentModel.OfPoints)
        {
            Test = test,
            Examples = known.Count,
            Buyers = known.DistinctBuyers,
            Metrics = evaluation.Metrics(candidates),
            Gains = evaluation.Gains(candidates),
            Notice = notice,
        };
    }

    private string TooShortNotice(VisitorExamples examples)
    {
        var labelled = MonthSplit.Labelled(examples.CutoffAt, settings.AsOf, settings.HorizonDays);
        var buyers = examples.LabelledAt([.. labelled]).DistinctBuyers;
        return $"Visitors are scored by a scorecard: only {labelled.Count} monthly cut-offs have a finished window of {settings.HorizonDays} days "
            + $"({buyers} distinct buyers), too few for months of training, validation and test that do not overlap. {NotCalibrated}";
    }

    private string? TooFewNotice(VisitorExamples train, VisitorExamples validation, VisitorExamples test)
    {
        var (trained, validated, tested) = (train.DistinctBuyers, validation.DistinctBuyers, test.DistinctBuyers);
        if (trained >= options.MinBuyers && validated >= options.MinJudgingBuyers && tested >= options.MinJudgingBuyers)
            return null;
        return $"Visitors are scored by a scorecard: {trained} distinct buyers in the training months, {validated} in the validation months and "
            + $"{tested} in the test months; a model needs {options.MinBuyers}, {options.MinJudgingBuyers} and {options.MinJudgingBuyers}. {NotCalibrated}";
    }

    private const string NotCalibrated = "Its score ranks visitors by stated points; it is not a calibrated probability.";
}
