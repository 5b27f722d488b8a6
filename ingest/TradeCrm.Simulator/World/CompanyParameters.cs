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
    public const int CasualVisitors = 1600;

    /// <summary>Landed by mistake: one page and away.</summary>
    public const int Strays = 380;

    /// <summary>A browser's cache is warm: of the pages, those for which it still asks for the script or a picture, and of these what has not changed.</summary>
    public const int ScriptFetched = 60, PictureFetched = 120, AssetUnchanged = 120;

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

    /// <summary>Permille of a delivery that a complaint names as faulty or missing: assumed.</summary>
    public const int FewestFaulty = 15, MostFaulty = 90;

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

    /// <summary>What the mood of the day takes from and adds to the contentment of which a survey speaks, in points of 100; so that the NPS lies within the published 24 to 49 (nps_b2b), near its lower end.</summary>
    public const int SurveyMoodBelow = 12, SurveyMoodAbove = 25;

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

    /// <summary>After a sample the next order follows sooner than usual, in days: the customer waited for the goods, showed them around and decides.</summary>
    public const int ShortestSampleWait = 25, LongestSampleWait = 70;

    /// <summary>First orders by a sample; they see whether they like it before they buy (sample_to_order_conversion in texts/published.tsv is of the same order).</summary>
    public const int BySample = 450;

    /// <summary>Of the repeat orders that fall outside the season, those that wait for it: garden furniture is bought from October to January for spring, kitchenware from July to September for Christmas.</summary>
    public const int WaitsForGardenSeason = 700, WaitsForChristmas = 300;

    /// <summary>Days to the promised shipment: from stock; made to order; made to order for the next season.</summary>
    public const int SampleLeadDays = 12, ShortestLead = 30, LongestLead = 55, LongestSeasonLead = 100;

    /// <summary>Of the customers with a letter of credit, one in so many gets 90 days; of those who pay by transfer, one in so many pays against documents (published: L/C 12.5 %, D/P 1.7 % of trade).</summary>
    public const int OneInForUsance = 3, OneInForDocuments = 11;

    /// <summary>Large orders of the last weeks, two by two for the same article: what stock and production must be shared among.</summary>
    public const int BigOrders = 12;

    /// <summary>Repeat orders that a salesperson enters as a deal of their own; the others just come.</summary>
    public const int DealForRepeat = 200;

    /// <summary>Won deals whose stages are no staircase: no stage of negotiating, none of agreement, back from agreement to negotiating, lost and opened again.</summary>
    public const int SkipsNegotiating = 120, SkipsAgreed = 200, GoesBack = 90, LostThenWon = 60;

    /// <summary>Lost deals that are opened again; a second deal of the same customer beside the first, of every thousand deals.</summary>
    public const int LostThenOpen = 80, Parallel = 100;

    /// <summary>Why deals are lost: to a cheaper rival, to one who delivers sooner, to a better sample; no decision (published 21 to 24 %); the rest just does not answer any more.</summary>
    public const int LostToPrice = 380, LostToDelivery = 150, LostToQuality = 120, NoDecision = 220;

    /// <summary>Days from the first thought to an order without an inquiry; of a repeat order that is a deal of its own.</summary>
    public const int ShortestDirectDeal = 20, LongestDirectDeal = 80, ShortestRepeatDeal = 8, LongestRepeatDeal = 40;

    /// <summary>Stages that somebody moves in the CRM without having written, called or met, as far as any system knows.</summary>
    public const int SilentStage = 150;

    /// <summary>Days without a word after which a sample's deal counts as lost.</summary>
    public const int SampleForgottenDays = 90;

    // --- delivery
    /// <summary>Late by a week at most, and by more; suppliers of consumer goods ship 75 to 90 % on time.</summary>
    public const int LateALittle = 140, LateALot = 60;

    /// <summary>The rest pays up to two months late.</summary>
    public const int PaysPromptly = 820;

    /// <summary>Days from a complaint to its solution, at most; complaints that are never closed, and closed ones that come back.</summary>
    public const int LongestRepairDays = 60, NeverClosed = 130, Reopened = 150;

    /// <summary>Of those asked after a delivery, who answers: published are 3 to 35 % (survey_response_rate_b2b), and these know the company.</summary>
    public const int SurveyAnswered = 340;

    // --- prices: who quotes what beside a colleague; what terms cost stands in PriceTables
    /// <summary>Offers that say until when they hold; the others are left to custom, as a good tenth is in every drawer of offers.</summary>
    public const int ValidityWritten = 900;

    /// <summary>Days that an offer without a date holds by custom, and those that each salesperson writes down, by habit: a month is usual, half of one where metal is in the goods.</summary>
    public const int DefaultValidityDays = 30;
    public static readonly int[] ValidityDays = [30, 30, 15, 45, 30];

    /// <summary>Offers farther apart, the older one expired, are not the same business any more.</summary>
    public const int LongestComparedDays = 90;

    /// <summary>A rounded price, not a different one.</summary>
    public const int ToleratedPermille = 5;

    /// <summary>An order within so many days of an offer settles its price; orders follow offers within three weeks, in this company.</summary>
    public const int ContractFollowsDays = 90;

    /// <summary>What somebody puts in for duty and delivery where there is no tariff.</summary>
    public const int FreightAskedFor = 230;

    /// <summary>Offers with an earlier version: a second version after a talk about quantity, payment or delivery is common, a third is left out.</summary>
    public const int RevisedOffers = 90;

    /// <summary>Of the offers that nobody ordered from, those whose price the same salesperson lowered in a second one, and by how much.</summary>
    public const int HaggledOffers = 60, LeastHaggled = 15, MostHaggled = 45;

    /// <summary>Prices given away that nothing has settled lie in the last weeks where they can, so that somebody can still act on them.</summary>
    public const int OpenConflictDays = 75;

    /// <summary>What a salesperson gives away beside a colleague's price: less is rounding, more would be noticed by the boss.</summary>
    public const int LeastGivenAway = 30, MostGivenAway = 150;

    /// <summary>A colleague who quotes beside somebody is of the same desk; the rest sits elsewhere and met the customer at a fair or on the telephone.</summary>
    public const int QuotesAtTheSameDesk = 700;

    /// <summary>Two people of one company ask two salespeople, each their own; the rest is one person who shops around.</summary>
    public const int AskedByAnotherPerson = 650;

    /// <summary>Pairs that nothing explains, at the small size: by what went wrong.</summary>
    public const int GivenAway = 7, Mistyped = 2, OldListTaken = 2, FreightForgotten = 2, WrongBreak = 2, PartlyExplained = 2;

    /// <summary>Pairs that seem to conflict, at the small size: of each single reason, of several, and of each other kind.</summary>
    public const int ExplainedByOne = 3, ExplainedBySeveral = 3, OtherNearMisses = 2;


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

    /// <summary>Of the small mails permille that are ours; at most so many to one company. Assumed.</summary>
    public const int SmallMailIsOurs = 720, MostSmallTalks = 9;

    /// <summary>Small services that nobody had promised, at the small size; permille of deliveries whose arrival the customer tells us. Assumed.</summary>
    public const int DocumentErrands = 70, VisitErrands = 32, TermsErrands = 26, CreditErrands = 14, DispatchErrands = 8, SampleErrands = 12, ErrandsInChinese = 9, ArrivalIsTold = 60;

    /// <summary>Of notes and recorded calls, permille that are written in Chinese: assumed.</summary>
    public const int NotedInChinese = 450;

    /// <summary>Of recorded calls, permille that we made: assumed.</summary>
    public const int CallIsOurs = 700;

    /// <summary>Ordinary mails, notes, calls and sales talks that nothing else brings about, at the small size: enough for each wording that stands around a promise to be seen more often without one. Assumed.</summary>
    public const int SmallMails = 900, SmallNotes = 150, SmallCalls = 180, SalesCalls = 110, SalesMails = 70;

    /// <summary>So that no customer is promised everything. Few read Chinese, and all Chinese mails and chats go to them.</summary>
    public const int MostTextsPerCompany = 3, MostTextsPerChineseCompany = 9;

    /// <summary>A complaint leaves a customer sore for so long: nobody promises new business in that time.</summary>
    public const int QuietAfterComplaintDays = 15;

    /// <summary>What those who left had promised in their last weeks, and left undone.</summary>
    public const int LeaverPromises = 8, LastPromisesDays = 25;

    /// <summary>Customers of those who left: introduced to a successor, who is sometimes not made the owner; the customer answers. At least so many are introduced, and so many left to nobody.</summary>
    public const int Introduced = 450, OwnerNotChanged = 200, AnswersIntroduction = 500, HandoversOfAKind = 6;

    /// <summary>Companies in whose last 90 days two or three salespeople meet, on purpose: without knowing of each other, or with a good reason.</summary>
    public const int Collisions = 12, Teams = 8, Substitutes = 6, AccountHandovers = 6, AgentsAndPrincipals = 6;

    /// <summary>Of the collisions: two teams; with a third salesperson; only by two quotations, so that the first contact decides.</summary>
    public const int CollisionOfTeams = 650, ThirdSalesperson = 250, QuotationsOnly = 3;

    /// <summary>Days within which several salespeople at one customer count as active, and for which an owner is protected since the last two-way contact: a quarter, the usual term of a public pool (公海).</summary>
    public const int ActiveDays = 90, ProtectDays = 90;

    /// <summary>Stated channels: in Hong Kong and Taiwan WeChat is usual; elsewhere some want to be called, and some were never asked.</summary>
    public const int PrefersWeChat = 600, PrefersPhone = 110, NeverAskedForChannel = 90;

    /// <summary>Silent steps of leavers' deals, and as many of each of the three that only seem so. A contact this long before a step still explains it.</summary>
    public const int SilentStages = 7, ContactBeforeStageDays = 3;

    // --- delivery: production, stock, payment, costs
    /// <summary>Order lines that are served from stock rather than made; samples always are.</summary>
    public const int FromStock = 250;

    /// <summary>Bulk orders that leave in two parts: half a container is ready and the other half is not.</summary>
    public const int SplitShipment = 90;

    /// <summary>Contracts that allow partial shipment; a letter of credit must say so either way.</summary>
    public const int PartialAllowed = 500;

    /// <summary>Days of work at a factory.</summary>
    public const int ShortestRun = 12, LongestRun = 25;

    /// <summary>Of the open order lines, at least so many of each kind of coverage at the small size.</summary>
    public const int CoverageCases = 6;

    /// <summary>Instalments that are never paid, or paid in part, at the small size; published: 3 % of credit sales are written off.</summary>
    public const int NeverPaid = 8, PartlyPaid = 8;

    /// <summary>Deposits that come late, because the buyer's bank needs a cover; open account that is paid late (published for Chinese sellers on credit: 33 to 50 %).</summary>
    public const int LateDeposit = 150, LateOpenAccount = 400, LateDocuments = 200;

    /// <summary>Days that late payers on open account take at most; skewed, so that the mean is about three weeks (published: 21 days).</summary>
    public const int LatestOpenAccount = 85;

    /// <summary>One letter of credit in so many allows a latest shipment before the planned one, another one exactly on its day.</summary>
    public const int OneInForTightCredit = 6;

    /// <summary>Parts of 100 of the amount that are due as deposit.</summary>
    public const int DepositPercent = 30;

    /// <summary>A salesperson's gross monthly pay in whole yuan with the employer's insurance: a beginner's, and what each year adds up to the tenth.</summary>
    public const int SalaryAtStart = 11_000, SalaryPerYear = 1_300;

    /// <summary>What the factory asks for, in parts of 100 of the dollar list at seven yuan, with 13 % value-added tax in it.</summary>
    public const int PurchasePercent = 70, VatPercent = 13;

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

    /// <summary>Cards of strangers without an address, with the address of an agent, with name and company in each other's place.</summary>
    public const int CardWithoutMail = 70, CardWithAgentsMail = 15, SwappedCard = 20;

    /// <summary>Names that stand on a stranger's card, and on that of somebody in the CRM, as they are; the others are in one of the spellings that other systems have too.</summary>
    public const int CardAsIs = 650, KnownCardAsIs = 350;

    /// <summary>Cards from Hong Kong and Taiwan that are printed in traditional characters on the side that was kept.</summary>
    public const int CardInSigns = 600;

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
    /// Answers per series in the order of the catalogue. Ten and more grow with the size, fewer a third as fast, so that there are series without a score at every size. Nobody has
    /// been asked about the fairs of October 2026 yet.
    /// </summary>
    public static readonly int[] OpenHouseAnswers = [17, 14, 12, 8, 5, 0], AnswersOf2025Spring = [4, 10, 0, 7, 3, 6], AnswersOf2025Autumn = [10, 6, 3, 5, 0, 10],
        AnswersOf2026Spring = [11, 0, 13, 6, 12, 3], AnswersOf2024Autumn = [2, 1, 2, 0, 0, 1], AnswersOfFrankfurt = [2, 2, 0, 0, 1, 0];
    public const int FewAnswersGrowSlowly = 3;

    /// <summary>Fewer answers than these give no score.</summary>
    public const int AnswersForAScore = 10;

    /// <summary>
    /// What strangers think of a series, 0 to 100: this less a tenth of its complaints per thousand orders. With the noise below the NPS of all series is near 24 (nps_b2b) and three
    /// of four are content (csat_b2b).
    /// </summary>
    public const int FirstImpression = 96, MoodBelow = 20, MoodAbove = 20;

    /// <summary>Who scores also writes, the discontent more often.</summary>
    public const int WithComment = 550, WithCommentIfDiscontent = 900;

    /// <summary>
    /// Of the comments, those that a list of good and bad words misreads: denied faults, irony, praise and blame in one, the stand instead of the goods, a scale read upside down. Our assumption: many more
    /// than in life, so that there are enough of each kind.
    /// </summary>
    public const int HardComment = 300;

    // --- CRM records and their defects
    /// <summary>Companies that stand in both CRMs: two teams met them at different fairs, and neither sees the other's system.</summary>
    public const int InBothCrms = 120;

    /// <summary>Companies that a salesperson entered again in the same CRM; audits of CRM data give 3 to 20 % of duplicates, so rather few.</summary>
    public const int EnteredTwice = 30;

    /// <summary>Records without a website in the CRM where the company is at home, and in the other one; the field is optional in both.</summary>
    public const int NoWebsite = 360, OtherRecordNoWebsite = 560, OtherRecordOtherSite = 120;

    /// <summary>What address the second record of a person (other CRM, fair card) has; the rest has none, only a telephone.</summary>
    public const int OtherRecordOwnMail = 320, OtherRecordSharedMail = 130, OtherRecordPrivateMail = 230;

    /// <summary>The address on a fair's card: the person's own, a shared mailbox, a private one; the rest has a telephone and a website only.</summary>
    public const int CardOwnMail = 600, CardSharedMail = 170, CardPrivateMail = 170;

    /// <summary>First records with a telephone and no address (WhatsApp people), and with the company's shared mailbox only.</summary>
    public const int PhoneOnlyContact = 110, SharedMailContact = 60;

    /// <summary>Addresses with a slip of the finger in the CRM: mail to them comes back, or nobody ever wrote.</summary>
    public const int MistypedMail = 35;

    /// <summary>Companies of two people or more who all stand behind one mailbox in the CRM.</summary>
    public const int AllBehindOneMailbox = 70;

    /// <summary>
    /// Private and shared addresses in the website's form of people whose business address the CRM has. 56 % of those asked give no business address (free_mail_share_of_business_contacts);
    /// those who ask for prices have more reason to.
    /// </summary>
    public const int FormPrivateMail = 150, FormSharedMail = 50;

    /// <summary>People who write their own name as the CRM has it; the others draw a spelling, which may be the same.</summary>
    public const int OwnNameAsIs = 550;

    /// <summary>Records that hold the name in the local script where there is one: OKKI has a column for it, HubSpot an own field that few fill in.</summary>
    public const int LocalNameInOkki = 700, LocalNameInHubspot = 400;

    /// <summary>Countries written short, in the local language or in Chinese.</summary>
    public const int CountryInOtherWords = 90;

    /// <summary>First records that hold the names as they are; the others were typed from a card.</summary>
    public const int NameAsIs = 800;

    /// <summary>Records of the other CRM in which name and company stand in each other's column.</summary>
    public const int SwappedColumns = 60;

    /// <summary>Test records that nobody deleted, in each CRM, at the small size.</summary>
    public const int TestRecords = 4;

    /// <summary>Planted at the small size: groups with offices abroad, agents with their buyers, renamings, mergers, people who change employer, companies that nearly share a name, rivals, suppliers, overseas Chinese traders.</summary>
    public const int OfficeGroups = 9, OrderingAgents = 8, Renamings = 8, Mergers = 7, Moves = 9, NearNames = 14, RivalsInCrm = 7, SuppliersInCrm = 7, OverseasChinese = 8;

    /// <summary>Colleagues of a buyer, none, one or two: buying groups are larger than one (published ones have six to ten; a small importer's are smaller).</summary>
    public const int NoColleague = 380, OneColleague = 380;

    /// <summary>Colleagues who look at the site themselves, and colleagues whom the CRM comes to know.</summary>
    public const int ColleagueReads = 520, ColleagueIsKnown = 450;

    /// <summary>Colleagues who come through the company's one address on the internet.</summary>
    public const int SharesOfficeAddress = 600;

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


    // --- machines: requests in 24 months at the small size
    // Together 40 % of the small log's lines and 60 % of the medium one's. Published are 42 to 53 % of all requests on one large network (37 % in its lowest year), and 74 % and more of
    // the visits of small sites. Chosen is the lower end for the small size, so that its few lines tell mostly of people; the share grows with the size, because the audience does and
    // the people whom the company knows do not as much.
    public const int GoogleRequests = 4600, BingRequests = 2700, OtherBotRequests = 4200;

    /// <summary>Crawlers of language models: none to speak of in 2024, as many requests as a search engine in 2026.</summary>
    public const int AiRequests = 3600;

    /// <summary>Programs of others under their own names, and feed readers.</summary>
    public const int ToolRequests = 500, FeedRequests = 1100;

    public const int ScannerAddresses = 120, OddRequests = 130, ReferrerSpammers = 60;

    /// <summary>Scrapers take all prices in minutes; cloaked crawlers pose as browsers and take their time.</summary>
    public const int Scrapers = 13, ScraperRequests = 210, CloakedCrawlers = 44, CloakedRequests = 110;

    /// <summary>A second monitor on trial in the last days: a request every five minutes.</summary>
    public const int TrialMonitorDays = 2, TrialMonitorMinutes = 5;

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
    public static readonly DateTime CurrentLogFrom = new(2026, 10, 30);

    /// <summary>The catalogue moved to a host of its own; of those who load it on the main site, who goes on there.</summary>
    public static readonly DateTime CatalogueHostSince = new(2026, 5, 11);
    public const int GoesOnToCatalogue = 600, CatalogueCrawls = 900;

    /// <summary>Visitors of the landing page for fair appointments, which a marketing service hosts.</summary>
    public const int LandingVisitors = 130;
}
