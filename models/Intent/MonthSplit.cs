namespace TradeCrm.Models.Intent;

/// <summary>
/// Cut-offs for training, validation and test. The label windows of one part are over when the next part's first cut-off comes,
/// so nothing that is learnt could not have been known then.
/// </summary>
internal sealed record MonthSplit(IReadOnlyList<DateTime> Train, IReadOnlyList<DateTime> Validation, IReadOnlyList<DateTime> Test)
{
    /// <summary>Every cut-off whose window is over when the test begins: the months that the served trees learn from.</summary>
    public required IReadOnlyList<DateTime> BeforeTest { get; init; }

    /// <summary>Null where the history is too short for all three parts.</summary>
    public static MonthSplit? Of(IEnumerable<DateTime> cutoffs, DateTime asOf, int horizonDays, IntentOptions options)
    {
        var horizon = TimeSpan.FromDays(horizonDays);
        var labelled = Labelled(cutoffs, asOf, horizonDays);
        var test = labelled.TakeLast(options.TestCutoffs).ToArray();
        if (test.Length < options.TestCutoffs)
            return null;
        var beforeTest = labelled.Where(cutoff => cutoff + horizon <= test[0]).ToArray();
        var validation = beforeTest.TakeLast(options.ValidationCutoffs).ToArray();
        if (validation.Length == 0)
            return null;
        var train = beforeTest.Where(cutoff => cutoff + horizon <= validation[0]).ToArray();
        return train.Length == 0 ? null : new(train, validation, test) { BeforeTest = beforeTest };
    }

    /// <summary>The cut-offs whose windows are over by as_of, the earliest first.</summary>
    public static IReadOnlyList<DateTime> Labelled(IEnumerable<DateTime> cutoffs, DateTime asOf, int horizonDays) =>
        [.. cutoffs.Distinct().Where(cutoff => cutoff + TimeSpan.FromDays(horizonDays) <= asOf).Order()];
}
