using System.Globalization;

namespace TradeCrm.Ingest;

/// <summary>A workbook or page in which there is nothing that looks like a list.</summary>
public sealed class NoListException(string path, string form, IReadOnlyList<string> found)
    : TradeCrmException(form == "page"
        ? $"{path}: the page has no table with rows and no repeated blocks, so there is no list to read. Pages that fetch their list later save empty: scroll it into view, save the page as 'complete' and try again, or set 'rows:' of this source in pipeline.yaml."
        : $"{path}: the workbook has no visible sheet with cells in it{(found.Count > 0 ? $" (looked at {string.Join(", ", found)})" : "")}; expected a table with the names of its columns above it. Export it again.")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;
}

/// <summary>A page that is larger or more deeply nested than any list.</summary>
public sealed class PageTooLargeException(string path, string what, long most)
    : TradeCrmException(string.Create(CultureInfo.InvariantCulture, $"{path}: the page was not read: it has more than {most:N0} {what}. Save the list in parts, or ask for it as CSV."))
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;
}

/// <summary>'rows:' of a source is no XPath, or finds nothing.</summary>
public sealed class RowsPathException(string path, string rows, string why)
    : TradeCrmException($"{path}: 'rows: {rows}' {why}. Expected an XPath such as //div[@class='exhibitor']; correct it in pipeline.yaml, or leave it out to have the list found.")
{
    /// <summary>The XPath.</summary>
    public string Rows { get; } = rows;
}
