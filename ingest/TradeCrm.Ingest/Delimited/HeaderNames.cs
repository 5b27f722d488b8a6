using System.Text;

namespace TradeCrm.Ingest.Delimited;

/// <summary>Which headers, in English and in Chinese, mean which canonical column of a kind; the table is headers.tsv.</summary>
internal static class HeaderNames
{
    private static readonly Dictionary<(string Kind, string Column), string[]> Synonyms = ReadTable();

    /// <summary>Folded header to canonical name, for the columns of one kind.</summary>
    public static IReadOnlyDictionary<string, string> Of(SourceKind kind)
    {
        var names = new Dictionary<string, string>();
        foreach (var column in kind.Columns)
            names[Fold(column.Name)] = column.Name;
        // A name that is meant for one column is not taken from it by a synonym of another that comes later.
        foreach (var column in kind.Columns)
            foreach (var synonym in SynonymsOf(kind.Name, column.Name))
                names.TryAdd(Fold(synonym), column.Name);
        return names;
    }

    /// <summary>The canonical name that a header means, or null. What stands in brackets (a unit, a currency) counts only if it has to.</summary>
    public static string? Recognise(IReadOnlyDictionary<string, string> names, string header) =>
        names.GetValueOrDefault(Fold(header)) ?? names.GetValueOrDefault(Fold(WithoutBrackets(header)));

    /// <summary>Letters and digits only, lower case, full-width forms as ASCII.</summary>
    public static string Fold(string header)
    {
        var folded = new StringBuilder(header.Length);
        foreach (var letter in header)
        {
            var narrow = letter is >= '！' and <= '～' ? (char)(letter - 0xFEE0) : letter;
            if (char.IsLetterOrDigit(narrow))
                folded.Append(char.ToLowerInvariant(narrow));
        }

        return folded.ToString();
    }

    internal static IEnumerable<(string Kind, string Column)> Listed => Synonyms.Keys;

    private static string[] SynonymsOf(string kind, string column) =>
        Synonyms.GetValueOrDefault((kind, column)) ?? Synonyms.GetValueOrDefault(("*", column)) ?? [];

    private static string WithoutBrackets(string header)
    {
        var open = header.IndexOfAny(['(', '（', '[', '【']);
        var close = header.LastIndexOfAny([')', '）', ']', '】']);
        return open > 0 && close > open ? header.Remove(open, close - open + 1) : header;
    }

    private static Dictionary<(string Kind, string Column), string[]> ReadTable()
    {
        using var reader = new StreamReader(typeof(HeaderNames).Assembly.GetManifestResourceStream("headers.tsv")!, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => (cells[0], cells[1]), cells => cells[2].Split('|'));
    }
}
