using System.Globalization;
using System.Net;
using System.Text;

namespace TradeCrm.Simulator;

/// <summary>The page of one article, as a browser saves it, in the templates that a site collects over the years.</summary>
internal static class ProductPages
{
    public const string JsonLd = "json_ld", Microdata = "microdata", Plain = "plain", Old = "old";

    /// <summary>Half of the pages are of the newest template.</summary>
    public static string Template(RandomStream stream) => stream.Weighted([(JsonLd, 50), (Microdata, 22), (Plain, 18), (Old, 10)]);

    /// <param name="product">The article.</param>
    /// <param name="template">One of the four.</param>
    /// <param name="priceCents">US cents; null: on request.</param>
    public static string Html(Product product, string template, int? priceCents) => template == Old ? OldHtml(product, priceCents) : NewHtml(product, template, priceCents);

    private static string NewHtml(Product product, string template, int? priceCents)
    {
        var (name, series) = (Text(Name(product)), product.Series);
        var isMicrodata = template == Microdata;
        string Property(string property) => isMicrodata ? $" itemprop=\"{property}\"" : "";
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n{SavedFrom(product.Page)}<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{name} {product.Sku} | Haina International Trading</title>\n<link rel=\"canonical\" href=\"{Site.Origin}{product.Page}\">\n");
        if (template == JsonLd)
            page.Append(JsonLdScript(product, priceCents));
        page.Append(CultureInfo.InvariantCulture, $"<script>dataLayer=[{{page:'product',sku:'{product.Sku}'}}];</script></head>\n<body{(isMicrodata ? " itemscope itemtype=\"https://schema.org/Product\"" : "")}><nav><a href=\"/\">Home</a> &raquo; <a href=\"/products/\">Products</a> &raquo; <a href=\"{series.Page}\">{Text(series.Name)}</a> &raquo; {name}</nav>\n");
        page.Append(CultureInfo.InvariantCulture, $"<main><h1{Property("name")}>{name}</h1><p class=\"sku\">SKU:&nbsp;<span{Property("sku")}>{product.Sku}</span></p>\n<img src=\"./{product.Sku}_files/{product.Sku}.jpg\" alt=\"{name}\"{Property("image")}>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"price\">{Price(priceCents, isMicrodata)}</p><p class=\"moq\">MOQ:&nbsp;{SpecificationTable.Moq(product)}</p>\n<table class=\"spec\">\n");
        foreach (var (label, value) in SpecificationTable.Of(product))
            page.Append(CultureInfo.InvariantCulture, $"<tr><th>{Text(label)}</th><td>{Text(value)}</td></tr>\n");
        return page.Append(CultureInfo.InvariantCulture, $"</table>\n<a class=\"cta\" href=\"/inquiry.html?sku={product.Sku}\">Inquire now</a></main>\n<footer>&copy; 2009&ndash;2026 Haina &middot; <a href=\"mailto:sales@haina-trading.example\">sales@haina-trading.example</a></footer></body></html>\n").ToString();
    }

    // Tables in tables, tags in capitals and left open, as somebody made them by hand in 2009.
    private static string OldHtml(Product product, int? priceCents)
    {
        var page = new StringBuilder($"{SavedFrom(product.Page)}<HTML><HEAD><META http-equiv=Content-Type content=\"text/html; charset=windows-1252\">\n<TITLE>{Name(product).ToUpperInvariant()} - HAINA</TITLE></HEAD>\n<BODY bgColor=#ffffff>\n<FONT face=Arial size=2>HOME &gt; <A href=\"{product.Series.Page}\">{Text(product.Series.Name)}</A></FONT>\n");
        page.Append(CultureInfo.InvariantCulture, $"<TABLE width=760 border=0><TR><TD><IMG src=\"{product.Sku}.jpg\"><TD vAlign=top><FONT size=4><B>{Text(Name(product))}</B></FONT><BR>Art.-No.&nbsp;{product.Sku}<BR>\n");
        page.Append(CultureInfo.InvariantCulture, $"Price: {(priceCents is { } cents ? $"USD{Money(cents)}/PC FOB NINGBO" : "please ask")}<BR>Min. order {SpecificationTable.Moq(product)}<BR>\n<TABLE border=1>");
        foreach (var (label, value) in SpecificationTable.Of(product))
            page.Append(CultureInfo.InvariantCulture, $"<TR><TD>{Text(label)}<TD>{Text(value)}\n");
        return page.Append("</TABLE></TABLE></BODY></HTML>\n").ToString();
    }

    public static string SavedFrom(string path) => string.Create(CultureInfo.InvariantCulture, $"<!-- saved from url=({(Site.Origin + path).Length:0000}){Site.Origin}{path} -->\n");

    public static string Name(Product product) => product.Name.Split(" / ")[0];

    public static string Price(int? priceCents, bool isMicrodata) => priceCents is not { } cents ? "Price: on request"
        : isMicrodata ? $"<span itemprop=\"offers\" itemscope itemtype=\"https://schema.org/Offer\"><span itemprop=\"priceCurrency\" content=\"USD\">US$</span>&nbsp;<span itemprop=\"price\" content=\"{Money(cents)}\">{Money(cents)}</span></span> / pc"
        : $"US$&nbsp;{Money(cents)} / pc, FOB Ningbo";

    public static string Money(int cents) => string.Create(CultureInfo.InvariantCulture, $"{cents / 100}.{cents % 100:00}");

    // Entities that a person would write; WebUtility would write the degree sign as a number.
    public static string Text(string text) => WebUtility.HtmlEncode(text).Replace("&#176;", "&deg;", StringComparison.Ordinal).Replace("&#174;", "&reg;", StringComparison.Ordinal)
        .Replace("&#178;", "&sup2;", StringComparison.Ordinal).Replace("×", "&times;", StringComparison.Ordinal).Replace("&#215;", "&times;", StringComparison.Ordinal)
        .Replace("≤", "&le;", StringComparison.Ordinal).Replace("−", "&minus;", StringComparison.Ordinal).Replace("–", "&ndash;", StringComparison.Ordinal).Replace("…", "&hellip;", StringComparison.Ordinal);

    private static string JsonLdScript(Product product, int? priceCents)
    {
        var offer = priceCents is { } cents ? $",\"offers\":{{\"@type\":\"Offer\",\"price\":\"{Money(cents)}\",\"priceCurrency\":\"USD\"}}" : "";
        return $"<script type=\"application/ld+json\">{{\"@context\":\"https://schema.org\",\"@type\":\"Product\",\"name\":\"{Name(product)}\",\"sku\":\"{product.Sku}\",\"category\":\"{product.Series.Name}\",\"image\":\"{Site.Origin}/img/{product.Sku}.jpg\"{offer}}}</script>\n";
    }
}
