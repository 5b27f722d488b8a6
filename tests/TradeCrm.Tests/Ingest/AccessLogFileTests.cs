using System.Text;
using CsCheck;
using TradeCrm.Ingest;

namespace TradeCrm.Tests.Ingest;

public class AccessLogFileTests
{
    private const string Good = "203.0.113.7 - li [17/May/2015:10:05:03 +0200] \"GET /a%20b?x=1&y=2?z HTTP/1.1\" 200 512 \"https://e.example/\" \"Mozilla \\\"x\\\" \\\\\"\n";

    [Fact]
    public void Read_CombinedLine_KeepsEveryField()
    {
        var loaded = Loaded.OfLog(Encoding.UTF8.GetBytes(Good));
        var row = Assert.Single(loaded.Rows);
        Assert.Equal(("1", "2015-05-17 08:05:03", "120", "200", "512"), (row["line"], row["visited_at"]!.TrimEnd('.'), row["utc_offset_minutes"], row["status"], row["bytes"]));
        Assert.Equal(
            ["203.0.113.7", null, "li", "GET", "/a%20b", "x=1&y=2?z", "HTTP/1.1", "https://e.example/", "Mozilla \"x\" \\\\"],
            VisitColumns.TextFields.Select(field => loaded.Text(0, field)));
    }

    [Theory]
    [InlineData("GET / HTTP/1.0", "GET", "/", null, "HTTP/1.0")]
    [InlineData("GET /?", null, null, null, null)]
    [InlineData("-", null, null, null, null)]
    [InlineData("\\x16\\x03\\x01", null, "\\x16\\x03\\x01", null, null)]
    [InlineData("GET /a b HTTP/1.1", "GET", "/a b", null, "HTTP/1.1")]
    [InlineData("hello world", null, "hello world", null, null)]
    [InlineData("OPTIONS * HTTP/1.0", "OPTIONS", "*", null, "HTTP/1.0")]
    public void Read_Request_IsSplitOrKeptWhole(string request, string? method, string? path, string? query, string? protocol)
    {
        var loaded = Loaded.OfLog(Encoding.UTF8.GetBytes($"1.2.3.4 - - [17/May/2015:10:05:03 +0000] \"{request}\" 400 -\n"));
        if (request == "GET /?")
            (method, path, query) = ("GET", "/", "");
        Assert.Equal([method, path, query, protocol], ((string[])["method", "path", "query", "protocol"]).Select(field => loaded.Text(0, field)));
        Assert.Null(loaded.Rows[0]["bytes"]);
    }

    [Fact]
    public void Read_ControlAndInvalidBytes_AreEscaped()
    {
        byte[] line = [.. "1.2.3.4 - - [17/May/2015:10:05:03 +0000] \"GET /"u8, 0, 0xE9, .. "é海 HTTP/1.1\" 200 1 \"-\" \"a"u8, 9, .. "b\"\r\n"u8];
        var loaded = Loaded.OfLog(line);
        Assert.Equal(("/\\x00\\xE9é海", "a\\x09b"), (loaded.Text(0, "path"), loaded.Text(0, "agent")));
    }

    [Theory]
    [InlineData("1.2.3.4 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 5 \"-\" \"Mozilla", "truncated", "the line ends within the user agent, whose closing quote is missing")]
    [InlineData("1.2.3.4 - - [31/Feb/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 5", "bad_time", "the time cannot be read; expected one such as [17/May/2015:10:05:03 +0000]")]
    [InlineData("1.2.3.4 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 20 5", "bad_status", "the status cannot be read; expected three digits or '-'")]
    [InlineData("1.2.3.4 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 x", "bad_bytes", "the number of bytes cannot be read; expected at most 18 digits or '-'")]
    [InlineData("1.2.3.4 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 5 \"-\" \"-\" 17", "extra_fields", "something follows the user agent; expected the end of the line")]
    [InlineData("1.2.3.4", "truncated", "the line ends before its time; expected address, identity, user and [time]")]
    [InlineData("not a log line at all", "malformed", "no '[' after three fields; expected address, identity, user and [time], parted by single blanks")]
    public void Read_BrokenLine_IsRejectedWithItsBytes(string line, string reason, string detail)
    {
        var loaded = Loaded.OfLog(Encoding.UTF8.GetBytes(Good + line + "\r\n\r\n" + Good));
        Assert.Equal(["1", "4"], loaded.Column("line"));
        var rejected = Assert.Single(loaded.Rejected);
        Assert.Equal((2L, line, reason, detail), (rejected.Line, Encoding.UTF8.GetString(rejected.Bytes), rejected.Reason, rejected.Detail));
    }

    [Theory]
    [InlineData(64)]
    [InlineData(2 << 20)]
    public void Read_LineOverOneMegabyte_IsRejectedWithItsLength(int blockSize)
    {
        var loaded = Loaded.OfLog(Encoding.UTF8.GetBytes(Good + new string('x', 1_100_000) + "\n" + Good), blockSize);
        Assert.Equal(["1", "3"], loaded.Column("line"));
        var rejected = Assert.Single(loaded.Rejected);
        Assert.Equal(65_536, rejected.Bytes.Length);
        Assert.Equal("the line has 1,100,000 bytes; at most 1,048,576 are read, and the first 65,536 are kept here", rejected.Detail);
    }

    [Theory]
    [InlineData("{\"ip\": \"1.2.3.4\"}\n", "a JSON object (a log of Caddy, Traefik or Nginx in JSON)")]
    [InlineData("#Software: Microsoft Internet Information Services 6.0\n", "of an IIS W3C log")]
    [InlineData("www.example.com 1.2.3.4 - u [10/Feb/2012:16:42:07 -0500] \"GET / HTTP/1.0\" 301 368\n", "of a log with the virtual host in front")]
    public void Read_AnotherFormat_NamesIt(string text, string format)
    {
        using var file = new TemporaryFile("access.log", Encoding.UTF8.GetBytes(text));
        var failure = Assert.Throws<UnknownLogFormatException>(() => Loaded.Of(SomeSource.Of("visits"), file.Path));
        Assert.Equal(
            $"{file.Path}: not an access log that can be read. The first line is {format}: '{text.TrimEnd()}'. Expected Apache's or Nginx's combined or common format: "
            + "203.0.113.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 512 \"referrer\" \"user agent\". "
            + "Let the server write the combined format, or correct 'path:' of this source in pipeline.yaml.", failure.Message);
    }

    [Fact]
    public void Read_EmptyLog_GivesNothing() => Assert.Empty(Loaded.OfLog([]).Rows);

    [Fact]
    public void Read_AnyBlockSizeAndWorkers_GivesTheSameIds()
    {
        var line = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 30], Gen.Bool, (address, page, isBroken) =>
            $"10.0.0.{address} - - [17/May/2015:10:05:03 +0000] \"GET /p{page} HTTP/1.1\" 200 {page}" + (isBroken ? " \"cut" : "") + "\n");
        Gen.Select(line.Array[1, 60], Gen.Int[16, 4000], Gen.Int[1, 4]).Sample((lines, blockSize, workers) =>
        {
            var bytes = Encoding.UTF8.GetBytes(Good + string.Concat(lines));
            var (whole, parts) = (Loaded.OfLog(bytes, workers: 1), Loaded.OfLog(bytes, blockSize, workers));
            Assert.Equal(whole.Texts, parts.Texts);
            Assert.Equal(whole.Rows.Select(Join), parts.Rows.Select(Join));
            Assert.Equal(whole.Rejected.Select(row => (row.Line, row.Reason)), parts.Rejected.Select(row => (row.Line, row.Reason)));
            Assert.Equal(lines.Length + 1, parts.Rows.Count + parts.Rejected.Count);
        }, iter: 150, threads: 1);
    }

    [Fact]
    public void Read_AnyFields_GivesTheBytesBack()
    {
        var quoted = Gen.OneOf(Gen.Const("-"), Gen.String[Gen.Char["ab?/ \\é海=-"], 0, 12]).Select(text => text.Replace("\\", "\\\"") is var safe ? safe : "");
        Gen.Select(quoted, quoted, quoted, Gen.Int[100, 599], Gen.Long[-1, long.MaxValue / 10]).Sample((request, referrer, agent, status, size) =>
        {
            var line = $"1.2.3.4 - - [17/May/2015:10:05:03 +0000] \"{request}\" {status} {(size < 0 ? "-" : size)} \"{referrer}\" \"{agent}\"";
            var loaded = Loaded.OfLog(Encoding.UTF8.GetBytes(line + "\n"));
            var (method, path, query, protocol) = (loaded.Text(0, "method"), loaded.Text(0, "path"), loaded.Text(0, "query"), loaded.Text(0, "protocol"));
            var rebuilt = (method is null ? "" : method + " ") + (path ?? "-") + (query is null ? "" : "?" + query) + (protocol is null ? "" : " " + protocol);
            string[] fields = [rebuilt, loaded.Rows[0]["status"]!, loaded.Rows[0]["bytes"] ?? "-", loaded.Text(0, "referrer") ?? "-", loaded.Text(0, "agent") ?? "-"];
            Assert.Equal([request, status.ToString(), size < 0 ? "-" : size.ToString(), referrer, agent], fields.Select(field => field.Replace("\"", "\\\"")));
        }, iter: 300, threads: 1);
    }

    [Fact]
    public void Read_FileNotThere_SaysSo()
    {
        var failure = Assert.Throws<SourceFileNotReadableException>(() => Loaded.Of(SomeSource.Of("visits"), "no/such.log"));
        Assert.Equal("no/such.log: cannot be read: there is no such file. Check 'path:' of this source in pipeline.yaml and the file's permissions.", failure.Message);
    }

    [Fact]
    public void Read_ConsumerLeavesEarly_StopsWithoutWaiting()
    {
        using var file = new TemporaryFile("access.log", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Good, 50_000))));
        Assert.Equal(VisitColumns.VisitTexts, SourceFile.Read(SomeSource.Of("visits"), file.Path, 1, TestContext.Current.CancellationToken).First().Table);
    }

    private static string Join(Dictionary<string, string?> row) => string.Join('|', row.Values);
}
