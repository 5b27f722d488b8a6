using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace TradeCrm.Simulator;

/// <summary>A cell that shows an error, such as #N/A.</summary>
public sealed record ErrorCell(string Text);

/// <summary>A sheet; cells are null, string, double, DateTime, bool or <see cref="ErrorCell"/>.</summary>
/// <param name="Name">On its tab.</param>
/// <param name="Rows">Each as long as it needs to be.</param>
/// <param name="Merged">Ranges such as A1:E1.</param>
/// <param name="IsHidden">Not shown by Excel.</param>
public sealed record Sheet(string Name, IReadOnlyList<object?[]> Rows, IReadOnlyList<string>? Merged = null, bool IsHidden = false);

/// <summary>
/// A small .xlsx as Excel writes it: shared strings, dates as numbers with a date format, merged cells. Stored without packing, unless it is asked for, and with a fixed time, so that
/// the same rows give the same bytes with any version of zlib.
/// </summary>
public static class WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>Writes the sheets in their order; an existing file is replaced.</summary>
    public static void Write(string path, params IReadOnlyList<Sheet> sheets) => Write(path, CompressionLevel.NoCompression, sheets);

    /// <summary>As the other, packed: for long lists. The same rows give the same parts; their packing depends on the version of zlib.</summary>
    public static void WritePacked(string path, params IReadOnlyList<Sheet> sheets) => Write(path, CompressionLevel.SmallestSize, sheets);

    private static void Write(string path, CompressionLevel packing, IReadOnlyList<Sheet> sheets)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.Create);
        using var archive = new ZipArchive(file, ZipArchiveMode.Create);
        var texts = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        var parts = sheets.Select(sheet => SheetXml(sheet, texts)).ToList();
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        Add(archive, packing, "[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>{string.Concat(numbers.Select(number => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
        Add(archive, packing, "_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Add(archive, packing, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(numbers.Select(number => $"<sheet name=\"{Escaped(sheets[number - 1].Name)}\" sheetId=\"{number}\"{(sheets[number - 1].IsHidden ? " state=\"hidden\"" : "")} r:id=\"rId{number}\"/>"))}</sheets></workbook>");
        Add(archive, packing, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">{string.Concat(numbers.Select(number => $"<Relationship Id=\"rId{number}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"))}<Relationship Id=\"rId{sheets.Count + 1}\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId{sheets.Count + 2}\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        Add(archive, packing, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        for (var i = 0; i < parts.Count; i++)
            Add(archive, packing, $"xl/worksheets/sheet{i + 1}.xml", parts[i]);
        Add(archive, packing, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(texts.Keys.Select(text => $"<si><t xml:space=\"preserve\">{Escaped(text)}</t></si>"))}</sst>");
    }

    private static string SheetXml(Sheet sheet, OrderedDictionary<string, int> texts)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (var column = 0; column < sheet.Rows[row].Length; column++)
                xml.Append(Cell($"{(char)('A' + column)}{(row + 1).ToString(CultureInfo.InvariantCulture)}", sheet.Rows[row][column], texts));
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (sheet.Merged is { Count: > 0 } merged)
            xml.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{merged.Count}\">{string.Concat(merged.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>");
        return xml.Append("</worksheet>").ToString();
    }

    private static string Cell(string place, object? value, OrderedDictionary<string, int> texts) => value switch
    {
        null => "",
        string text => $"<c r=\"{place}\" t=\"s\"><v>{Shared(text, texts).ToString(CultureInfo.InvariantCulture)}</v></c>",
        bool flag => $"<c r=\"{place}\" t=\"b\"><v>{(flag ? 1 : 0)}</v></c>",
        DateTime moment => $"<c r=\"{place}\" s=\"1\"><v>{moment.ToOADate().ToString("R", CultureInfo.InvariantCulture)}</v></c>",
        ErrorCell error => $"<c r=\"{place}\" t=\"e\"><v>{Escaped(error.Text)}</v></c>",
        IFormattable number => $"<c r=\"{place}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    private static int Shared(string text, OrderedDictionary<string, int> texts)
    {
        texts.TryAdd(text, texts.Count);
        return texts[text];
    }

    private static string Escaped(string text) => SecurityElement.Escape(text)!;

    private static void Add(ZipArchive archive, CompressionLevel packing, string name, string xml)
    {
        var entry = archive.CreateEntry(name, packing);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
    }
}
