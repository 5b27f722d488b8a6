using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace TradeCrm.Reports.Spreadsheets;

/// <summary>One worksheet: two sentences, then a table whose head stays in sight and filters. Nothing in it is a formula.</summary>
internal sealed partial class SheetXml(XmlWriter xml)
{
    private const string Space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Two sentences, one a language.</summary>
    private const int HeadRow = 3;

    /// <summary>A cell holds 32,767 characters.</summary>
    private const int LongestText = 32_000;

    public void Write(Sheet sheet)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", Space);
        Pages();
        Pane();
        Widths(sheet.Columns);
        xml.WriteStartElement("sheetData", Space);
        Row(1, [sheet.Sentence.En], _ => CellStyle.Sentence);
        Row(2, [sheet.Sentence.Zh], _ => CellStyle.Sentence);
        Row(HeadRow, [.. sheet.Columns.Select(column => column.Head.OneLine)], _ => CellStyle.Head);
        foreach (var (i, row) in sheet.Rows.Index())
            Row(HeadRow + 1 + i, row, column => sheet.Columns[column].Style);
        xml.WriteEndElement();
        Element("autoFilter", ("ref", $"A{HeadRow}:{Letters(sheet.Columns.Count)}{HeadRow + sheet.Rows.Count}"));
        Element("pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.5"), ("header", "0.3"), ("footer", "0.3"));
        Element("pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToHeight", "0"));
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private void Pages()
    {
        xml.WriteStartElement("sheetPr", Space);
        Element("pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
    }

    private void Pane()
    {
        xml.WriteStartElement("sheetViews", Space);
        xml.WriteStartElement("sheetView", Space);
        xml.WriteAttributeString("workbookViewId", "0");
        Element("pane", ("ySplit", $"{HeadRow}"), ("topLeftCell", $"A{HeadRow + 1}"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Widths(IReadOnlyList<SheetColumn> columns)
    {
        xml.WriteStartElement("cols", Space);
        foreach (var (i, column) in columns.Index())
            Element("col", ("min", $"{i + 1}"), ("max", $"{i + 1}"), ("width", Number(column.Width)), ("customWidth", "1"));
        xml.WriteEndElement();
    }

    private void Row(int number, IReadOnlyList<object?> cells, Func<int, CellStyle> style)
    {
        xml.WriteStartElement("row", Space);
        xml.WriteAttributeString("r", $"{number}");
        foreach (var (i, cell) in cells.Index())
            Cell($"{Letters(i + 1)}{number}", cell, style(i));
        xml.WriteEndElement();
    }

    private void Cell(string place, object? value, CellStyle style)
    {
        if (value is null or "")
            return;
        xml.WriteStartElement("c", Space);
        xml.WriteAttributeString("r", place);
        xml.WriteAttributeString("s", $"{(int)style}");
        if (value is string text)
            Text(text);
        else
            xml.WriteElementString("v", Space, Number(value is DateTime moment ? moment.ToOADate() : (double)value));
        xml.WriteEndElement();
    }

    private void Text(string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Space);
        xml.WriteStartElement("t", Space);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        var defused = SpreadsheetText.Defuse(text) ?? "";
        // Spreadsheet programs read _x003D_ in a text as the character; the escaped underscore keeps it as it was written.
        xml.WriteString(EscapedCharacter().Replace(Cut(defused), "_x005F_"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];

    private void Element(string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Space);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    /// <summary>1 is A, 27 is AA.</summary>
    internal static string Letters(int column) => column > 26 ? Letters((column - 1) / 26) + Letters((column - 1) % 26 + 1) : $"{(char)('A' + column - 1)}";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex EscapedCharacter();
}
