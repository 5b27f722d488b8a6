namespace TradeCrm.Simulator;

/// <summary>Every assumption about the simulated company, with its reason. Shares are per thousand.</summary>
internal static class CompanyParameters
{
    // --- the audience
    /// <summary>
    /// Denominator of growth: a visit on the last day is (GrowthDays + 730) / GrowthDays times as likely as on the first, i.e. 'more and more people
    /// visit our website'.
    /// </summary>
    public const int GrowthDays = 900;

    /// <summary>People with an intent to buy; enough for 60 linked positives in the test months.</summary>
    public const int Buyers = 640;

    /// <summary>Companies that had bought before the first exported day.</summary>
    public const int OldCustomers = 130;

    /// <summary>Old customers with a second contact, who looks up manuals and prices as well.</summary>
    public const int SecondContact = 350;

    /// <summary>
    /// One to five pages and gone: the bulk of every site's audience. A third of the sessions have one page, 2.75 pages on the average (published: 25 to 55 %, 2.2 to 3.1).
    /// </summary>
    public const int CasualVisitors = 1750;

    /// <summary>Landed by mistake: one page and away.</summary>
    public const int Strays = 380;

    /// <summary>A browser's cache is warm: of the pages, those for which it still asks for the script or a picture, and of these what has not changed.</summary>
    public const int ScriptFetched = 120, PictureFetched = 200, AssetUnchanged = 120;

    /// <summary>Heavy readers who will never buy, so that the number of page views does not tell buyers apart.</summary>
    public const int Students = 90, Enthusiasts = 120, Rivals = 36;

    /// <summary>They want a post, to sell their own goods to the company, or to write about it.</summary>
    public const int JobSeekers = 70, Suppliers = 60, Journalists = 14;

    /// <summary>They behave as buyers do and buy elsewhere: the error that no model can avoid.</summary>
    public const int Lookers = 150;

    /// <summary>Known contacts who read the newsletter and do not buy: a campaign token alone is no intent.</summary>
    public const int NewsletterReaders = 230;

    /// <summary>They ask for 'a catalogue' and nothing more: genuine, not qualified.</summary>
    public const int WeakInquirers = 90;

    // --- buyers
    /// <summary>Their reading looks like a casual visitor's: one or two short sessions.</summary>
    public const int NoisyBuyer = 180;

    /// <summary>Days from the first visit to the inquiry; business buyers compare suppliers for weeks to months.</summary>
    public const int ShortestJourneyDays = 15, LongestJourneyDays = 110;

    /// <summary>Known before they inquire (old lead, fair card) and in the newsletter, so a token links their browser before the outcome.</summary>
    public const int KnownBefore = 350;

    /// <summary>How a buyer comes forward. Direct orders come from known people only.</summary>
    public const int ByForm = 720, ByMail = 130, ByFair = 60;

    /// <summary>Inquirers who order afterwards.</summary>
    public const int Ordering = 420;

    /// <summary>Of the deals that came to nothing, those that somebody closes in the CRM; the others stay open for ever, as in life.</summary>
    public const int LostIsClosed = 800;

    /// <summary>A second browser, or an address changed between visits.</summary>
    public const int SecondBrowser = 70;

    /// <summary>Free-mail addresses among business people; small importers use them.</summary>
    public const int FreeMail = 140;

    /// <summary>How many want something of a second series as well: customs data show that importers add goods of a known supplier (43 % of new goods); a site sees fewer of them.</summary>
    public const int SecondNeed = 180;

    /// <summary>Of the needs of those who look around and never ask here, those that nobody fills; rivals win the others.</summary>
    public const int NeedFades = 400;

    /// <summary>Budget in per cent of a usual order of the favourite article.</summary>
    public const int LeastBudgetPercent = 60, MostBudgetPercent = 160;

    /// <summary>A purchase belongs to a need if it comes so many days after that at most: answer, samples and approval take their time.</summary>
    public const int DaysFromRipeToOrder = 110;

    /// <summary>Days before a customer's next order in which they begin to look.</summary>
    public const int ShortestReorderLead = 15, LongestReorderLead = 50;

    /// <summary>Month by month from January, per thousand of the series' best month: when goods must be ordered to be in the shops in time.</summary>
    public static IReadOnlyList<int[]> SeasonOfNeeds { get; } =
    [
        [600, 550, 550, 550, 600, 700, 850, 1000, 1000, 950, 750, 600],
        [750, 900, 1000, 1000, 950, 800, 700, 650, 600, 550, 550, 600],
        [700, 850, 1000, 950, 800, 700, 700, 850, 950, 850, 700, 600],
        [600, 600, 650, 650, 700, 800, 950, 1000, 1000, 850, 700, 600],
        [950, 700, 500, 400, 400, 450, 600, 800, 950, 1000, 1000, 1000],
        [800, 800, 850, 850, 900, 900, 950, 1000, 1000, 1000, 900, 800],
    ];

    /// <summary>
    /// Of people's browsers: telephones behind a provider's address that others use too; providers that give a new address every few weeks; telephones with addresses of IPv6.
    /// About a third of all mobile networks share addresses; in these only few meet on one small site.
    /// </summary>
    public const int CarrierShares = 150, AddressChanges = 60, NewAddressFamily = 120;

    /// <summary>Colleagues who sit behind their office's one address; of them those whose computers are alike, so that two people are one visitor.</summary>
    public const int OfficeShares = 700, SameComputers = 250;

    /// <summary>One in so many of the strangers: a browser that hides its owner and comes from another address each time; a telephone that shares its neighbour's address.</summary>
    public const int OneInPrivate = 40, OneInCarrier = 25;

    // --- the desk
    /// <summary>What becomes of an inquiry: the rest is answered by the owner.</summary>
    public const int Unassigned = 35, NeverLookedAt = 55, AutoReplyOnly = 35, Bounced = 20, OwnerHadLeft = 30;

    /// <summary>Answered by a colleague in place of the owner.</summary>
    public const int AnsweredByColleague = 110;

    /// <summary>Posts of the form that never became an inquiry: the mail gateway lost them.</summary>
    public const int LostPost = 22;

    /// <summary>Offers of services, suppliers and tests among the inquiries.</summary>
    public const int SpamInquiries = 130;

    // --- orders
    /// <summary>A customer's own interval between orders, in days.</summary>
    public const int ShortestOrderInterval = 45, LongestOrderInterval = 150;

    /// <summary>Nobody is delighted by a first order; 0 to 100.</summary>
    public const int LeastContentAtFirst = 66, MostContentAtFirst = 92;

    /// <summary>An order in time mends what earlier ones cost; each day of delay costs: trust comes slowly and goes quickly.</summary>
    public const int ContentPerGoodOrder = 5, DiscontentPerLateDay = 1;

    /// <summary>Chance after each order that there is no next one: of those at or above Content, and for each point below it. About one customer in five is lost a year.</summary>
    public const int ChurnOfContent = 70, Content = 75, ChurnPerPoint = 9;

    public const int CancelledOrder = 40;

    /// <summary>Regular customers order by mail, without asking for an offer first.</summary>
    public const int OrderWithoutOffer = 400;

    // --- delivery
    /// <summary>Late by a week at most, and by more; suppliers of consumer goods ship 75 to 90 % on time.</summary>
    public const int LateALittle = 140, LateALot = 60;

    /// <summary>The rest pays up to two months late.</summary>
    public const int PaysPromptly = 820;

    /// <summary>Days from a complaint to its solution, at most; complaints that are never closed, and closed ones that come back.</summary>
    public const int LongestRepairDays = 60, NeverClosed = 130, Reopened = 150;

    /// <summary>Of those asked after a delivery, who answers.</summary>
    public const int SurveyAnswered = 380;

    // --- prices: who quotes what beside a colleague

    // --- people: departures, overlaps, promises

    // --- delivery: production, stock, payment, costs

    // --- fairs

    // --- CRM records and their defects

    // --- mails and chats

    // --- machines: requests in 24 months at the small size
    // Together 43 % of the small log's lines, 52 % of the medium one's and 57 % of the large one's: published are 42 to 53 % of all requests, and 74 % and more of the visits of small
    // sites. The share grows with the size, because the audience does and the people whom the company knows do not as much.
    public const int GoogleRequests = 4600, BingRequests = 2700, OtherBotRequests = 4200;

    /// <summary>Crawlers of language models: none to speak of in 2024, as many requests as a search engine in 2026.</summary>
    public const int AiRequests = 3600;

    /// <summary>Programs of others under their own names, and feed readers.</summary>
    public const int ToolRequests = 500, FeedRequests = 1100;

    public const int ScannerAddresses = 120, OddRequests = 130, ReferrerSpammers = 60;

    /// <summary>Scrapers take all prices in minutes; cloaked crawlers pose as browsers and take their time.</summary>
    public const int Scrapers = 13, ScraperRequests = 210, CloakedCrawlers = 44, CloakedRequests = 110;

    /// <summary>A second monitor on trial in the last days: a request every five minutes.</summary>
    public const int TrialMonitorDays = 3, TrialMonitorMinutes = 5;

    /// <summary>Companies whose mail gateway opens every link of a mail before it is delivered; of the mails, those in which it opens the link for leaving the list as well.</summary>
    public const int MailGateways = 110, GatewayUnsubscribes = 60;

    /// <summary>Of the pages that known people read, those that they send on by a chat program, which fetches a preview.</summary>
    public const int SharedPages = 7;

    /// <summary>Own people on the site, at one office address or at home.</summary>
    public const int StaffSessions = 260, HomeSessions = 110;

    // --- the log
    /// <summary>Log lines cut short by a full disk or a restart. Published: 1 to 1.3 of 10,000; here 2, so that the small size has some.</summary>
    public const int CutLines = 17;

    /// <summary>A worker that buffers its lines writes some of them late, by so many seconds at most.</summary>
    public const int LateLines = 8, LatestLineSeconds = 6;

    /// <summary>The day on which the server's clock was wrong, from its first second to its last, and by how much it ran ahead.</summary>
    public static readonly DateTime WrongClockDay = new(2026, 2, 10);
    public static readonly TimeSpan WrongClockAhead = new(3, 12, 0);

    /// <summary>The log that is being written when the exports are made begins here; earlier lines were rotated away.</summary>
    public static readonly DateTime CurrentLogFrom = new(2026, 10, 29);

    /// <summary>The catalogue moved to a host of its own; of those who load it on the main site, who goes on there.</summary>
    public static readonly DateTime CatalogueHostSince = new(2026, 5, 11);
    public const int GoesOnToCatalogue = 800, CatalogueCrawls = 900;

    /// <summary>Visitors of the landing page for fair appointments, which a marketing service hosts.</summary>
    public const int LandingVisitors = 130;

    public const int FairCards = 320;
}
