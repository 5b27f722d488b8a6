using TradeCrm.Pipeline;
using TradeCrm.Tests.Pipeline;

namespace TradeCrm.Tests.Warehouse;

/// <summary>What the last ingest could not read is remembered until it can, and whoever reads the figures is told.</summary>
public sealed class LeftOutTests : IDisposable
{
    private readonly OldWarehouse old = new();

    public void Dispose() => old.Dispose();

    [Fact]
    public async Task Run_FileThatCannotBeRead_IsInStatusAndReportUntilItLoads()
    {
        var path = Path.Combine(old.Folder, "crm", "surveys.csv");
        var whole = File.ReadAllBytes(path);
        File.WriteAllText(path, "Colour,Size\nred,2\n");
        Assert.Equal(ExitCode.Failed, (await Invoke("run")).ExitCode);
        Assert.Equal(ExitCode.Failed, (await Invoke("run")).ExitCode);
        var reason = "crm/surveys.csv: no column for 'response_id', which 'surveys' needs; the file has Colour, Size.";

        var leftOut = await Invoke("query", "select run_id, source, path, left_out_at from ops.left_out", "--format", "csv");
        Assert.Equal("run_id,source,path,left_out_at\r\n5,surveys,crm/surveys.csv,2026-11-01T01:00:00\r\n", leftOut.Output);
        Assert.Contains("  1 file left out by the last ingest; the figures lack it:\n  surveys, 2026-11-01 09:00 (+08:00): " + reason, (await Invoke("status")).Output, StringComparison.Ordinal);
        Assert.Contains("<li><bdi>surveys</bdi>: <span class=\"en\">this file was left out, so the figures lack it</span>", Page(), StringComparison.Ordinal);
        Assert.Contains("id=\"table-left-out\"", Page("quality.html"), StringComparison.Ordinal);

        File.WriteAllBytes(path, whole);
        Assert.Equal(ExitCode.Done, (await Invoke("run")).ExitCode);
        Assert.DoesNotContain("left out", (await Invoke("status")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("this file was left out", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_LeftOutFileThatIsGone_IsNoGapAnyMore()
    {
        var path = Path.Combine(old.Folder, "web", "access-2026-05.log.gz");
        File.WriteAllBytes(path, [0x1f, 0x8b, 8, 0]);
        Assert.Equal(ExitCode.Failed, (await Invoke("ingest")).ExitCode);
        Assert.Contains("  1 file left out by the last ingest", (await Invoke("status")).Output, StringComparison.Ordinal);
        File.Delete(path);
        Assert.Equal(ExitCode.Done, (await Invoke("ingest")).ExitCode);
        Assert.DoesNotContain("left out", (await Invoke("status")).Output, StringComparison.Ordinal);
    }

    private string Page(string name = "dashboard.html") => File.ReadAllText(Path.Combine(old.Folder, "out", "2026-04", name));

    private Task<CommandRun> Invoke(params string[] arguments) => CommandRun.Of(old.Folder, TestContext.Current.CancellationToken, arguments);
}
