using System.IO.Compression;
using TradeCrm.Reports.Markup;
using TradeCrm.Reports.Reading;
using TradeCrm.Reports.Spreadsheets;
using TradeCrm.Reports.Worklists;

namespace TradeCrm.Tests.Reports;

/// <summary>What strangers wrote, and what of them may be shown.</summary>
public sealed class WorklistContactsTests
{
    [Fact]
    public void Write_HostileNames_NeverBecomeFormulas()
    {
        const string Hostile = "=cmd|' /C calc'!A0";
        using var warehouse = ReportWarehouse.WithWork();
        foreach (var table in (string[])["next_steps", "unanswered_inquiries", "commitments", "quote_conflicts", "contact_holds", "hold_breaches", "account_overlaps", "handovers", "silent_stages", "visitor_intent"])
            warehouse.File.Execute($"update marts.{table} set customer_name = $name", ("name", Hostile));
        warehouse.File.Execute("update marts.commitments set sentence = $name; update core.customers set name = $name; update core.salespeople set name = $name where salesperson_id = 'S1'", ("name", Hostile));
        var files = warehouse.WriteWorklists();
        Assert.Equal("sales-cmd-C-calc-A0-S1.xlsx", Path.GetFileName(files.Salespeople[0]));
        foreach (var path in Directory.GetFiles(files.Folder))
        {
            Assert.All(new WorklistBook(path).Texts(), text => Assert.False(text is ['=' or '+' or '@', ..], text));
            Assert.DoesNotContain("<f", Xml(path), StringComparison.Ordinal);
        }
        Assert.Equal("'" + Hostile, new WorklistBook(files.Salespeople[0]).Rows("Next steps")[0]["Customer"]);
    }

    [Fact]
    public void Write_MaskedContacts_HidesMailPersonAndWhatStandsInTexts()
    {
        using var warehouse = ReportWarehouse.WithWork();
        warehouse.File.Execute("update core.customers set company_id = null where customer_id = 'c_8'");
        var files = warehouse.WriteWorklists(options: warehouse.Options with { MaskContacts = true });
        var texts = Directory.GetFiles(files.Folder).SelectMany(path => new WorklistBook(path).Texts()).ToList();
        Assert.Contains("a…@example.com", texts);
        Assert.Contains("Price for Firm 0 of S1, call +49… or m…@example.com", texts);
        Assert.All((string[])["Ingrid", "ask0@", "buyer0@", "me@example", "2345678", "Firm 8 of S1"], hidden => Assert.DoesNotContain(texts.Where(text => !text.StartsWith("Price for", StringComparison.Ordinal)
            && !text.StartsWith("flickers", StringComparison.Ordinal)), text => text.Contains(hidden, StringComparison.Ordinal)));
        Assert.Contains("F…", texts);
    }

    [Fact]
    public void FileName_TwoPeopleOfOneName_DifferByTheirIds()
    {
        Assert.Equal("sales-Li-Na-S-1", new Salesperson("S/1", "Li Na", true, false).FileName);
        Assert.Equal("sales-李娜-S2", new Salesperson("S2", "李娜", true, false).FileName);
        Assert.Equal("sales-S3", new Salesperson("../S3", null, true, false).FileName);
        Assert.Equal(66, new Salesperson(new string('9', 300), "x", true, false).FileName.Length);
    }

    [Fact]
    public void Write_IdsThatGiveOneFileName_GetANumber()
    {
        using var warehouse = ReportWarehouse.WithoutWork();
        warehouse.File.Execute("insert into core.salespeople values ('S-1', 'Li Na', null), ('S/1', 'Li Na', null)");
        Assert.Equal(["sales-Li-Na-S-1.xlsx", "sales-Li-Na-S-1-2.xlsx"], warehouse.WriteWorklists().Salespeople.Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("_x003D_cmd", "_x005F_x003D_cmd")]
    [InlineData("a\u0001b\uFFFE<&>", "ab&lt;&amp;&gt;")]
    public void Of_AwkwardText_IsWrittenAsItStands(string text, string written)
    {
        var sheet = new Sheet("One", new Bi("a", "b"), [new SheetColumn(new Bi("c", "d"), 10, CellStyle.Plain)], [[text]]);
        using var zip = new ZipArchive(new MemoryStream(WorkbookFile.Of([sheet])));
        Assert.Contains($">{written}</t>", Text(zip.GetEntry("xl/worksheets/sheet1.xml")!), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TextLongerThanACell_IsCutBetweenCharacters()
    {
        var sheet = new Sheet("One", new Bi("a", "b"), [new SheetColumn(new Bi("c", "d"), 10, CellStyle.Plain)], [["x" + string.Concat(Enumerable.Repeat("😀", 20_000))]]);
        using var zip = new ZipArchive(new MemoryStream(WorkbookFile.Of([sheet])));
        Assert.DoesNotContain('\uFFFD', Text(zip.GetEntry("xl/worksheets/sheet1.xml")!));
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(703, "AAA")]
    public void Letters_Column_AreThoseOfASpreadsheet(int column, string letters) => Assert.Equal(letters, SheetXml.Letters(column));

    [Fact]
    public void InText_MaskOff_LeavesTheTextAlone() => Assert.Equal("me@example.com", new ContactMask(false).InText("me@example.com"));

    private static string Xml(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return string.Concat(zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets", StringComparison.Ordinal)).Select(Text));
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
