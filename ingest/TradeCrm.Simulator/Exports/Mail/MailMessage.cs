using System.Globalization;
using System.Text;

namespace TradeCrm.Simulator;

/// <summary>A whole mail as RFC 5322 has it, or not quite. Latin-1 text, one letter for each byte; lines end in CR LF.</summary>
internal static class MailMessage
{
    private const int HugeHeaderLength = 9000;

    public static string Of(Letter letter, string name)
    {
        var message = $"{Headers(letter, name)}MIME-Version: 1.0\r\n{new MailBody(letter, name).Entity()}";
        return name == MailCase.Truncated ? message[..(message.Length * 4 / 5)] : message;
    }

    private static string Headers(Letter letter, string name)
    {
        var headers = new StringBuilder();
        void Add(string header, string value) => headers.Append(CultureInfo.InvariantCulture, $"{header}: {value}\r\n");
        if (!letter.IsOut)
            Received(letter, Add);
        if (name == MailCase.HugeHeader)
            Add("X-Spam-Report", string.Concat(Enumerable.Repeat("BAYES_00=-1.9 HTML_MESSAGE=0.001 ", HugeHeaderLength / 33)));
        Add("Message-ID", letter.MessageId);
        if (letter.Parent is { } parent && letter.Type != "bounce")
        {
            Add("In-Reply-To", parent.MessageId);
            Add("References", parent.Parent is { } first ? $"{first.MessageId}\r\n {parent.MessageId}" : parent.MessageId);
        }
        Add("Date", MailDate.Header(letter));
        if (name == MailCase.TwoFrom)
            Add("From", $"Gateway <relay@gateway.example>");
        Add("From", Name(letter, name, letter.From));
        Add("To", Name(letter, name, letter.To));
        if (letter.Activity?.By is not null && letter.Type == "email" && letter.Stream.Chance(650))
            Add("Cc", Name(letter, "", Mailbox.Shared));
        Add("Subject", name == MailCase.RawHeader ? Raw(letter.Subject) : EncodedWords.Of(letter.Subject, letter.Program.Charset, letter.Program.WordEncoding));
        Machine(letter, Add);
        if (letter.Program.Name.Length > 0)
            Add(letter.Program.NameHeader, letter.Program.Name);
        return headers.ToString();
    }

    private static void Received(Letter letter, Action<string, string> add)
    {
        var host = $"mail.{letter.From.Address[(letter.From.Address.IndexOf('@', StringComparison.Ordinal) + 1)..]}";
        var time = letter.At.AddSeconds(2).ToString("ddd, d MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture);
        add("Delivered-To", Mailbox.Shared.Address);
        add("Received", $"from {host} (unknown [192.0.2.{letter.Stream.Between(2, 250)}])\r\n by mx.haina-trading.example with ESMTPS id {letter.Stream.Token(12)};\r\n {time} +0800");
    }

    // So that machines do not answer machines.
    private static void Machine(Letter letter, Action<string, string> add)
    {
        switch (letter.Type)
        {
            case "auto_reply":
                add("Auto-Submitted", "auto-replied");
                add("X-Auto-Response-Suppress", "All");
                break;
            case "bounce":
                add("Auto-Submitted", "auto-replied");
                break;
            case "list":
                add("List-Id", "Weekly digest <digest.freight-news.example>");
                add("List-Unsubscribe", "<https://freight-news.example/unsubscribe>, <mailto:leave@freight-news.example>");
                add("Precedence", "bulk");
                break;
        }
    }

    private static string Name(Letter letter, string name, Mailbox mailbox) => name == MailCase.RawHeader ? $"\"{Raw(mailbox.Name)}\" <{mailbox.Address}>"
        : EncodedWords.Of(mailbox, letter.Program.Charset, letter.Program.WordEncoding);

    // Eight-bit bytes in a header, which nobody may write and many do.
    private static string Raw(string text) => TransferEncoding.Raw(Encoding.UTF8.GetBytes(text));
}
