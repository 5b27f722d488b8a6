using System.Globalization;
using System.Text;

namespace TradeCrm.Simulator;

/// <summary>Bytes as mail carries them (RFC 2045). Everything here is Latin-1 text: one letter for each byte.</summary>
internal static class TransferEncoding
{
    private const int LineLength = 76;

    public static Encoding Of(string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return charset switch
        {
            "utf-8" => new UTF8Encoding(false),
            "us-ascii" => Encoding.ASCII,
            "iso-8859-1" => Encoding.Latin1,
            "gb2312" or "gbk" => Encoding.GetEncoding(936),
            _ => Encoding.GetEncoding(charset),
        };
    }

    public static bool CanHold(string charset, string text) => Of(charset).GetString(Of(charset).GetBytes(text)) == text;

    public static bool IsAscii(string text) => text.All(char.IsAscii);

    public static string Raw(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    public static string Base64(byte[] bytes)
    {
        var text = Convert.ToBase64String(bytes);
        return string.Concat(text.Chunk(LineLength).Select(line => new string(line) + "\r\n"));
    }

    /// <summary>Lines end in CR LF before and after.</summary>
    public static string QuotedPrintable(byte[] bytes)
    {
        var text = new StringBuilder();
        foreach (var line in Raw(bytes).Split("\r\n"))
        {
            var width = 0;
            for (var index = 0; index < line.Length; index++)
            {
                var letter = line[index];
                var isPlain = letter is > ' ' and <= '~' && letter != '=' || (letter == ' ' && index < line.Length - 1);
                var token = isPlain ? letter.ToString() : string.Create(CultureInfo.InvariantCulture, $"={(int)letter:X2}");
                if (width + token.Length > LineLength - 1)
                {
                    text.Append("=\r\n");
                    width = 0;
                }
                text.Append(token);
                width += token.Length;
            }
            text.Append("\r\n");
        }
        return text.ToString();
    }
}
