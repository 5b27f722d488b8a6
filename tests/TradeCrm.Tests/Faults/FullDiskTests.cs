using System.Text.RegularExpressions;
using TradeCrm.Benchmarks.Kills;
using TradeCrm.Pipeline;
using TradeCrm.Tests.Pipeline;

namespace TradeCrm.Tests.Faults;

/// <summary>A disk that is full ends a command with one sentence and exit code 1; with more space the next run arrives where an undisturbed one does.</summary>
[Collection(UndisturbedRunCollection.Name)]
public sealed partial class FullDiskTests(UndisturbedRun undisturbed) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Output => Path.Combine(folder.Path, "out");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Ingest_DiskFillsUp_LosesNothing()
    {
        KillInputs.Copy(undisturbed.Inputs, folder.Path);
        using var disk = new SmallDisk(Output, "3m");
        Assert.Equal((ExitCode.Failed, Full("warehouse", Output, "warehouse.path")), Ended("ingest"));
        Assert.Empty(WarehouseLook.At(folder.Path).Problems);

        disk.Resize("200m");
        Assert.Equal((ExitCode.Done, ""), Ended("ingest"));
        Assert.Equal(undisturbed.State.Checksums.Where(IsRaw), RunState.Of(folder.Path).Checksums.Where(IsRaw));
    }

    [Fact]
    public void Run_DiskFillsUpWhileBuilding_LosesNothing()
    {
        KillInputs.Copy(undisturbed.Inputs, folder.Path);
        using var disk = new SmallDisk(Output, "16m");
        Assert.Equal((ExitCode.Failed, Full("warehouse", Output, "warehouse.path")), Ended("run"));
        var look = WarehouseLook.At(folder.Path);
        Assert.Empty(look.Problems);
        Assert.Single(look.Runs);

        disk.Resize("200m");
        Assert.Equal((ExitCode.Done, ""), Ended("run"));
        Assert.Empty(undisturbed.State.Differences(RunState.Of(folder.Path)));
    }

    [Fact]
    public void Report_DiskIsFull_LeavesTheFormerReport()
    {
        KillInputs.Copy(undisturbed.Complete, folder.Path);
        Configure("output: out ", "output: reports ");
        var reports = Path.Combine(folder.Path, "reports");
        using var disk = new SmallDisk(reports, "8m");
        Assert.Equal((ExitCode.Done, ""), Ended("report"));
        var page = File.ReadAllBytes(Directory.GetFiles(reports, "dashboard.html", SearchOption.AllDirectories).Single());
        disk.Fill("photos.zip");

        Assert.Equal((ExitCode.Failed, Full("report", reports, "reports.output")), Ended("report"));

        Assert.Equal(["2026-10", "index.html", "photos.zip", "worklists"], Directory.GetFileSystemEntries(reports).Select(Path.GetFileName).Order());
        Assert.Equal(page, File.ReadAllBytes(Path.Combine(reports, "2026-10", "dashboard.html")));
        disk.Resize("40m");
        Assert.Equal((ExitCode.Done, ""), Ended("report"));
    }

    [Fact]
    public void Build_DiskOfTheLogIsFull_SaysSoAtTheEnd()
    {
        KillInputs.Copy(undisturbed.Complete, folder.Path);
        var logs = Path.Combine(folder.Path, "logs");
        using var disk = new SmallDisk(logs, "64k");
        File.Delete(Path.Combine(Output, "tradecrm.log"));
        File.CreateSymbolicLink(Path.Combine(Output, "tradecrm.log"), Path.Combine(logs, "tradecrm.log"));
        File.WriteAllText(Path.Combine(logs, "tradecrm.log"), "");
        disk.Fill("photos.zip");

        Assert.Equal((ExitCode.Failed, Full("log", logs, "warehouse.path")), Ended("build"));

        Assert.Equal(undisturbed.State.Checksums, RunState.Of(folder.Path).Checksums);
        Assert.Equal(["done", "done"], WarehouseLook.At(folder.Path).Runs);
    }

    [Fact]
    public void Run_WarehouseOnAReadOnlyDisk_SaysSoAndReadingWorks()
    {
        KillInputs.Copy(undisturbed.Inputs, folder.Path);
        using var disk = new SmallDisk(Output, "100m");
        KillInputs.Copy(Path.Combine(undisturbed.Complete, "out"), Output);
        disk.MakeReadOnly();
        Assert.Equal(
            (ExitCode.Failed, $"The warehouse {Output}/warehouse.duckdb cannot be written: Read-only file system. Expected a folder that this user may write. "
                + "Correct its permissions, or set warehouse.path in pipeline.yaml.\n"), Ended("run"));
        Assert.Equal(undisturbed.State.Checksums, RunState.Of(folder.Path).Checksums);
    }

    [Fact]
    public void Report_OnAReadOnlyDisk_SaysSo()
    {
        KillInputs.Copy(undisturbed.Complete, folder.Path);
        Configure("output: out ", "output: reports ");
        var reports = Path.Combine(folder.Path, "reports");
        using var disk = new SmallDisk(reports, "2m");
        disk.MakeReadOnly();
        Assert.Equal(
            (ExitCode.Failed, $"{reports}/2026-10: the report could not be put there (Read-only file system : '{reports}/2026-10.new'); expected a folder that can be written and "
                + "whose files nobody has open. Close the files in it, or set reports.output in pipeline.yaml, then run again.\n"), Ended("report"));
    }

    /// <summary>While a file is appended and while models are built DuckDB says it in different ways.</summary>
    [Theory]
    [InlineData("run", false)]
    [InlineData("build", true)]
    public void Command_MemoryLimitTooSmall_NamesTheKey(string command, bool isLoaded)
    {
        KillInputs.Copy(isLoaded ? undisturbed.Complete : undisturbed.Inputs, folder.Path);
        Configure("memory_limit: 2GB", "memory_limit: 12MB");
        Assert.Equal(
            (ExitCode.Failed, "The warehouse needed more memory than warehouse.memory_limit in pipeline.yaml allows. Raise it (2GB is the default), "
                + "or set warehouse.threads to a smaller number, then run again; what was complete is kept.\n"), Ended(command));

        Configure("memory_limit: 12MB", "memory_limit: 2GB");
        Assert.Equal((ExitCode.Done, ""), Ended("run"));
        Assert.Equal(undisturbed.State.Checksums, RunState.Of(folder.Path).Checksums);
    }

    private static string Full(string what, string place, string key) =>
        $"The disk that holds the {what} is full: N MB free in {place}. Free some space there or set {key} in pipeline.yaml, then run again; what was complete is kept.\n";

    private static bool IsRaw(string line) => line.StartsWith("raw.", StringComparison.Ordinal);

    // How much is free in the end depends on the blocks of the disk.
    private (int ExitCode, string Error) Ended(params string[] arguments)
    {
        using var process = new TradeCrmProcess(folder.Path, hasEvents: false, arguments);
        return (process.ExitCode(), Free().Replace(process.Error, "N MB free"));
    }

    private void Configure(string from, string to)
    {
        var path = Path.Combine(folder.Path, "pipeline.yaml");
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b\d+\.\d MB free")]
    private static partial Regex Free();
}
