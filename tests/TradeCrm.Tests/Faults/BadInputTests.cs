using System.IO.Compression;
using System.Text;
using TradeCrm.Tests.Pipeline;

namespace TradeCrm.Tests.Faults;

/// <summary>One bad file beside good ones: the others are loaded, the command says what is wrong in a whole sentence and ends with 1.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Header = "Order ID,Ordered At,Email,Quantity,Amount,Currency";
    private const string LogLine = "203.0.113.7 - - [17/May/2026:10:05:03 +0000] \"GET / HTTP/1.1\" 200 512 \"-\" \"Mozilla/5.0\"\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public Task Ingest_EmptyTable_IsLeftOut() => LeftOut(
        "orders", "orders.csv", [],
        "orders.csv: the file is empty; expected a table, with the names of its columns in the first line unless 'header: false' is set. Export it again.");

    /// <summary>A log that was rotated a moment ago is empty, and nothing is wrong with it.</summary>
    [Fact]
    public async Task Ingest_EmptyLog_IsNoRows()
    {
        folder.Write("access.log", "");

        var run = await Ingest("{kind: visits, path: access.log}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("  ingest   access.log  0 rows  0 loaded  0 rejected", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_Folder_IsAMistakeInTheConfiguration()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "exports"));

        var run = await Ingest("{kind: orders, path: exports}");

        Assert.Equal((2, "pipeline.yaml:4:29: sources.bad.path 'exports' is a folder; expected a file, or a pattern such as 'exports/*.csv'.\n"), (run.ExitCode, run.Error));
    }

    /// <summary>Root may read everything, so the test looks at files as nobody does.</summary>
    [Fact]
    public async Task Ingest_NoPermission_IsLeftOut()
    {
        var path = folder.Write("orders.csv", Header + "\n");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs the permissions of Unix");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
            File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_111_111);
        }

        Configure("{kind: orders, path: orders.csv}");
        await LeftOut("orders", "orders.csv", null, "orders.csv: cannot be read: permission was denied. Check that it is there and that you may read it.",
            () => AsNobody.Run(() => CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, "ingest")));
    }

    [Fact]
    public Task Ingest_TruncatedGzip_IsLeftOut() => LeftOut(
        "visits", "access.log.gz", Packed(string.Concat(Enumerable.Range(0, 4000).Select(i => LogLine.Replace(" 512 ", $" {i * 7919} ", StringComparison.Ordinal))))[..^900],
        "access.log.gz: the gz file is damaged or was cut off after [0-9,]+ complete lines; nothing of it was loaded. Copy it again from where it came from.");

    [Fact]
    public Task Ingest_GarbageAfterTheGzip_IsLeftOut() => LeftOut(
        "visits", "access.log.gz", [.. Packed(LogLine), 0x1F, 0x8C, .. Packed(LogLine)[2..]],
        "access.log.gz: the gz file is damaged or was cut off after 1 complete lines; nothing of it was loaded. Copy it again from where it came from.");

    [Fact]
    public async Task Ingest_ZerosAfterTheGzip_AreNothing()
    {
        folder.Write("access.log.gz", [.. Packed(LogLine), .. new byte[512]]);

        var run = await Ingest("{kind: visits, path: access.log.gz}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("  ingest   access.log.gz  1 rows  1 loaded  0 rejected", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public Task Ingest_LogOfAnotherFormat_IsLeftOut() => LeftOut(
        "visits", "access.log", Encoding.UTF8.GetBytes("#Software: Microsoft Internet Information Services 10.0\n#Version: 1.0\n2026-05-17 10:05:03 GET /\n"),
        "access.log: not an access log that can be read. The first line is of an IIS W3C log: '#Software: Microsoft Internet Information Services 10.0'. "
        + "Expected Apache's or Nginx's combined or common format: 203.0.113.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 512 \"referrer\" \"user agent\". "
        + "Let the server write the combined format, or correct 'path:' of this source in pipeline.yaml.");

    [Fact]
    public async Task Ingest_HeaderOnly_IsNoRows()
    {
        folder.Write("orders.csv", Header + "\n");

        var run = await Ingest("{kind: orders, path: orders.csv}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("  ingest   orders.csv  0 rows  0 loaded  0 rejected", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public Task Ingest_HeaderTwice_IsLeftOut() => LeftOut(
        "orders", "orders.csv", Encoding.UTF8.GetBytes("Order ID,Ordered At,Email,Amount,Amount\nA1,2026-03-05,a@b.example,10,11\n"),
        "orders.csv: the header 'Amount' stands over columns 4 and 5. Say which one by its position under 'columns:' of this source in pipeline.yaml: 'columns: {4: …}'.");

    [Fact]
    public Task Ingest_QuoteNeverClosed_CostsItsRowOnly() => Rejected(
        $"{Header}\nA1,2026-03-05,\"a@b.example,10,20,USD\nA2,2026-03-06,a@b.example,10,20,USD\nA3,2026-03-07,a@b.example,10,20,USD\n", 2, 1,
        "orders.csv:2: unclosed_quote: a quote is opened and not closed within 1 MB or before the end of the file; only this line is set aside");

    [Fact]
    public Task Ingest_ThreePercentBad_LoadsTheRest() => Rejected(
        Header + "\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"A{i},2026-03-05,a@b.example,{(i is 10 or 50 or 90 ? "1.2.5" : "10")},20,USD\n")), 97, 3,
        "orders.csv:12: bad_value: column 'quantity' has '1.2.5'; expected a number such as 1234.50");

    [Fact]
    public Task Ingest_SixtyPercentBad_IsLeftOut() => LeftOut(
        "orders", "orders.csv", Encoding.UTF8.GetBytes(Header + "\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"A{i},{(i % 5 < 3 ? "13/3/2026" : "2026-03-05")},a@b.example,10,20,USD\n"))),
        "orders.csv: 60 of 100 rows cannot be read, so nothing of the file was loaded. The first, line 2: column 'ordered_at' has '13/3/2026'; expected a year first, for the order of day and "
        + "month cannot be told; set 'date_format:' of this source, such as d/M/yyyy or M/d/yyyy. Correct the source's keys in pipeline.yaml (tradecrm inspect orders.csv proposes them), "
        + "or load what can be read with 'max_rejected: 100'.");

    [Fact]
    public async Task Ingest_SixtyPercentBadAndAllowed_LoadsTheRest()
    {
        folder.Write("orders.csv", Header + "\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"A{i},{(i % 5 < 3 ? "13/3/2026" : "2026-03-05")},a@b.example,10,20,USD\n")));

        var run = await Ingest("{kind: orders, path: orders.csv, max_rejected: 100}");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("orders.csv  100 rows  40 loaded  60 rejected", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_WrongEncodingGiven_RejectsTheRowsItCannotBe()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var rows = string.Concat(Enumerable.Range(0, 9).Select(i => $"C{i},{(i == 4 ? "海纳贸易" : "Acme")}\n"));
        folder.Write("companies.csv", Encoding.GetEncoding("gb18030").GetBytes("Company ID,Name\n" + rows));

        var run = await Ingest("{kind: companies, path: companies.csv, encoding: utf-8}");
        var shown = await CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, "show", "rejected");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("companies.csv  9 rows  8 loaded  1 rejected", run.Output, StringComparison.Ordinal);
        Assert.Contains("companies.csv:6: invalid_encoding: byte 4 of the line (BA in hexadecimal) is not utf-8; set 'encoding:' of this source if the file has another", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public Task Ingest_NulByte_CostsItsRowOnly() => Rejected(
        $"{Header}\nA1,2026-03-05,a@b.example,10,20,USD\nA2,2026-03-06,a\0@b.example,10,20,USD\n", 1, 1, "orders.csv:3: nul: the line holds a NUL byte; expected text");

    [Fact]
    public Task Ingest_LineOfTenMegabytes_CostsItsRowOnly() => Rejected(
        $"{Header}\nA1,2026-03-05,a@b.example,10,20,USD\nA2,2026-03-06,{new string('a', 10_000_000)},10,20,USD\nA3,2026-03-07,a@b.example,10,20,USD\n", 2, 1,
        "orders.csv:3: too_long: the line has 10,000,024 bytes; at most 1,048,576 are read, and the first 65,536 are kept here");

    [Fact]
    public Task Ingest_PageWithoutAList_IsLeftOut() => LeftOut(
        "exhibition", "list.html", "<!doctype html><title>Exhibitors</title><div id='app'></div>"u8.ToArray(),
        "list.html: the page has no table with rows and no repeated blocks, so there is no list to read. Pages that fetch their list later save empty: scroll it into view, "
        + "save the page as 'complete' and try again, or set 'rows:' of this source in pipeline.yaml.");

    [Fact]
    public Task Ingest_WorkbookThatIsNone_IsReadAsWhatItIs() => LeftOut(
        "exhibition", "leads.xlsx", [0x89, .. "PNG\r\n\x1a\n0000"u8],
        "leads.xlsx: the file is a PNG picture; expected text (plain or gz), an Excel workbook or an HTML page. Ask for the table as CSV.");

    [Fact]
    public Task Ingest_WorkbookWithExternalEntities_IsLeftOut() => LeftOut(
        "exhibition", "leads.xlsx", Zip("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><workbook>&e;</workbook>"u8.ToArray()),
        "leads.xlsx: the workbook cannot be read: its part xl/workbook.xml declares a document type, as an attack with external entities does. Do not open it in Excel either; ask its sender. "
        + "Nothing of it was loaded.");

    [Fact]
    public Task Ingest_ZipBomb_IsLeftOut() => LeftOut(
        "exhibition", "leads.xlsx", Zip("xl/workbook.xml", new byte[501_000_000]),
        "leads.xlsx: the workbook was not opened: it unpacks to more than 500,000,000 bytes ([0-9,]+ seen so far), which no honest one does. If it is yours, save the sheet as 'CSV UTF-8'.");

    [Fact]
    public async Task Run_TabInTheConfiguration_NamesThePlace()
    {
        folder.Write("pipeline.yaml", "company:\n\tname: Acme\n");

        var run = await CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, "run");

        Assert.Equal((2, "pipeline.yaml:2:1: a tab in the indentation; YAML takes spaces only. Replace it with two spaces.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Run_AliasBombInTheConfiguration_IsRefusedInTwentyLines()
    {
        folder.Write("pipeline.yaml", "company: &a [x, x, x, x]\nsources: &b [" + string.Join(", ", Enumerable.Repeat("*a", 500)) + "]\n");

        var run = await CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, "run");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("pipeline.yaml:1:10: found the anchor '&a'; anchors are not read. Write the value out where it is needed.\n", run.Error, StringComparison.Ordinal);
        Assert.Matches("\npipeline.yaml: 48[0-9] more problems; correct these first.\n$", run.Error);
        Assert.Equal(21, run.Error.Count(letter => letter == '\n'));
    }

    private Task<CommandRun> Ingest(string source)
    {
        Configure(source);
        return CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, "ingest");
    }

    private void Configure(string source)
    {
        folder.Write("good.csv", Header + "\nG1,2026-03-05,a@b.example,10,20,USD\n");
        folder.Write("pipeline.yaml", $"company: {{name: Acme, time_zone: UTC, currency: USD}}\nsources:\n  good: {{kind: orders, path: good.csv}}\n  bad: {source}\nwarehouse: {{path: w.duckdb}}\n");
    }

    /// <summary>The whole message on the file's own line and at the end; '[0-9,]+' in it stands for any number. The good source is loaded.</summary>
    private async Task LeftOut(string kind, string name, byte[]? bytes, string message, Func<Task<CommandRun>>? ingest = null)
    {
        if (bytes is not null)
            folder.Write(name, bytes);

        var run = await (ingest?.Invoke() ?? Ingest($"{{kind: {kind}, path: {name}}}"));

        Assert.Equal(1, run.ExitCode);
        var pattern = System.Text.RegularExpressions.Regex.Escape(message).Replace("\\[0-9,]\\+", "[0-9,]+", StringComparison.Ordinal);
        Assert.Matches($"(?m)^  ingest   {System.Text.RegularExpressions.Regex.Escape(name)}  left out: {pattern}$", run.Output);
        Assert.Matches($"(?m)^  Left out of source bad: {pattern}$", run.Output);
        Assert.Contains("  ingest   good.csv  1 rows  1 loaded  0 rejected", run.Output, StringComparison.Ordinal);
        Assert.Equal("[{\"files\":1,\"rows\":1}]", await Query("select count(*) as files, (select count(*) from raw.orders) as rows from ops.files"));
    }

    private async Task Rejected(string text, int loaded, int rejected, string first)
    {
        folder.Write("orders.csv", text);

        var run = await Ingest("{kind: orders, path: orders.csv}");
        var shown = await CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, "show", "rejected");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"  ingest   orders.csv  {loaded + rejected} rows  {loaded} loaded  {rejected} rejected", run.Output, StringComparison.Ordinal);
        Assert.Contains(first + "\n", shown.Output, StringComparison.Ordinal);
        Assert.Equal($"[{{\"rows\":{loaded + 1},\"rejected\":{rejected}}}]", await Query("select (select count(*) from raw.orders) as rows, (select count(*) from ops.rejected_rows) as rejected"));
    }

    private async Task<string> Query(string sql) => (await CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, "query", sql, "--format", "json")).Output.Trim().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static byte[] Packed(string text)
    {
        using var bytes = new MemoryStream();
        using (var gz = new GZipStream(bytes, CompressionLevel.Fastest))
            gz.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    private static byte[] Zip(string name, byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
            part.Write(content);
        }

        return bytes.ToArray();
    }
}
