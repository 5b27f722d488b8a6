namespace TradeCrm.Simulator;

/// <summary>Every promise of ours that stands in an export, what became of it, and every sentence that was put there to look like one.</summary>
internal static class CommitmentTruth
{
    private static readonly string[] Shared = ["key", "activity_id", "text_key", "written_blind:flag", "language", "is_readable:flag", "setting", "kind", "what", "company", "person", "by", "said_at:moment"];
    private static readonly string[] Place = ["sentence", "offset:number", "length:number"];

    public static void Write(World world, string folder)
    {
        using (var table = new TruthTable(folder, "commitments", [.. Shared, "due_on", .. Place, "outcome", "outcome_at:moment", "fact", "evidence_kind", "evidence_id", "planted"]))
        {
            foreach (var (promise, index) in Seen(world.Dealings.Promises))
            {
                var ((outcome, at), (fact, _)) = (promise.Outcome(), promise.Fact());
                var isShown = promise.DoneAt is { } done && done <= promise.SeenUntil();
                table.Add([.. Row(promise, $"P{index:00000}"), promise.DueOn is { } due ? Clock.Day(due) : null, .. Where(promise), outcome, at, fact, isShown ? promise.EvidenceKind : "",
                    isShown ? promise.EvidenceId : "", promise.Planted]);
            }
        }
        using var lookalikes = new TruthTable(folder, "promise_lookalikes", [.. Shared, "near_miss", .. Place]);
        foreach (var (promise, index) in Seen(world.Dealings.Lookalikes))
            lookalikes.Add([.. Row(promise, $"L{index:00000}"), promise.Text.NearMiss, .. Where(promise)]);
    }

    /// <summary>Those whose text is in an export, the earliest first.</summary>
    public static IEnumerable<(Promise Promise, int Number)> Seen(IEnumerable<Promise> promises) =>
        promises.Where(promise => promise.Activity.Id.Length > 0 && Recorded.IsSeen(promise.Activity)).OrderBy(promise => promise.Activity.Number)
            .ThenBy(promise => promise.Text.Key, StringComparer.Ordinal).Select((promise, index) => (promise, index + 1));

    private static object?[] Row(Promise promise, string key)
    {
        var (text, activity) = (promise.Text, promise.Activity);
        return [key, activity.Id, text.Key, text.IsWrittenBlind, text.Language, text.IsReadable, text.Setting, text.Kind, text.Deed, promise.Company.Key, activity.Person!.Key, activity.By?.Id, activity.At];
    }

    private static object?[] Where(Promise promise)
    {
        var at = promise.Activity.Body.IndexOf(promise.Sentence, StringComparison.Ordinal);
        return [promise.Sentence, at < 0 ? null : Characters(promise.Activity.Body[..at]), Characters(promise.Sentence)];
    }

    // As readers of text count them: an emoji is one or two, not four.
    private static int Characters(string text) => text.EnumerateRunes().Count();
}
