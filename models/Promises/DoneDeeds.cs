using System.Text.RegularExpressions;

namespace TradeCrm.Models.Promises;

/// <summary>What a text says has been done ('the samples went out today', 附件是证书): the messages that show a promise kept. Rules: done.tsv for the deed, kinds.tsv for the thing.</summary>
internal static class DoneDeeds
{
    private sealed record Rule(string Language, string Who, Regex Pattern);

    private static readonly Rule[] Rules = [.. RuleTable.Read("done.tsv").Select(row => new Rule(row["language"], row["who"], RuleTable.Pattern(row["pattern"])))];

    /// <summary>Kinds of things that were done, each once, in the order of the text; the subject counts as a sentence of its own.</summary>
    public static IReadOnlyList<string> In(ReadText text)
    {
        var own = OwnWords.Of(text.Text);
        var found = new List<string>();
        var subject = FoldedText.Of(text.Context);
        foreach (var range in Sentences.Of(own))
        {
            var sentence = FoldedText.Of(own[range]);
            // 'Please find attached: 装箱单': both languages are asked.
            var who = Rules.Where(rule => IsFor(rule, text.Setting) && rule.Pattern.IsMatch(sentence)).Select(rule => rule.Who).ToList();
            if (who.Count == 0)
                continue;
            // 'Attached, as promised' says in its subject what.
            var kinds = PromiseKinds.AllIn(sentence);
            kinds = kinds.Count > 0 ? kinds : PromiseKinds.AllIn(subject);
            found.AddRange(kinds.Where(kind => who.Exists(said => said == (IsOfWords(kind) ? "terms" : said) && (said != "terms" || IsOfWords(kind)))));
        }
        return [.. found.Distinct()];
    }

    private static bool IsOfWords(string kind) => kind is "discount" or "payment_term";

    private static bool IsFor(Rule rule, Setting setting) => (rule.Who == "in") == (setting == Setting.Theirs);
}
