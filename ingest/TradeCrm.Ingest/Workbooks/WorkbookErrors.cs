using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace TradeCrm.Ingest.Workbooks;

/// <summary>The cells that hold an error (#N/A, #REF! …). The reader of workbooks gives them as empty, and nothing may turn into nothing in silence.</summary>
internal static class WorkbookErrors
{
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true };

    /// <summary>By sheet; row from 1 and column from 0 to the error as Excel shows it.</summary>
    public static Dictionary<string, Dictionary<(int Row, int Column), string>> In(ZipArchive archive)
    {
        var targets = Document(archive, "xl/_rels/workbook.xml.rels")?.Root?.Elements()
            .Select(relation => (Id: (string?)relation.Attribute("Id"), Target: (string?)relation.Attribute("Target")))
            .Where(relation => relation is { Id: not null, Target: not null }).DistinctBy(relation => relation.Id).ToDictionary(relation => relation.Id!, relation => relation.Target!) ?? [];
        var errors = new Dictionary<string, Dictionary<(int, int), string>>();
        foreach (var sheet in Document(archive, "xl/workbook.xml")?.Descendants().Where(element => element.Name.LocalName == "sheet") ?? [])
        {
            var id = sheet.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id" && attribute.Name.NamespaceName.Length > 0)?.Value ?? "";
            if (targets.TryGetValue(id, out var target) && archive.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target) is { } part)
                errors[(string?)sheet.Attribute("name") ?? ""] = OfSheet(part);
        }

        return errors;
    }

    private static Dictionary<(int, int), string> OfSheet(ZipArchiveEntry part)
    {
        var errors = new Dictionary<(int, int), string>();
        using var reader = XmlReader.Create(part.Open(), Safe);
        var (row, column) = (0, -1);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "row")
                (row, column) = (int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : row + 1, -1);
            if (reader.LocalName != "c")
                continue;
            column = reader.GetAttribute("r") is { } place ? ColumnOf(place) : column + 1;
            if (reader.GetAttribute("t") == "e" && reader.ReadToDescendant("v", reader.NamespaceURI))
                errors[(row, column)] = reader.ReadElementContentAsString();
        }

        return errors;
    }

    /// <summary>From 0: of 'AB12' the letters, in a system of 26 without a zero.</summary>
    private static int ColumnOf(string place) => place.TakeWhile(char.IsAsciiLetter).Take(4).Aggregate(0, (column, letter) => (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1)) - 1;

    private static XDocument? Document(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } part)
            return null;
        using var reader = XmlReader.Create(part.Open(), Safe);
        return XDocument.Load(reader);
    }
}
