namespace TradeCrm.Simulator;

internal enum Role
{
    Buyer, Customer, Casual, Student, Enthusiast, Rival, Looker, NewsletterReader, WeakInquirer, FairGuest, Colleague, Outsider, JobSeeker, Supplier, Journalist, Stray,
}

internal sealed record Browser(string Address, string Agent);

/// <summary>What somebody came for: a series, and one to three of its articles.</summary>
internal sealed record Taste(ProductSeries Series, IReadOnlyList<Product> Favourites)
{
    public static Taste Draw(RandomStream stream, ProductSeries series) =>
        new(series, [.. Enumerable.Range(0, stream.Between(1, 3)).Select(_ => stream.Pick(series.Products)).Distinct()]);
}

/// <summary>A need arises, ripens into a purchase here or elsewhere, and fades. What nobody sees, and what everything that is seen follows from.</summary>
/// <param name="Series">What is needed.</param>
/// <param name="ArisesAt">The first look around.</param>
/// <param name="RipeAt">When they turn to a supplier, here or elsewhere; of one that fades, when nobody wants it any more.</param>
/// <param name="BudgetUsd">Whole dollars.</param>
/// <param name="IsWon">It was bought here.</param>
/// <param name="IsFaded">Nobody buys: the project was put off, the budget cut.</param>
internal sealed record Need(ProductSeries Series, DateTime ArisesAt, DateTime RipeAt, int BudgetUsd, bool IsWon, bool IsFaded = false);

/// <summary>One line of the web log. Machine: its kind, or null for a visitor from outside. Without a method the target is all that came in place of a request.</summary>
internal sealed record Hit(DateTime At, Browser Browser, string Method, string Target, string Referrer, int Status, int Bytes,
    string? Machine = null);

/// <summary>A legal entity. Its offices abroad are companies of their own under one parent; an agent is never the buyer behind him.</summary>
internal sealed class Company
{
    /// <summary>The name by which the truth knows this company; in no export.</summary>
    public string Key => $"G{Number:00000}";
    /// <summary>As the exports that are not a CRM's name it.</summary>
    public string Id { get; set; } = "";
    public required string Name { get; init; }
    public required Country Country { get; init; }
    public required string City { get; init; }
    public required string Domain { get; init; }
    public required string Type { get; init; }
    public ProductSeries? Series { get; init; }
    public string Source { get; set; } = "";
    public Salesperson? Owner { get; set; }
    /// <summary>Null: not in the CRM.</summary>
    public DateTime? CreatedAt { get; set; }
    public bool HasOrdered { get; set; }
    public Company? Parent { get; set; }
    /// <summary>Who orders on this company's behalf.</summary>
    public Company? Agent { get; set; }
    /// <summary>The name in the local script, where it is not what <see cref="LocalNames"/> makes of the name.</summary>
    public string NameLocal { get; init; } = "";
    /// <summary>Its new name and domain, and since when; the name above is the one before.</summary>
    public Renaming? Renaming { get; set; }
    /// <summary>The company that it has become part of, and since when.</summary>
    public (Company Into, DateTime At)? Merger { get; set; }
    /// <summary>Another company whose name is nearly the same by chance.</summary>
    public Company? Resembles { get; set; }
    /// <summary>What it was made for: the name of a planted case, or empty.</summary>
    public string Planted { get; set; } = "";
    /// <summary>The company that took this one over, or else this one: the customer of today.</summary>
    public Company Survivor => Merger?.Into ?? this;
    public required int Number { get; init; }
    /// <summary>The customer's own price, in parts of 1,000 of the list.</summary>
    public required int PriceLevel { get; init; }
}

/// <summary>A company that changed its name.</summary>
internal sealed record Renaming(string Name, string Domain, DateTime At);

/// <summary>Somebody went to another company and has an address there.</summary>
internal sealed record Move(Company To, string Email, DateTime At);

internal sealed class Person
{
    public required int Number { get; init; }
    /// <summary>The name by which the truth knows this person; in no export.</summary>
    public string Key => $"H{Number:00000}";
    public required Role Role { get; init; }
    public required Country Country { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required string Phone { get; init; }
    public required Company Company { get; init; }
    public required Taste Taste { get; init; }
    /// <summary>buyer, engineer, owner or assistant: what the person does in the company.</summary>
    public required string Function { get; init; }
    /// <summary>The employer after <see cref="Company"/>; null for most.</summary>
    public Move? Move { get; set; }
    public List<Browser> Browsers { get; } = [];
    /// <summary>From then on the second browser takes the first one's place: the same computer at another address.</summary>
    public DateTime? MovedAt { get; set; }
    public string ContactId { get; set; } = "";
    /// <summary>Null: not in the CRM.</summary>
    public DateTime? ContactSince { get; set; }
    /// <summary>Email, WhatsApp, WeChat, Phone, or empty where nobody asked.</summary>
    public string PreferredChannel { get => field ?? (Number % 4 == 0 ? "WhatsApp" : "Email"); set; }
    public bool GetsNewsletter { get; set; }
    /// <summary>What the company wanted through this person, the earliest first.</summary>
    public List<Need> Needs { get; } = [];
    public bool DoNotContact { get; set; }
    /// <summary>When they asked to be left alone: a hold without end.</summary>
    public DateTime? DoNotContactSince { get; set; }
    /// <summary>0 to 100: what answers, delays and faults have left of it. Drives surveys and repeat orders.</summary>
    public int Contentment { get; set; } = 75;
    /// <summary>After which order the customer was lost to somebody else; nobody tells the company.</summary>
    public DateTime? LostAt { get; set; }
    public Dictionary<int, DateTime> Clicks { get; } = [];

    public Company EmployerAt(DateTime at) => Move is { } move && at >= move.At ? move.To : Company;

    public Browser BrowserAt(DateTime at) => at >= MovedAt ? Browsers[1] : Browsers[0];

    /// <summary>Puts the person and the company into the CRM, unless they are there already.</summary>
    public void Record(DateTime at, string source, Salesperson? owner)
    {
        ContactSince ??= at;
        Company.CreatedAt ??= at;
        Company.Owner ??= owner;
        if (Company.Source.Length == 0)
            Company.Source = source;
    }
}

internal sealed record Salesperson(string Id, string Name, string Team, DateTime JoinedOn, DateTime? LeftOn)
{
    public string Email => $"{Text.Slug(Name, ".")}@haina-trading.example";

    public bool WorksAt(DateTime at) => JoinedOn <= at && (LeftOn is null || at < LeftOn);
}

/// <summary>Something that somebody did or wrote, as the systems keep it. Type: email, chat, call, meeting, auto_reply, bounce or internal_note; direction: in, out or empty.</summary>
internal sealed class Activity(DateTime at, string type, Person? person, Salesperson? by, string direction, string subject, string body)
{
    /// <summary>The export's own number; the same row has it in every file that holds it.</summary>
    public string Id { get; set; } = "";
    /// <summary>Its place among all activities in the order of time, from 1; no export shows it.</summary>
    public int Number { get; set; }
    public DateTime At => at;
    public string Type => type;
    public Person? Person => person;
    public Salesperson? By => by;
    public string Direction => direction;
    public string Subject => subject;
    public string Body { get; set; } = body;
    /// <summary>Whom the person worked for at that time.</summary>
    public Company? Company => Person?.EmployerAt(At);
    /// <summary>
    /// What it is for. Outgoing: selling, answer, delivery, payment, service or other; incoming: question (wants an answer), complaint, thanks or other. Empty: other.
    /// </summary>
    public string Purpose { get; init; } = "";
    /// <summary>The situation that was made on purpose; empty if none was.</summary>
    public string Case { get; init; } = "";
    /// <summary>The mail came back: it reached nobody.</summary>
    public bool CameBack { get; init; }
    /// <summary>Of a bounce: what it reports.</summary>
    public Bounce? Bounce { get; init; }
    public bool IsTwoWay => Type is "email" or "chat" or "call" or "meeting";
}

internal sealed record Mailing(int Campaign, DateTime SentAt, Person Person, DateTime? OpenedAt, DateTime? ClickedAt);

internal sealed record Outcome(Person Person, DateTime At, string Kind, bool IsQualified);

internal sealed record Link(Person Person, Browser Browser, DateTime At, string Evidence);
