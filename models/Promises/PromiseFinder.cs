using System.Text.RegularExpressions;

namespace TradeCrm.Models.Promises;

/// <summary>Finds the promises of ours in a text, by the rules of acts.tsv, kinds.tsv and due.tsv. docs/promises.md describes them.</summary>
internal static partial class PromiseFinder
{
    private static readonly Act[] Cues = [Act.Commit, Act.Record, Act.Short, Act.Definite, Act.Dated];

    /// <summary>Promises in the order of the text, at most one of a kind in a sentence; none in what the customer wrote.</summary>
    public static IReadOnlyList<FoundPromise> In(ReadText text)
    {
        if (text.Setting == Setting.Theirs)
            return [];
        var own = OwnWords.Of(text.Text);
        var found = new List<FoundPromise>();
        // What an earlier mail speaks of is what 'them' in the answer means.
        var before = new List<string> { FoldedText.Of(text.Context), own == text.Text ? "" : FoldedText.Of(text.Text) };
        foreach (var range in Sentences.Of(own))
        {
            var sentence = FoldedText.Of(own[range]);
            var language = TextLanguage.OfSentence(sentence);
            found.AddRange(Promises(text, range, WithoutQuotes(sentence), language, before));
            before.Add(sentence);
        }
        return found;
    }

    private static List<FoundPromise> Promises(ReadText text, Range range, string sentence, string language, List<string> before)
    {
        var found = new List<FoundPromise>();
        var cues = CuesIn(Masked(sentence, language, Act.Noise), language, text.Setting).ToList();
        if (cues.Count == 0)
            return found;
        var masked = Masked(sentence, language, Act.Aside);
        if (IsBlocked(masked, language, text.Setting, true))
            return found;
        var (days, figures, clauses) = (DueDays.In(sentence, text.SentOn), SaidFigures.Of(sentence), Sentences.Clauses(sentence).ToArray());
        foreach (var (rule, cue) in cues)
        {
            var clause = clauses.Last(part => part.Start.Value <= cue.Index);
            var due = DueDays.Of(days, clause);
            if (!IsDefinite(rule.Act, due is not null || days.Any(word => word.IsSoon), figures) || IsBlocked(masked[clause], language, text.Setting, false) || IsPast(rule.Act, masked[clause], language))
                continue;
            // One deed is often said in two clauses: a second promise must name its own thing beside the words that commit.
            if (KindOf(sentence, language, clause, cue, before) is { } kind && !found.Exists(other => other.Kind == kind.Kind) && (found.Count == 0 || PromiseKinds.IsNamedIn(sentence[clause], language, kind)))
                found.Add(Found(text, range, sentence, language, rule, kind, due, figures));
        }
        return found;
    }

    private static IEnumerable<(ActRule Rule, Match Match)> CuesIn(string sentence, string language, Setting setting) =>
        from act in Cues
        from rule in ActRule.Of(language, act)
        where rule.IsFor(setting) && (act is not Act.Record || setting == Setting.Note)
        from match in rule.Pattern.Matches(sentence)
        select (rule, match);

    private static PromiseKind? KindOf(string sentence, string language, Range clause, Match cue, List<string> before)
    {
        if (PromiseKinds.Of(sentence, language, clause, cue.Index..(cue.Index + cue.Length)) is { } kind)
            return kind;
        if (!PromiseKinds.IsPronoun(sentence, language))
            return null;
        return before.AsEnumerable().Reverse().Select(earlier => PromiseKinds.Topic(earlier, TextLanguage.OfSentence(earlier))).FirstOrDefault(topic => topic is not null);
    }

    private static FoundPromise Found(ReadText text, Range range, string sentence, string language, ActRule rule, PromiseKind kind, DueWords? due, SaidFigures figures)
    {
        var (start, length) = range.GetOffsetAndLength(text.Text.Length);
        var startsAt = CodePoints(text.Text.AsSpan(0, start));
        return new()
        {
            Kind = kind.Kind,
            Deed = kind.Deed,
            Language = language,
            StartsAt = startsAt,
            EndsAt = startsAt + CodePoints(text.Text.AsSpan(start, length)),
            Sentence = text.Text.Substring(start, length),
            Rule = rule.Id,
            Confidence = due is null && rule.Confidence > 0.7 ? rule.Confidence - 0.1 : rule.Confidence,
            DueOn = due?.On,
            DueText = due is { } words ? text.Text.Substring(start + words.Start, words.Length).Trim() : null,
            Figures = figures,
        };
    }

    private static bool IsBlocked(string part, string language, Setting setting, bool isSentence)
    {
        if (ActRule.Of(language, Act.Block).Any(rule => rule.IsWholeSentence == isSentence && rule.IsFor(setting) && rule.Pattern.IsMatch(part)))
            return true;
        return isSentence && ActRule.Of(language, Act.Check).Any(rule => rule.Pattern.IsMatch(part)) && !ActRule.Of(language, Act.Notify).Any(rule => rule.Pattern.IsMatch(part));
    }

    private static bool IsDefinite(Act act, bool isDated, SaidFigures figures) => act switch
    {
        Act.Dated => isDated,
        Act.Definite or Act.Short => isDated || figures != SaidFigures.None,
        _ => true,
    };

    private static bool IsPast(Act act, string clause, string language) => act != Act.Record && ActRule.Of(language, Act.Past).Any(rule => rule.Pattern.IsMatch(clause));

    private static string Masked(string sentence, string language, Act act)
    {
        foreach (var rule in ActRule.Of(language, act))
            sentence = rule.Pattern.Replace(sentence, match => new string(' ', match.Length));
        return sentence;
    }

    // What stands in quotation marks are somebody's words of another time; a single word is emphasis.
    private static string WithoutQuotes(string sentence) => Quoted().Replace(sentence, match => new string(' ', match.Length));

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    [GeneratedRegex("\"[^\"]{12,}\"|\"[^\"]*[\u4e00-\u9fff][^\"]{4,}\"|「[^」]{5,}」|『[^』]{5,}』|[ :(]'[a-z\\d].{12,}'([ .,;)]|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
