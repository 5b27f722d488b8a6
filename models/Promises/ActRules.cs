using System.Text.RegularExpressions;

namespace TradeCrm.Models.Promises;

/// <summary>What a rule of acts.tsv does with a sentence.</summary>
internal enum Act
{
    /// <summary>Words by which somebody commits himself ('we will', 保证).</summary>
    Commit,

    /// <summary>The same, if the sentence also names a day or a figure ('you get 3 %').</summary>
    Definite,

    /// <summary>The same, if the sentence also names a day ('the samples leave on Friday', 周五前寄).</summary>
    Dated,

    /// <summary>Words by which a salesperson writes down what he promised; in notes alone ('promised him', 答应客户).</summary>
    Record,

    /// <summary>The shortened form of notes and chats, with a day or a figure ('Will send on Friday').</summary>
    Short,

    /// <summary>Words that are taken out before blocks look: polite phrases ('if you like', 没问题) and refusals that are promises ('will not raise').</summary>
    Aside,

    /// <summary>Words that look like those that commit and are others ('bank guarantee', 保证金).</summary>
    Noise,

    /// <summary>What makes a sentence or clause no promise.</summary>
    Block,

    /// <summary>What is over already; what a salesperson wrote down as promised stays promised ('promised', 已答应).</summary>
    Past,

    /// <summary>Finding something out is no promise yet, unless an answer is promised too (<see cref="Notify"/>).</summary>
    Check,

    /// <summary>Words for an answer ('let you know', 回复您).</summary>
    Notify,
}

/// <summary>One row of acts.tsv.</summary>
internal sealed record ActRule(string Id, string Language, Act Act, bool IsWholeSentence, Setting? Only, double Confidence, Regex Pattern)
{
    private static readonly ILookup<(string, Act), ActRule> All = RuleTable.Read("acts.tsv").Select(Parse).ToLookup(rule => (rule.Language, rule.Act));

    /// <summary>Rules of a language, in the file's order.</summary>
    public static IEnumerable<ActRule> Of(string language, params Act[] acts) => acts.SelectMany(act => All[(language, act)]);

    /// <summary>Whether it applies where the text was written.</summary>
    public bool IsFor(Setting setting) => Only is null || Only == setting;

    private static ActRule Parse(IReadOnlyDictionary<string, string> row) => new(
        row["id"],
        row["language"],
        Enum.Parse<Act>(row["act"], ignoreCase: true),
        row["scope"] == "sentence",
        row["where"] switch { "note" => Setting.Note, "letter" => Setting.Letter, _ => null },
        row["confidence"].Length == 0 ? 1 : RuleTable.Number(row["confidence"]),
        RuleTable.Pattern(row["pattern"]));
}
