using System.IO.Compression;
using System.Text;
using System.Xml;

namespace TradeCrm.Reports.Spreadsheets;

/// <summary>
/// A workbook whose sheets carry a sentence above the table, which the row-by-row writer of MiniExcel has no place for. All parts have one fixed time, so that the
/// same sheets give the same bytes.
/// </summary>
internal static class WorkbookFile
{
    /// <summary>The earliest time that a zip can hold.</summary>
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(IReadOnlyList<Sheet> sheets)
    {
        using var written = new MemoryStream();
        using (var zip = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", WorkbookParts.ContentTypes(sheets.Count));
            Part(zip, "_rels/.rels", WorkbookParts.Relations);
            Part(zip, "xl/workbook.xml", WorkbookParts.Workbook([.. sheets.Select(sheet => sheet.Name)]));
            Part(zip, "xl/_rels/workbook.xml.rels", WorkbookParts.WorkbookRelations(sheets.Count));
            Part(zip, "xl/styles.xml", WorkbookParts.Styles);
            foreach (var (i, sheet) in sheets.Index())
            {
                using var stream = Open(zip, $"xl/worksheets/sheet{i + 1}.xml");
                using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize });
                new SheetXml(xml).Write(sheet);
            }
        }
        return written.ToArray();
    }

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var stream = Open(zip, name);
        stream.Write(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
    }

    private static Stream Open(ZipArchive zip, string name)
    {
        var part = zip.CreateEntry(name, CompressionLevel.Optimal);
        part.LastWriteTime = Moment;
        return part.Open();
    }
}
