using System.Globalization;
using System.Text.RegularExpressions;

namespace TradeCrm.Models.Promises;

/// <summary>What is promised, by the words of kinds.tsv.</summary>
internal readonly record struct PromiseKind(string Kind, string Deed);

/// <summary>Finds what a clause is about: things before deeds (tier 1 before 2), the nearest behind the words that commit before what stands in front of them.</summary>
internal static class PromiseKinds
{
    private sealed record Rule(string Language, string Kind, string Deed, int Tier, Regex Pattern);

    private readonly record struct Hit(Rule Rule, int Start, int End);

    private static readonly Rule[] Rules = [.. RuleTable.Read("kinds.tsv").Select(row =>
        new Rule(row["language"], row["kind"], row["deed"], int.Parse(row["tier"], CultureInfo.InvariantCulture), RuleTable.Pattern(row["pattern"])))];

    /// <summary>The kind of the promise whose words stand at <paramref name="cue"/> of a folded sentence; null where it is about nothing of these.</summary>
    public static PromiseKind? Of(string sentence, string language, Range clause, Range cue)
    {
        var hits = Hits(sentence, language);
        var (clauseStart, clauseEnd) = (clause.Start.Value, clause.End.Value);
        var (cueStart, cueEnd) = (cue.Start.Value, cue.End.Value);
        foreach (var tier in hits.Select(hit => hit.Rule.Tier).Distinct().Order())
        {
            var same = hits.Where(hit => hit.Rule.Tier == tier).ToList();
            var inside = same.Where(hit => hit.Start >= clauseStart && hit.Start < clauseEnd).ToList();
            if (inside.Count > 0)
                return Chosen(inside, cueStart, cueEnd);
            if (same.Count > 0)
                return Kind(same.MinBy(hit => Math.Max(hit.Start - clauseEnd, clauseStart - hit.End)));
        }
        return null;
    }

    /// <summary>Whether the words name only 'it' or 'them', and what stands before must say what that is.</summary>
    public static bool IsPronoun(string sentence, string language) => Rules.Any(rule => rule.Kind == "pronoun" && rule.Language == language && rule.Pattern.IsMatch(sentence));

    /// <summary>Whether a clause names the thing itself.</summary>
    public static bool IsNamedIn(string clause, string language, PromiseKind kind) => Hits(clause, language).Exists(hit => hit.Rule.Tier == 1 && hit.Rule.Kind == kind.Kind);

    /// <summary>What a text that stands before speaks of: its last thing.</summary>
    public static PromiseKind? Topic(string text, string language)
    {
        var hits = Hits(text, language).Where(hit => hit.Rule.Tier == 1).ToList();
        return hits.Count == 0 ? null : Kind(hits[^1]);
    }

    /// <summary>Every kind of thing that a sentence names, in either language; deeds such as 'ship' count where it names no thing.</summary>
    public static IReadOnlyList<string> AllIn(string sentence)
    {
        var hits = Hits(sentence, "en").Concat(Hits(sentence, "zh")).ToList();
        return [.. hits.Where(hit => hit.Rule.Tier == hits.Min(other => other.Rule.Tier)).Select(hit => hit.Rule.Kind).Distinct()];
    }

    private static PromiseKind Chosen(List<Hit> hits, int cueStart, int cueEnd)
    {
        var behind = hits.Where(hit => hit.End > cueEnd || hit.Start >= cueStart).ToList();
        return Kind(behind.Count > 0 ? behind[0] : hits[^1]);
    }

    private static PromiseKind Kind(Hit hit) => new(hit.Rule.Kind, hit.Rule.Deed);

    private static List<Hit> Hits(string sentence, string language) =>
        [.. Rules.Where(rule => rule.Kind != "pronoun" && (rule.Language == language || rule.Language == "any"))
            .SelectMany(rule => rule.Pattern.Matches(sentence).Select(match => new Hit(rule, match.Index, match.Index + match.Length)))
            .OrderBy(hit => hit.Start).ThenByDescending(hit => hit.End)];
}
