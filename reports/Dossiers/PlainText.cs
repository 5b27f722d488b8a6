using System.Text;
using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Dossiers;

/// <summary>Strangers' texts on one line of a terminal or of Markdown: nothing in them can drive the one or mark up the other.</summary>
internal static class PlainText
{
    private const string Marks = "\\`*_{}[]<>#|~&!$";

    /// <summary>Line ends and tabs become blanks, control characters their pictures, marks of direction '�'.</summary>
    /// <param name="text">Anything.</param>
    /// <param name="most">Letters that are shown; a longer text ends in '…'.</param>
    public static string Of(string text, int most = 400)
    {
        var shown = new StringBuilder(Math.Min(text.Length, most));
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= most)
                return shown.ToString().TrimEnd() + "…";
            if (!Rune.IsWhiteSpace(rune))
                shown.Append(Shown(rune));
            else if (shown.Length > 0 && shown[^1] != ' ')
                shown.Append(' ');
        }
        return shown.ToString().TrimEnd();
    }

    /// <summary>The same, with whatever Markdown would take for markup or for a link escaped.</summary>
    public static string Markdown(string text)
    {
        var plain = Of(text);
        var shown = new StringBuilder();
        for (var place = 0; place < plain.Length; place++)
        {
            if (Marks.Contains(plain[place], StringComparison.Ordinal) || IsLink(plain, place))
                shown.Append('\\');
            shown.Append(plain[place]);
        }
        return shown.ToString();
    }

    // Addresses become links even where nobody marked them.
    private static bool IsLink(string text, int place) => text[place] switch
    {
        '@' => true,
        ':' => text.AsSpan(place).StartsWith("://") || text.AsSpan(0, place).EndsWith("mailto", StringComparison.OrdinalIgnoreCase),
        '.' => text.AsSpan(0, place).EndsWith("www", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static string Shown(Rune rune) => rune.Value switch
    {
        < 0x20 => ((char)(0x2400 + rune.Value)).ToString(),
        0x7F => "␡",
        var value => Html.IsDisguise(value) ? "�" : rune.ToString(),
    };
}
