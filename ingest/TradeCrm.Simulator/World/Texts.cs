using System.Text;

namespace TradeCrm.Simulator;

/// <summary>The tables of sentences and texts that people write: tab-separated, the first line names the columns.</summary>
internal static class Texts
{
    private static readonly Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Read = [];

    /// <summary>All rows of texts/<paramref name="name"/>.tsv, in the order of the file.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string name)
    {
        lock (Read)
        {
            if (!Read.TryGetValue(name, out var rows))
                Read[name] = rows = [.. Rows(Resource($"texts/{name}.tsv"))];
            return rows;
        }
    }

    /// <summary>An embedded file's text.</summary>
    public static string Resource(string name)
    {
        using var resource = typeof(Texts).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"There is no resource {name}.", nameof(name));
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = lines[0].Split('\t');
        foreach (var line in lines.Skip(1))
            yield return line.Split('\t').Select((cell, index) => (header[index], cell)).ToDictionary(pair => pair.Item1, pair => pair.cell);
    }
}
