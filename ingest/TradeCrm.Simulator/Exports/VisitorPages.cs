using System.Globalization;
using System.Net;
using System.Text;

namespace TradeCrm.Simulator;

/// <summary>Lists of visitors saved from an organiser's web page.</summary>
internal static class VisitorPages
{
    /// <summary>Cards three to a row, as web pages show them: no table, labels in some places and classes in others.</summary>
    public static void WriteCards(IReadOnlyList<FairCard> cards, string path)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Light + Home 2026: registered buyers</title>\n<style>.card { width: 30% }</style><script>var visitors = 30;</script></head>\n<body><nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/halls\">Halls</a></li><li><a href=\"/buyers\">Buyers</a></li><li><a href=\"/press\">Press</a></li></ul></nav>\n<h1>Registered buyers</h1>\n<div class=\"cards\">\n");
        foreach (var row in cards.Chunk(3))
            page.Append("<div class=\"row\">\n").AppendJoin("\n", row.Select(Card)).Append("\n</div>\n");
        Save(page.Append("</div>\n<footer><p>© Light + Home</p></footer></body></html>\n"), cards, path);
    }

    /// <summary>The registration desk's table; who came without a name is a number below it.</summary>
    public static void WriteTable(Exhibition exhibition, IReadOnlyList<FairCard> cards, string path)
    {
        var page = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Encoded(exhibition.Name)}: registrations</title></head>\n<body><h1>{Encoded(exhibition.Name)}, {Encoded(exhibition.Place)}</h1>\n");
        page.Append("<table>\n<tr><th>No.</th><th>Name</th><th>Company</th><th>Position</th><th>E-mail</th><th>Country</th><th>Interested in</th><th>Brochure</th><th>Visit date</th><th>Received by</th></tr>\n");
        foreach (var (card, index) in cards.Select((card, index) => (card, index)))
            page.Append("<tr><td>").AppendJoin("</td><td>", Cells(card, index + 1).Select(Encoded)).Append("</td></tr>\n");
        var brochures = exhibition.Brochures.Sum();
        page.Append(CultureInfo.InvariantCulture, $"</table>\n<p>Brochures given out: {brochures}, of these to visitors who did not register: {brochures - cards.Count(card => card.HasBrochure && card.DuplicateOf is null)}</p>\n");
        Save(page.Append("</body></html>\n"), cards, path);
    }

    private static string[] Cells(FairCard card, int number)
    {
        var text = card.Text;
        return [number.ToString("0000", CultureInfo.InvariantCulture), text.Name, text.Company, text.Title, text.Email, text.Country, text.Series, card.HasBrochure ? "yes" : "no",
            Clock.Text(card.MetAt), card.By.Id];
    }

    private static string Card(FairCard card)
    {
        var text = card.Text;
        var (phone, series) = (text.Phone.Length == 0 ? "" : $"<p>Phone: {Encoded(text.Phone)}</p>", card.Person?.Taste.Series.Name ?? text.Series);
        var mail = text.Email.Length == 0 ? "" : $"<a href=\"mailto:{text.Email}?subject=Light%20%2B%20Home\">Write a mail</a>";
        return $"<div class=\"card\"><h3>{Encoded(text.Company)}</h3><p class=\"contact-person\">{Encoded(text.Name)}</p><dl><dt>Country</dt><dd>{Encoded(text.Country)}</dd>"
            + $"<dt>Interested in</dt><dd>{Encoded(series)}</dd></dl>{phone}{mail}</div>";
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static void Save(StringBuilder page, IReadOnlyList<FairCard> cards, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, new UTF8Encoding(false).GetBytes(page.ToString()));
        FairExport.Place(cards, path);
    }
}
