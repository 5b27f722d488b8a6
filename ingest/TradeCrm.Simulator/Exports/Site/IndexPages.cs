using System.Globalization;
using System.Text;

namespace TradeCrm.Simulator;

/// <summary>The page of a series, in English and in Chinese, and the page that says that there is none.</summary>
internal static class IndexPages
{
    public const string English = "index", Chinese = "index_zh", NotFound = "not_found";

    public static string Html(ProductSeries series)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n{ProductPages.SavedFrom(series.Page)}<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{ProductPages.Text(series.Name)} | Haina International Trading</title></head>\n<body><nav><a href=\"/\">Home</a> &raquo; <a href=\"/products/\">Products</a> &raquo; {ProductPages.Text(series.Name)}</nav>\n<h1>{ProductPages.Text(series.Name)}</h1>\n<ul class=\"products\">\n");
        foreach (var product in series.Products)
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{product.Page}\">{ProductPages.Text(ProductPages.Name(product))}</a> <span>{product.Sku}</span>\n");
        return page.Append(CultureInfo.InvariantCulture, $"</ul>\n<p><a href=\"{series.CatalogueFile}\">Catalogue (PDF, 2&nbsp;MB)</a></p></body></html>\n").ToString();
    }

    /// <summary>In GB18030, as its head says.</summary>
    public static string ChineseHtml(ProductSeries series)
    {
        var page = new StringBuilder($"{ProductPages.SavedFrom($"/zh{series.Page}")}<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb18030\"><title>{series.NameZh} - 海纳国际贸易</title></head>\n<body><div>首页 &gt; 产品中心 &gt; {series.NameZh}</div>\n<h1>{series.NameZh}</h1>\n<table><tr><th>货号</th><th>品名</th><th>起订量</th></tr>\n");
        foreach (var product in series.Products)
            page.Append(CultureInfo.InvariantCulture, $"<tr><td><a href=\"{product.Page}\">{product.Sku}</a></td><td>{product.Name.Split(" / ")[^1]}</td><td>{ListPrice.MinQuantity(product)}件</td></tr>\n");
        return page.Append("</table>\n<p>版权所有 © 宁波海纳国际贸易有限公司</p></body></html>\n").ToString();
    }

    /// <summary>The server answered 200 all the same.</summary>
    public static string NotFoundHtml(string path) =>
        $"<!DOCTYPE html>\n{ProductPages.SavedFrom(path)}<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Page not found | Haina International Trading</title></head>\n<body><h1>404</h1><p>Sorry, this page is not here any more. You may like:</p><ul><li><a href=\"/products/\">All products</a></ul></body></html>\n";
}
