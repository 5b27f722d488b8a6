using System.Text;

namespace TradeCrm.Simulator;

/// <summary>A delimited file as exports write it: fields quoted where needed, lines end in CR LF.</summary>
internal sealed class CsvFile(params string[] header)
{
    private readonly List<string[]> rows = [header];

    public int Count => rows.Count - 1;

    public void Add(params string[] fields) => rows.Add(fields);

    /// <summary>Spoils one cell; for the defects that real exports have.</summary>
    public void Spoil(int row, string column, string text) => rows[row][Array.IndexOf(rows[0], column)] = text;

    /// <summary>The row once more, as an export that was run twice gives it.</summary>
    public void Repeat(int row) => rows.Insert(row + 1, rows[row]);

    public void Write(string path, Encoding? encoding = null)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Quote)).Append("\r\n");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, (encoding ?? new UTF8Encoding(false)).GetBytes(text.ToString()));
    }

    private static string Quote(string field) => field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field
        : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
