using System.IO.Compression;
using System.Text;

namespace TradeCrm.Simulator;

/// <summary>A delimited file as exports write it: fields quoted where needed, lines end in CR LF; packed where the path ends in .gz.</summary>
internal sealed class CsvFile(params string[] header)
{
    private readonly List<string[]> rows = [header];

    public int Count => rows.Count - 1;

    public void Add(params string[] fields) => rows.Add(fields);

    /// <summary>Spoils one cell; for the defects that real exports have.</summary>
    public void Spoil(int row, string column, string text) => rows[row][Array.IndexOf(rows[0], column)] = text;

    /// <summary>The row once more, as an export that was run twice gives it.</summary>
    public void Repeat(int row) => rows.Insert(row + 1, rows[row]);

    public void Write(string path, Encoding? encoding = null, char delimiter = ',')
    {
        var text = new StringBuilder();
        foreach (var row in rows)
            text.AppendJoin(delimiter, row.Select(field => Quote(field, delimiter))).Append("\r\n");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using Stream file = File.Create(path);
        using var content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Optimal) : file;
        content.Write((encoding ?? new UTF8Encoding(false)).GetBytes(text.ToString()));
    }

    private static string Quote(string field, char delimiter) => field.AsSpan().IndexOfAny([delimiter, '"', '\r', '\n']) < 0 ? field
        : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
