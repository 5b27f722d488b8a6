using System.Text;
using TradeCrm.Ingest.Files;

namespace TradeCrm.Ingest.Tables;

/// <summary>How a file of records is written.</summary>
public enum TableForm
{
    /// <summary>CSV and its like.</summary>
    Delimited,

    /// <summary>Excel: .xlsx, .xlsm.</summary>
    Workbook,

    /// <summary>HTML.</summary>
    Page,
}

/// <summary>Tells the form by the file's first bytes, whatever it is called.</summary>
internal static class TableForms
{
    private const int Looked = 4096;

    private static readonly string[] Beginnings = ["<!doctype html", "<html", "<head", "<body", "<table", "<div", "<ul", "<section", "<main"];

    public static TableForm Of(string path)
    {
        if (Workbooks.WorkbookPackage.IsOne(path))
            return TableForm.Workbook;
        using var stream = PlainOrGzip.Open(path);
        var start = new byte[Looked];
        try
        {
            start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }
        catch (InvalidDataException failure)
        {
            throw new DamagedGzipException(path, 0, failure);
        }

        return IsPage(Text(start)) ? TableForm.Page : TableForm.Delimited;
    }

    // Comments and an XML declaration may stand before the first tag.
    private static bool IsPage(string text)
    {
        for (var rest = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n'); rest.StartsWith('<'); rest = rest.TrimStart())
        {
            if (Beginnings.Any(beginning => rest.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)))
                return true;
            var end = rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : rest.StartsWith("<?", StringComparison.Ordinal) ? "?>" : null;
            var at = end is null ? -1 : rest.IndexOf(end, StringComparison.Ordinal);
            if (at < 0)
                return false;
            rest = rest[(at + end!.Length)..];
        }

        return false;
    }

    private static string Text(byte[] start) => start switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(start),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(start),
        _ => Encoding.UTF8.GetString(start),
    };
}
