namespace TradeCrm.Simulator;

/// <summary>What a visitor came for, in a word.</summary>
internal static class CameFor
{
    public static string Of(Role role) => role switch
    {
        Role.Buyer or Role.Looker => "a need",
        Role.Colleague => "a colleague's need",
        Role.FairGuest => "what was shown at the fair",
        Role.Customer => "manuals, the next order",
        Role.WeakInquirer => "a catalogue",
        Role.NewsletterReader => "news of a mail",
        Role.Student => "studies",
        Role.JobSeeker => "a post",
        Role.Enthusiast => "pleasure",
        Role.Rival => "prices to compare",
        Role.Supplier => "offering goods",
        Role.Journalist => "an article",
        Role.Stray => "something else",
        _ => "a look",
    };

    public static string Of(string machine) => machine switch
    {
        Machine.SearchCrawler or Machine.SeoCrawler or Machine.AiCrawler => "an index",
        Machine.CloakedCrawler => "an index, in disguise",
        Machine.Scraper => "prices, by machine",
        Machine.Scanner => "a hole",
        Machine.Monitor => "uptime",
        Machine.ReferrerSpam => "advertising in the log",
        Machine.LinkPreview => "a preview of a link",
        Machine.MailGateway => "a check of a mail",
        Machine.FormSpam => "a form to fill with advertising",
        Machine.OwnStaff => "work",
        _ => "news, by machine",
    };
}
