using TradeCrm.Benchmarks;
using TradeCrm.Tests.Faults;

namespace TradeCrm.Tests.Benchmarks;

/// <summary>The benchmark of loading, small and without a look at its times: both programs count the same, and the page says what was measured.</summary>
public sealed class LoadBenchmarkTests
{
    [Fact]
    public void Run_SmallLog_CountsTheSameAsGoAccess()
    {
        OutsidePart.RequireProgram("goaccess");

        var page = LoadBenchmark.Run(lines: 5_000, runs: 1);

        Assert.Contains("A generated combined log (seed 1): 5,000 lines, ", page, StringComparison.Ordinal);
        Assert.Contains("\n| **`tradecrm ingest`**, file to committed tables | ", page, StringComparison.Ordinal);
        Assert.Contains("\n| GoAccess | ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SameSeed_GivesTheSameBytes()
    {
        var folder = Directory.CreateTempSubdirectory("tradecrm-test-");
        var paths = new[] { "a.log", "b.log" }.Select(name => Path.Combine(folder.FullName, name)).ToArray();

        var cut = paths.Select(path => GeneratedLog.Write(path, 3_000, seed: 7)).ToArray();

        Assert.Equal(File.ReadAllBytes(paths[0]), File.ReadAllBytes(paths[1]));
        Assert.Equal(cut[0], cut[1]);
        Assert.Equal(3_000, File.ReadLines(paths[0]).Count());
        folder.Delete(recursive: true);
    }
}
