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

    /// <summary>One to five pages and gone: the bulk of every site's audience.</summary>
    public const int CasualVisitors = 2600;

    /// <summary>Heavy readers who will never buy, so that the number of page views does not tell buyers apart.</summary>
    public const int Students = 120, Enthusiasts = 140, Rivals = 42;

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
    /// <summary>
    /// Customers with whom somebody chats beside the mail, in heads. Exporters' salespeople keep a few dozen chats each; the samples hold those of a few.
    /// </summary>
    public const int WhatsAppCustomers = 26, WeComPartners = 11, ChattingLeads = 9;

    /// <summary>An occasion is talked about by chat this often; most is settled by mail.</summary>
    public const int ChatOnOccasion = 420, MostChatsPerPerson = 8;

    /// <summary>Whoever opens a chat says hello first this often; half of them in the same message.</summary>
    public const int ChatWithGreeting = 300;

    /// <summary>So long after a complaint was settled nobody chats about new goods; a little longer than the 14 days of a hold.</summary>
    public const int ChatAfterComplaintDays = 16;

    /// <summary>A balance that is paid at least so late is asked for by chat, two weeks after it was due.</summary>
    public const int ChatBalanceLateDays = 30;

    /// <summary>Since then the CRM takes mails over from the mailbox by itself; before, salespeople put in what they thought worth it.</summary>
    public static readonly DateTime MailConnectorSince = new(2026, 8, 3);

    /// <summary>Of the mails around offers, orders and shipments, those that the CRM has from before and since; the rest is in nobody's file.</summary>
    public const int MailKeptBefore = 25, MailKeptSince = 240;

    /// <summary>Mails answered by an absence notice: about two weeks of leave a year; within those days around it the person writes nothing.</summary>
    public const int OutOfOffice = 22, AbsenceDays = 3;

    /// <summary>Chats that somebody exported from a phone, and the most of them at any size: nobody exports thousands by hand.</summary>
    public const int WhatsAppFiles = 12, MostWhatsAppFiles = 200;

    /// <summary>Files of the shared mailbox, and the most of them; mails of the archive of 2025; bounces that nobody ever deleted.</summary>
    public const int MailFiles = 150, MostMailFiles = 2000, ArchivedMails = 30, KeptBounces = 5;

    /// <summary>Mails of each kind of oddity (broken, hostile, with attachments), and those of mailing lists; enough to meet each, few enough that most mails are as they should be.</summary>
    public const int MailsOfEachCase = 2, MostMailsOfEachCase = 20, ListMails = 4, MostListMails = 40;

    /// <summary>Articles whose page shows no price; exporters hide prices from rivals, and most of them hide some.</summary>
    public const int PriceOnRequest = 350;


    // --- machines: requests in 24 months
    public const int GoogleRequests = 4200, BingRequests = 2400, OtherBotRequests = 3000, ScannerAddresses = 110, Scrapers = 14,
        ScraperRequests = 210,
        ReferrerSpammers = 60, ToolRequests = 500;

    /// <summary>Own people on the site, one office address.</summary>
    public const int StaffSessions = 420;

    /// <summary>Log lines cut short by a full disk or a restart.</summary>
    public const int CutLines = 17;

    public const int FairCards = 320;
}
