namespace TradeCrm.Simulator;

/// <summary>The pages of www.haina-trading.example.</summary>
internal static class Site
{
    public const string Origin = "https://www.haina-trading.example";

    public static IReadOnlyList<string> News { get; } =
    [
        "canton-fair-2025-spring", "canton-fair-2025-autumn", "canton-fair-2026-spring", "new-led-factory-line", "how-to-choose-a-solar-inverter",
            "freight-rates-explained",
        "five-trends-in-garden-furniture", "battery-safety-guide", "plastic-free-packaging", "knife-steel-explained", "meet-our-quality-team",
            "incoterms-in-plain-words",
    ];

    public static string Path(RandomStream stream, PageChoice choice, Taste taste) => choice switch
    {
        PageChoice.Products => "/products/",
        PageChoice.OwnSeries => taste.Series.Page,
        PageChoice.OwnProduct => stream.Chance(750) ? stream.Pick(taste.Favourites).Page : stream.Pick(taste.Series.Products).Page,
        PageChoice.Download => taste.Series.CatalogueFile,
        PageChoice.ManualPage => stream.Pick(taste.Favourites).Manual,
        PageChoice.ManualFile => stream.Pick(taste.Favourites).ManualFile,
        PageChoice.InquiryForm => $"/inquiry.html?sku={taste.Favourites[0].Sku}",
        _ => Path(stream, choice),
    };

    public static string Path(RandomStream stream, PageChoice choice) => choice switch
    {
        PageChoice.AnySeries => stream.Pick(Catalogue.Series).Page,
        PageChoice.AnyProduct => stream.Pick(Catalogue.All).Page,
        PageChoice.PriceList => "/price-list.html",
        PageChoice.About => "/about.html",
        PageChoice.Certificates => "/certificates.html",
        PageChoice.Shipping => "/shipping-terms.html",
        PageChoice.Careers => "/careers.html",
        PageChoice.News => $"/news/{stream.Pick(News)}.html",
        PageChoice.Broken => "/products/old-catalogue.html",
        _ => "/",
    };

    public static int Bytes(RandomStream stream, string path) => path switch
    {
        _ when path.EndsWith(".pdf", StringComparison.Ordinal) => 1_840_000 + path.Length * 20_011,
        _ when path.EndsWith(".jpg", StringComparison.Ordinal) => 22_000 + path.Length * 311,
        "/css/site.css" => 14_208,
        "/js/site.js" => 31_977,
        _ => 5_200 + path.Length * 97 + stream.Next(40),
    };
}
