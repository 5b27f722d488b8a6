namespace TradeCrm.Tests;

/// <summary>Real files in ../shared/data beside the repository. A test that needs one is skipped where it is absent, and fails where CI=true.</summary>
public static class SharedData
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(RepositoryRoot.Path, "..", "shared", "data"));

    public static string File(params string[] parts)
    {
        var path = Path.Combine([Folder, .. parts]);
        if (System.IO.File.Exists(path))
            return path;
        var message = $"needs the real file {string.Join('/', parts)} in ../shared/data beside the repository";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(message);
        Assert.Skip(message);
        return path;
    }
}
