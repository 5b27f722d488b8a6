using TradeCrm.Ingest;

namespace TradeCrm.Tests.Ingest;

public class RealFileTests
{
    [Fact]
    public void Read_RealApacheLog_RejectsTheTruncatedLine()
    {
        var loaded = Loaded.Of(SomeSource.Of("visits"), SharedData.File("logs-apache", "apache_logs.log"));
        Assert.Equal(9_999, loaded.Rows.Count);
        Assert.Equal(1_753, loaded.Texts.Keys.Count(key => key.Field == "address"));
        var rejected = Assert.Single(loaded.Rejected);
        Assert.Equal(("truncated", "the line ends within the user agent, whose closing quote is missing"), (rejected.Reason, rejected.Detail));
        Assert.Equal(2_048, loaded.LargestBatch);
    }

    [Fact]
    public void Read_RealDeals_LoadsAll()
    {
        var source = SomeSource.Of("opportunities", ("account_id", "company_id"), ("engage_date", "changed_at")) with { DateFormat = "M/d/yyyy" };
        var loaded = Loaded.Of(source, SharedData.File("crm-deals", "sales_pipeline.csv"));
        Assert.Equal((8_800, 0), (loaded.Rows.Count, loaded.Rejected.Count));
        Assert.Equal(500, loaded.Column("changed_at").Count(moment => moment is null));
        Assert.Equal(1_425, loaded.Column("company_id").Count(company => company is null));
        Assert.Equal(10_005_534m, loaded.Rows.Where(row => row["stage"] == "Won").Sum(row => decimal.Parse(row["amount"]!, null)));
    }

    [Theory]
    [InlineData("input_01.csv", "M/d/yyyy")]
    [InlineData("input_02.csv", null)]
    public void Read_RealSurvey_LoadsByPosition(string name, string? format)
    {
        var source = SomeSource.Of("surveys", ("1", "responded_at"), ("2", "score")) with { DateFormat = format, IsIdRow = true };
        var loaded = Loaded.Of(source, SharedData.File("survey-nps", name));
        Assert.Equal((39, 0), (loaded.Rows.Count, loaded.Rejected.Count));
        Assert.Equal((8, 22), (Scores(loaded).Count(score => score >= 9), Scores(loaded).Count(score => score <= 6)));
    }

    [Fact]
    public void Read_RealPurchases_LoadsWithoutHeader()
    {
        var source = SomeSource.Of("orders", ("2", "company_id"), ("3", "ordered_at"), ("4", "quantity"), ("5", "amount")) with
        {
            HasHeader = false,
            Delimiter = "whitespace",
            DateFormat = "yyyyMMdd",
            IsIdRow = true,
        };
        var loaded = Loaded.Of(source, SharedData.File("cdnow", "CDNOW_sample.txt"));
        Assert.Equal((6_919, 0, 2_357), (loaded.Rows.Count, loaded.Rejected.Count, loaded.Column("company_id").Distinct().Count()));
        Assert.Equal("CDNOW_sample:1", loaded.Rows[0]["order_id"]);
    }

    [Fact]
    public void Read_RealExhibitors_LoadsWithNamelessColumns()
    {
        var loaded = Loaded.Of(SomeSource.Of("exhibition", ("name", "company")), SharedData.File("exhibitors", "exhibitors.csv"));
        Assert.Equal((1_499, 0, 1_337), (loaded.Rows.Count, loaded.Rejected.Count, loaded.Column("company").Distinct().Count()));
        Assert.Equal(("+39 0536 867111", "Via Radici in Piano 449/1"), (loaded.Rows[0]["phone"], loaded.Rows[0]["address"]));
    }

    [Fact]
    public void Read_RealChineseReviews_LoadsAll()
    {
        var source = SomeSource.Of("surveys", ("label", "score"), ("review", "comment")) with
        {
            IsIdRow = true,
            Constants = new Dictionary<string, string> { ["responded_at"] = "2026-01-01" },
        };
        var loaded = Loaded.Of(source, SharedData.File("sentiment-zh", "waimai_10k.csv"));
        Assert.Equal((11_987, 0), (loaded.Rows.Count, loaded.Rejected.Count));
    }

    [Theory]
    [InlineData("linkage-company-names")]
    [InlineData("linkage-people")]
    [InlineData("linkage-restaurants")]
    public void Inspect_RealLinkageFile_FindsItsColumns(string folder)
    {
        SharedData.File(folder, "SOURCE.md");
        foreach (var path in Directory.GetFiles(Path.Combine(SharedData.Folder, folder), "*.csv"))
        {
            var source = SomeSource.Of("contacts", ("1", "contact_id"));
            var shape = SourceFile.Inspect(source, path, TestContext.Current.CancellationToken);
            Assert.True(shape.Mapping.Headers.Count > 1, path);
            Assert.Empty(Loaded.Of(source, path).Rejected);
        }
    }

    [Fact]
    public void Read_RealLogsOfOtherFormats_AreReadOrNamed()
    {
        SharedData.File("logs-formats", "SOURCE.md");
        string[] read = ["common.log", "common.log.gz", "logs_to_tests.log", "ncsa_extended.log", "ovh.log"];
        foreach (var path in Directory.GetFiles(Path.Combine(SharedData.Folder, "logs-formats")).Where(path => !path.EndsWith(".md", StringComparison.Ordinal)))
        {
            if (read.Contains(Path.GetFileName(path)))
                Assert.NotEmpty(Loaded.Of(SomeSource.Of("visits"), path).Rows);
            else
                Assert.ThrowsAny<TradeCrmException>(() => Loaded.Of(SomeSource.Of("visits"), path));
        }
    }

    private static IEnumerable<decimal> Scores(Loaded loaded) => loaded.Column("score").OfType<string>().Select(score => decimal.Parse(score, null));
}
