namespace TradeCrm.Pipeline;

/// <summary>Collects everything that is wrong with one configuration file, so that all of it is said at once.</summary>
internal sealed class ConfigProblems
{
    private readonly List<(int Line, int Column, string Message)> found = [];

    public bool Any => found.Count > 0;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<(int Line, int Column, string Message)> InFileOrder =>
        [.. found.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];

    public void Add(ConfigNode at, string message) => Add(at.Line, at.Column, message);

    public void Add(int line, int column, string message)
    {
        if (!found.Contains((line, column, message)))
            found.Add((line, column, message));
    }
}
