using System.Text.RegularExpressions;

namespace TradeCrm.Models.Promises;

/// <summary>A day that a sentence names, where it names it, and how firmly (the rule's rank: 1 is 'by Friday', 3 a bare 'Friday').</summary>
internal readonly record struct DueWords(int Start, int Length, DateOnly? On, int Rank)
{
    public int End => Start + Length;

    /// <summary>No day, but at once: 'shortly', 马上.</summary>
    public bool IsSoon => Rank == 8;
}

/// <summary>Resolves the words for a day ('by Friday', 'within 3 days', 下周三前, 月底前, 11月15日) against the day of the message, by the rules of due.tsv.</summary>
internal static class DueDays
{
    private sealed record Rule(string Language, int Rank, DueMeaning Meaning, Regex Pattern);

    private static readonly Rule[] Rules =
        [.. RuleTable.Read("due.tsv").Select(row => new Rule(row["language"], int.Parse(row["rank"], System.Globalization.CultureInfo.InvariantCulture), DueMeaning.Parse(row["meaning"]), RuleTable.Pattern(row["pattern"])))];

    /// <summary>All days of a folded sentence, overlapping ones apart: the longer words win. A null day is words that look like a due day and are none ('from Monday', 'dated').</summary>
    public static IReadOnlyList<DueWords> In(string sentence, DateOnly said)
    {
        var all = new List<DueWords>();
        foreach (var rule in Rules)
        {
            foreach (Match match in rule.Pattern.Matches(sentence))
            {
                if (rule.Meaning.IsVoid)
                    all.Add(new(match.Index, match.Length, null, rule.Rank));
                else if (rule.Meaning.On(said, match) is { } day)
                    all.Add(new(match.Index, match.Length, day, rule.Rank));
            }
        }
        var kept = new List<DueWords>();
        foreach (var words in all.OrderByDescending(words => words.Length).ThenBy(words => words.Rank).ThenBy(words => words.Start))
        {
            if (!kept.Any(other => words.Start < other.End && other.Start < words.End))
                kept.Add(words);
        }
        return [.. kept.OrderBy(words => words.Start)];
    }

    /// <summary>The one that a clause's promise is due on: the firmest in the clause, the last of equals; without one in it the nearest elsewhere; null for none.</summary>
    public static DueWords? Of(IReadOnlyList<DueWords> words, Range clause)
    {
        var days = words.Where(word => word.On is not null)
            .OrderBy(word => Math.Max(0, Math.Max(word.Start - clause.End.Value + 1, clause.Start.Value - word.End + 1)))
            .ThenBy(word => word.Rank).ThenByDescending(word => word.Start).ToList();
        return days.Count > 0 ? days[0] : null;
    }
}
