using System.Text;

namespace TradeCrm.Simulator;

/// <summary>What is attached: small stand-ins, because nobody reads them here.</summary>
internal static class MailAttachments
{
    private const string PdfText = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    private const string Shortest = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    public static IEnumerable<(string FileName, string Entity)> Of(Letter letter, string name)
    {
        if (name.Length == 0 && letter.Type == "email" && MentionedAttachment.Of(letter) is { } mentioned)
            yield return Attachment("application/pdf", mentioned, $"name=\"{mentioned}\"", $"filename=\"{mentioned}\"", Encoding.ASCII.GetBytes(Shortest));
        switch (name)
        {
            case MailCase.HostileAttachment:
                yield return Attachment("application/pdf", "../../evil", "name=\"../../evil.pdf\"", "filename=\"../../../etc/evil.pdf\"", Encoding.ASCII.GetBytes(PdfText));
                break;
            case MailCase.Workbook:
                yield return Attachment("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "list.xlsx", "name=\"list.xlsx\"", "filename=\"list.xlsx\"", Workbook());
                break;
            case MailCase.Pdf:
                yield return Attachment("application/pdf", "Offer.pdf", "name=\"Offer.pdf\"", "filename=\"Offer.pdf\"", Encoding.ASCII.GetBytes(PdfText));
                break;
            case MailCase.ChineseFileName:
                // The name twice, as programs write it: an encoded word where none is allowed, and RFC 2231's form.
                yield return Attachment("application/pdf", "报价单.pdf", $"name=\"{EncodedWords.Of("报价单.pdf", "gb2312", 'B')}\"", "filename*=UTF-8''%E6%8A%A5%E4%BB%B7%E5%8D%95.pdf", Encoding.ASCII.GetBytes(PdfText));
                break;
            case MailCase.VCard:
                yield return ("card.vcf", VCard(letter));
                break;
        }
    }

    private static (string, string) Attachment(string type, string fileName, string typeName, string dispositionName, byte[] content) =>
        (fileName, $"Content-Type: {type};\r\n {typeName}\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment;\r\n {dispositionName}\r\n\r\n{TransferEncoding.Base64(content)}");

    private static string VCard(Letter letter)
    {
        var person = letter.Activity!.Person!;
        var last = person.Name[(person.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var card = $"BEGIN:VCARD\r\nVERSION:2.1\r\nN:{last};{person.Name.Split(' ')[0]}\r\nFN:{person.Name}\r\nORG:{person.Company.Name}\r\nTEL;WORK;VOICE:{person.Phone}\r\nEMAIL;INTERNET:{person.Email}\r\nADR;WORK:;;;{person.Company.City};;;{person.Country.Name}\r\nEND:VCARD\r\n";
        return $"Content-Type: text/x-vcard; charset=utf-8;\r\n name=\"card.vcf\"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Disposition: attachment; filename=\"card.vcf\"\r\n\r\n{TransferEncoding.QuotedPrintable(Encoding.UTF8.GetBytes(card))}";
    }

    private static byte[] Workbook()
    {
        var zip = new StoredZip();
        zip.Add("[Content_Types].xml", Encoding.ASCII.GetBytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
        zip.Add("xl/workbook.xml", Encoding.ASCII.GetBytes("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"));
        return zip.ToArray();
    }
}
