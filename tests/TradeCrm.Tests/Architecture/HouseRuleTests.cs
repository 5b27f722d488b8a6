using System.Text.RegularExpressions;

namespace TradeCrm.Tests.Architecture;

/// <summary>House rules that a compiler does not know.</summary>
public sealed partial class HouseRuleTests
{
    private static readonly string[] Product = ["ingest", "warehouse", "models", "reports", "pipeline", "notebooks"];

    /// <summary>The host's entry point is the one place that may ask the machine for the time.</summary>
    [Fact]
    public void Product_OutsideTheHost_AsksNeitherClockNorUnseededChance() =>
        Assert.DoesNotContain(Hits(ClockOrChance(), ".cs"), hit => !hit.StartsWith("pipeline/Program.cs", StringComparison.Ordinal));

    [Fact]
    public void Product_Anywhere_SwallowsNoException() => Assert.Empty(Hits(EmptyCatch(), ".cs"));

    [Fact]
    public void SqlModels_Each_BeginWithTheirGrainAndHaveAYml() =>
        Assert.Empty(new[] { "staging", "core", "marts" }.SelectMany(schema => SourceTree.Files($"warehouse/sql/{schema}", ".sql"))
            .Where(file => !File.ReadLines(file).First().StartsWith("-- One row per ", StringComparison.Ordinal) || !File.Exists(Path.ChangeExtension(file, ".yml")))
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file)));

    [Fact]
    public void SqlModels_OutsideStaging_NeverReadRaw() =>
        Assert.Empty(new[] { "warehouse/sql/core", "warehouse/sql/marts", "models", "reports" }.SelectMany(folder => SourceTree.Files(folder, ".sql"))
            .Where(file => ReadsRaw().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file)));

    private static IEnumerable<string> Hits(Regex pattern, string extension) =>
        from folder in Product
        from file in SourceTree.Files(folder, extension)
        from Match match in pattern.Matches(File.ReadAllText(file))
        select $"{Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/')}: {match.Value}";

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|DateTime\.Today|TimeProvider\.System|new Random\(\)|Random\.Shared|Guid\.NewGuid|new MLContext\(\)")]
    private static partial Regex ClockOrChance();

    [GeneratedRegex(@"catch\s*(\([^)]*\))?\s*\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"\b(from|join)\s+raw\.", RegexOptions.IgnoreCase)]
    private static partial Regex ReadsRaw();
}
