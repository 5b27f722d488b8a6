using System.Net;

namespace TradeCrm.Simulator;

/// <summary>What stands in a mail: the new text first, the signature, and below it what is answered.</summary>
internal static class MailText
{
    /// <summary>So many mails back are quoted; programs quote all of them, which nobody needs to read here.</summary>
    private const int Depth = 2;

    public static string Of(Letter letter, bool withQuote) => Lines(letter, withQuote ? Depth : 0).ReplaceLineEndings("\r\n");

    public static string Html(Letter letter, bool withQuote, string inserted)
    {
        static string Escaped(string text) => WebUtility.HtmlEncode(text).ReplaceLineEndings("<br>\r\n");
        var quote = withQuote && letter.Parent is { } parent ? $"\r\n<blockquote style=\"border-left:1px solid #ccc;padding-left:1ex\">{Escaped(parent.Body)}</blockquote>" : "";
        return $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={{charset}}\"></head>\r\n<body>{inserted}<div>{Escaped(letter.Body)}</div>"
            + (letter.Signature.Length > 0 ? $"\r\n<div style=\"color:#888\">-- <br>{Escaped(letter.Signature)}</div>" : "") + $"{quote}\r\n</body></html>\r\n";
    }

    private static string Lines(Letter letter, int depth)
    {
        var text = letter.Signature.Length > 0 ? $"{letter.Body}\n\n-- \n{letter.Signature}\n" : $"{letter.Body}\n";
        if (depth == 0 || letter.Parent is not { } parent || letter.Type != "email")
            return text;
        var quoted = Lines(parent, depth - 1).TrimEnd('\n');
        var head = Head(letter, parent);
        return letter.Program.Quote switch
        {
            QuoteStyle.Angles => $"{text}\n{head}\n{Prefixed(quoted, "> ")}\n",
            QuoteStyle.BareAngles => $"{text}\n{head}\n{Prefixed(quoted, ">")}\n",
            _ => $"{text}\n{head}\n\n{quoted}\n",
        };
    }

    private static string Prefixed(string text, string prefix) => string.Join('\n', text.Split('\n').Select(line => prefix + line));

    private static string Head(Letter letter, Letter parent)
    {
        var sentAt = MailDate.InQuote(letter.Clock.Local(parent.At), letter.Program.Quote);
        return letter.Program.Quote switch
        {
            QuoteStyle.Original => $"-----Original Message-----\nFrom: {parent.From.Name} [mailto:{parent.From.Address}]\nSent: {sentAt}\nTo: {parent.To.Address}\nSubject: {parent.Subject}",
            QuoteStyle.Chinese => $"发件人： {parent.From.Name} <{parent.From.Address}>\n发送时间： {sentAt}\n收件人： {parent.To.Address}\n主题： {parent.Subject}",
            QuoteStyle.German => $"Von: {parent.From.Name} <{parent.From.Address}>\nGesendet: {sentAt}\nAn: {parent.To.Address}\nBetreff: {parent.Subject}",
            _ => $"On {sentAt}, {parent.From.Name} <{parent.From.Address}> wrote:",
        };
    }
}
