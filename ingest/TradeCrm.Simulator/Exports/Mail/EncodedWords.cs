using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>Names and subjects that are not ASCII, as RFC 2047 has them: words of at most 75 letters, none of which cuts a character.</summary>
internal static class EncodedWords
{
    private const int WordLength = 75;

    public static string Of(string text, string charset, char encoding)
    {
        if (TransferEncoding.IsAscii(text))
            return text;
        if (!TransferEncoding.CanHold(charset, text))
            charset = "utf-8";
        var words = new List<string>();
        var pending = "";
        foreach (var rune in text.EnumerateRunes())
        {
            if (Word(pending + rune, charset, encoding).Length > WordLength)
            {
                words.Add(Word(pending, charset, encoding));
                pending = "";
            }
            pending += rune.ToString();
        }
        words.Add(Word(pending, charset, encoding));
        return string.Join("\r\n ", words);
    }

    /// <summary>A display name and its address; a name with a comma or the like is quoted.</summary>
    public static string Of(Mailbox mailbox, string charset, char encoding)
    {
        if (mailbox.Name.Length == 0)
            return mailbox.Address;
        var name = TransferEncoding.IsAscii(mailbox.Name) && mailbox.Name.Any(letter => "()<>[]:;@\\,.\"".Contains(letter, StringComparison.Ordinal))
            ? $"\"{mailbox.Name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : Of(mailbox.Name, charset, encoding);
        return $"{name} <{mailbox.Address}>";
    }

    private static string Word(string text, string charset, char encoding)
    {
        var bytes = TransferEncoding.Of(charset).GetBytes(text);
        var content = encoding == 'B' ? Convert.ToBase64String(bytes) : string.Concat(bytes.Select(Letter));
        return $"=?{charset.ToUpperInvariant()}?{encoding}?{content}?=";
    }

    private static string Letter(byte value) => value == ' ' ? "_"
        : char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'!' or (byte)'/' ? ((char)value).ToString() : string.Create(CultureInfo.InvariantCulture, $"={value:X2}");
}
