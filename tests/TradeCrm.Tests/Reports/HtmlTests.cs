using TradeCrm.Reports.Markup;

namespace TradeCrm.Tests.Reports;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("Tom & \"Jerry\" O'Neil", "Tom &amp; &quot;Jerry&quot; O&#39;Neil")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("a\u0000b\u001Bc\u2066d", "abcd")]
    [InlineData("مرحبا بكم 中文 Ünïcode €", "مرحبا بكم 中文 Ünïcode €")]
    public void Of_TextFromData_IsEscapedAndCannotDisguise(string text, string expected) => Assert.Equal($"<p>{expected}</p>", Html.Of($"<p>{text}</p>").ToString());

    [Theory]
    [InlineData("javascript:alert(1)", "#")]
    [InlineData(" JavaScript:alert(1)", "#")]
    [InlineData("data:text/html,x", "#")]
    [InlineData("//evil.example", "#")]
    [InlineData("https://acme.example/?a=1&b=\"2\"", "https://acme.example/?a=1&amp;b=&quot;2&quot;")]
    [InlineData("mailto:li@acme.example", "mailto:li@acme.example")]
    [InlineData("#buyer-1", "#buyer-1")]
    public void Of_TextInHref_KeepsOnlySafeAddresses(string address, string expected) => Assert.Equal($"<a href=\"{expected}\">x</a>", Html.Of($"<a href=\"{address}\">x</a>").ToString());

    [Fact]
    public void Of_BothLanguages_GivesASpanForEach() =>
        Assert.Equal("<h2><span class=\"en\">Deals &amp; more</span><span class=\"zh\" lang=\"zh-Hans\">商机</span></h2>", Html.Of($"<h2>{new Bi("Deals & more", "商机")}</h2>").ToString());

    [Fact]
    public void Of_BothLanguagesInAnAttribute_StandOnOneLine() =>
        Assert.Equal("<div aria-label=\"Deals / 商机\">", Html.Of($"<div aria-label=\"{new Bi("Deals", "商机")}\">").ToString());

    [Fact]
    public void Name_HostileCompany_IsSetApartFromTheWordsAroundIt() => Assert.Equal("<bdi>&lt;b&gt;x</bdi>", Html.Name("<b>\u202Ex").ToString());
}
