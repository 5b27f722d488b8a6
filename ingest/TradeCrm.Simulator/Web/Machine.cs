namespace TradeCrm.Simulator;

/// <summary>Kinds of requests behind which no visitor from outside sits, as the truth names them.</summary>
internal static class Machine
{
    public const string SearchCrawler = "search_crawler", SeoCrawler = "seo_crawler", AiCrawler = "ai_crawler", FeedReader = "feed_reader", Tool = "tool", Monitor = "monitor",
        Scanner = "scanner", Scraper = "scraper", CloakedCrawler = "cloaked_crawler", ReferrerSpam = "referrer_spam", LinkPreview = "link_preview", MailGateway = "mail_gateway", FormSpam = "form spam";

    /// <summary>No machine: the company's own people.</summary>
    public const string OwnStaff = "own_staff";
}
