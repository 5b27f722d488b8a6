using System.Globalization;
using System.Text.RegularExpressions;

namespace TradeCrm.Models.Promises;

/// <summary>
/// Rows of one of the rules' files: tab-separated, the first line names the columns, '#' begins a comment. '{name}' in a pattern stands for the alternatives of that name in
/// words.tsv. Patterns run without backtracking, so that no text of a stranger can make one slow; they see folded text (<see cref="FoldedText"/>).
/// </summary>
internal static partial class RuleTable
{
    private static readonly Dictionary<string, string> Words = Read("words.tsv").ToDictionary(row => row["name"], row => row["alternatives"], StringComparer.Ordinal);

    /// <summary>The rows, a value per column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string file)
    {
        var lines = EmbeddedText.Read(file).ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToArray();
        var columns = lines[0].Split('\t');
        return [.. lines.Skip(1).Select(line => Row(file, columns, line.Split('\t')))];
    }

    /// <summary>The pattern with its words put in, ready to run.</summary>
    public static Regex Pattern(string pattern) =>
        new(Filled(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>A number such as 0.8 of a rule.</summary>
    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Filled(string pattern)
    {
        var filled = Word().Replace(pattern, name => $"(?:{Words[name.Groups["name"].Value]})");
        return filled == pattern ? filled : Filled(filled);
    }

    private static Dictionary<string, string> Row(string file, string[] columns, string[] values) =>
        values.Length == columns.Length
            ? columns.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)
            : throw new InvalidOperationException($"{file}: {values.Length} values in '{string.Join(" ", values)}'; the file has {columns.Length} columns.");

    [GeneratedRegex(@"\{(?<name>[a-z_]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
