using System.Text;

namespace TradeCrm.Pipeline;

/// <summary>Texts of strangers on a terminal: control characters could drive it, so they are shown as their pictures.</summary>
internal static class TerminalText
{
    /// <param name="text">Anything.</param>
    /// <param name="most">Letters that are shown; a longer text ends in '…'.</param>
    public static string Of(string text, int most = 200)
    {
        var shown = new StringBuilder(Math.Min(text.Length, most));
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, most)))
            shown.Append(letter < ' ' ? (char)(0x2400 + letter) : char.IsControl(letter) || letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' ? '\uFFFD' : letter);
        return text.Length > most ? shown.Append('…').ToString() : shown.ToString();
    }
}
