using System.Globalization;
using System.Text;

namespace TradeCrm.Simulator;

/// <summary>
/// Contacts as telephones send them: versions 2.1, 3.0 and 4.0 in one file, because a card keeps the version of the telephone it was typed into. 2.1 writes what is not ASCII, or long, as
/// quoted-printable; the later ones fold lines at 75 bytes. Photographs are taken out.
/// </summary>
internal static class VCardFile
{
    private const int LongestLine = 75;

    public static void Write(IReadOnlyList<FairCard> cards, string path)
    {
        var text = new StringBuilder();
        for (var index = 0; index < cards.Count; index++)
            Append(text, cards[index], (index % 5) switch { 0 or 3 => "2.1", 4 => "4.0", _ => "3.0" });
        File.WriteAllBytes(path, new UTF8Encoding(false).GetBytes(text.ToString()));
        FairExport.Place(cards, path);
    }

    private static void Append(StringBuilder text, FairCard card, string version)
    {
        var (written, isOld) = (card.Text, version == "2.1");
        var space = written.Name.LastIndexOf(' ');
        void Field(string name, params IReadOnlyList<string> parts)
        {
            if (parts.Any(part => part.Length > 0))
                text.Append(isOld ? Quoted(name, string.Join(';', parts.Select(part => part.Replace(";", "\\;", StringComparison.Ordinal))))
                    : Folded($"{name}:{string.Join(';', parts.Select(Escaped))}"));
        }
        text.Append("BEGIN:VCARD\r\n").Append("VERSION:").Append(version).Append("\r\n");
        Field("N", written.Name[(space + 1)..], space < 0 ? "" : written.Name[..space], "", "", "");
        Field("FN", written.Name);
        Field("ORG", written.Company);
        Field("TITLE", written.Title);
        var phone = written.Phone.Replace(" ", "-", StringComparison.Ordinal);
        if (phone.Length > 0)
            text.Append(version switch { "2.1" => "TEL;CELL:", "3.0" => "TEL;TYPE=CELL:", _ => "TEL;TYPE=cell;VALUE=uri:tel:" }).Append(phone).Append("\r\n");
        Field(isOld ? "EMAIL;INTERNET" : version == "3.0" ? "EMAIL;TYPE=INTERNET" : "EMAIL", written.Email);
        Field("ADR;WORK".Replace("WORK", isOld ? "WORK" : "TYPE=WORK", StringComparison.Ordinal), "", "", "", card.Person?.Company.City ?? "", "", "", written.Country);
        Field("NOTE", string.Join("\n", new[] { written.Notes, written.Series }.Where(line => line.Length > 0)));
        Field("CATEGORIES", card.Exhibition.Name);
        text.Append("REV:").Append(Clock.ToUtc(card.MetAt).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)).Append("\r\nEND:VCARD\r\n");
    }

    private static string Escaped(string part) => part.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // A line goes on behind a line end and a blank; a letter of several bytes is not cut.
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var bytes = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (bytes + letter.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                bytes = 1;
            }
            folded.Append(letter.ToString());
            bytes += letter.Utf8SequenceLength;
        }
        return folded.Append("\r\n").ToString();
    }

    private static string Quoted(string name, string value)
    {
        if (name.Length + value.Length < LongestLine && value.All(letter => letter is >= ' ' and <= '~'))
            return $"{name}:{value}\r\n";
        var line = new StringBuilder($"{name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:");
        var length = line.Length;
        foreach (var octet in Encoding.UTF8.GetBytes(value))
        {
            var code = octet is > 32 and < 127 and not (byte)'=' or 32 ? ((char)octet).ToString() : $"={octet:X2}";
            if (length + code.Length > LongestLine)
            {
                line.Append("=\r\n");
                length = 0;
            }
            line.Append(code);
            length += code.Length;
        }
        return line.Append("\r\n").ToString();
    }
}
