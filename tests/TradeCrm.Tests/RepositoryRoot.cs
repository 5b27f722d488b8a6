namespace TradeCrm.Tests;

/// <summary>The folder of TradeCrm.sln above the test's output.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "TradeCrm.sln")) ? folder
        : Directory.GetParent(folder) is { } parent ? Find(parent.FullName)
        : throw new InvalidOperationException($"No TradeCrm.sln above {AppContext.BaseDirectory}.");
}
