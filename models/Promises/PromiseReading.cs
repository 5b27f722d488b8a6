namespace TradeCrm.Models.Promises;

/// <summary>What became of one text: its language, whether it was read, and the promises in it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Language">ISO code of what the writer wrote himself; null: no words.</param>
/// <param name="State">read, not_read (another language) or not_ours (the customer's or a machine's).</param>
/// <param name="Promises">In the order of the text.</param>
/// <param name="Done">Kinds of things that it says are done.</param>
internal sealed record PromiseReading(ReadText Text, string? Language, string State, IReadOnlyList<FoundPromise> Promises, IReadOnlyList<string> Done)
{
    /// <summary>Reads a text.</summary>
    public static PromiseReading Of(ReadText text)
    {
        var language = TextLanguage.Of(OwnWords.Of(text.Text));
        if (!TextLanguage.IsRead(language))
            return new(text, language, "not_read", [], []);
        var done = text.Field == "body" ? DoneDeeds.In(text) : [];
        return text.Setting == Setting.Theirs ? new(text, language, "not_ours", [], done) : new(text, language, "read", PromiseFinder.In(text), done);
    }
}
