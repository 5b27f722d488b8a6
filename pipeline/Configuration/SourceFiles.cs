using System.Text.RegularExpressions;

namespace TradeCrm.Pipeline;

/// <summary>A file of a source.</summary>
/// <param name="FullPath">To open it.</param>
/// <param name="ShownPath">As the configuration would write it; the same on every machine.</param>
public sealed record FoundFile(string FullPath, string ShownPath);

/// <summary>Finds the files that a source's <c>path:</c> means.</summary>
public static class SourceFiles
{
    /// <summary>True when the path has * or ?, and so may match no file or several.</summary>
    public static bool IsGlob(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>
    /// The files in ordinal order of their shown paths. <c>*</c> and <c>?</c> stand for any characters within one name, <c>**</c> for any folders; names
    /// that begin with a dot match only a pattern that begins with one.
    /// </summary>
    /// <param name="folder">Relative paths begin here.</param>
    /// <param name="path">Absolute or relative, <c>/</c> between folders.</param>
    public static IReadOnlyList<FoundFile> Find(string folder, string path)
    {
        var parts = path.Replace('\\', '/').Split('/');
        var fixedParts = parts.TakeWhile(part => !IsGlob(part)).Count();
        if (fixedParts == parts.Length)
            return File.Exists(Path.Combine(folder, path)) ? [new(Path.GetFullPath(Path.Combine(folder, path)), path)] : [];
        var start = string.Join('/', parts[..fixedParts]);
        if (start.Length == 0 && fixedParts > 0)
            start = "/";
        return [.. Below(folder, start, parts[fixedParts..]).Distinct().OrderBy(file => file.ShownPath, StringComparer.Ordinal)];
    }

    private static IEnumerable<FoundFile> Below(string folder, string shown, string[] parts)
    {
        var here = Path.Combine(folder, shown);
        if (!Directory.Exists(here))
            return [];
        if (parts[0] == "**")
            return Below(folder, shown, parts.Length > 1 ? parts[1..] : ["*"])
                .Concat(Names(Directory.EnumerateDirectories(here), "*").SelectMany(name => Below(folder, Join(shown, name), parts)));
        if (parts.Length == 1)
            return Names(Directory.EnumerateFiles(here), parts[0]).Select(name => new FoundFile(Path.GetFullPath(Path.Combine(here, name)), Join(shown, name)));
        return Names(Directory.EnumerateDirectories(here), parts[0]).SelectMany(name => Below(folder, Join(shown, name), parts[1..]));
    }

    private static IEnumerable<string> Names(IEnumerable<string> paths, string pattern)
    {
        var form = new Regex("^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal) + "$",
            RegexOptions.NonBacktracking);
        return paths.Select(path => Path.GetFileName(path)!)
            .Where(name => form.IsMatch(name) && (!name.StartsWith('.') || pattern.StartsWith('.')))
            .Order(StringComparer.Ordinal);
    }

    private static string Join(string shown, string name) => shown.Length == 0 || shown.EndsWith('/') ? shown + name : $"{shown}/{name}";
}
