using System.Text;
using TradeCrm.Ingest;

namespace TradeCrm.Tests.Ingest;

/// <summary>Lists of exhibitors and visitors as they stand on saved web pages.</summary>
public sealed class PageTests
{
    [Fact]
    public void Read_TableWithSpans_PutsTheValueIntoEachRow()
    {
        var loaded = Of("""
            <html><body><table><tr><td><b>Hall plan</b></td><td>legend</td></tr><tr><td>red</td><td>full</td></tr></table>
            <table>
              <thead><tr><th colspan="3">Exhibitors 2026</th></tr><tr><th>Country</th><th>Company</th><th>Website</th></tr></thead>
              <tr><td rowspan="2">Germany</td><td>Acme &amp; S&ouml;hne<br>GmbH</td><td>www.acme.example</td></tr>
              <tr><td>Nordlicht AG</td><td></td></tr>
              <tr><td>Italy</td><td>Bianchi S.p.A.</td><td>bianchi.example</td></tr>
            </table></body></html>
            """);

        Assert.Equal([("Germany", "Acme & Söhne GmbH", "www.acme.example"), ("Germany", "Nordlicht AG", null), ("Italy", "Bianchi S.p.A.", "bianchi.example")],
            loaded.Rows.Select(row => (row["country"], row["company"], row["website"])));
        Assert.Equal(["4", "5", "6"], loaded.Column("line"));
    }

    [Fact]
    public void Read_SeveralTablesOfTheSameColumns_ReadsThemAll() => Assert.Equal(
        ["A", "B", "C"],
        Of("<table><tr><th>Company</th><th>Country</th></tr><tr><td>A</td><td>x</td></tr><tr><td>B</td><td>y</td></tr></table><p>more</p><table><tr><th>Country</th><th>Company</th></tr><tr><td>z</td><td>C</td></tr></table>")
            .Column("company"));

    [Fact]
    public void Read_CardsInRows_ReadsEachCard()
    {
        var cards = string.Concat(Enumerable.Range(0, 4).Select(row => "<div class='row'>" + string.Concat(Enumerable.Range(0, 3).Select(i => $"""
            <div class="card {(i == 1 ? "sponsor" : "")}"><h3>Company {row}{i}</h3><span class="exhibitor__country">Land {row}{i}</span>
              <p><strong>Contact person:</strong> Person {row}{i}</p><p>Booth: 12.{i}</p>
              <a href="mailto:p{row}{i}@c.example?subject=hi">mail</a> <a href="tel:+4930{row}{i}">call</a> <a href="https://c{row}{i}.example/">c{row}{i}.example</a></div>
            """)) + "</div>"));
        var loaded = Of($"<!DOCTYPE html><html><body><ul><li><a href='/'>Home</a></li><li>Halls</li><li>Press</li></ul><main>{cards}</main></body></html>");

        Assert.Equal(12, loaded.Rows.Count);
        var row = loaded.Rows[4];
        Assert.Equal(("Company 11", "Land 11", "Person 11", "p11@c.example", "+493011", "https://c11.example/"),
            (row["company"], row["country"], row["name"], row["email"], row["phone"], row["website"]));
        Assert.Equal(12, loaded.Column("line").Distinct().Count());
    }

    [Fact]
    public void Read_DefinitionListsInItems_GoesByTheirLabels()
    {
        var loaded = Of("<ul>" + string.Concat(Enumerable.Range(1, 3).Select(i => $"<li><dl><dt>公司名称</dt><dd>公司{i}</dd><dt>国家：</dt><dd>德国</dd></dl></li>")) + "</ul>");

        Assert.Equal([("公司1", "德国"), ("公司2", "德国"), ("公司3", "德国")], loaded.Rows.Select(row => (row["company"], row["country"])));
    }

    [Fact]
    public void Read_ScriptsCommentsAndHiddenParts_AreNotText()
    {
        var loaded = Of("<table><tr><th>Company</th><th>Name</th></tr><tr><td>A<script>alert(1)</script><!-- x --><span style='display: none'>B</span></td><td>&lt;b&gt;</td></tr></table>");

        Assert.Equal(("A", "<b>"), (loaded.Rows[0]["company"], loaded.Rows[0]["name"]));
    }

    [Fact]
    public void Read_PageThatSaysItsEncoding_IsReadInIt()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding("gb18030").GetBytes("<html><head><meta http-equiv='Content-Type' content='text/html; charset=gb2312'></head><table><tr><th>公司名称</th><th>国家</th></tr><tr><td>海纳</td><td>德国</td></tr></table></html>");

        Assert.Equal(["海纳"], Loaded.OfBytes(SomeSource.Of("exhibition"), bytes).Column("company"));
    }

    [Fact]
    public void Read_RowsGiven_TakesThoseElements()
    {
        const string page = "<html><body><div><p>Acme<i class='country'>Italy</i></p></div><div id='odd'><h4>Beta</h4><i class='country'>Spain</i></div></body></html>";

        Assert.Equal(["Beta"], Loaded.OfText(SomeSource.Of("exhibition") with { Rows = "//div[@id='odd']" }, page).Column("company"));
        Assert.Matches("^.*table\\.csv: 'rows: //div\\[@class='none'\\]' finds nothing on the page\\. Expected an XPath such as //div\\[@class='exhibitor'\\]; correct it in pipeline\\.yaml, or leave it out to have the list found\\.$",
            Assert.Throws<RowsPathException>(() => Loaded.OfText(SomeSource.Of("exhibition") with { Rows = "//div[@class='none']" }, page)).Message);
        Assert.Contains("is no XPath", Assert.Throws<RowsPathException>(() => Loaded.OfText(SomeSource.Of("exhibition") with { Rows = "//div[" }, page)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PageWithoutAList_SaysSo()
    {
        using var file = new TemporaryFile("page.html", "<!doctype html><html><body><div id='app'></div></body></html>"u8.ToArray());

        Assert.Equal($"{file.Path}: the page has no table with rows and no repeated blocks, so there is no list to read. Pages that fetch their list later save empty: "
            + "scroll it into view, save the page as 'complete' and try again, or set 'rows:' of this source in pipeline.yaml.",
            Assert.Throws<NoListException>(() => Loaded.Of(SomeSource.Of("exhibition"), file.Path)).Message);
    }

    [Fact]
    public void Read_HundredThousandLevels_IsRefused()
    {
        using var file = new TemporaryFile("deep.html", Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "x"));

        Assert.Equal($"{file.Path}: the page was not read: it has more than 200 elements within elements. Save the list in parts, or ask for it as CSV.",
            Assert.Throws<PageTooLargeException>(() => Loaded.Of(SomeSource.Of("exhibition"), file.Path)).Message);
    }

    [Fact]
    public void Read_RowWithABadValue_IsKeptAside()
    {
        var loaded = Of("<table><tr><th>Company</th><th>Date</th></tr><tr><td>A</td><td>31/12/26</td></tr><tr><td>B</td><td>2026-04-15</td></tr></table>");

        var (line, bytes, reason, _) = Assert.Single(loaded.Rejected);
        Assert.Equal((1L, "A,31/12/26", "bad_value"), (line, Encoding.UTF8.GetString(bytes), reason));
        Assert.Equal(["B"], loaded.Column("company"));
    }

    private static Loaded Of(string page) => Loaded.OfText(SomeSource.Of("exhibition"), page);
}
