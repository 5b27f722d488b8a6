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
    /// <summary>Cards of one Canton Fair at the small size: 295 a fair is the mean of larger exhibitors (trade_show_leads_per_show). The earlier fairs had fewer people at the stand.</summary>
    public const int CardsOf2024Autumn = 40, CardsOf2025Spring = 200, CardsOf2025Autumn = 200, CardsOf2026Spring = 320, CardsOf2026Autumn = 110;

    /// <summary>Entries of two smaller fairs' lists.</summary>
    public const int CardsOfYiwu = 46, CardsOfFrankfurt = 29;

    /// <summary>Registered visitors of the own exhibition, and brochures given out there: two of three who take one leave no name.</summary>
    public const int OpenHouseVisitors = 350, OpenHouseBrochures = 1000;

    /// <summary>Brochures given out at another fair for each card: many take one and go on.</summary>
    public const int BrochuresPerCard = 3;

    /// <summary>Who comes to the stand: customers, leads from the CRM, buyers who are yet to come forward; the rest are strangers. At 80 of 320 the customers meet their supplier where they travel anyway.</summary>
    public const int CardsOfCustomers = 250, CardsOfLeads = 120, CardsOfFutureBuyers = 180;

    /// <summary>Among the strangers: suppliers who sell to the stand, rivals who look, students and others who will never buy.</summary>
    public const int CardsOfSuppliers = 60, CardsOfRivals = 35, CardsOfStudents = 35;

    /// <summary>Strangers of one company who come as two.</summary>
    public const int CardsOfColleagues = 50;

    /// <summary>Second cards of the same person at the same fair.</summary>
    public const int SecondCards = 25;

    /// <summary>How the stand judges strangers: the rest is cold.</summary>
    public const int HotCard = 220, WarmCard = 430;

    /// <summary>Cards of strangers without an address, with the address of an agent, with name and company in each other's place, with a slip of the pen in the name.</summary>
    public const int CardWithoutMail = 70, CardWithAgentsMail = 15, SwappedCard = 20, MisspeltCard = 90;

    /// <summary>Working days after the last day of a fair within which somebody has to write or call.</summary>
    public const int HotWithinDays = 2, WarmWithinDays = 5, ColdWithinDays = 15;

    /// <summary>
    /// Followed up in time and late; the rest never is. Between 20 and 60 % of all leads of a fair are followed up (trade_show_lead_follow_up_share); the hot ones more often.
    /// </summary>
    public const int HotInTime = 500, HotLate = 190, WarmInTime = 370, WarmLate = 200, ColdInTime = 220, ColdLate = 120;

    /// <summary>Customers and leads are written to by those who know them anyway.</summary>
    public const int KnownInTime = 540, KnownLate = 130;

    /// <summary>While a fair is still running the stand's staff writes to hardly anybody.</summary>
    public const int WrittenFromTheStand = 40;

    /// <summary>Of each way in which a follow-up fails, or only seems to, so many strangers of the fair of spring 2026, at the small size.</summary>
    public const int FollowUpPlants = 7;

    /// <summary>Strangers who look at the site: before the fair, to see whom to visit, and after it, by interest.</summary>
    public const int VisitsBefore = 250, HotVisits = 620, WarmVisits = 420, ColdVisits = 130, NoneVisits = 150;

    /// <summary>They come by the address that is printed on the brochure of the own exhibition.</summary>
    public const int ByBrochureLink = 350;

    /// <summary>People who took a brochure of the own exhibition, left no name and come by the address on it, at the small size: one of eleven.</summary>
    public const int NamelessReaders = 60;

    /// <summary>Customers and leads at the own exhibition who look up by that address what they were shown.</summary>
    public const int KnownByBrochureLink = 150;

    /// <summary>Strangers who fill in the form of the site after the fair, by interest.</summary>
    public const int HotInquiry = 110, WarmInquiry = 40;

    /// <summary>
    /// Of strangers who were followed up: who gets an offer, and who of those orders; later follow-up halves both. 19 to 21 % of decided opportunities are won (b2b_win_rate),
    /// which makes 3 to 4 % of all cards (lead_to_order_conversion: up to 5 %).
    /// </summary>
    public const int HotOffer = 480, WarmOffer = 180, OfferIsOrdered = 210;

    /// <summary>A survey goes out so many days after the last day; 3 to 35 % of those asked answer (survey_response_rate_b2b).</summary>
    public const int SurveyAfterDays = 24;

    /// <summary>
    /// Answers per series in the order of the catalogue. Ten and more grow with the size; fewer do not, so that there are series without a score at every size.
    /// </summary>
    public static readonly int[] OpenHouseAnswers = [17, 14, 12, 8, 5, 0], AnswersOf2025Spring = [4, 10, 0, 7, 3, 6], AnswersOf2025Autumn = [10, 6, 3, 5, 0, 10],
        AnswersOf2026Spring = [11, 0, 13, 6, 12, 3];

    /// <summary>Fewer answers than these give no score.</summary>
    public const int AnswersForAScore = 10;

    /// <summary>
    /// What strangers think of a series, 0 to 100: this less a tenth of its complaints per thousand orders. With the noise below the NPS of all series is near 24 (nps_b2b) and three
    /// of four are content (csat_b2b).
    /// </summary>
    public const int FirstImpression = 96, MoodBelow = 20, MoodAbove = 20;

    /// <summary>Who scores also writes.</summary>
    public const int WithComment = 550;

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
}
