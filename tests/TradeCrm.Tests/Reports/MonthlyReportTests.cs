using System.Text.RegularExpressions;
using TradeCrm.Reports;

namespace TradeCrm.Tests.Reports;

public sealed partial class MonthlyReportTests
{
    [Fact]
    public void Write_SameWarehouseTwice_GivesTheSameBytes()
    {
        using var warehouse = ReportWarehouse.Filled();
        var files = warehouse.Write();
        var (page, workbook) = (File.ReadAllBytes(files.Dashboard), File.ReadAllBytes(files.Buyers));
        Assert.Equal(files, warehouse.Write());
        Assert.Equal(page, File.ReadAllBytes(files.Dashboard));
        Assert.Equal(workbook, File.ReadAllBytes(files.Buyers));
        Assert.Equal(["2026-10"], Directory.GetFileSystemEntries(warehouse.Options.Output).Select(Path.GetFileName));
    }

    [Fact]
    public void Write_LastHourOfTheMonthInUtc_BelongsToTheNextMonthInShanghai()
    {
        using var warehouse = ReportWarehouse.Empty();
        Assert.EndsWith("2026-11", warehouse.Write(new DateTime(2026, 10, 31, 16, 0, 0, DateTimeKind.Utc)).Folder, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_MonthNotOver_SaysMonthToDate()
    {
        using var warehouse = ReportWarehouse.Filled();
        var page = warehouse.Page(new DateTime(2026, 10, 17, 4, 0, 0, DateTimeKind.Utc));
        Assert.Contains("October 2026 (to 17 Oct)", page, StringComparison.Ordinal);
        Assert.Contains("month to date; all of Sep: ", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data to 31 Oct 23:41 (+08:00)")]
    [InlineData("数据截至10月31日 23:41（+08:00）")]
    [InlineData("rows do not meet ")]
    [InlineData("claimed target USD 61.0 k, reached")]
    [InlineData("2 of 2 targets are reached this month.")]
    [InlineData("<span class=\"tip\" role=\"note\"><span class=\"en\">Deals won divided by deals closed in the month.")]
    [InlineData("rates</bdi>: <span class=\"en\">its newest record is 12 days old</span>")]
    [InlineData("9 of 60 visitors are hot, 6 of them known by name; the likeliest of these is Nordlys Bygg AS with 72 %.")]
    [InlineData("12 unanswered, 11 of them past the deadline; the oldest has waited 88 days. Most often: only an automatic reply went out (2).")]
    [InlineData(" October 2026 brought 44 inquiries, 36 of them genuine (7 were offers, jobs, tests and the like): 24 answered, 10 not, 2 not known.")]
    [InlineData("2026年10月共收到询盘 44 条，其中真实询盘 36 条（推销、求职、测试等 7 条）：已回复 24 条，未回复 10 条，未知 2 条。")]
    [InlineData("Half of 98 inquiries of the last twelve months were answered within 19.5 business hours (likely 16.5 – 21.0).")]
    [InlineData("median 19.5 h, n 98")]
    [InlineData("<span class=\"en\">hand over and answer, 2 Nov</span>")]
    [InlineData("put somebody in charge, 2 Nov")]
    [InlineData("Of 51 customers whose first order is a year ago or more, 43 (84 %) ordered again within the following twelve months.")]
    [InlineData("Over all time we win 39 % (likely 35 % – 44 %): 156 won and 240 lost, worth USD 1.61 M; 164 are open.")]
    [InlineData("On hold because of a complaint: 1 customer, the longest since 1 Sep; open deals of USD 12.5 k wait for it. Sold to all the same: 2 times. Asked not to be contacted: people at 1 customer.")]
    [InlineData("<bdi>=cmd &lt;script&gt;</bdi>")]
    [InlineData("Several salespeople deal with 2 customers; at 1 of them they do not seem to know of one another. Open orders and deals of USD 8.50 k are at stake there.")]
    [InlineData("Nobody has written to 1 customer since their salesperson left; open deals of USD 4.20 k are among them. Moved without a recorded contact: 1 stage of the leavers")]
    [InlineData("unresolved complaint since 1 Sep: resolve it first")]
    [InlineData("1 price conflict to settle now; 1 older or settled by an order. Of the other pairs 1 are explained by freight, rate, quantity, terms or age, and 0 cannot be compared.")]
    [InlineData("USD 4.10, the owner")]
    [InlineData("2 customers wait for something: resolve the complaint first 1; settle the price 1. For 1 nobody is responsible.")]
    [InlineData("2 家客户有待办事项：先解决投诉 1；统一报价 1。其中 1 家无人负责。")]
    [InlineData("1 A customer of 3 brings 75 % of the margin of the last 365 days. Silent for more than twice their usual interval: 1 customer; one average order from each would bring USD 13.0 k in all. Of the customers of today, 8 orders worth USD 108 k")]
    [InlineData("超过惯常周期两倍未下单的有 1 家，若每家再下一个平均订单，合计 USD 1.30 万。")]
    [InlineData("Sales of the last twelve months: USD 4.10 k; USD 1.44 k of it is margin (36 %), USD 240 thanks to the export tax rebate. 49 % of the sales have left, 24 % are paid. Of 3 order lines 1 have no known margin.")]
    [InlineData("Overdue: 2 instalments, USD 1.30 k in all, the oldest for 40 days. Whether 1 instalment of USD 300 came in is not known: the statement ends on 23 Oct. Letters of credit that forbid the planned shipment: 1, worth USD 5.00 k.")]
    [InlineData("逾期 2 笔，共 USD 1,300")]
    [InlineData("Of the customers who have ordered before, the protection of 1 is over; they ordered USD 40.0 k so far. It ends within 14 days for 1. Of those who never ordered 1 are free. Not known: 0.")]
    [InlineData("50 % of 40 contacts with people who stated a channel kept to it. Whoever wants WhatsApp was reached by it in 25 % of 20 contacts.")]
    [InlineData("09:00 – 16:00 their time")]
    [InlineData("2 of 4 open deals worth USD 31.0 k stay longer in their stage than expected, most of them in &#39;In contact&#39; (1); 1 is so late that it should be closed or begun anew. Of 1 more it is not known whether it moved. The bottleneck is &#39;Before production&#39;: over the last twelve months 1 of 1 stay took longer than 20 days, 12 days in all.")]
    [InlineData("进行中商机 4 个，其中 2 个（USD 3.10 万）停留超出预期，最多的在“已联系”阶段（1 个）；其中 1 个拖延过久，应关闭或重新激活。另有 1 个是否推进未知。瓶颈是“待投产”：近12个月 1 次中有 1 次超过 20 天，累计超出 12 天。")]
    [InlineData("Nordlys Bygg AS LED Lighting: Before production 59 days, expected 20")]
    [InlineData("<bdi>erp/orders.csv:8</bdi>")]
    [InlineData("<bdi>&lt;i&gt;Quiet&lt;/i&gt; Ltd</bdi>")]
    [InlineData("<bdi>desk/complaints.csv:12</bdi>")]
    [InlineData("<th scope=\"col\" data-type=\"number\">")]
    [InlineData("href=\"mailto:buyer1@example-1.com\"")]
    public void Write_FilledWarehouse_Says(string fragment)
    {
        using var warehouse = ReportWarehouse.Filled();
        Assert.Contains(fragment, warehouse.Page(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Calling the best tenth of visitors reaches 63 % of the later buyers.")]
    [InlineData("<bdi>rate_is_known</bdi>")]
    [InlineData("id=\"table-links\"")]
    [InlineData("<a href=\"dashboard.html\">")]
    public void Write_FilledWarehouse_KeepsDiagnosticsOnAPageOfTheirOwn(string fragment)
    {
        using var warehouse = ReportWarehouse.Filled();
        var page = warehouse.Page();
        Assert.DoesNotContain(fragment, page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"quality.html\">", page, StringComparison.Ordinal);
        Assert.Contains(fragment, warehouse.QualityPage(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FilledWarehouse_ShowsEightFiguresFirst()
    {
        using var warehouse = ReportWarehouse.Filled();
        Assert.Equal(8, Tile().Count(warehouse.Page()));
    }

    [Fact]
    public void Write_MonthBefore_TellsItsFiguresAndNothingOfThePresent()
    {
        using var warehouse = ReportWarehouse.Filled();
        var files = new MonthlyReport(warehouse.File, warehouse.Options).Write(ReportWarehouse.AsOf, new DateOnly(2026, 9, 1), TestContext.Current.CancellationToken);
        Assert.EndsWith("2026-09", files.Folder, StringComparison.Ordinal);
        Assert.False(File.Exists(files.Buyers));
        var page = File.ReadAllText(files.Dashboard);
        Assert.Contains("September 2026 against the month before", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"buyers\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"unanswered\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FilledWarehouse_DrawsFourteenChartsWithWordsInBothLanguages()
    {
        using var warehouse = ReportWarehouse.Filled();
        var charts = Chart().Matches(warehouse.Page()).Select(match => match.Value).ToList();
        Assert.Equal(14, charts.Count);
        Assert.All(charts, chart =>
        {
            Assert.Matches("<title id=\"[a-z-]+\">.+</title><desc id=\"[a-z-]+\">.+</desc>", chart);
            Assert.Contains("class=\"en\"", chart, StringComparison.Ordinal);
            Assert.Contains("class=\"zh\"", chart, StringComparison.Ordinal);
            Assert.DoesNotContain("clip-path", chart, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Write_AnyPage_UsesEachIdOnceAndPointsNowhereElse()
    {
        using var warehouse = ReportWarehouse.Filled();
        var page = warehouse.Page();
        var ids = Id().Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Anchor().Matches(page).Select(match => match.Groups[1].Value), anchor => Assert.Contains(anchor, ids));
        Assert.DoesNotMatch("(src|href)=\"https?:", page);
    }

    [Fact]
    public void Write_HostileNames_NeverBecomeMarkup()
    {
        using var warehouse = ReportWarehouse.Filled();
        const string Hostile = "\"><script>alert(1)</script>\u202E'";
        warehouse.File.Execute("update marts.visitor_intent set customer_name = $name, person_name = $name, email = $name, country = $name, top_series = $name, owner_name = $name, reason_1_en = $name, reason_1_zh = $name", ("name", Hostile));
        warehouse.File.Execute("update marts.unanswered_inquiries set subject = $name, customer_name = $name, country = $name, source_path = $name", ("name", Hostile));
        warehouse.File.Execute("update marts.markets_monthly set country = $name where country = 'DE'; update marts.satisfaction_total set series = $name where series <> 'all'; update marts.machines set crawler_reason = $name", ("name", Hostile));
        warehouse.File.Execute("update marts.lifecycle set customer_name = $name, product = $name; update ops.settings set company_name = $name; update ops.offenders set offender = $name; update ops.rejected_rows set reason = $name, detail = $name", ("name", Hostile));
        var page = warehouse.Page();
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page);
        Assert.Single(Regex.Matches(page, "<script"));
    }

    [Fact]
    public void Write_MaskedContacts_HidesMailAndPerson()
    {
        using var warehouse = ReportWarehouse.Filled();
        var page = File.ReadAllText(warehouse.Write(options: warehouse.Options with { MaskContacts = true }).Dashboard);
        Assert.Contains("b…@example-1.com", page, StringComparison.Ordinal);
        Assert.DoesNotContain("buyer1@example-1.com", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ingrid", page, StringComparison.Ordinal);
        Assert.DoesNotContain("203.0.113.3<", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FolderIsAFile_SaysWhatToDo()
    {
        using var warehouse = ReportWarehouse.Empty();
        File.WriteAllText(warehouse.Options.Output, "in the way");
        var failure = Assert.Throws<ReportFolderException>(() => warehouse.Write());
        Assert.StartsWith(failure.Folder + ": the report could not be put there (", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("Close the files in it, or set reports.output in pipeline.yaml, then run again.", failure.Message, StringComparison.Ordinal);
    }

    [GeneratedRegex("<li class=\"tile\">")]
    private static partial Regex Tile();

    [GeneratedRegex("<svg class=\"chart\".*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Chart();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Anchor();
}
