namespace TradeCrm.Ingest;

/// <summary>The file's first bytes say that it is of a form that has no reader.</summary>
public sealed class UnsupportedFileException(string path, string form, string remedy)
    : TradeCrmException($"{path}: the file is {form}; expected text (plain or gz), an Excel workbook or an HTML page. {remedy}")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>What it is, in words.</summary>
    public string Form { get; } = form;
}
