using System.Text;
using TradeCrm.Simulator;
using TradeCrm.Tests.Pipeline;

namespace TradeCrm.Tests.Simulator;

/// <summary>A simulation depends on its seed and size and on nothing else.</summary>
public sealed class SimulationTests : IDisposable
{
    // Blocks of three days and more machines than the samples have: what the larger sizes do, in a second.
    private static readonly SimulationSize Tiny = new("tiny", 1, 2, 3, 100_000, 0);
    private static readonly DateTime Newest = new(2026, 10, 31, 15, 41, 17);
    private readonly TemporaryFolder folder = new();

    // The day on which the server's clock ran ahead (Shanghai's 10 February 2026), and the hours it ran into.
    private readonly DateTime wrongFrom = new(2026, 2, 9, 16, 0, 0), wrongUntil = new(2026, 2, 10, 19, 12, 0);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Write_AnyNumberOfThreads_GivesTheSameFiles()
    {
        Make("one", threads: 1);
        Make("five", threads: 5);

        var files = SampleRun.Files(Within("one"));
        Assert.Equal(files, SampleRun.Files(Within("five")));
        Assert.All(files, path => Assert.True(SampleRun.Content(Path.Combine(Within("one"), path)).AsSpan().SequenceEqual(SampleRun.Content(Path.Combine(Within("five"), path))), path));
        Assert.All(Directory.GetFiles(Within("one-truth")), path => Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(path.Replace("one-truth", "five-truth", StringComparison.Ordinal))));
    }

    [Fact]
    public void Write_AnyBlocks_GivesTheSameLog()
    {
        Make("three days");
        Make("a month", Tiny with { DaysPerBlock = 31 });
        Assert.Equal(SampleRun.LogLines(Within("three days")), SampleRun.LogLines(Within("a month")));
    }

    [Fact]
    public void Write_Log_IsInTheOrderOfTimeButForLateLinesAndAWrongClock()
    {
        Make("out");
        var lines = SampleRun.LogLines(Within("out")).Select(line => LoggedView.TryParse(line, out var view) ? view : null).OfType<LoggedView>().ToList();
        Assert.InRange(lines.Count, 100_000, 140_000);
        var (newest, late) = (DateTime.MinValue, 0);
        foreach (var line in lines.Where(line => line.At < wrongFrom || line.At >= wrongUntil))
        {
            late += line.At < newest ? 1 : 0;
            Assert.True(newest - line.At <= TimeSpan.FromSeconds(6), $"{line}");
            newest = line.At > newest ? line.At : newest;
        }
        Assert.InRange(late, 50, 5_000);
        Assert.Equal(Newest, lines.Max(line => line.At));
    }

    [Fact]
    public void Write_Truth_KnowsEveryVisitorOnceAndOnlyPreviewsShareAPersonsAddress()
    {
        Make("out");
        var lines = SampleRun.LogLines(Within("out")).Select(line => LoggedView.TryParse(line, out var view) ? view : null).OfType<LoggedView>();
        var visitors = TruthRow.Read(Within("out-truth"), "visitors");
        Assert.Equal(visitors.Count, visitors.Select(row => $"{row["address"]} {row["user_agent"]}").Distinct().Count());
        Assert.Empty(lines.Select(line => line.Visitor).Distinct().Except(visitors.Select(row => $"{row["address"]} {row["user_agent"]}")));
        var machines = visitors.Where(row => row.Is("is_machine") && row["role"] != "link_preview").Select(row => row["address"]).ToHashSet();
        Assert.DoesNotContain(visitors, row => !row.Is("is_machine") && machines.Contains(row["address"]));
    }

    [Fact]
    public void Write_OverALargerOne_LeavesNothingOfItBehind()
    {
        Make("out");
        var stale = Path.Combine(Within("out"), "web", "access-2019-01.log.gz");
        File.WriteAllBytes(stale, [1]);
        Make("out");
        Assert.False(File.Exists(stale));
    }

    [Fact]
    public void Truth_EachFile_SaysThatItIsOne()
    {
        Make("out");
        var files = Directory.GetFiles(Within("out-truth"), "*.parquet");
        Assert.True(files.Length >= 5);
        Assert.All(files, path => Assert.Contains("tradecrm.truth", Encoding.Latin1.GetString(File.ReadAllBytes(path)), StringComparison.Ordinal));
    }

    private string Within(string name) => Path.Combine(folder.Path, name);

    private void Make(string name, SimulationSize? size = null, int threads = 2) =>
        Simulation.Write(new() { OutDir = Within(name), TruthDir = Within($"{name}-truth"), Size = size ?? Tiny, Seed = 3, Threads = threads });
}
