using System.Diagnostics;
using System.Text.Json;
using TradeCrm.Pipeline;

namespace TradeCrm.Tests.Pipeline;

/// <summary>The default configuration over the samples, from files to dashboard.</summary>
public sealed class SampleRunTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SampleRunTests()
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "pipeline.yaml"));
        folder.Write("pipeline.yaml", text.Replace("path: ingest/samples", $"path: {RepositoryRoot.Path}/ingest/samples", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Run_Samples_GoesFromFilesToDashboardAndASecondRunChangesNothing()
    {
        var first = await Invoke("run");
        Assert.True(first.ExitCode == ExitCode.Done, first.Output + first.Error);
        Assert.Matches(@"\nDone in [0-9.]+ s\. Open out/\d{4}-\d{2}/dashboard\.html\n$", first.Output);
        var before = await Invoke("checksum");
        Assert.Contains("\nmarts.management_kpis ", before.Output, StringComparison.Ordinal);

        var second = await Invoke("run");

        Assert.True(second.ExitCode == ExitCode.Done, second.Output + second.Error);
        Assert.Contains("  ingest   0 files new, ", second.Output, StringComparison.Ordinal);
        Assert.Equal(before, await Invoke("checksum"));
        await CheckReadingCommands();
        await CheckNotebook();
    }

    /// <summary>The notebook runs over the warehouse as a reader would run it, and its figures are the warehouse's.</summary>
    private async Task CheckNotebook()
    {
        var charts = Path.Combine(folder.Path, "notebook");
        var start = new ProcessStartInfo("dotnet", ["run", Path.Combine(RepositoryRoot.Path, "notebooks", "real-buyers.cs"), "--", Path.Combine(folder.Path, "out", "warehouse.duckdb"), charts])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var notebook = Process.Start(start)!;
        var error = notebook.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var text = await notebook.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await notebook.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(notebook.ExitCode == 0, text + await error);

        var visitors = JsonDocument.Parse((await Invoke("query", "select count(*) as all_of_them, count(*) filter (where not is_human) as machines from core.visitors", "--format", "json")).Output)
            .RootElement[0];
        Assert.Contains($"1. {visitors.GetProperty("all_of_them").GetInt64():N0} browsers came to the site; {visitors.GetProperty("machines").GetInt64():N0} of them are machines.", text,
            StringComparison.Ordinal);
        Assert.Contains("4. The ten likeliest buyers:", text, StringComparison.Ordinal);
        Assert.True(new FileInfo(Path.Combine(charts, "real-buyers.png")).Length > 10_000);
    }

    private async Task CheckReadingCommands()
    {
        var files = JsonDocument.Parse((await Invoke("query", "from ops.files where status = 'loaded'", "--format", "json")).Output).RootElement;
        Assert.All(files.EnumerateArray(), file => Assert.Equal(
            file.GetProperty("rows_read").GetInt64(), file.GetProperty("rows_loaded").GetInt64() + file.GetProperty("rows_rejected").GetInt64()));
        var status = await Invoke("status");
        Assert.Equal((ExitCode.Done, ""), (status.ExitCode, status.Error));
        Assert.Contains("  last run   run done, began ", status.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n  slowest    [a-z_.]+ \d+\.\d s(, [a-z_.]+ \d+\.\d s){4}\n", status.Output);
    }

    private Task<CommandRun> Invoke(params string[] arguments) => CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, arguments);
}
