namespace TradeCrm.Tests.Pipeline;

/// <summary><c>plan</c> says what a run would do and does none of it; <c>debug</c> looks at what it needs.</summary>
public sealed class PlanCommandTests : IDisposable
{
    private const string Line = "203.0.113.7 - - [17/May/2026:10:05:03 +0000] \"GET / HTTP/1.1\" 200 512 \"-\" \"Mozilla/5.0\"\n";

    private readonly TemporaryFolder folder = new();

    public PlanCommandTests()
    {
        folder.Write("orders.csv", "Order ID,Ordered At,Email\nA1,2026-03-05,a@b.example\n");
        folder.Write("orders-2.csv", "Order ID,Ordered At,Email\nA2,2026-03-05,a@b.example\n");
        folder.Write("access.log", Line);
        Configure("orders*.csv");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Plan_WithoutAWarehouse_LoadsEverythingAndWritesNothing()
    {
        var before = Files();

        var plan = await Run("plan");

        Assert.Equal((0, ""), (plan.ExitCode, plan.Error));
        Assert.Equal(["new orders-2.csv", "new orders.csv", "new access.log"], Actions(plan));
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Plan_AfterARun_TellsUnchangedChangedGrownDuplicateAndRefused()
    {
        await Run("ingest");
        folder.Write("orders.csv", "Order ID,Ordered At,Email\nA1,2026-03-06,a@b.example\n");
        folder.Write("orders-3.csv", "Order ID,Ordered At,Email\nA2,2026-03-05,a@b.example\n");
        folder.Write("orders-4.csv", "Order ID,Colour\nA2,red\n");
        folder.Write("access.log", Line + Line.Replace("10:05", "10:06", StringComparison.Ordinal));
        var before = Files();

        var plan = await Run("plan");

        Assert.Equal(["unchanged orders-2.csv", "duplicate orders-3.csv", "refused orders-4.csv", "changed orders.csv", "grown access.log"], Actions(plan));
        Assert.Equal(1, plan.ExitCode);
        Assert.Contains("\n  would be left out: orders-4.csv: no column for 'ordered_at', which 'orders' needs; the file has Order ID, Colour. ", plan.Output, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Plan_FileThatIsNoLongerConfigured_IsSaidToStay()
    {
        await Run("ingest");
        Configure("orders.csv");

        var plan = await Run("plan");

        Assert.Contains("\n  keep     no file for it any more: orders-2.csv of source orders, 1 row stay loaded\n", plan.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Debug_WholeConfiguration_IsOk()
    {
        var debug = await Run("debug");

        Assert.Equal((0, ""), (debug.ExitCode, debug.Error));
        Assert.Contains("  ok    configuration    pipeline.yaml: Acme, 2 sources\n", debug.Output, StringComparison.Ordinal);
        Assert.Contains("  ok    warehouse        w.duckdb is not there yet; the first run makes it\n", debug.Output, StringComparison.Ordinal);
        Assert.Contains("  ok    source           orders: 2 files\n", debug.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("  bad ", debug.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Debug_BrokenConfiguration_SaysSoAndGoesOn()
    {
        folder.Write("pipeline.yaml", "company: {name: Acme}\n");

        var debug = await Run("debug");

        Assert.Equal(1, debug.ExitCode);
        Assert.Contains("  bad   configuration    pipeline.yaml:1:1: 'sources' is missing; expected at least one source such as 'orders: {kind: orders, path: data/orders.csv}'.\n", debug.Output, StringComparison.Ordinal);
        Assert.Contains("  ok    time zones ", debug.Output, StringComparison.Ordinal);
    }

    private void Configure(string orders) => folder.Write(
        "pipeline.yaml", $"company: {{name: Acme, time_zone: UTC, currency: USD}}\nsources:\n  orders: {{kind: orders, path: {orders}}}\n  web: {{kind: visits, path: access.log}}\nwarehouse: {{path: w.duckdb}}\n");

    private static List<string> Actions(CommandRun run) =>
        [.. run.Output.Split('\n').Where(line => line.StartsWith("  ingest ", StringComparison.Ordinal)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(words => $"{words[1]} {words[^1]}")];

    private List<(string, long, DateTime)> Files() => [.. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(path => (path, new FileInfo(path).Length, File.GetLastWriteTimeUtc(path)))];

    private Task<CommandRun> Run(params string[] arguments) => CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, arguments);
}
