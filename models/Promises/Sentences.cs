using System.Text.RegularExpressions;

namespace TradeCrm.Models.Promises;

/// <summary>Cuts a text into sentences and a sentence into clauses, as ranges of UTF-16 places.</summary>
internal static partial class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(RuleTable.Read("abbreviations.tsv").Select(row => row["word"]), StringComparer.OrdinalIgnoreCase);

    /// <summary>Sentences without the spaces around them; a line of its own ends one too where the next line begins anew.</summary>
    public static IEnumerable<Range> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsEnd(text, i))
                continue;
            var end = EndOf(text, i);
            if (Trimmed(text, start, end) is { } sentence)
                yield return sentence;
            (start, i) = (end, end - 1);
        }
        if (Trimmed(text, start, text.Length) is { } last)
            yield return last;
    }

    /// <summary>Clauses of a folded sentence: what commas, semicolons, dashes and 'but' part.</summary>
    public static IEnumerable<Range> Clauses(string sentence)
    {
        var start = 0;
        foreach (Match mark in ClauseMark().Matches(sentence))
        {
            yield return start..mark.Index;
            start = mark.Index + mark.Length;
        }
        yield return start..sentence.Length;
    }

    private static bool IsEnd(string text, int i) => text[i] switch
    {
        '。' or '！' or '？' or '；' => true,
        '\n' => IsLineEnd(text, i),
        '!' or '?' => IsFollowedByGap(text, i),
        '.' => IsFollowedByGap(text, i) && !IsAbbreviation(text, i),
        _ => false,
    };

    // A mail wrapped at 72 signs goes on in the next line with a small letter; between Chinese signs a line end ends the sentence.
    private static bool IsLineEnd(string text, int i)
    {
        var next = i + 1 < text.Length ? text[i + 1] : '\n';
        var before = text.LastIndexOf('\n', Math.Max(0, i - 1));
        return !(char.IsLetter(next) && char.IsAscii(next) && i - before > 50) || i == 0;
    }

    private static bool IsFollowedByGap(string text, int i)
    {
        var next = i + 1 < text.Length ? text[i + 1] : ' ';
        return char.IsWhiteSpace(next) || IsClosing(next) || next is '!' or '?' or '.' || next >= '\u2e80';
    }

    private static bool IsAbbreviation(string text, int i)
    {
        var start = i;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text[start..i];
        var rest = text.AsSpan(i + 1).TrimStart();
        var isLowerNext = rest.Length > 0 && char.IsLower(rest[0]);
        return Abbreviations.Contains(word) || (word.Length > 0 && word.All(char.IsDigit) && isLowerNext) || (word.Length == 1 && char.IsUpper(word[0]) && word != "I");
    }

    private static int EndOf(string text, int i)
    {
        var end = i + 1;
        while (end < text.Length && (text[end] is '!' or '?' or '.' or '。' or '！' or '？' || IsClosing(text[end])))
            end++;
        return end;
    }

    private static bool IsClosing(char sign) => sign is '"' or '\'' or '”' or '’' or ')' or '）' or '」' or '』';

    private static Range? Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end > start ? start..end : null;
    }

    [GeneratedRegex(@",(?!\d)|(?<!\d),|;|\s-\s|\s(?=but\b|and (?:i|we|you|he|she|they|the)\b)|:(?=\s|[\u2e80-\u9fff])|(?=但是|但|不过)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClauseMark();
}
