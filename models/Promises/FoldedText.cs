namespace TradeCrm.Models.Promises;

/// <summary>
/// A text as the rules see it: lower case, curly quotes and full-width signs made plain, traditional characters simplified, line ends and tabs as spaces. Every sign keeps its
/// place, so that an index means the same in both.
/// </summary>
internal static class FoldedText
{
    private static readonly Dictionary<char, char> Simplified =
        RuleTable.Read("characters.tsv").SelectMany(row => row["from"].Zip(row["to"])).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>As long as <paramref name="text"/>.</summary>
    public static string Of(string text) => string.Create(text.Length, text, (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            folded[i] = Fold(source[i]);
    });

    private static char Fold(char sign) => sign switch
    {
        '’' or '‘' or 'ʼ' or '`' => '\'',
        '“' or '”' or '„' => '"',
        '–' or '—' or '‐' or '−' => '-',
        '\n' or '\r' or '\t' or '\u00a0' or '\u3000' => ' ',
        >= '！' and <= '～' => char.ToLowerInvariant((char)(sign - '！' + '!')),
        _ => Simplified.GetValueOrDefault(sign, char.ToLowerInvariant(sign)),
    };
}
