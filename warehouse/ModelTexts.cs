using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace TradeCrm.Warehouse;

/// <summary>The SQL models as texts: what tells whether a figure is still made by the same rule.</summary>
public static partial class ModelTexts
{
    /// <summary>The model and all models that it reads, directly or through others.</summary>
    /// <param name="model">Such as <c>marts.kpi_months</c>.</param>
    /// <returns>Name and SHA-256 of each, by name. Comments count: whether one matters cannot be told from outside.</returns>
    public static IReadOnlyList<(string Model, string Sha256)> Behind(string model)
    {
        var texts = new[] { "staging", "core", "marts" }.SelectMany(layer => EmbeddedSql.In($"sql/{layer}/")).Where(file => file.Name.EndsWith(".sql", StringComparison.Ordinal))
            .ToDictionary(file => file.Name["sql/".Length..^".sql".Length].Replace('/', '.'), file => file.Text, StringComparer.Ordinal);
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([model]);
        while (waiting.TryPop(out var name))
        {
            if (!texts.TryGetValue(name, out var text) || !found.TryAdd(name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))))
                continue;
            foreach (Match reference in Reference().Matches(text))
                waiting.Push(reference.Value);
        }
        return [.. found.Select(one => (one.Key, one.Value))];
    }

    [GeneratedRegex(@"\b(staging|core|marts)\.[a-z_0-9]+")]
    private static partial Regex Reference();
}
