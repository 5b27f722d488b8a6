namespace TradeCrm.Tests.Architecture;

/// <summary>The repository's own source files; build output and hidden folders left out.</summary>
internal static class SourceTree
{
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, folder), "*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(Path.GetExtension(file)))
            .Where(file => !Path.GetRelativePath(RepositoryRoot.Path, file).Split(Path.DirectorySeparatorChar)
                .Any(part => part is "bin" or "obj" or "out" || part.StartsWith('.')))
            .Order(StringComparer.Ordinal);
}
