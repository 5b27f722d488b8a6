using System.IO.Compression;
using MiniExcelLibs;
using TradeCrm.Reports;

namespace TradeCrm.Tests.Reports;

public sealed class BuyersWorkbookTests
{
    [Fact]
    public void Write_FilledWarehouse_HasTypedCells()
    {
        using var warehouse = ReportWarehouse.Filled();
        var first = Rows(warehouse, "Buyers")[0];
        Assert.Equal(1d, first["Rank"]);
        Assert.Equal("Nordlys Bygg AS", first["Company"]);
        Assert.Equal(72d, first["Probability %"]);
        Assert.Equal(new DateTime(2026, 10, 30, 7, 12, 0), first["Last seen"]);
        Assert.Equal(13248d, first["Expected value"]);
        Assert.Equal("USD", first["Currency"]);
        Assert.Equal("查看价格 3 次；在 4 天里回访；下载了LED面板灯样本", first["理由"]);
        var waiting = Rows(warehouse, "Unanswered");
        Assert.Equal(14, waiting.Count);
        Assert.Equal(1.8d, waiting[0]["Waiting days"]);
        Assert.Equal("crm/inquiries.csv:212", waiting.Single(row => row["Waiting days"] is 87.6d)["Evidence"]);
    }

    [Fact]
    public void Write_FilledWarehouse_FreezesAndFiltersTheHeader()
    {
        using var warehouse = ReportWarehouse.Filled();
        using var zip = ZipFile.OpenRead(warehouse.Write().Buyers);
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = sheet.ReadToEnd();
        Assert.Contains("state=\"frozen\"", xml, StringComparison.Ordinal);
        Assert.Contains("autoFilter", xml, StringComparison.Ordinal);
        Assert.Contains("width=\"30.7", xml, StringComparison.Ordinal);
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")", "'=HYPERLINK(\"http://evil\")")]
    [InlineData("+86 20 1234", "'+86 20 1234")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'=1")]
    [InlineData("\u202E=1", "'=1")]
    [InlineData("Acme = good", "Acme = good")]
    [InlineData("", null)]
    public void Defuse_TextThatCouldBeAFormula_GetsAnApostrophe(string text, string? expected) => Assert.Equal(expected, SpreadsheetText.Defuse(text));

    [Fact]
    public void Write_EmptyWarehouse_StillHasAllSheets()
    {
        using var warehouse = ReportWarehouse.Empty();
        Assert.Equal(["Buyers", "Left out", "Unanswered"], MiniExcel.GetSheetNames(warehouse.Write().Buyers));
    }

    /// <summary>Who complained is likeliest of all and is not in the list; a person's wish binds that person only.</summary>
    [Fact]
    public void Write_CustomerOnHold_IsLeftOutWithTheReason()
    {
        using var warehouse = ReportWarehouse.Filled();
        var buyers = Rows(warehouse, "Buyers");
        Assert.DoesNotContain(buyers, row => row["Company"] is "Gdynia Hurt");
        Assert.Contains(buyers, row => row["Company"] is "Acme Lighting GmbH");
        var held = Assert.Single(Rows(warehouse, "Left out"));
        Assert.Equal(("Gdynia Hurt", "unresolved complaint since 1 Sep: resolve it first", "投诉未解决，自9月1日起：请先解决", "Li Na"), (held["Company"], held["Reason"], held["原因"], held["Owner"]));
    }

    private static List<IDictionary<string, object>> Rows(ReportWarehouse warehouse, string sheet) =>
        [.. MiniExcel.Query(warehouse.Write().Buyers, useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object>>()];
}
