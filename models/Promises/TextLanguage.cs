namespace TradeCrm.Models.Promises;

/// <summary>The language of a text: Chinese and other scripts by their signs, Latin ones by their small words (languages.tsv).</summary>
internal static class TextLanguage
{
    private static readonly (string Language, HashSet<string> Words)[] Latin =
        [.. RuleTable.Read("languages.tsv").Select(row => (row["language"], row["words"].Split(' ').ToHashSet(StringComparer.Ordinal)))];

    private static readonly (string Language, char From, char To)[] Scripts =
        [("ja", '\u3040', '\u30ff'), ("ko", '\uac00', '\ud7af'), ("ru", '\u0400', '\u04ff'), ("ar", '\u0600', '\u06ff'), ("he", '\u0590', '\u05ff'), ("th", '\u0e00', '\u0e7f'), ("el", '\u0370', '\u03ff'), ("hi", '\u0900', '\u097f')];

    /// <summary>Whether the rules read it: English and Chinese.</summary>
    public static bool IsRead(string? language) => language is null or "en" or "zh";

    /// <summary>ISO code; null where there is no word at all. Among Latin languages English wins a tie, and against a single word: a text of names and figures is read rather than not.</summary>
    public static string? Of(string text)
    {
        var letters = text.Count(char.IsLetter);
        if (letters == 0)
            return null;
        foreach (var (language, from, to) in Scripts)
        {
            if (text.Count(sign => sign >= from && sign <= to) * 10 >= letters)
                return language;
        }
        return HanShare(text) >= 0.15 ? "zh" : OfWords(text);
    }

    /// <summary>Chinese or not, of a sentence inside a text that is read.</summary>
    public static string OfSentence(string sentence) => HanShare(sentence) > 0.1 ? "zh" : "en";

    private static double HanShare(string text)
    {
        var letters = text.Count(char.IsLetter);
        return letters == 0 ? 0 : text.Count(sign => sign is >= '\u4e00' and <= '\u9fff') / (double)letters;
    }

    private static string OfWords(string text)
    {
        var words = FoldedText.Of(text).Split([' ', ',', '.', ';', ':', '!', '?', '(', ')', '"', '/'], StringSplitOptions.RemoveEmptyEntries);
        var hits = Latin.Select(entry => (entry.Language, Hits: words.Count(entry.Words.Contains))).ToArray();
        var best = hits.MaxBy(entry => entry.Hits);
        // One small word is no language: 'a' and 'w' stand in English subjects too.
        return best.Hits > 1 ? best.Language : Latin[0].Language;
    }
}
