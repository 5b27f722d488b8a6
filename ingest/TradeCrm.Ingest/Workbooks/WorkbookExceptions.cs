using System.Globalization;

namespace TradeCrm.Ingest;

/// <summary>A workbook that is damaged, protected by a password, or not what its first bytes promise.</summary>
public sealed class WorkbookNotReadableException(string path, string why, Exception? innerException = null)
    : TradeCrmException($"{path}: the workbook cannot be read: {why} Nothing of it was loaded.", innerException)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;
}

/// <summary>A workbook that unpacks to more than any real one: it would fill the memory.</summary>
public sealed class WorkbookTooLargeException(string path, string what, long found, long most)
    : TradeCrmException(string.Create(CultureInfo.InvariantCulture,
        $"{path}: the workbook was not opened: it unpacks to more than {most:N0} {what} ({found:N0} seen so far), which no honest one does. If it is yours, save the sheet as 'CSV UTF-8'."))
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;
}

/// <summary>The configured sheet is not in the workbook.</summary>
public sealed class SheetNotFoundException(string path, string sheet, IReadOnlyList<string> found)
    : TradeCrmException($"{path}: sheet '{sheet}' is not there; the workbook has {string.Join(", ", found.Select(name => $"'{name}'"))}. Correct 'sheet:' of this source in pipeline.yaml.")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>As configured.</summary>
    public string Sheet { get; } = sheet;
}
