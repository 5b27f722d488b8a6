using System.Globalization;

namespace TradeCrm.Pipeline;

/// <summary>
/// Reads one map of the configuration key by key; each read says what it expects. <see cref="Finish"/> then reports the keys that nobody read.
/// A value that is wrong is reported and reads as its default, so that reading goes on and finds the next problem.
/// </summary>
internal sealed class ConfigSection(ConfigMap map, string path, ConfigValues values, ConfigProblems problems)
{
    private readonly HashSet<string> known = [];

    /// <summary>Where a missing key is reported.</summary>
    public ConfigMap Map => map;

    /// <summary>Dotted path from the top, empty at the top.</summary>
    public string Path => path;

    public ConfigValues Values => values;

    public ConfigProblems Problems => problems;

    /// <summary>The key's dotted path.</summary>
    public string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";

    /// <summary>The key's value, or null; the key counts as known from now on.</summary>
    public ConfigNode? Take(string key)
    {
        known.Add(key);
        return map.Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value;
    }

    /// <summary>Text with its variables replaced, or null when the key is missing or wrong.</summary>
    public string? Text(string key, string expected) => Take(key) is { } node ? AsText(key, node, expected) : null;

    /// <summary>As <see cref="Text"/>, and a missing key is a problem.</summary>
    public string RequiredText(string key, string expected)
    {
        if (Take(key) is { } node)
            return AsText(key, node, expected) ?? "";
        Missing(key, expected);
        return "";
    }

    /// <summary>Text that passes the test, or the default.</summary>
    public string TextWhere(string key, string standard, string expected, Func<string, bool> isRight) =>
        Checked(key, standard, expected, text => (isRight(text), text));

    /// <summary>A whole number within the bounds, both included, or the default.</summary>
    public int Whole(string key, int standard, int least, int most) =>
        Checked(key, standard, $"a whole number from {least} to {most}", text =>
            (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most, number));

    /// <summary>A number within the bounds, both included, or the default.</summary>
    public decimal Number(string key, decimal standard, decimal least, decimal most) =>
        Checked(key, standard, $"a number from {least} to {most}", text =>
            (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most, number));

    /// <summary>true or false, or the default.</summary>
    public bool Flag(string key, bool standard) => Choice(key, standard ? "true" : "false", "true", "false") == "true";

    /// <summary>One of the names, or the default.</summary>
    public string Choice(string key, string standard, params string[] names)
    {
        var node = Take(key);
        var text = node is null ? null : AsText(key, node, Listed(names));
        if (text is null || names.Contains(text))
            return text ?? standard;
        Wrong(key, node!, Listed(names), NearestName.Hint(text, names));
        return standard;
    }

    /// <summary>A map below this one; an empty one when the key is missing or wrong.</summary>
    public ConfigSection Section(string key)
    {
        var node = Take(key);
        if (node is not null and not ConfigMap && node is not ConfigScalar { IsNothing: true })
            Wrong(key, node, "keys with values");
        return new(node as ConfigMap ?? new ConfigMap([], (node ?? map).Line, (node ?? map).Column), PathOf(key), values, problems);
    }

    /// <summary>The list's items, or null when the key is missing or wrong.</summary>
    public IReadOnlyList<ConfigNode>? Items(string key, string expected)
    {
        var node = Take(key);
        if (node is not null and not ConfigList)
            Wrong(key, node, expected);
        return (node as ConfigList)?.Items;
    }

    /// <summary>An item as text, or null after reporting it.</summary>
    public string? AsText(string key, ConfigNode node, string expected)
    {
        if (node is ConfigScalar { IsNothing: false } scalar)
            return values.Of(scalar);
        Wrong(key, node, expected);
        return null;
    }

    /// <summary>Reports a value: what was found, what was expected.</summary>
    public void Wrong(string key, ConfigNode node, string expected, string hint = "") =>
        problems.Add(node, $"{PathOf(key)} is {node.Found}; expected {expected}{(hint.Length > 0 ? hint : ".")}");

    /// <summary>Reports a missing key at the beginning of this map.</summary>
    public void Missing(string key, string expected) =>
        problems.Add(map, $"'{key}' is missing{(path.Length == 0 ? "" : $" under {path}")}; expected {expected}.");

    /// <summary>Reports the keys that nobody read, with the nearest one that is valid.</summary>
    /// <param name="furtherNames">Names to suggest besides the keys that were read.</param>
    public void Finish(params IEnumerable<string> furtherNames)
    {
        string[] names = [.. known, .. furtherNames];
        foreach (var entry in map.Entries.Where(entry => !known.Contains(entry.Key.Text)))
        {
            var hint = NearestName.Hint(entry.Key.Text, names);
            var place = path.Length == 0 ? "at the top" : $"under {path}";
            problems.Add(entry.Key, $"unknown key '{entry.Key.Text}' {place}{(hint.Length > 0 ? hint : $"; expected {Listed(known)}.")}");
        }
    }

    /// <summary>'a', 'b' or 'c'.</summary>
    public static string Listed(IEnumerable<string> names)
    {
        var quoted = names.Select(name => $"'{name}'").ToList();
        return quoted.Count < 2 ? string.Concat(quoted) : $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
    }

    private T Checked<T>(string key, T standard, string expected, Func<string, (bool IsRight, T Value)> read)
    {
        var node = Take(key);
        if (node is null || AsText(key, node, expected) is not { } text)
            return standard;
        var (isRight, value) = read(text);
        if (isRight)
            return value;
        Wrong(key, node, expected);
        return standard;
    }
}
