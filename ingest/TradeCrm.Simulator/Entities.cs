namespace TradeCrm.Simulator;

internal enum Role
{
    Buyer, Customer, Casual, Student, Enthusiast, Rival, Looker, NewsletterReader, WeakInquirer, FairGuest,
}

internal sealed record Browser(string Address, string Agent);

internal sealed record Hit(DateTime At, Browser Browser, string Method, string Target, string Referrer, int Status, int Bytes,
    bool IsMachine = false);

internal sealed class Company
{
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
}

internal sealed class Person
{
    public required int Number { get; init; }
    public required Role Role { get; init; }
    public required Country Country { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required string Phone { get; init; }
    public required Company Company { get; init; }
    public required ProductSeries Series { get; init; }
    public required IReadOnlyList<Product> Favourites { get; init; }
    public List<Browser> Browsers { get; } = [];
    public string ContactId { get; set; } = "";
    /// <summary>Null: not in the CRM.</summary>
    public DateTime? ContactSince { get; set; }
    public bool GetsNewsletter { get; set; }
    public bool DoNotContact { get; set; }
    public Dictionary<int, DateTime> Clicks { get; } = [];

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

internal sealed class Inquiry
{
    public string Id { get; set; } = "";
    public required DateTime ReceivedAt { get; init; }
    public required string Channel { get; init; }
    public required string Email { get; init; }
    public required string Name { get; init; }
    public required string Company { get; init; }
    public required string Subject { get; init; }
    public required string Body { get; init; }
    public string Sku { get; init; } = "";
    public string Page { get; init; } = "";
    public Salesperson? Owner { get; set; }
    public Person? Person { get; init; }
    public bool IsQualified { get; init; }
}

internal sealed record Activity(DateTime At, string Type, Person? Person, Salesperson? By, string Direction, string Subject, string Body);

internal sealed record OrderLine(int Line, Product Product, int Quantity, int PriceCents);

internal sealed class Order
{
    public string Id { get; set; } = "";
    public required DateTime At { get; init; }
    public required Person Person { get; init; }
    public required Salesperson? By { get; init; }
    public required string Kind { get; init; }
    public required string Status { get; init; }
    public required string Currency { get; init; }
    public required IReadOnlyList<OrderLine> Lines { get; init; }
    public DateTime PromisedOn => At.Date.AddDays(Kind == "sample" ? 12 : 40);
}

internal sealed record Complaint(DateTime OpenedAt, Order Order, Product Product, string Severity, DateTime? ClosedAt, DateTime? ReopenedAt,
    string Text);

internal sealed record Survey(DateTime At, string Measure, int Score, Person Person, ProductSeries Series, string Comment, int Invited);

internal sealed record Mailing(int Campaign, DateTime SentAt, Person Person, DateTime? OpenedAt, DateTime? ClickedAt);

internal sealed record Outcome(Person Person, DateTime At, string Kind, bool IsQualified);

internal sealed record Link(Person Person, Browser Browser, DateTime At, string Evidence);
