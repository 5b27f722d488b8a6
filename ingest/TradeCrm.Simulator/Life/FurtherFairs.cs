using System.Globalization;
using System.Net;
using System.Text;

namespace TradeCrm.Simulator;

/// <summary>
/// What came home from two smaller fairs: a workbook that a salesperson kept by hand, and the organiser's list of visitors saved from its web page. Strangers all, drawn apart
/// from the rest of the world.
/// </summary>
internal static class FurtherFairs
{
    private static readonly string[] Notes = ["Wants samples of two items", "价格敏感，要FOB宁波报价", "Asks for a catalogue in Spanish", "", "Private label, 3 containers a year", "展会现场下了样品单"];

    private sealed record Guest(string Name, string Company, string Email, string Phone, Country Country, ProductSeries Series);

    /// <summary>Two days on two sheets, with a cover; titles above the names of the columns, countries merged over their guests.</summary>
    public static void WriteYiwu(World world, string path)
    {
        var stream = world.Stream("yiwu fair");
        var guests = Guests(stream, 46).OrderBy(guest => guest.Country.Name, StringComparer.Ordinal).ToList();
        var cover = new Sheet("说明", [["义乌博览会 2026 秋季 客户登记"], ["填表人：Lin Xiaoyu"], [], ["每天一张表，晚上补全备注。"]], ["A1:F1"]);
        WorkbookFile.Write(path, cover, Day(stream, "10月21日", new DateTime(2026, 10, 21), [.. guests.Where((_, i) => i % 2 == 0)]),
            Day(stream, "10月22日", new DateTime(2026, 10, 22), [.. guests.Where((_, i) => i % 2 == 1)]),
            new Sheet("price list (internal)", [["SKU", "Floor"], ["L100", 1.0]], IsHidden: true));
    }

    /// <summary>Cards three to a row, as web pages show them: no table, labels in some places and classes in others.</summary>
    public static void WriteFrankfurt(World world, string path)
    {
        var stream = world.Stream("frankfurt list");
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Light + Home 2026: registered buyers</title>\n<style>.card { width: 30% }</style><script>var visitors = 30;</script></head>\n<body><nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/halls\">Halls</a></li><li><a href=\"/buyers\">Buyers</a></li><li><a href=\"/press\">Press</a></li></ul></nav>\n<h1>Registered buyers</h1>\n<div class=\"cards\">\n");
        var guests = Guests(stream, 29);
        guests.Insert(7, new Guest("<b onmouseover=alert(1)>", "=HYPERLINK(\"http://bad.example\") & Söhne GmbH", "card@hostile-list.example", "", guests[0].Country, guests[0].Series));
        foreach (var row in guests.Chunk(3))
            page.Append("<div class=\"row\">\n").AppendJoin("\n", row.Select(Card)).Append("\n</div>\n");
        page.Append("</div>\n<footer><p>© Light + Home</p></footer></body></html>\n");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, new UTF8Encoding(false).GetBytes(page.ToString()));
    }

    private static string Card(Guest guest)
    {
        string Text(string text) => WebUtility.HtmlEncode(text);
        var phone = guest.Phone.Length == 0 ? "" : $"<p>Phone: {Text(guest.Phone)}</p>";
        return $"<div class=\"card\"><h3>{Text(guest.Company)}</h3><p class=\"contact-person\">{Text(guest.Name)}</p><dl><dt>Country</dt><dd>{Text(guest.Country.Name)}</dd>"
            + $"<dt>Interested in</dt><dd>{Text(guest.Series.Name)}</dd></dl>{phone}<a href=\"mailto:{guest.Email}?subject=Light%20%2B%20Home\">Write a mail</a></div>";
    }

    private static Sheet Day(RandomStream stream, string name, DateTime day, List<Guest> guests)
    {
        List<object?[]> rows = [["义乌博览会 2026 秋季 客户登记"], ["日期", day], [], ["国家", "公司名称", "联系人", "邮箱", "手机", "感兴趣产品", "时间", "画册", "备注", "业务员"]];
        var merged = new List<string> { "A1:J1" };
        foreach (var country in guests.GroupBy(guest => guest.Country.Name))
        {
            if (country.Count() > 1)
                merged.Add(string.Create(CultureInfo.InvariantCulture, $"A{rows.Count + 1}:A{rows.Count + country.Count()}"));
            foreach (var (guest, i) in country.Select((guest, i) => (guest, i)))
                rows.Add(Row(stream, guest, i == 0 ? country.Key : null, day.AddHours(stream.Between(9, 16)).AddMinutes(stream.Next(60))));
        }

        // A look-up that found nothing, as such sheets have them.
        rows[^2][4] = new ErrorCell("#N/A");
        return new Sheet(name, rows, merged);
    }

    private static object?[] Row(RandomStream stream, Guest guest, string? country, DateTime metAt) =>
        [country, guest.Company, guest.Name, guest.Email, double.Parse(guest.Phone.Where(char.IsAsciiDigit).ToArray(), CultureInfo.InvariantCulture), guest.Series.NameZh, metAt,
            stream.Chance(600) ? "是" : "否", stream.Pick(Notes), Staff.For(stream, guest.Country, metAt).Id];

    private static List<Guest> Guests(RandomStream stream, int count)
    {
        var guests = new List<Guest>();
        for (var i = 0; i < count; i++)
        {
            var country = Countries.Draw(stream);
            var (first, last) = (stream.Pick(country.FirstNames), stream.Pick(country.LastNames));
            var root = $"{stream.Pick(country.Roots)} {stream.Pick(country.Cities)} Import";
            var domain = $"{Text.Slug(root)}-{stream.Between(2, 999)}.example";
            guests.Add(new Guest($"{first} {last}", $"{root} {stream.Pick(country.Suffixes)}", $"{Text.Slug(first, ".")}@{domain}",
                $"{country.PhoneCode} {stream.Between(20, 99)} {stream.Between(1000, 9999)} {stream.Between(1000, 9999)}", country, stream.Pick(Catalogue.Series)));
        }

        return guests;
    }
}
