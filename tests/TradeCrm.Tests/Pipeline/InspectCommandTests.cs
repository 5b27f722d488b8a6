using TradeCrm.Simulator;

namespace TradeCrm.Tests.Pipeline;

/// <summary><c>inspect</c>: what a file is taken for; what it proposes can be pasted and works.</summary>
public sealed class InspectCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Inspect_TableWithDaysFirstAndCommas_ProposesBothKeysAndTheyWork()
    {
        folder.Write("Bestellungen 2026.csv", "Order ID;Ordered At;Email;Quantity;Amount;Colour\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"A{i};{i}/3/2026;a@b.example;10;1.234,50;red\n")));

        var inspected = await Run("inspect", "Bestellungen 2026.csv", "--rows", "1");

        Assert.Equal((0, ""), (inspected.ExitCode, inspected.Error));
        Assert.StartsWith(
            "Bestellungen 2026.csv · delimited text, utf-8, delimiter ';'\n"
            + "  taken for    orders: 5 of 6 columns recognised, all that it needs among them (order_id, ordered_at)\n"
            + "  columns      Order ID → order_id; Ordered At → ordered_at; Email → email; Quantity → quantity; Amount → amount\n"
            + "  not read     Colour: map them with 'columns: {\"header\": name}' if they belong to orders\n", inspected.Output, StringComparison.Ordinal);
        Assert.Contains("\n  problems     none in its 20 rows\n", inspected.Output, StringComparison.Ordinal);
        Assert.EndsWith("    bestellungen_2026: {kind: orders, path: \"Bestellungen 2026.csv\", date_format: d/M/yyyy, decimal: \",\"}\n\n", inspected.Output, StringComparison.Ordinal);
        await PasteAndLoad(inspected, 20);
    }

    [Fact]
    public async Task Inspect_WorkbookPageAndLog_SaysWhatEachIs()
    {
        WorkbookFile.Write(Path.Combine(folder.Path, "leads.xlsx"), new Sheet("Day 1", [["Our fair"], ["Company", "Name"], ["Acme", "Anna"]]));
        folder.Write("list.html", "<table><tr><th>Company</th><th>Country</th></tr><tr><td>Beta</td><td>Italy</td></tr></table>");
        folder.Write("access.log", "203.0.113.7 - - [17/May/2026:10:05:03 +0000] \"GET / HTTP/1.1\" 200 512 \"-\" \"Mozilla/5.0\"\nbroken\n");

        var inspected = await Run("inspect", ".");

        Assert.Equal(0, inspected.ExitCode);
        Assert.Contains("leads.xlsx · an Excel workbook, sheet 'Day 1'\n  taken for    exhibition: 2 of 2 columns recognised, one that it needs among them (name, company)", inspected.Output, StringComparison.Ordinal);
        Assert.Contains("list.html · a web page, table 1\n  taken for    exhibition: 2 of 2 columns recognised, one that it needs among them (company)", inspected.Output, StringComparison.Ordinal);
        Assert.Contains("access.log · an access log of Apache or Nginx, combined or common format\n", inspected.Output, StringComparison.Ordinal);
        Assert.Contains("  first visit  2026-05-17 10:05:03 (UTC), line 1\n  problems     1 of its 2 lines cannot be read and would be kept aside:\n"
            + "               truncated, 1 ×, first on line 2: the line ends before its time; expected address, identity, user and [time]\n", inspected.Output, StringComparison.Ordinal);
        await PasteAndLoad(inspected, 3);
    }

    [Fact]
    public async Task Inspect_FilesThatCannotBeLoaded_SaysWhyOfEachAndEndsWithOne()
    {
        folder.Write("a.png", [0x89, .. "PNG\r\n\x1a\n0000"u8]);
        folder.Write("b.csv", "Colour,Size\nred,4\n");
        folder.Write("c.log", "#Software: Microsoft Internet Information Services 10.0\n");

        var inspected = await Run("inspect", "a.png", "b.csv", "c.log", "d.csv");

        Assert.Equal(1, inspected.ExitCode);
        Assert.Equal(
            "a.png · cannot be loaded\n  a.png: the file is a PNG picture; expected text (plain or gz), an Excel workbook or an HTML page. Ask for the table as CSV.\n\n"
            + "b.csv · a table, but of no kind that is known\n  its columns  Colour, Size\n"
            + "  what to do   if it is a table for TradeCrm, say which with --kind KIND and map its columns under 'columns:' in pipeline.yaml\n\n"
            + "c.log · cannot be loaded\n  c.log: not an access log that can be read. The first line is of an IIS W3C log: '#Software: Microsoft Internet Information Services 10.0'. "
            + "Expected Apache's or Nginx's combined or common format: 203.0.113.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 512 \"referrer\" \"user agent\". "
            + "Let the server write the combined format, or correct 'path:' of this source in pipeline.yaml.\n\n"
            + "d.csv · cannot be loaded\n  d.csv: cannot be read: there is no such file. Check 'path:' of this source in pipeline.yaml and the file's permissions.\n\n", inspected.Output);
    }

    /// <summary>The lines under 'to paste' go into a pipeline.yaml as they are.</summary>
    private async Task PasteAndLoad(CommandRun inspected, int rows)
    {
        var lines = inspected.Output.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal) && line.Contains(": {kind: ", StringComparison.Ordinal));
        folder.Write("pipeline.yaml", $"company: {{name: Acme, time_zone: UTC, currency: USD}}\nwarehouse: {{path: w.duckdb}}\nsources:\n{string.Join('\n', lines)}\n");

        var loaded = await Run("ingest");
        var counted = await Run("query", "select sum(rows_loaded)::integer as rows from ops.files", "--format", "csv");

        Assert.Equal((0, ""), (loaded.ExitCode, loaded.Error));
        Assert.Equal($"rows\r\n{rows}\r\n", counted.Output);
    }

    private Task<CommandRun> Run(params string[] arguments) => CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, arguments);
}
