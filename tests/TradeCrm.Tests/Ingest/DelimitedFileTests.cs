using System.IO.Compression;
using System.Text;
using CsCheck;
using TradeCrm.Ingest;

namespace TradeCrm.Tests.Ingest;

public class DelimitedFileTests
{
    private static readonly SourceOptions Companies = SomeSource.Of("companies");

    [Fact]
    public void Read_QuotedNewline_KeepsItAndCountsPhysicalLines()
    {
        var loaded = Loaded.OfText(Companies, "company_id,name,address\r\n1,Acme,\"Road 1\r\n\"\"Box\"\" 2\"\r\n\r\n2,Beta,\r\n");
        Assert.Equal(["2", "5"], loaded.Column("line"));
        Assert.Equal("Road 1\r\n\"Box\" 2", loaded.Rows[0]["address"]);
        Assert.Null(loaded.Rows[1]["address"]);
        Assert.Empty(loaded.Rejected);
    }

    [Fact]
    public void Read_QuoteNeverClosed_RejectsThatLineOnly()
    {
        var loaded = Loaded.OfText(Companies, "company_id,name\n1,\"Acme\n2,Beta\n3,Gamma\n");
        Assert.Equal(["2", "3"], loaded.Column("company_id"));
        var rejected = Assert.Single(loaded.Rejected);
        Assert.Equal((2, "1,\"Acme", "unclosed_quote"), (rejected.Line, Encoding.UTF8.GetString(rejected.Bytes), rejected.Reason));
    }

    [Fact]
    public void Read_UnclosedQuoteBeforeQuotedRows_RejectsThatLineOnly()
    {
        var loaded = Loaded.OfText(Companies, "company_id,name\n1,\"Acme\n2,\"Beta\"\n3,Gamma\n");
        Assert.Equal(["2", "3"], loaded.Column("company_id"));
        Assert.Equal("unclosed_quote", Assert.Single(loaded.Rejected).Reason);
    }

    [Theory]
    [InlineData("1", "too_few_columns", "1 columns; expected 2")]
    [InlineData("1,a,b", "too_many_columns", "3 columns; expected 2")]
    [InlineData("\"1\"x,a", "bad_quote", "column 1 goes on after its closing quote; expected a delimiter, or quotes within the text doubled")]
    [InlineData("1,a\0b", "nul", "the line holds a NUL byte; expected text")]
    public void Read_MalformedRecord_IsRejectedWithItsBytes(string record, string reason, string detail)
    {
        var loaded = Loaded.OfText(Companies, $"company_id,name\n{record}\n2,Beta\n");
        Assert.Equal("2", Assert.Single(loaded.Rows)["company_id"]);
        var rejected = Assert.Single(loaded.Rejected);
        Assert.Equal((2L, record, reason, detail), (rejected.Line, Encoding.UTF8.GetString(rejected.Bytes), rejected.Reason, rejected.Detail));
    }

    [Fact]
    public void Read_TrailingEmptyCells_AreIgnored() => Assert.Single(Loaded.OfText(Companies, "company_id,name\n1,Acme,,\n").Rows);

    [Theory]
    [InlineData("gb18030", "公司编号,公司名称,联系地址\n1,宁波海纳进出口有限公司,浙江省宁波市\n")]
    [InlineData("big5", "公司編號,公司名稱,聯繫地址\n1,台北國際貿易有限公司,台北市\n")]
    [InlineData("windows-1252", "company_id,name,city\n1,Müller & Söhne,Köln\n")]
    [InlineData("utf-8", "company_id,name,city\n1,Müller 海纳,Köln\n")]
    [InlineData("utf-16", "company_id,name,city\n1,Müller 海纳,Köln\n")]
    [InlineData("utf-16BE", "company_id,name,city\n1,Müller 海纳,Köln\n")]
    public void Read_EncodingNotGiven_IsFound(string name, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var loaded = Loaded.OfText(Companies, text, Encoding.GetEncoding(name));
        Assert.Equal(text.Split('\n')[1].Split(',')[1], Assert.Single(loaded.Rows)["name"]);
    }

    [Fact]
    public void Read_BrokenByteInUtf8File_RejectsThatLine()
    {
        var lines = string.Concat(Enumerable.Range(1, 12).Select(i => $"{i},Müller\n"));
        byte[] bytes = [.. Encoding.UTF8.GetBytes("company_id,name\n" + lines + "x,M"), 0xFC, .. "ller\n"u8];
        var loaded = Loaded.OfBytes(Companies, bytes);
        Assert.Equal(12, loaded.Rows.Count);
        var rejected = Assert.Single(loaded.Rejected);
        Assert.Equal(("invalid_encoding", "byte 4 of the line (FC in hexadecimal) is not utf-8; set 'encoding:' of this source if the file has another"), (rejected.Reason, rejected.Detail));
        Assert.Equal([(byte)'x', (byte)',', (byte)'M', 0xFC, .. "ller"u8], rejected.Bytes);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    [InlineData(",")]
    public void Read_DelimiterNotGiven_IsFound(string delimiter)
    {
        var loaded = Loaded.OfText(Companies, $"company_id{delimiter}name{delimiter}city\n1{delimiter}Acme{delimiter}Ulm\n2{delimiter}Beta{delimiter}Rome\n");
        Assert.Equal(["Ulm", "Rome"], loaded.Column("city"));
    }

    [Theory]
    [InlineData("sep=;\ncompany_id;name\n1;Acme, Inc, Ltd\n", "3")]
    [InlineData("company_id,name\r1,\"Acme, Inc, Ltd\"\r", "2")]
    public void Read_ExcelHintOrMacintoshLines_AreUnderstood(string text, string line)
    {
        var row = Assert.Single(Loaded.OfText(Companies, text).Rows);
        Assert.Equal(("Acme, Inc, Ltd", line), (row["name"], row["line"]));
    }

    [Fact]
    public void Read_Gzip_IsRecognisedByContent()
    {
        var loaded = Loaded.OfBytes(Companies, Gzip("company_id,name\n1,Acme\n"u8));
        Assert.Equal("Acme", Assert.Single(loaded.Rows)["name"]);
    }

    [Fact]
    public void Read_TruncatedGzip_SaysAfterHowManyLines()
    {
        var random = new Random(1);
        var text = "company_id,name\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i},{random.Next()}\n"));
        var whole = Gzip(Encoding.UTF8.GetBytes(text));
        using var file = new TemporaryFile("table.csv.gz", whole[..(whole.Length / 2)]);
        var failure = Assert.Throws<DamagedGzipException>(() => Loaded.Of(Companies, file.Path));
        Assert.InRange(failure.CompleteLines, 500, 2500);
        Assert.EndsWith("complete lines; nothing of it was loaded. Copy it again from where it came from.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_GzipCutAnywhere_IsRefused()
    {
        var whole = Gzip("company_id,name\n1,Acme\n2,Beta\n"u8);
        for (var length = 3; length < whole.Length; length++)
        {
            var part = whole[..length];
            Assert.ThrowsAny<TradeCrmException>(() => Loaded.OfBytes(Companies, part));
        }
    }

    [Fact]
    public void Read_GzipOfSeveralMembers_IsReadWhole() =>
        Assert.Equal(["1", "2"], Loaded.OfBytes(Companies, [.. Gzip("company_id,name\n1,Acme\n"u8), .. Gzip("2,Beta\n"u8)]).Column("company_id"));

    [Fact]
    public void Read_TypedColumns_AreTypedAndBadValuesRejected()
    {
        var source = SomeSource.Of("orders") with { TimeZone = "Asia/Shanghai" };
        var loaded = Loaded.OfText(source, "Order No.,Order Date,Company ID,Qty,Unit Price (USD),交期\nA1,2026-05-01,C1,\"1,200\",$4.10,2026年6月1日\nA2,2026/5/1 10:00,C1,,1.2.5,\n");
        var row = Assert.Single(loaded.Rows);
        Assert.Equal("2026-04-30 16:00:00.", row["ordered_at"] + ".");
        Assert.Equal((1200m, 4.1m, "2026-06-01"), (decimal.Parse(row["quantity"]!, null), decimal.Parse(row["unit_price"]!, null), row["promised_on"]));
        Assert.Equal((3L, "bad_value", "column 'unit_price' has '1.2.5'; expected a number such as 1234.50"), (loaded.Rejected[0].Line, loaded.Rejected[0].Reason, loaded.Rejected[0].Detail));
    }

    [Fact]
    public void Read_OnBadValueMissing_LoadsTheRowWithoutTheValue()
    {
        var source = SomeSource.Of("orders") with { OnBadValue = OnBadValue.Missing };
        var row = Assert.Single(Loaded.OfText(source, "order_id,ordered_at,company_id,quantity\nA1,2026-05-01,C1,many\n").Rows);
        Assert.Null(row["quantity"]);
    }

    [Fact]
    public void Read_OnBadValueStrict_RejectsAnEmptyRequiredValue()
    {
        var loaded = Loaded.OfText(Companies with { OnBadValue = OnBadValue.Strict }, "company_id,name\n1,\n2,Beta\n");
        Assert.Equal("column 'name' is empty; 'on_bad_value: strict' expects a value", Assert.Single(loaded.Rejected).Detail);
        Assert.Single(loaded.Rows);
    }

    [Fact]
    public void Read_DayAndMonthInUnknownOrder_AsksForTheFormat()
    {
        var loaded = Loaded.OfText(SomeSource.Of("exchange_rates"), "date,currency,usd\n3/4/2026,EUR,1.08\n");
        Assert.Equal(
            "column 'date' has '3/4/2026'; expected a year first, for the order of day and month cannot be told; set 'date_format:' of this source, such as d/M/yyyy or M/d/yyyy",
            Assert.Single(loaded.Rejected).Detail);
    }

    [Fact]
    public void Read_IdRowAndConstants_FillEveryRow()
    {
        var source = SomeSource.Of("surveys", ("2", "score"), ("1", "responded_at")) with { IsIdRow = true, Constants = new Dictionary<string, string> { ["measure"] = "nps" } };
        var row = Assert.Single(Loaded.OfText(source, "when,how much\n2026-01-02,9\n").Rows);
        Assert.Equal(("table:2", "nps"), (row["response_id"], row["measure"]));
    }

    [Fact]
    public void Read_RecordsWrittenByTheRules_GiveTheSameCells()
    {
        var cell = Gen.String[Gen.Char["ab,;\"\n \t|é海"], 0, 6];
        Gen.Select(cell, cell).Array[1, 30].Sample(pairs =>
        {
            var text = new StringBuilder("company_id,name,city\n");
            foreach (var (name, city) in pairs)
                text.Append("x,\"").Append(name.Replace("\"", "\"\"")).Append("\",\"").Append(city.Replace("\"", "\"\"")).Append("\"\n");
            var loaded = Loaded.OfText(Companies with { Delimiter = ",", Encoding = "utf-8" }, text.ToString());
            Assert.Empty(loaded.Rejected);
            Assert.Equal(pairs.Select(pair => (Null(pair.Item1), Null(pair.Item2))), loaded.Rows.Select(row => (row["name"], row["city"])));
        }, iter: 200, threads: 1);
    }

    [Fact]
    public void Read_AnyText_LoadsOrRejectsEveryRecord()
    {
        Gen.String[Gen.Char["ab,\"\n"], 0, 60].Sample(text =>
        {
            var loaded = Loaded.OfText(Companies with { Delimiter = "," }, "company_id,name\n" + text);
            var lines = loaded.Column("line").Select(line => long.Parse(line!, null)).Concat(loaded.Rejected.Select(row => row.Line)).ToList();
            Assert.Equal(lines.Count, lines.Distinct().Count());
            var rebuilt = loaded.Rejected.Sum(row => row.Bytes.Length) + loaded.Rows.Sum(row => (row["company_id"]?.Length ?? 0) + (row["name"]?.Length ?? 0));
            Assert.True(rebuilt <= text.Length);
        }, iter: 500, threads: 1);
    }

    private static string? Null(string text) => text.Length == 0 ? null : text;

    private static byte[] Gzip(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
