using Matcher = TradeCrm.Ingest.SourceFiles;

namespace TradeCrm.Pipeline;

/// <summary>A file of a source.</summary>
/// <param name="FullPath">To open it.</param>
/// <param name="ShownPath">As the configuration would write it; the same on every machine.</param>
public sealed record FoundFile(string FullPath, string ShownPath);

/// <summary>Finds the files that a source's <c>path:</c> means, under the names by which the configuration knows them.</summary>
public static class SourceFiles
{
    /// <summary>True when the path has * or ?, and so may match no file or several.</summary>
    public static bool IsGlob(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>The files in ordinal order.</summary>
    /// <param name="folder">Relative paths begin here.</param>
    /// <param name="path">Absolute or relative, <c>/</c> between folders.</param>
    public static IReadOnlyList<FoundFile> Find(string folder, string path) =>
        [.. Matcher.Match(path, folder).Select(file => Shown(folder, path, file))];

    /// <summary>Links that are not followed, in ordinal order.</summary>
    /// <param name="folder">Relative paths begin here.</param>
    /// <param name="path">Absolute or relative, <c>/</c> between folders.</param>
    public static IReadOnlyList<FoundFile> LinksPassedOver(string folder, string path) => [.. Matcher.LinksPassedOver(path, folder).Select(file => Shown(folder, path, file))];

    private static FoundFile Shown(string folder, string path, string file) => new(file, Path.IsPathRooted(path) ? file : Path.GetRelativePath(folder, file).Replace('\\', '/'));
}
