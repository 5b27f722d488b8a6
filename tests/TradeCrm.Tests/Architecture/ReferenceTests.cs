using System.Reflection;
using System.Xml.Linq;

namespace TradeCrm.Tests.Architecture;

/// <summary>Data flows one way: ingest -> warehouse -> models -> reports; the command knows all; nothing knows the command.</summary>
public sealed class ReferenceTests
{
    private static readonly IReadOnlyDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["TradeCrm.Ingest"] = [],
        ["TradeCrm.Simulator"] = [],
        ["TradeCrm.Warehouse"] = ["TradeCrm.Ingest"],
        ["TradeCrm.Models"] = ["TradeCrm.Ingest", "TradeCrm.Warehouse"],
        ["TradeCrm.Reports"] = ["TradeCrm.Ingest", "TradeCrm.Warehouse", "TradeCrm.Models"],
        ["TradeCrm.Pipeline"] = ["TradeCrm.Ingest", "TradeCrm.Simulator", "TradeCrm.Warehouse", "TradeCrm.Models", "TradeCrm.Reports"],
        ["TradeCrm.Benchmarks"] = ["TradeCrm.Pipeline"],
        ["TradeCrm.Tests"] = ["TradeCrm.Simulator", "TradeCrm.Pipeline", "TradeCrm.Benchmarks"],
    };

    public static TheoryData<string> Projects => [.. ProjectFiles().Select(file => Path.GetRelativePath(RepositoryRoot.Path, file))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void ProjectReferences_OfEachProject_PointToEarlierStagesOnly(string project)
    {
        var referenced = XDocument.Load(Path.Combine(RepositoryRoot.Path, project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')));

        Assert.Subset(Allowed[Path.GetFileNameWithoutExtension(project)].ToHashSet(), referenced.ToHashSet());
    }

    [Fact]
    public void Projects_OfTheSolution_AreAllOnDisk() =>
        Assert.Equal(
            ProjectFiles().Select(file => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
            File.ReadLines(Path.Combine(RepositoryRoot.Path, "TradeCrm.sln")).Where(line => line.Contains(".csproj", StringComparison.Ordinal))
                .Select(line => line.Split('"')[5].Replace('\\', '/')).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("TradeCrm.Ingest", "DuckDB")]
    [InlineData("TradeCrm.Warehouse", "Microsoft.ML")]
    [InlineData("TradeCrm.Models", "ScottPlot")]
    public void Assembly_OfAStage_DoesNotKnowTheLaterStagesLibrary(string assembly, string library) =>
        Assert.DoesNotContain(
            Assembly.Load(assembly).GetReferencedAssemblies(), name => name.Name!.StartsWith(library, StringComparison.Ordinal));

    /// <summary>The simulator's truth must be out of reach: no stage of the pipeline may even name it, and of the command only the part that makes a demo.</summary>
    [Fact]
    public void Sources_OfThePipeline_NeverNameTheSimulatorOrItsTruth() =>
        Assert.DoesNotContain(
            new[] { "ingest/TradeCrm.Ingest", "warehouse", "models", "reports", "pipeline" }
                .SelectMany(folder => SourceTree.Files(folder, ".cs", ".sql", ".yml", ".csproj"))
                .Where(file => Path.GetFileName(file) is not ("DemoCommand.cs" or "DemoExceptions.cs" or "TradeCrm.Pipeline.csproj")),
            file => File.ReadAllText(file) is var text && (text.Contains("Simulator", StringComparison.Ordinal) || text.Contains("truth/", StringComparison.Ordinal)));

    private static IEnumerable<string> ProjectFiles() =>
        SourceTree.Files("", ".csproj").Order(StringComparer.Ordinal);
}
