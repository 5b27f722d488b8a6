using System.IO.Compression;
using System.Text;
using MiniExcelLibs;
using TradeCrm.Ingest;
using TradeCrm.Simulator;

namespace TradeCrm.Tests.Ingest;

/// <summary>Excel workbooks as people keep them, and as nobody should send them.</summary>
public sealed class WorkbookTests
{
    private static readonly object?[] Header = ["Company", "Name", "Country", "Met At", "Phone", "Brochure"];

    [Fact]
    public void Read_TitlesAboveTheHeader_FindsTheHeader()
    {
        var loaded = Of(new Sheet("Leads", [["Spring fair 2026"], ["Exported", new DateTime(2026, 4, 20)], [], Header, ["Acme GmbH", "Anna", "Germany", new DateTime(2026, 4, 15, 9, 30, 0), 4930123456.0, true]], ["A1:F1"]));

        var row = Assert.Single(loaded.Rows);
        Assert.Equal(("5", "Acme GmbH", "Germany", "2026-04-15 01:30:00", "4930123456", "True"),
            (row["line"], row["company"], row["country"], row["met_at"], row["phone"], row["brochure"]));
    }

    [Fact]
    public void Read_CountryMergedOverItsCompanies_StandsInEachRow()
    {
        var loaded = Of(new Sheet("Leads", [Header, ["A", "a", "Italy"], ["B", "b", null], ["C", "c", null], ["D", "d", null]], ["C2:C4"]));

        Assert.Equal(["Italy", "Italy", "Italy", null], loaded.Column("country"));
    }

    [Fact]
    public void Read_SeveralSheets_TakesThoseWithTheColumnsInTheirOwnOrder()
    {
        var loaded = Of(
            new Sheet("Cover", [["How to use this workbook"], ["Fill in one sheet a day."]]),
            new Sheet("Day 1", [Header, ["A", "a", "Italy"]]),
            new Sheet("Day 2", [["Country", "Company", "Email"], ["Spain", "B", "b@b.example"]]),
            new Sheet("Secret", [Header, ["X", "x", "Nowhere"]], IsHidden: true));

        Assert.Equal([("A", "Italy", null), ("B", "Spain", "b@b.example")], loaded.Rows.Select(row => (row["company"], row["country"], row["email"])));
        Assert.Equal(["2", "4"], loaded.Column("line"));
    }

    [Fact]
    public void Inspect_SeveralSheets_NamesThoseThatAreReadAndThoseThatAreNot()
    {
        using var file = Workbook(new Sheet("Cover", [["How to use this workbook"]]), new Sheet("Day 1", [Header, ["A"]]));

        var shape = SourceFile.Inspect(SomeSource.Of("exhibition"), file.Path, TestContext.Current.CancellationToken);

        Assert.Equal(["sheet 'Day 1'"], shape.Parts);
        Assert.Equal(["sheet 'Cover'"], shape.PassedOver);
    }

    [Fact]
    public void Read_SheetNamed_TakesThatOneOnly()
    {
        using var file = Workbook(new Sheet("Day 1", [Header, ["A"]]), new Sheet("Day 2", [Header, ["B"]]));

        Assert.Equal(["B"], Loaded.Of(SomeSource.Of("exhibition") with { Sheet = "Day 2" }, file.Path).Column("company"));
        Assert.Equal(["A"], Loaded.Of(SomeSource.Of("exhibition") with { Sheet = "1" }, file.Path).Column("company"));
        Assert.Equal($"{file.Path}: sheet 'Day 3' is not there; the workbook has 'Day 1', 'Day 2'. Correct 'sheet:' of this source in pipeline.yaml.",
            Assert.Throws<SheetNotFoundException>(() => Loaded.Of(SomeSource.Of("exhibition") with { Sheet = "Day 3" }, file.Path)).Message);
    }

    [Fact]
    public void Read_CellWithAnError_RejectsItsRow()
    {
        var loaded = Of(new Sheet("Leads", [Header, ["A", "a, \"b\"", new ErrorCell("#N/A")], ["B", "b", "Spain"]]));

        Assert.Equal(["B"], loaded.Column("company"));
        var (line, bytes, reason, detail) = Assert.Single(loaded.Rejected);
        Assert.Equal((2L, "A,\"a, \"\"b\"\"\",#N/A,,,", "cell_error", "column 3 has the error #N/A; expected a value. Correct the formula and save the workbook (sheet 'Leads', row 2)"),
            (line, Encoding.UTF8.GetString(bytes), reason, detail));
    }

    [Fact]
    public void Read_NumbersAndDates_AreWhatTheyAreWhateverTheSourcesFormats()
    {
        using var file = Workbook(new Sheet("Orders",
        [
            ["Order ID", "Ordered At", "Email", "Quantity", "Unit Price", "Amount"],
            [1001.0, new DateTime(2026, 3, 4, 10, 0, 0), "a@b.example", 3.0, 0.1 + 0.2, "1.234,5"],
        ]));

        var row = Assert.Single(Loaded.Of(SomeSource.Of("orders") with { Decimal = ',', DateFormat = "d/M/yyyy", TimeZone = "Asia/Shanghai" }, file.Path).Rows);
        Assert.Equal(("1001", "2026-03-04 02:00:00", "3.0000", "0.3000", "1234.5000"), (row["order_id"], row["ordered_at"], row["quantity"], row["unit_price"], row["amount"]));
    }

    [Fact]
    public void Read_WorkbookOfAnotherWriter_ReadsTheSame()
    {
        var folder = Directory.CreateTempSubdirectory("tradecrm-test-");
        var path = Path.Combine(folder.FullName, "leads.xlsx");
        MiniExcel.SaveAs(path, new[] { new { Company = "Äpfel & Söhne", Name = "Änne", MetAt = new DateTime(2026, 4, 15, 9, 30, 0), Phone = "+49 30 1" } });

        var row = Assert.Single(Loaded.Of(SomeSource.Of("exhibition", ("MetAt", "met_at")), path).Rows);
        Assert.Equal(("Äpfel & Söhne", "Änne", "2026-04-15 09:30:00", "+49 30 1"), (row["company"], row["name"], row["met_at"], row["phone"]));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Read_NoSheetWithTheColumns_SaysWhatIsMissing()
    {
        using var file = Workbook(new Sheet("Stock", [["SKU", "Colour"], ["L1", "red"]]));

        Assert.Equal($"{file.Path}: no column for any of 'name', 'company', which 'exhibition' needs; the file has SKU, Colour. Name it in pipeline.yaml, for example "
            + "'sources: {src: {columns: {\"SKU\": name}}}', or give every row one value with 'name: …'.",
            Assert.Throws<RequiredColumnMissingException>(() => Loaded.Of(SomeSource.Of("exhibition"), file.Path)).Message);
    }

    [Fact]
    public void Read_EmptyWorkbook_SaysSo()
    {
        using var file = Workbook(new Sheet("Sheet1", []));

        Assert.Equal($"{file.Path}: the workbook has no visible sheet with cells in it (looked at sheet 'Sheet1'); expected a table with the names of its columns above it. Export it again.",
            Assert.Throws<NoListException>(() => Loaded.Of(SomeSource.Of("exhibition"), file.Path)).Message);
    }

    [Fact]
    public void Read_ZipOfSomethingElse_SaysWhatItIs()
    {
        Assert.Equal("is a zip archive without a workbook in it", Refused(Zip(("orders.csv", "a,b"))));
        Assert.Equal("is a Word document", Refused(Zip(("word/document.xml", "<w/>"))));
        Assert.Equal("is an OpenDocument file", Refused(Zip(("content.xml", "<o/>"))));
        Assert.Equal("is a binary Excel workbook (.xlsb)", Refused(Zip(("xl/workbook.bin", ""))));
        Assert.Equal("is an old Office file (.xls) or a workbook with a password", Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]]));
    }

    [Fact]
    public void Read_ExternalEntities_AreRefusedUnopened()
    {
        using var file = new TemporaryFile("evil.xlsx", Zip(("xl/workbook.xml", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>")));

        Assert.Equal($"{file.Path}: the workbook cannot be read: its part xl/workbook.xml declares a document type, as an attack with external entities does. "
            + "Do not open it in Excel either; ask its sender. Nothing of it was loaded.",
            Assert.Throws<WorkbookNotReadableException>(() => Loaded.Of(SomeSource.Of("exhibition"), file.Path)).Message);
    }

    /// <summary>600 MB of blanks in half a megabyte; the size that the archive states does not matter, only what comes out.</summary>
    [Fact]
    public void Read_ZipBomb_IsNotUnpacked()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("xl/workbook.xml");
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var blanks = new byte[1 << 20];
            for (var i = 0; i < 600; i++)
                part.Write(blanks);
        }

        using var file = new TemporaryFile("bomb.xlsx", stream.ToArray());
        Assert.Matches("^.*: the workbook was not opened: it unpacks to more than 500,000,000 bytes \\(500,[0-9,]+ seen so far\\), which no honest one does\\. If it is yours, save the sheet as 'CSV UTF-8'\\.$",
            Assert.Throws<WorkbookTooLargeException>(() => Loaded.Of(SomeSource.Of("exhibition"), file.Path)).Message);
    }

    [Fact]
    public void Read_CutOffWorkbook_IsDamaged()
    {
        using var whole = Workbook(new Sheet("Leads", [Header, ["A"]]));
        using var file = new TemporaryFile("cut.xlsx", File.ReadAllBytes(whole.Path)[..900]);

        Assert.Equal($"{file.Path}: the workbook cannot be read: the file is damaged or was cut off. Copy it again, or open it in Excel and save it anew. Nothing of it was loaded.",
            Assert.Throws<WorkbookNotReadableException>(() => Loaded.Of(SomeSource.Of("exhibition"), file.Path)).Message);
    }

    [Fact]
    public void Read_WorkbookDamagedAtAnyByte_IsReadOrRefusedInWords()
    {
        using var whole = Workbook(new Sheet("Leads", [Header, ["Acme", "Anna", "Italy", new DateTime(2026, 4, 15), 1.5, true]], ["A1:B1"]));
        var bytes = File.ReadAllBytes(whole.Path);
        for (var at = 0; at < bytes.Length; at += 7)
        {
            var spoiled = bytes.ToArray();
            spoiled[at] ^= 0x55;
            using var file = new TemporaryFile("spoiled.xlsx", spoiled);
            Assert.True(Record.Exception(() => Loaded.Of(SomeSource.Of("exhibition"), file.Path)) is null or TradeCrmException, $"byte {at}");
        }
    }

    private static Loaded Of(params Sheet[] sheets)
    {
        using var file = Workbook(sheets);
        return Loaded.Of(SomeSource.Of("exhibition") with { TimeZone = "Asia/Shanghai" }, file.Path);
    }

    private static TemporaryFile Workbook(params Sheet[] sheets)
    {
        var file = new TemporaryFile("book.xlsx", []);
        WorkbookFile.Write(file.Path, sheets);
        return file;
    }

    private static string Refused(byte[] bytes)
    {
        using var file = new TemporaryFile("book.xlsx", bytes);
        var message = Assert.Throws<UnsupportedFileException>(() => Loaded.Of(SomeSource.Of("exhibition"), file.Path)).Message;
        return message[(message.IndexOf("the file ", StringComparison.Ordinal) + "the file ".Length)..message.IndexOf(';', StringComparison.Ordinal)];
    }

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
