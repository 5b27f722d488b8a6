using System.IO.Compression;
using System.Text;

namespace TradeCrm.Simulator;

/// <summary>A delimited file as exports write it: fields quoted where needed, lines end in CR LF; packed where the path ends in .gz.</summary>
internal sealed class CsvFile(params string[] header)
{
    private readonly List<string[]> rows = [header];
    private readonly List<(int Row, string Line)> pasted = [];

    public int Count => rows.Count - 1;

    public void Add(params string[] fields) => rows.Add(fields);

    /// <summary>Spoils one cell; for the defects that real exports have.</summary>
    public void Spoil(int row, string column, string text) => rows[row][Array.IndexOf(rows[0], column)] = text;

    /// <summary>The row once more, as an export that was run twice gives it.</summary>
    public void Repeat(int row) => rows.Insert(Math.Min(row, Count) + 1, rows[Math.Min(row, Count)]);

    /// <summary>A line as it is, quotes and all, after so many rows: what somebody pasted by hand, or the rest of a broken download.</summary>
    public void Paste(int row, string line) => pasted.Add((Math.Min(row, Count), line));

    public void Write(string path, Encoding? encoding = null, char delimiter = ',')
    {
        var text = new StringBuilder();
        for (var row = 0; row < rows.Count; row++)
        {
            text.AppendJoin(delimiter, rows[row].Select(field => Quote(field, delimiter))).Append("\r\n");
            foreach (var (_, line) in pasted.Where(paste => paste.Row == row))
                text.Append(line).Append(row == rows.Count - 1 ? "" : "\r\n");
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using Stream file = File.Create(path);
        using var content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Optimal) : file;
        content.Write((encoding ?? new UTF8Encoding(false)).GetBytes(text.ToString()));
    }

    private static string Quote(string field, char delimiter) => field.AsSpan().IndexOfAny([delimiter, '"', '\r', '\n']) < 0 ? field
        : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
