namespace TradeCrm.Simulator;

/// <summary>A name and an address.</summary>
internal sealed record Mailbox(string Name, string Address)
{
    public static Mailbox Of(Person person) => new(person.Name, person.Email);

    public static Mailbox Of(Salesperson? salesperson) => salesperson is null ? Shared : new(salesperson.Name, salesperson.Email);

    /// <summary>The office's own, whose mails are exported.</summary>
    public static Mailbox Shared { get; } = new("Haina Sales 海纳国际", "sales@haina-trading.example");
}

/// <summary>A mail that somebody sent; not yet its bytes.</summary>
internal sealed class Letter
{
    public required DateTime At { get; init; }
    /// <summary>email, auto_reply, bounce or list.</summary>
    public required string Type { get; init; }
    public required Mailbox From { get; init; }
    public required Mailbox To { get; init; }
    public required string Subject { get; init; }
    /// <summary>What was newly written, as the CRM keeps it.</summary>
    public required string Body { get; init; }
    public required MailProgram Program { get; init; }
    public required string MessageId { get; init; }
    /// <summary>The sender's.</summary>
    public required PlaceClock Clock { get; init; }
    public Activity? Activity { get; init; }
    public Inquiry? Inquiry { get; init; }
    /// <summary>What it answers, quotes or complains about; null for a first mail.</summary>
    public Letter? Parent { get; set; }
    /// <summary>Draws what is typical of this one mail.</summary>
    public required RandomStream Stream { get; init; }
    public bool IsOut => From.Address.EndsWith("@haina-trading.example", StringComparison.Ordinal);
    public string Signature { get; init; } = "";

    public string Kind => Type == "email" ? "mail" : Type;
}
