namespace TradeCrm.Warehouse;

/// <summary>What the models read from <c>ops.settings</c>, <c>ops.page_rules</c> and <c>ops.sources</c>, and the moment up to which they look.</summary>
public sealed record BuildOptions
{
    /// <summary>The company's name.</summary>
    public string CompanyName { get; init; } = "";

    /// <summary>ISO 4217. Default USD.</summary>
    public string CompanyCurrency { get; init; } = "USD";

    /// <summary>IANA zone in which days and months are cut. Default UTC.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>ISO 4217 code of the reports' money. Default USD.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>A pause longer than this ends a session. Default 30, the web analytics custom.</summary>
    public int SessionGapMinutes { get; init; } = 30;

    /// <summary>An inquiry and a form post this close are one event. Default 120: a CRM stamps seconds after the web server does.</summary>
    public int FormMatchSeconds { get; init; } = 120;

    /// <summary>Business hours within which an inquiry is to be answered. Default 16: two working days.</summary>
    public decimal InquiryDeadlineHours { get; init; } = 16;

    /// <summary>Days after an answer within which the customer's next question opens the same matter again. Default 60: later they come with something new.</summary>
    public int InquiryReopenDays { get; init; } = 60;

    /// <summary>Hour at which a working day starts. Default 9.</summary>
    public int WorkdayStartsHour { get; init; } = 9;

    /// <summary>Hour at which a working day ends. Default 18.</summary>
    public int WorkdayEndsHour { get; init; } = 18;

    /// <summary>Country of the holiday calendar, a code of <see cref="HolidayCountries"/>, or empty for Saturdays and Sundays only. Default CN.</summary>
    public string Holidays { get; init; } = "CN";

    /// <summary>Teams and time zones whose business hours are others. Default none.</summary>
    public IReadOnlyList<WorkCalendar> Calendars { get; init; } = [];

    /// <summary>Signals that make an inquiry a qualified one. Default 2.</summary>
    public int QualifiedMinSignals { get; init; } = 2;

    /// <summary>Days after a cut-off in which a visitor may become a buyer. Default 90.</summary>
    public int IntentHorizonDays { get; init; } = 90;

    /// <summary>Days before a cut-off that the features look at. Default 90.</summary>
    public int IntentLookbackDays { get; init; } = 90;

    /// <summary>quarter or month. Default quarter: trade customers order a few times a year.</summary>
    public string RetentionPeriod { get; init; } = "quarter";

    /// <summary>The company's own mail and web domains.</summary>
    public IReadOnlyList<string> OwnDomains { get; init; } = [];

    /// <summary>First match wins.</summary>
    public IReadOnlyList<PageRule> PageRules { get; init; } = [];

    /// <summary>When quotations are compared, and what their terms add to a price.</summary>
    public QuotationOptions Quotations { get; init; } = new();

    /// <summary>When a customer must be left alone, and when salespeople meet at one.</summary>
    public AccountRules Accounts { get; init; } = new();

    /// <summary>Since when there is a CRM, and what is expected of it.</summary>
    public ManagementRules Management { get; init; } = new();

    /// <summary>Days, brochures and lists of exhibitions. Default none: only what the lists say.</summary>
    public IReadOnlyList<ConfiguredExhibition> Exhibitions { get; init; } = [];

    /// <summary>What comes first with a customer. Default <see cref="NextStepRule.Standard"/>.</summary>
    public IReadOnlyList<NextStepRule> NextSteps { get; init; } = NextStepRule.Standard;

    /// <summary>How deals are put together and how long each stage may take.</summary>
    public LifecycleRules Lifecycle { get; init; } = new();

    /// <summary>The configured sources.</summary>
    public IReadOnlyList<ConfiguredSource> Sources { get; init; } = [];

    /// <summary>UTC. Default null: the newest event that is not after the clock.</summary>
    public DateTime? AsOf { get; init; }
}

/// <summary>Tells what a page is by its path.</summary>
/// <param name="PageKind">home, product, price, download, manual, inquiry_form, company, careers, blog, feed, asset or admin.</param>
/// <param name="Pattern">RE2, case-insensitive, on the path.</param>
public sealed record PageRule(string PageKind, string Pattern);

/// <summary>When a team, or everybody in a time zone, works.</summary>
/// <param name="TeamOrZone">The team as the salespeople's source names it, or an IANA zone; a team goes before a zone.</param>
/// <param name="TimeZone">IANA zone of the hours, or null: each salesperson's own.</param>
/// <param name="StartsHour">0 to 23.</param>
/// <param name="EndsHour">1 to 24.</param>
/// <param name="Weekend">ISO weekdays that are free, 1 (Monday) to 7.</param>
/// <param name="Holidays">As <see cref="BuildOptions.Holidays"/>.</param>
public sealed record WorkCalendar(string TeamOrZone, string? TimeZone, int StartsHour, int EndsHour, IReadOnlyList<int> Weekend, string Holidays);

/// <summary>A source of the configuration.</summary>
public sealed record ConfiguredSource(string Source, string Kind, string Path, DateTime? ExportedAt = null);
