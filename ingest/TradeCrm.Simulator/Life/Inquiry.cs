namespace TradeCrm.Simulator;

/// <summary>What somebody asked, and what the desk did with it.</summary>
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
    /// <summary>How many of the article are asked for; null: the text says none.</summary>
    public int? Quantity { get; init; }
    public Salesperson? Owner { get; set; }
    public Person? Person { get; init; }
    public bool IsQualified { get; init; }
    /// <summary>Why it is no inquiry for goods: offers_marketing, offers_money, offers_goods, job, student, test or scam; empty if it is one.</summary>
    public string SpamReason { get; init; } = "";
    /// <summary>What the desk did with it: answered, answered_by_colleague, unassigned, nobody_looked, auto_reply_only, bounced, internal_note_only, owner_left or waiting.</summary>
    public string Fate { get; set; } = "";
    /// <summary>The situation that was made on purpose; empty if none was.</summary>
    public string Case { get; set; } = "";
    /// <summary>The earlier inquiry about the same matter.</summary>
    public Inquiry? Repeats { get; init; }
    /// <summary>The button was pressed twice: the export has it a second time.</summary>
    public bool IsSentTwice { get; set; }
    /// <summary>Of the second row, where the button was pressed twice.</summary>
    public string SecondId { get; set; } = "";
    public DateTime? AnsweredAt { get; set; }
    public Salesperson? AnsweredBy { get; set; }
    public Deal? Deal { get; set; }
    /// <summary>What it was answered with.</summary>
    public Quotation? Offer { get; set; }
}

/// <summary>A form that was posted and of which nobody but the web server knows.</summary>
internal sealed record LostPost(DateTime At, Person Person, Browser Browser);
