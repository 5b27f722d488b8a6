namespace TradeCrm.Pipeline;

/// <summary>Finds and reads the configuration file. The whole file is checked before anything else happens, and everything wrong is said at once.</summary>
public static class ConfigurationFile
{
    /// <summary>The name that is looked for where <c>--config</c> is not given.</summary>
    public const string DefaultName = "pipeline.yaml";

    /// <summary>The file that was asked for, else pipeline.yaml in the folder or the nearest one above it.</summary>
    /// <param name="asked">The value of <c>--config</c>, relative to <paramref name="folder"/>, or null.</param>
    /// <param name="folder">The current folder.</param>
    /// <exception cref="ConfigurationNotFoundException">There is none.</exception>
    public static string Find(string? asked, string folder)
    {
        if (asked is not null)
            return File.Exists(Path.Combine(folder, asked)) ? Path.GetFullPath(Path.Combine(folder, asked)) : throw new ConfigurationNotFoundException(asked, folder);
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent)
        {
            var path = Path.Combine(here.FullName, DefaultName);
            if (File.Exists(path))
                return path;
        }
        throw new ConfigurationNotFoundException(null, folder);
    }

    /// <summary>Reads and checks the file.</summary>
    /// <param name="fullPath">The file.</param>
    /// <param name="shownPath">Its name in messages.</param>
    /// <param name="environment">The value of an environment variable, or null when it is not set.</param>
    /// <param name="areFilesNeeded">True to report sources without files; commands that only read the warehouse don't need them.</param>
    /// <exception cref="ConfigurationException">Something in it is wrong.</exception>
    public static PipelineConfiguration Read(string fullPath, string shownPath, Func<string, string?> environment, bool areFilesNeeded = true)
    {
        var problems = new ConfigProblems();
        using var stream = Open(fullPath, shownPath);
        PipelineConfiguration? configuration = null;
        if (YamlText.Read(stream, problems) is { } text && ConfigTree.Parse(text, problems) is { } tree)
        {
            var top = new ConfigSection(tree, "", new ConfigValues(environment, problems), problems);
            configuration = new StageReading(top, fullPath, shownPath, areFilesNeeded).Read();
        }
        return problems.Any || configuration is null ? throw new ConfigurationException(shownPath, problems.InFileOrder) : configuration;
    }

    private static FileStream Open(string fullPath, string shownPath)
    {
        try
        {
            return new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(shownPath, [(1, 1, $"the file cannot be read: {wrong.Message}")]);
        }
    }
}
