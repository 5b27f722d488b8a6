using System.Text.RegularExpressions;

namespace TradeCrm.Models.Promises;

/// <summary>
/// What the writer wrote himself: the same text with earlier mails that it quotes blanked out ('> ' lines, all below 'On … wrote:', 'Original Message', '发件人:' …). A header
/// followed by '> ' lines quotes those lines alone: the answer may stand below.
/// </summary>
internal static partial class OwnWords
{
    /// <summary>As long as <paramref name="text"/>: what is not his own is spaces.</summary>
    public static string Of(string text)
    {
        var signs = text.ToCharArray();
        var isBelow = false;
        var lines = Lines(text).ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = text[lines[i]];
            var isHeader = IsHeader(line) || (i + 1 < lines.Length && IsBrokenHeader(line, text[lines[i + 1]]));
            isBelow |= isHeader && !lines[(i + 1)..].Take(3).Any(next => IsMarked(text[next]));
            if (isBelow || isHeader || IsMarked(line))
                signs.AsSpan(lines[i]).Fill(' ');
        }
        return new(signs);
    }

    private static IEnumerable<Range> Lines(string text)
    {
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            yield return start..end;
            start = end + 1;
        }
    }

    private static bool IsMarked(string line) => line.TrimStart() is ['>' or '＞' or '|', ..];

    private static bool IsHeader(string line) => Header().IsMatch(line);

    // 'On Monday, 3 March 2026 at 10:00, Anna Berg <anna@…>' and 'wrote:' on the next line.
    private static bool IsBrokenHeader(string line, string next) => BeginsHeader().IsMatch(line) && EndsHeader().IsMatch(next);

    [GeneratedRegex(@"^\s*(On\b.{4,200}\bwrote\s*:|在.{2,120}(写道|寫道)\s*[:：]?|.{2,120}于.{2,60}写道\s*[:：]|Am\b.{4,200}\bschrieb\b.{0,80}:|Le\b.{4,200}a écrit\s*:|El\b.{4,200}escribió\s*:|-{2,}\s*(Original Message|Forwarded message|Ursprüngliche Nachricht|原始邮件|原始郵件|转发邮件|转发的邮件).{0,20}|(发件人|發件人|寄件者|From|Von|De)\s*[:：].{2,200})\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    [GeneratedRegex(@"^\s*On\b.{4,200}$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeginsHeader();

    [GeneratedRegex(@"^.{0,120}\bwrote\s*:\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndsHeader();
}
