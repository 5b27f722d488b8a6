namespace TradeCrm.Tests.Pipeline;

/// <summary>The checkout that these tests were built in.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(System.IO.Path.Combine(folder.FullName, "TradeCrm.sln"))
            ? folder.FullName
            : Find(folder.Parent ?? throw new DirectoryNotFoundException("TradeCrm.sln is in no folder above the tests"));
}
