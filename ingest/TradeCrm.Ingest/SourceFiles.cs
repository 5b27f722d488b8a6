using System.Text.RegularExpressions;

namespace TradeCrm.Ingest;

/// <summary>Finds the files of a source.</summary>
public static class SourceFiles
{
    /// <summary>Files that match a plain path or a glob: '*' and '?' within a name, '**' for any folders. Linked folders are not entered, and a linked file counts only if it
    /// lies within the pattern's fixed folder.</summary>
    /// <param name="pattern">Absolute, or relative to <paramref name="baseFolder"/>; '/' parts folders everywhere.</param>
    /// <param name="baseFolder">The configuration's folder.</param>
    /// <returns>Full paths in ordinal order; empty if nothing matches.</returns>
    public static IReadOnlyList<string> Match(string pattern, string baseFolder) => [.. Found(pattern, baseFolder).Where(file => !file.IsPassedOver).Select(file => file.Path)];

    /// <summary>Links that the pattern meets and that are passed over: they would lead out of its fixed folder, or round in a circle.</summary>
    /// <param name="pattern">As of <see cref="Match"/>.</param>
    /// <param name="baseFolder">As of <see cref="Match"/>.</param>
    /// <returns>Full paths in ordinal order.</returns>
    public static IReadOnlyList<string> LinksPassedOver(string pattern, string baseFolder) => [.. Found(pattern, baseFolder).Where(file => file.IsPassedOver).Select(file => file.Path)];

    private static IEnumerable<(string Path, bool IsPassedOver)> Found(string pattern, string baseFolder)
    {
        var full = Path.GetFullPath(pattern, Path.GetFullPath(baseFolder)).Replace('\\', '/');
        var wild = full.AsSpan().IndexOfAny('*', '?');
        if (wild < 0)
            return File.Exists(full) ? [(full, false)] : [];
        var root = full[..(full.LastIndexOf('/', wild) + 1)];
        if (!Directory.Exists(root))
            return [];
        var depth = full.Contains("**", StringComparison.Ordinal) ? int.MaxValue : full[root.Length..].Count(letter => letter == '/');
        var regex = new Regex("^" + ToRegex(full) + "$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        return Entries(new DirectoryInfo(root), depth)
            .Where(entry => entry is DirectoryInfo || regex.IsMatch(entry.FullName.Replace('\\', '/')))
            .Select(entry => (entry.FullName, IsPassedOver: entry is DirectoryInfo || !StaysWithin((FileInfo)entry, root)))
            .OrderBy(file => file.FullName, StringComparer.Ordinal);
    }

    // Files, and the folders that are not entered.
    private static IEnumerable<FileSystemInfo> Entries(DirectoryInfo folder, int depth)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };
        foreach (var file in folder.EnumerateFiles("*", options))
            yield return file;
        foreach (var inner in depth == 0 ? [] : folder.EnumerateDirectories("*", options))
        {
            // A link could lead out of the folder or round in a circle.
            if (inner.LinkTarget is not null)
                yield return inner;
            else
                foreach (var entry in Entries(inner, depth - 1))
                    yield return entry;
        }
    }

    private static bool StaysWithin(FileInfo file, string root)
    {
        if (file.LinkTarget is null)
            return true;
        var target = file.ResolveLinkTarget(returnFinalTarget: true);
        return target is { Exists: true } && target.FullName.Replace('\\', '/').StartsWith(root, StringComparison.Ordinal);
    }

    private static string ToRegex(string glob) => Regex.Escape(glob)
        .Replace(@"/\*\*/", "/(.*/)?", StringComparison.Ordinal)
        .Replace(@"\*\*", ".*", StringComparison.Ordinal)
        .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
        .Replace(@"\?", "[^/]", StringComparison.Ordinal);
}
