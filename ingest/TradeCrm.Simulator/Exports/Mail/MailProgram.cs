using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>How an answer shows what it answers.</summary>
internal enum QuoteStyle
{
    /// <summary>'On … wrote:' and '&gt; '.</summary>
    Angles,
    /// <summary>The same without a blank after the '&gt;'.</summary>
    BareAngles,
    /// <summary>-----Original Message----- and the old headers.</summary>
    Original,
    /// <summary>发件人, 发送时间, 收件人, 主题.</summary>
    Chinese,
    /// <summary>Von, Gesendet, An, Betreff.</summary>
    German,
}

/// <summary>A program that people write mail with, and its habits.</summary>
/// <param name="Name">For X-Mailer or User-Agent; empty: says nothing.</param>
/// <param name="NameHeader">The header it says it in.</param>
/// <param name="Charset">What it writes in if the text allows, otherwise UTF-8.</param>
/// <param name="Encoding">7bit, 8bit, quoted-printable or base64, if the text is not plain ASCII (base64: always).</param>
/// <param name="WordEncoding">Q or B, for names and subjects.</param>
/// <param name="HasHtml">Sends the text twice, as multipart/alternative.</param>
/// <param name="Quote">How it quotes.</param>
/// <param name="IdHost">What follows the @ in its Message-ID; empty: the sender's domain.</param>
internal sealed record MailProgram(string Name, string NameHeader, string Charset, string Encoding, char WordEncoding, bool HasHtml, QuoteStyle Quote, string IdHost)
{
    private static readonly MailProgram Outlook = new("Microsoft Outlook 16.0", "X-Mailer", "iso-8859-1", "quoted-printable", 'Q', true, QuoteStyle.Original, "");
    private static readonly MailProgram WebMail = new("", "", "utf-8", "quoted-printable", 'B', true, QuoteStyle.Angles, "mail.freemail.example");
    private static readonly MailProgram Apple = new("Apple Mail (2.3774.600.62)", "X-Mailer", "utf-8", "quoted-printable", 'Q', false, QuoteStyle.Angles, "");
    private static readonly MailProgram Thunderbird = new("Mozilla Thunderbird", "User-Agent", "utf-8", "8bit", 'Q', false, QuoteStyle.BareAngles, "");
    private static readonly MailProgram OldOutlook = new("Microsoft Outlook Express 6.00.2900.5931", "X-Mailer", "windows-1252", "8bit", 'Q', false, QuoteStyle.Original, "");
    private static readonly MailProgram GermanOutlook = Outlook with { Quote = QuoteStyle.German };
    private static readonly MailProgram Foxmail = new("Foxmail 7.2.25.331[cn]", "X-Mailer", "gb2312", "base64", 'B', true, QuoteStyle.Chinese, "");
    private static readonly MailProgram Coremail = new("Coremail Webmail Server Version 2024.1-cmXT5", "X-Mailer", "gbk", "base64", 'B', false, QuoteStyle.Chinese, "coremail.example");
    private static readonly MailProgram NetEase = new("NetEase Flash Mail 2.4.1", "X-Mailer", "gb18030", "quoted-printable", 'B', false, QuoteStyle.Chinese, "");

    /// <summary>Machines: gateways, autoresponders, mailing lists.</summary>
    public static MailProgram Machine { get; } = new("", "", "utf-8", "quoted-printable", 'Q', false, QuoteStyle.Angles, "");

    public static MailProgram Of(Person person) => person.Country.Name switch
    {
        "Hong Kong" or "Taiwan" or "China" => person.Number % 2 == 0 ? Coremail : NetEase,
        "Germany" when person.Number % 2 == 0 => GermanOutlook,
        _ => (person.Number % 5) switch { 0 => WebMail, 1 => Outlook, 2 => Apple, 3 => Thunderbird, _ => OldOutlook },
    };

    public static MailProgram Of(Salesperson salesperson) => (int.Parse(salesperson.Id.AsSpan(1), CultureInfo.InvariantCulture) % 4) switch
    {
        0 => Foxmail,
        1 => Outlook with { Charset = "gb2312", WordEncoding = 'B', Quote = QuoteStyle.Chinese },
        2 => Thunderbird with { Quote = QuoteStyle.Angles },
        _ => Outlook,
    };
}
