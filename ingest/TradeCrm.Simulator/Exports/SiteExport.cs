using System.Text;
using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Pages of the company's own site, saved: the catalogue.</summary>
internal static class SiteExport
{
    private const string Gone = "/products/old-catalogue.html";

    public static void Write(World world, string folder)
    {
        foreach (var series in Catalogue.Series)
        {
            Save(world, folder, $"{series.Page}index.html", Utf8(IndexPages.Html(series)), new("", null, series, IndexPages.English, null));
            foreach (var product in series.Products)
                SaveProduct(world, folder, product);
        }
        var lighting = Catalogue.Series[0];
        Save(world, folder, $"/zh{lighting.Page}index.html", TransferEncoding.Of("gb18030").GetBytes(IndexPages.ChineseHtml(lighting)), new("", null, lighting, IndexPages.Chinese, null));
        Save(world, folder, Gone, Utf8(IndexPages.NotFoundHtml(Gone)), new("", null, null, IndexPages.NotFound, null));
    }

    private static void SaveProduct(World world, string folder, Product product)
    {
        var stream = world.Stream($"page {product.Sku}");
        var template = ProductPages.Template(stream);
        int? price = stream.Chance(P.PriceOnRequest) ? null : product.PriceCents;
        var html = ProductPages.Html(product, template, price);
        Save(world, folder, product.Page, template == ProductPages.Old ? TransferEncoding.Of("windows-1252").GetBytes(html) : Utf8(html), new("", product, product.Series, template, price));
    }

    private static byte[] Utf8(string html) => new UTF8Encoding(false).GetBytes(html);

    private static void Save(World world, string folder, string page, byte[] content, CataloguePage entry)
    {
        var path = Path.Combine(folder, page[1..]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        world.CataloguePages.Add(entry with { File = page[1..] });
    }
}
