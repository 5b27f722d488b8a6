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
    /// <summary>Sentences that promise something and that only look so: some at every size, so that the small one shows each kind, and more with it.</summary>
    public const int Promises = 84, PromisesPerSize = 136, Lookalikes = 84, LookalikesPerSize = 136;

    /// <summary>No published figure for promises in mails is known; suppliers ship 75 to 90 % on time, and small promises are forgotten more often. The rest is undecided.</summary>
    public const int PromiseKept = 580, PromiseBroken = 190;

    /// <summary>Of the broken ones: done after all, a few days late.</summary>
    public const int LateInsteadOfNever = 450;

    /// <summary>Two promises in one text; a promise beside a sentence that only looks like one.</summary>
    public const int TwoPromises = 110, PromiseWithLookalike = 110;

    /// <summary>Mails with a further paragraph.</summary>
    public const int LongMail = 500;

    /// <summary>So that no customer is promised everything. Few read Chinese, and all Chinese mails and chats go to them.</summary>
    public const int MostTextsPerCompany = 3, MostTextsPerChineseCompany = 9;

    /// <summary>A complaint leaves a customer sore for so long: nobody promises new business in that time.</summary>
    public const int QuietAfterComplaintDays = 15;

    /// <summary>What those who left had promised in their last weeks, and left undone.</summary>
    public const int LeaverPromises = 8, LastPromisesDays = 25;

    /// <summary>Customers of those who left: introduced to a successor, who is sometimes not made the owner; the customer answers. At least so many are introduced, and so many left to nobody.</summary>
    public const int Introduced = 450, OwnerNotChanged = 200, AnswersIntroduction = 500, HandoversOfAKind = 6;

    /// <summary>Companies in whose last 90 days two or three salespeople meet, on purpose: without knowing of each other, or with a good reason.</summary>
    public const int Collisions = 12, Teams = 5, Substitutes = 4, AccountHandovers = 4, AgentsAndPrincipals = 4;

    /// <summary>Of the collisions: two teams; with a third salesperson; only by two quotations, so that the first contact decides.</summary>
    public const int CollisionOfTeams = 650, ThirdSalesperson = 250, QuotationsOnly = 3;

    /// <summary>Days within which several salespeople at one customer count as active, and for which an owner is protected since the last two-way contact: a quarter, the usual term of a public pool (公海).</summary>
    public const int ActiveDays = 90, ProtectDays = 90;

    /// <summary>Stated channels: in Hong Kong and Taiwan WeChat is usual; elsewhere some want to be called, and some were never asked.</summary>
    public const int PrefersWeChat = 600, PrefersPhone = 110, NeverAskedForChannel = 90;

    /// <summary>Silent steps of leavers' deals, and as many of each of the three that only seem so. A contact this long before a step still explains it.</summary>
    public const int SilentStages = 7, ContactBeforeStageDays = 3;

    // --- delivery: production, stock, payment, costs

    // --- fairs

    // --- CRM records and their defects

    // --- mails and chats

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
