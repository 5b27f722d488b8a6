using System.IO.Compression;
using TradeCrm.Reports;

namespace TradeCrm.Tests.Reports;

public sealed class WorklistReportTests
{
    [Theory]
    [InlineData("S1", 3)]
    [InlineData("S2", 4)]
    public void Write_SeveralSalespeople_EachWorkbookHoldsAllOfItsCustomersAndNoOthers(string id, int firms)
    {
        using var warehouse = ReportWarehouse.WithWork();
        var book = new WorklistBook(warehouse.WriteWorklists().Salespeople.Single(path => path.EndsWith(id + ".xlsx", StringComparison.Ordinal)));
        foreach (var sheet in (string[])["Next steps", "Unanswered", "Promises", "Price conflicts", "Deals overdue", "Late orders", "Payments due", "Win back", "Protection ends"])
        {
            var shown = book.Firms(sheet);
            Assert.Equal(firms, shown.Count);
            Assert.All(shown, firm => Assert.EndsWith(" of " + id, firm, StringComparison.Ordinal));
        }
        Assert.All(book.Firms(), firm => Assert.EndsWith(" of " + id, firm, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_SeveralSalespeople_NoCustomerStandsInTwoOfTheirWorkbooks()
    {
        using var warehouse = ReportWarehouse.WithWork();
        var shown = warehouse.WriteWorklists().Salespeople.SelectMany(path => new WorklistBook(path).Firms()).ToList();
        Assert.Equal(7, shown.Count);
        Assert.Equal(shown.Distinct(), shown);
    }

    [Fact]
    public void Write_WhoLeft_HasNoWorkbookAndWhoHasNothingToDoIsTold()
    {
        using var warehouse = ReportWarehouse.WithWork();
        var files = warehouse.WriteWorklists();
        Assert.EndsWith(Path.Combine("worklists", "2026-10-31"), files.Folder, StringComparison.Ordinal);
        Assert.Equal(["sales-Li-Na-S1.xlsx", "sales-Wang-Wei-S2.xlsx", "sales-Zhao-Min-S4.xlsx"], files.Salespeople.Select(Path.GetFileName));
        Assert.Equal(("No customers who need you: nothing to do here (data to 31 Oct 2026 23:41 (+08:00)).", "暂无需要您处理的客户，无需处理（数据截至2026年10月31日 23:41（+08:00））。"),
            new WorklistBook(files.Salespeople[2]).Sentence("Next steps"));
    }

    [Fact]
    public void Write_RowsOfNobody_StandInTheManagersWorkbook()
    {
        using var warehouse = ReportWarehouse.WithWork();
        var book = new WorklistBook(warehouse.WriteWorklists().Manager);
        string[] nobodys = ["Firm 10 of nobody", "Firm 11 of nobody", "Firm 3 of nobody", "Firm 6 of nobody", "Firm 7 of nobody"];
        foreach (var sheet in (string[])["Without owner", "Promises of nobody", "Price conflicts of nobody", "Late orders of nobody", "Win back of nobody", "Protection ends of nobody"])
            Assert.Equal(nobodys, book.Firms(sheet));
        Assert.Equal(nobodys.Except(["Firm 11 of nobody"]), book.Firms("Payments due of nobody"));
        Assert.Equal(["Firm 3 of nobody"], book.Firms("Do not sell to of nobody"));
        Assert.Equal(nobodys.Except(["Firm 3 of nobody"]), book.Firms("Buyers of nobody"));
        Assert.Equal(12, book.Rows("Next steps").Count);
        Assert.Equal("Chen Jie (left / 已离职)", book.Rows("Next steps").Single(row => row["Customer"] is "Firm 6 of nobody")["Who"]);
        Assert.Equal("nobody / 无", book.Rows("Next steps").Single(row => row["Customer"] is "Firm 10 of nobody")["Who"]);
    }

    [Fact]
    public void Write_OverdueDeals_StandInTheManagersWorkbookWithThePersonAndTheDormantOnesLast()
    {
        using var warehouse = ReportWarehouse.WithWork();
        var rows = new WorklistBook(warehouse.WriteWorklists().Manager).Rows("Deals overdue");
        Assert.Equal(["O11", "O10", "O9", "O8", "O7", "O6", "O5", "O4", "O3", "O2", "O1", "O0"], rows.Select(row => row["Deal"]));
        Assert.Equal(("nobody / 无", "Negotiating / 谈判", "come to terms / 敲定价格和条款", "crm/lifecycle.csv:21"), (rows[0]["Who"], rows[0]["Stage"], rows[0]["What to do"], rows[0]["Evidence"]));
        Assert.Equal(("40", "12", "28"), (rows[0]["Days in it"]?.ToString(), rows[0]["Expected, days"]?.ToString(), rows[0]["Days over"]?.ToString()));
        Assert.Equal("close it or begin anew / 关闭或重新激活", rows[11]["What to do"]);
    }

    [Fact]
    public void Write_HouseWorkbooks_HoldWhatTheyAnswerFor()
    {
        using var warehouse = ReportWarehouse.WithWork();
        var files = warehouse.WriteWorklists();
        var (manager, service, marketing) = (new WorklistBook(files.Manager), new WorklistBook(files.Service), new WorklistBook(files.Marketing));
        Assert.Equal(6, manager.Rows("Prices to decide").Count);
        Assert.Equal(6, manager.Rows("Collisions").Count);
        Assert.Equal(3, manager.Rows("Handovers").Count);
        Assert.Equal(3, manager.Rows("Silent stages").Count);
        Assert.Equal(["decide who looks after it / 由经理重新分配", "release to the public pool / 释放到公海", "load a newer export of our replies / 重新导出跟进记录"],
            new[] { "Firm 0 of S1", "Firm 2 of S2", "Firm 1 of S2" }.Select(firm => manager.Rows("Public pool").Single(row => (string?)row["Customer"] == firm)["What to do"]));
        Assert.Equal(["Firm 0 of S1", "Firm 1 of S2", "Firm 2 of S2", "Firm 3 of nobody"], service.Firms("Complaints and holds"));
        Assert.Equal(4, service.Rows("Sold to in spite of it").Count);
        Assert.Equal(5, service.Rows("Without owner").Count);
        Assert.Equal([("buyer0@example.com", "complaint not resolved / 投诉未解决"), ("buyer1@example.com", "complaint not resolved / 投诉未解决"), ("buyer2@example.com", "complaint not resolved / 投诉未解决"),
            ("buyer3@example.com", "complaint not resolved / 投诉未解决"), ("buyer4@example.com", "asked not to be contacted / 已要求勿联系")],
            marketing.Rows("Leave out").Where(row => row["E-mail"] is not null).Select(row => ((string)row["E-mail"]!, (string)row["Why"]!)));
    }

    [Fact]
    public void Write_Rows_AreTypedAndTellTheirEvidence()
    {
        using var warehouse = ReportWarehouse.WithWork();
        var book = new WorklistBook(warehouse.WriteWorklists().Salespeople[0]);
        Assert.Equal("Customers who need you, 3: one step for each, the most urgent first (data to 31 Oct 2026 23:41 (+08:00)).", book.Sentence("Next steps").En);
        var first = book.Rows("Next steps")[0];
        Assert.Equal(("Firm 0 of S1", "keep the promise / 兑现承诺", "We send the sample by Friday."), ((string)first["Customer"]!, (string)first["What to do"]!, (string)first["About"]!));
        Assert.Equal("answer the inquiry / 回复询盘; settle on one price / 统一报价", first["Also open"]);
        Assert.Equal(new DateTime(2026, 11, 2), first["By when"]);
        Assert.Equal(new DateTime(2026, 10, 20, 10, 0, 0), first["Since"]);
        Assert.Equal(5000.25, first["At stake"]);
        Assert.Equal("EUR", first["Currency"]);
        Assert.Equal("crm/next_steps.csv:10", first["Evidence"]);
        var waiting = book.Rows("Unanswered").Single(row => row["Customer"] is "Firm 8 of S1");
        Assert.Equal(("passed / 已超时", "desk/inquiries.csv:208"), ((string)waiting["Deadline"]!, (string)waiting["Evidence"]!));
        Assert.Equal("erp/payments.csv:7", book.Rows("Payments due")[0]["Evidence"]);
        Assert.Equal("crm/contacts.csv:1008", book.Rows("Buyers").Single()["Evidence"]);
    }

    [Fact]
    public void Write_FairCards_StandWithWhoActsAndAllWithTheManager()
    {
        using var warehouse = ReportWarehouse.WithWork();
        var files = warehouse.WriteWorklists();
        static IEnumerable<string> Names(string file) => new WorklistBook(file).Rows("Fair cards").Select(row => (string)row["Person"]!);
        var own = files.Salespeople.Single(file => file.EndsWith("-S1.xlsx", StringComparison.Ordinal));
        Assert.Equal(["Ann Lee"], Names(own));
        Assert.Equal(["Ann Lee", "Ben Ray", "Cem Kaya"], Names(files.Manager));
        Assert.Equal("'=cmd()", new WorklistBook(own).Rows("Fair cards").Single()["Note"]);
        Assert.Equal("overdue / 逾期未跟进", new WorklistBook(own).Rows("Fair cards").Single()["State"]);
    }

    [Fact]
    public void Write_Marketing_HasWishesOfWhomItMayWriteToAndOpinions()
    {
        using var warehouse = ReportWarehouse.WithWork();
        var marketing = new WorklistBook(warehouse.WriteWorklists().Marketing);
        var wish = marketing.Rows("Who wants what").Single();
        Assert.Equal(("buyer5@example.com", "LED", "Solar"), ((string)wish["E-mail"]!, (string)wish["Wants most"]!, (string)wish["Then"]!));
        var opinion = marketing.Rows("Product opinion").Single();
        Assert.Equal("quality / 质量; price / 价格", opinion["What they blame"]);
        Assert.Equal("It broke. / Broken. / Too dear.", opinion["In their words"]);
        Assert.Null(opinion["NPS"]);
    }

    [Fact]
    public void Write_BuyersOnHold_AreLeftOutAndStandInDoNotSellTo()
    {
        using var warehouse = ReportWarehouse.WithWork();
        var book = new WorklistBook(warehouse.WriteWorklists().Salespeople[0]);
        Assert.Equal(["Firm 8 of S1"], book.Firms("Buyers"));
        Assert.Equal(["Firm 0 of S1", "Firm 4 of S1", "Firm 8 of S1"], book.Firms("Do not sell to"));
    }

    [Fact]
    public void Write_SameWarehouseTwice_GivesTheSameBytesAndLeavesNothingElse()
    {
        using var warehouse = ReportWarehouse.WithWork();
        var files = warehouse.WriteWorklists();
        var before = Contents(files.Folder);
        Directory.CreateDirectory(Path.Combine(warehouse.Options.Output, "worklists", "2026-10-30.new"));
        Assert.Equal(files.Folder, warehouse.WriteWorklists().Folder);
        Assert.Equal(before, Contents(files.Folder));
        Assert.Equal(["2026-10-31"], Directory.GetFileSystemEntries(Path.GetDirectoryName(files.Folder)!).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("Unanswered", "No inquiries without an answer: add a source of kind inquiries to pipeline.yaml.")]
    [InlineData("Promises", "No promises to act on: add a source of kind activities to pipeline.yaml.")]
    [InlineData("Price conflicts", "No pairs of prices that nothing explains: add a source of kind quotations to pipeline.yaml.")]
    [InlineData("Payments due", "No instalments overdue or due within 14 days, and credits to amend: add a source of kind payments to pipeline.yaml.")]
    public void Write_EmptyWarehouse_SaysWhichSourceWouldFillTheSheet(string sheet, string sentence)
    {
        using var warehouse = ReportWarehouse.WithoutWork();
        warehouse.File.Execute("insert into core.salespeople values ('S1', 'Li Na', null)");
        var files = warehouse.WriteWorklists();
        Assert.Equal(sentence, new WorklistBook(files.Salespeople.Single()).Sentence(sheet).En);
        Assert.Equal(["Next steps 下一步", "Without owner 无人负责的询盘", "Prices to decide 待裁定报价", "Collisions 撞单", "Handovers 客户交接", "Silent stages 无记录的阶段", "Public pool 公海客户", "Fair cards 展会名片", "Deals overdue 逾期商机"], new WorklistBook(files.Manager).Sheets);
    }

    [Fact]
    public void Write_LastHourOfTheDayInUtc_BelongsToTheNextDayInShanghai()
    {
        using var warehouse = ReportWarehouse.WithoutWork();
        Assert.EndsWith("2026-11-01", warehouse.WriteWorklists(new DateTime(2026, 10, 31, 16, 0, 0, DateTimeKind.Utc)).Folder, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FolderIsAFile_SaysWhatToDo()
    {
        using var warehouse = ReportWarehouse.WithoutWork();
        File.WriteAllText(warehouse.Options.Output, "in the way");
        Assert.EndsWith("Close the files in it, or set reports.output in pipeline.yaml, then run again.", Assert.Throws<ReportFolderException>(() => warehouse.WriteWorklists()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Sheets_FreezeAndFilterTheHead()
    {
        using var warehouse = ReportWarehouse.WithWork();
        using var zip = ZipFile.OpenRead(warehouse.WriteWorklists().Salespeople[0]);
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = sheet.ReadToEnd();
        Assert.Contains("<pane ySplit=\"3\" topLeftCell=\"A4\" activePane=\"bottomLeft\" state=\"frozen\" />", xml, StringComparison.Ordinal);
        Assert.Contains("<autoFilter ref=\"A3:J6\" />", xml, StringComparison.Ordinal);
        Assert.Contains("<col min=\"1\" max=\"1\" width=\"30\" customWidth=\"1\" />", xml, StringComparison.Ordinal);
    }

    private static List<(string Name, string Bytes)> Contents(string folder) =>
        [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), Convert.ToHexString(File.ReadAllBytes(path))))];
}
