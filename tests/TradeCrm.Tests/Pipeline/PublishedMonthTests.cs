using TradeCrm.Pipeline;

namespace TradeCrm.Tests.Pipeline;

/// <summary>A closed month stays what it was, or says why it does not.</summary>
public sealed class PublishedMonthTests : IDisposable
{
    private const string Orders = "order_id,ordered_at,company_id,sku,quantity,unit_price,currency\n";

    private const string Configuration =
        """
        company: {name: Haina, time_zone: Asia/Shanghai, currency: USD}
        sources:
          companies: {kind: companies, path: companies.csv}
          orders: {kind: orders, path: orders*.csv}
          inquiries: {kind: inquiries, path: inquiries.csv}

        """;

    private readonly TemporaryFolder folder = new();

    public PublishedMonthTests()
    {
        folder.Write("companies.csv", "company_id,name,country,created_at\nC1,Nordlicht GmbH,DE,2026-01-05\nC2,Lumen Oy,FI,2026-01-06\nC3,Aurora Handel,SE,2026-01-07\n");
        folder.Write("orders.csv", Orders + "O1,2026-08-10 10:00,C1,A,10,50,USD\nO2,2026-09-12 10:00,C2,A,20,50,USD\nO3,2026-10-14 10:00,C1,A,5,40,USD\n");
        folder.Write("inquiries.csv", "inquiry_id,received_at,email,subject,body\nI1,2026-09-03 09:00,a@nordlicht.example,Panels,Please send your offer for 500 pcs of panels\nI2,2026-09-20 09:00,b@gmail.com,Price,How much are 20 pcs\n");
        folder.Write("pipeline.yaml", Configuration);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Report_SameFilesTwice_GivesTheSameBytesOfEveryPage()
    {
        await Run("run");
        await Run("report", "--month", "2026-09");
        var before = Pages();
        await Run("run");
        await Run("report", "--month", "2026-09");
        Assert.Equal(5, before.Count);
        Assert.Equal(before, Pages());
        Assert.Equal("[]", await Restatements());
    }

    [Fact]
    public async Task Report_OrderThatCameLater_IsRestatedAsLateData()
    {
        await Run("run");
        folder.Write("orders_late.csv", Orders + "O9,2026-09-25 10:00,C3,A,1,300,USD\n");
        var run = await Run("run");
        Assert.Contains("of closed months changed since publication", run.Output, StringComparison.Ordinal);
        var told = await Restatements();
        Assert.Contains("""{"measure":"bookings","reason":"late_data","detail":"1 row; orders_late.csv"}""", told, StringComparison.Ordinal);
        Assert.DoesNotContain("merged_customers", told, StringComparison.Ordinal);
        Assert.DoesNotContain("changed_rule", told, StringComparison.Ordinal);
        await Run("report", "--month", "2026-09");
        var page = await Page("2026-09");
        Assert.Contains("first published: USD 1.00 k", page, StringComparison.Ordinal);
        Assert.Contains("late data: 1 row; orders_late.csv", page, StringComparison.Ordinal);
        Assert.Equal("""[{"first":1000,"last":1300}]""", await Only("select min_by(value, edition)::integer as first, max_by(value, edition)::integer as last from ops.published_figures where month = date '2026-09-01' and measure = 'bookings'"));
    }

    [Fact]
    public async Task Report_CustomersThatAreOneNow_IsRestatedAsMergedCustomers()
    {
        await Run("run");
        folder.Write("who.csv", "record_kind,record_id,customer,person\ncompany,C1,K,\ncompany,C2,K,\n");
        folder.Write("pipeline.yaml", Configuration + "  who: {kind: identities, path: who.csv}\n");
        await Run("run");
        var told = await Restatements();
        Assert.Contains("""{"measure":"new_customers","reason":"merged_customers","detail":""", told, StringComparison.Ordinal);
        Assert.DoesNotContain("bookings", told, StringComparison.Ordinal);
        Assert.DoesNotContain("changed_rule", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_RuleOfTheConfiguration_IsNamed()
    {
        await Run("run");
        folder.Write("pipeline.yaml", Configuration + "inquiries: {qualified_min_signals: 1}\n");
        await Run("run");
        Assert.Equal("""[{"measure":"qualified_inquiries","reason":"changed_rule","detail":"settings.qualified_min_signals"}]""", await Restatements());
    }

    [Fact]
    public async Task Report_ModelOfAnotherVersion_IsNamed()
    {
        await Run("run");
        // As if the figure had been made by another text of the model.
        using (var warehouse = TradeCrm.Warehouse.WarehouseFile.Open(new() { Path = Path.Combine(folder.Path, "out", "warehouse.duckdb") }))
        {
            warehouse.Execute("update ops.published_inputs set sha256 = 'other' where name = 'core.inquiry_spam'");
            warehouse.Execute("update ops.published_figures set value = 9 where measure = 'inquiries' and month = date '2026-09-01'");
        }
        await Run("report");
        Assert.Equal("""[{"measure":"inquiries","reason":"changed_rule","detail":"core.inquiry_spam"}]""", await Restatements());
    }

    [Fact]
    public async Task Report_MonthWithoutFigures_SaysSo()
    {
        await Run("run");
        var run = await CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, "report", "--month", "2020-01");
        Assert.Equal((ExitCode.Usage, "There are no figures of 2020-01: nothing that is loaded lies in it. 'tradecrm kpi' shows the newest month, and out/index.html lists all of them.\n"), (run.ExitCode, run.Error));
        run = await CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, "kpi", "--month", "2026-13");
        Assert.Equal((ExitCode.Usage, "'2026-13' is no month; expected one such as 2026-10.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Compare_TwoMonths_SaysWhatMovedAndShowsTheOrders()
    {
        await Run("run");
        var run = await Run("compare", "2026-09", "2026-10");
        Assert.Contains("Bookings: USD 1,000.00 in September 2026, USD 200.00 in October 2026: −800.00 USD.", run.Output, StringComparison.Ordinal);
        Assert.Contains("  By market: mix −800.00", run.Output, StringComparison.Ordinal);
        Assert.Contains("  By series: mix +0.00, the same series as before; rate −800.00, smaller lines within series.", run.Output, StringComparison.Ordinal);
        Assert.Contains("  O3  USD 200.00  Nordlicht GmbH (Germany)", run.Output, StringComparison.Ordinal);
        Assert.Contains("orders.csv:4", run.Output, StringComparison.Ordinal);
        Assert.Contains("Win rate: not known, no deal was closed in September 2026.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kpi_Month_PrintsFiguresAndSaysWhatIsNotKnown()
    {
        await Run("run");
        var run = await Run("kpi", "--month", "2026-09");
        Assert.Matches(@"Bookings +USD 1\.00 k +USD 500", run.Output);
        Assert.Matches("Profit +not known: add a source of kind costs", run.Output);
        var json = await Run("kpi", "--month", "2026-09", "--format", "json");
        Assert.Equal(19, System.Text.Json.JsonDocument.Parse(json.Output).RootElement.GetArrayLength());
    }

    private async Task<CommandRun> Run(params string[] arguments)
    {
        var run = await CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, arguments);
        Assert.True(run.ExitCode == ExitCode.Done, run.Output + run.Error);
        return run;
    }

    private Task<string> Restatements() => Only("select measure, reason, detail from ops.restatements where month = date '2026-09-01' order by measure, reason");

    private async Task<string> Only(string sql) => (await Run("query", sql, "--format", "json")).Output.Replace("\n", "", StringComparison.Ordinal);

    private Task<string> Page(string month) => File.ReadAllTextAsync(Path.Combine(folder.Path, "out", month, "dashboard.html"), TestContext.Current.CancellationToken);

    private Dictionary<string, string> Pages() => Directory.GetFiles(Path.Combine(folder.Path, "out"), "*.html", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder.Path, file), file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
}
