namespace TradeCrm.Tests;

/// <summary>The folder of TradeCrm.sln, above the tests' output.</summary>
public static class RepositoryRoot
{
    public static string Folder { get; } = Find();

    public static string File(params string[] parts) => Path.Combine([Folder, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "TradeCrm.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"no TradeCrm.sln above {AppContext.BaseDirectory}");
    }
}
