using System.Globalization;
using System.Text.RegularExpressions;
using MiniExcelLibs;

namespace TradeCrm.Tests.Reports;

/// <summary>A written workbook, read by a program that had no part in writing it.</summary>
internal sealed partial class WorklistBook(string path)
{
    public IReadOnlyList<string> Sheets { get; } = MiniExcel.GetSheetNames(path);

    /// <summary>The sentences above the table of the sheet whose name begins so.</summary>
    public (string En, string Zh) Sentence(string sheet)
    {
        var rows = MiniExcel.Query(path, sheetName: Full(sheet)).Cast<IDictionary<string, object>>().Take(2).Select(row => (string)row["A"]).ToList();
        return (rows[0], rows[1]);
    }

    /// <summary>The table's rows by the English half of each column's name; of two alike, the first.</summary>
    public List<Dictionary<string, object?>> Rows(string sheet)
    {
        var all = MiniExcel.Query(path, sheetName: Full(sheet)).Cast<IDictionary<string, object?>>().Skip(2).ToList();
        return [.. all.Skip(1).Select(row =>
        {
            var cells = new Dictionary<string, object?>();
            foreach (var (place, head) in all[0].Where(cell => cell.Value is not null))
                cells.TryAdd(((string)head!).Split(" / ")[0], row[place]);
            return cells;
        })];
    }

    /// <summary>Every text and figure of every sheet.</summary>
    public IEnumerable<string> Texts() => Sheets.SelectMany(sheet => MiniExcel.Query(path, sheetName: sheet).Cast<IDictionary<string, object>>())
        .SelectMany(row => row.Values).Where(value => value is not null).Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)!);

    /// <summary>Of which firms the workbook speaks.</summary>
    public SortedSet<string> Firms(string? sheet = null) =>
        [.. (sheet is null ? Texts() : Rows(sheet).SelectMany(row => row.Values).OfType<string>()).SelectMany(text => Firm().Matches(text)).Select(match => match.Value)];

    private string Full(string sheet) => Sheets.Single(name => name.StartsWith(sheet + " ", StringComparison.Ordinal) && !name.StartsWith(sheet + " of ", StringComparison.Ordinal));

    [GeneratedRegex(@"Firm \d+ of \w+")]
    private static partial Regex Firm();
}
