using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Odd and broken mails: which letters become one.</summary>
internal static class MailCase
{
    public const string NoClosingBoundary = "no_closing_boundary", RawHeader = "raw_header", WrongCharset = "wrong_charset", TwoFrom = "two_from", Truncated = "truncated";

    public const string HugeHeader = "huge_header", HostileAttachment = "hostile_attachment", HtmlScript = "html_script", EmbeddedMessage = "embedded_message",
        Workbook = "workbook", VCard = "vcard", Pdf = "pdf", ChineseFileName = "chinese_file_name";

    private static readonly (string Case, Func<Letter, bool> Fits)[] All =
    [
        (WrongCharset, letter => !TransferEncoding.IsAscii(MailText.Of(letter, true)) && TransferEncoding.CanHold("gb18030", MailText.Of(letter, true))),
        (RawHeader, letter => !TransferEncoding.IsAscii(letter.IsOut ? letter.To.Name : letter.From.Name)),
        (EmbeddedMessage, letter => letter.IsOut && letter.Parent is { Type: "email" }),
        (NoClosingBoundary, _ => true),
        (TwoFrom, letter => !letter.IsOut),
        (Truncated, letter => MailText.Of(letter, true).Length > 250),
        (HugeHeader, letter => !letter.IsOut),
        (HostileAttachment, letter => !letter.IsOut),
        (HtmlScript, letter => !letter.IsOut),
        (Workbook, _ => true),
        (VCard, letter => !letter.IsOut),
        (Pdf, letter => letter.IsOut),
        (ChineseFileName, letter => letter.IsOut),
    ];

    public static bool IsMalformed(string name) => name is NoClosingBoundary or RawHeader or WrongCharset or TwoFrom or Truncated;

    /// <summary>A few letters for each case; the others are as they should be.</summary>
    public static Dictionary<Letter, string> Assign(World world, IReadOnlyList<Letter> letters)
    {
        var cases = new Dictionary<Letter, string>();
        var stream = world.Stream("mail cases");
        var shuffled = letters.Where(letter => letter.Type == "email" && letter.Activity is not null).Select(letter => (letter, Rank: stream.Next(1_000_000)))
            .OrderBy(pair => pair.Rank).ThenBy(pair => pair.letter.Activity!.Id, StringComparer.Ordinal).Select(pair => pair.letter).ToList();
        var count = Math.Min(P.MostMailsOfEachCase, world.Scaled(P.MailsOfEachCase));
        foreach (var (name, fits) in All)
        {
            foreach (var letter in shuffled.Where(letter => !cases.ContainsKey(letter) && fits(letter)).Take(count).ToList())
                cases[letter] = name;
        }
        return cases;
    }
}
