using TradeCrm.Ingest;

namespace TradeCrm.Pipeline;

/// <summary>The configuration file has problems; the message has one line for each, <c>file:line:column: what</c>.</summary>
/// <param name="file">As shown to the user.</param>
/// <param name="problems">Line and column from 1, in the order of the file.</param>
public sealed class ConfigurationException(string file, IReadOnlyList<(int Line, int Column, string Message)> problems)
    : TradeCrmException(string.Join('\n', Lines(file, problems)))
{
    // More than a screen of them helps nobody, and a hostile file could hold a million.
    private const int MostShown = 20;

    /// <summary>Line and column from 1, in the order of the file.</summary>
    public IReadOnlyList<(int Line, int Column, string Message)> Problems { get; } = problems;

    private static IEnumerable<string> Lines(string file, IReadOnlyList<(int Line, int Column, string Message)> problems) =>
        problems.Take(MostShown).Select(problem => $"{file}:{problem.Line}:{problem.Column}: {problem.Message}")
            .Concat(problems.Count > MostShown ? [$"{file}: {problems.Count - MostShown} more problems; correct these first."] : []);
}

/// <summary>There is no configuration file where it was looked for.</summary>
/// <param name="asked">The value of <c>--config</c>, or null where none was given.</param>
/// <param name="folder">The folder in which the search began.</param>
public sealed class ConfigurationNotFoundException(string? asked, string folder)
    : TradeCrmException(asked is null
        ? $"pipeline.yaml is neither in {folder} nor in a folder above it. Go to the folder that has it, or name it with --config FILE."
        : $"{asked} is not there (looked in {folder}). Name an existing file with --config FILE.")
{
    /// <summary>The value of <c>--config</c>, or null where none was given.</summary>
    public string? Asked { get; } = asked;
}
