namespace TradeCrm.Reports.Spreadsheets;

/// <summary>The parts of a workbook beside its sheets.</summary>
internal static class WorkbookParts
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public const string Relations = $"""
        {Declaration}<Relationships xmlns="{Package}/relationships"><Relationship Id="workbook" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    /// <summary>The formats in the order of <see cref="CellStyle"/>.</summary>
    public const string Styles = $"""
        {Declaration}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm"/><numFmt numFmtId="166" formatCode="#,##0.0"/></numFmts>
        <fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="8">
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
        <xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
        <xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
        </cellXfs></styleSheet>
        """;

    public static string ContentTypes(int sheets) => $"""
        {Declaration}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/>{Each(sheets, i => $"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{Types}.worksheet+xml"/>""")}</Types>
        """;

    public static string WorkbookRelations(int sheets) => $"""
        {Declaration}<Relationships xmlns="{Package}/relationships">{Each(sheets, i => $"""<Relationship Id="sheet{i}" Type="{Office}/worksheet" Target="worksheets/sheet{i}.xml"/>""")}<Relationship Id="styles" Type="{Office}/styles" Target="styles.xml"/></Relationships>
        """;

    /// <param name="names">Names of the sheets; ours, so that nothing is to be escaped.</param>
    public static string Workbook(IReadOnlyList<string> names) => $"""
        {Declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{Office}"><sheets>{Each(names.Count, i => $"""<sheet name="{names[i - 1]}" sheetId="{i}" r:id="sheet{i}"/>""")}</sheets></workbook>
        """;

    private static string Each(int count, Func<int, string> part) => string.Concat(Enumerable.Range(1, count).Select(part));
}
