namespace TradeCrm.Benchmarks;

/// <summary>The checkout that this program was built in.</summary>
public static class Repository
{
    /// <summary>The folder that holds TradeCrm.sln.</summary>
    /// <exception cref="InvalidOperationException">The program was moved out of it.</exception>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TradeCrm.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException($"{AppContext.BaseDirectory} is not inside the repository.");
        return folder.FullName;
    }
}
