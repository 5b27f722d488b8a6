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
    /// <summary>
    /// What becomes of an inquiry: the rest is answered. With lost posts and customers who wrote again in vain about 23 % end without an answer, as 23 % of the web leads of the audit of 2,241
    /// companies did (texts/published.tsv, inquiry_never_answered_share); how they divide is our assumption.
    /// </summary>
    public const int Unassigned = 40, NeverLookedAt = 60, AutoReplyOnly = 40, Bounced = 25, NoteOnly = 25;

    /// <summary>Assigned to somebody of the customer's desk who has left; only where somebody has, about a third of all.</summary>
    public const int OwnerHadLeft = 60;

    /// <summary>Posts of the form that never became an inquiry: the mail gateway lost them. A notification from one's own form is lost more rarely than mass mail (13 to 17 %).</summary>
    public const int LostPost = 26;

    /// <summary>Who or what answers, of those answered: a colleague, a chat, the telephone; after a note that led to nothing at first, or at the second try. The rest is a mail of the owner.</summary>
    public const int AnsweredByColleague = 110, AnsweredByChat = 60, AnsweredByPhone = 40, NoteFirst = 45, BounceFirst = 40;

    /// <summary>Inquiries that stand in the export twice, because the button was pressed again.</summary>
    public const int SentTwice = 12;

    /// <summary>An automatic reply before the answer: one team in four has it switched on.</summary>
    public const int AutoReplyFirst = 250;

    /// <summary>
    /// Of those answered, in office time. 37 % of all within an hour are 480 of 1,000 answered ones (published.tsv, first_response_within_1h_share); but half the customers write while Ningbo sleeps, so
    /// only one in eight is answered within an hour of theirs. So many within a working day that half of all are answered within 24 hours, as published (53 %). Very late: seven to 25 working days.
    /// </summary>
    public const int AnsweredWithinAnHour = 480, AnsweredWithinADay = 290, AnsweredVeryLate = 20;

    /// <summary>Inquiries in words of their own, from texts/inquiries.tsv, and those of them that look like spam and are none.</summary>
    public const int InquiryInOwnWords = 600, LooksLikeSpam = 150;

    /// <summary>Offers of services, suppliers, jobs, students, tests and scams among the inquiries: a quarter; of forms on B2B sites 20 to 60 % (published.tsv, spam_share_of_form_submissions), and ours has a captcha.</summary>
    public const int SpamInquiries = 180;

    /// <summary>Spam in words of texts/inquiries.tsv; the rest is the handful that every exporter gets over and over.</summary>
    public const int SpamInOwnWords = 700;

    /// <summary>Cases of each kind that are made on purpose, at the small size; at least five of each are asked for, and some are lost to what else happens to the same people.</summary>
    public const int PlantedCases = 7;

    /// <summary>Days after an answer in which a customer's new question belongs to the same matter.</summary>
    public const int SameMatterDays = 60;

    /// <summary>Business hours within which a customer may expect an answer: two working days, the pipeline's default.</summary>
    public const int AnswerDeadlineHours = 16;

    /// <summary>Days that a hold lasts beyond the solution of the complaint, the pipeline's default.</summary>
    public const int CoolingDays = 14;

    /// <summary>A customer who wrote within so many days asked for it: what is offered to them then is no unsolicited selling.</summary>
    public const int SolicitedDays = 14;

    /// <summary>Complaints that nobody answers in writing before they are solved, and those that nobody was ever given.</summary>
    public const int ComplaintUnanswered = 120, ComplaintUnassigned = 40;

    /// <summary>They send the newsletter to all their customers, with or without a complaint: newcomers and some who never read the circular, at least one in each team.</summary>
    public const string IgnoreHolds = "S04 S06 S10 S12";

    /// <summary>Of the newsletters, who opens them: published rates are 18 to 38 %. Clicks are more than the published 3 %, because the export holds readers of the own trade only, who were met at fairs.</summary>
    public const int NewsletterOpened = 250;

    /// <summary>Who adds a comment to the figure; of them a part says 'mixed' when the figure is in the middle.</summary>
    public const int SurveyComment = 450;

    /// <summary>What a quick answer and an unanswered inquiry do to the contentment of which a survey speaks, in points of 100.</summary>
    public const int QuickAnswerPleases = 3, NoAnswerHurts = 12;

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

    /// <summary>Of those asked after a delivery, who answers: published are 3 to 35 % (survey_response_rate_b2b), and these know the company.</summary>
    public const int SurveyAnswered = 340;

    // --- prices: who quotes what beside a colleague

    // --- people: departures, overlaps, promises

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
