namespace TradeCrm.Simulator;

/// <summary>Severity: high, medium or low. A reopened complaint that was closed again has both later moments.</summary>
internal sealed class Complaint(DateTime openedAt, Order order, Product product, string severity, DateTime? closedAt, DateTime? reopenedAt, string text)
{
    public string Id { get; set; } = "";
    public DateTime OpenedAt => openedAt;
    public Order Order => order;
    public Product Product => product;
    public string Severity => severity;
    public DateTime? ClosedAt { get; set; } = closedAt;
    public DateTime? ReopenedAt { get; set; } = reopenedAt;
    /// <summary>The text as written; {order} stands for the order's number, which is given later.</summary>
    public string RawText => text;
    public string Text => text.Replace("{order}", order.Id, StringComparison.Ordinal);
    public string Theme { get; init; } = "";
    /// <summary>Who complained; not always the one who ordered.</summary>
    public Person By { get; init; } = order.Person;
    /// <summary>Null: never assigned to anybody.</summary>
    public Salesperson? AssignedTo { get; init; }
    /// <summary>The second solution, after the reopening.</summary>
    public DateTime? ClosedAgainAt { get; set; }
    /// <summary>The same matter, entered by somebody else before.</summary>
    public Complaint? Repeats { get; init; }
    /// <summary>The situation that was made on purpose; empty if none was.</summary>
    public string Case { get; init; } = "";
    /// <summary>When it was solved for good; null while it is open.</summary>
    public DateTime? ResolvedAt => ReopenedAt is null ? ClosedAt : ClosedAgainAt;
}

/// <summary>The dates of a complaint; what has not happened is null.</summary>
internal sealed record ComplaintCourse(DateTime OpenedAt, DateTime? ClosedAt = null, DateTime? ReopenedAt = null, DateTime? ClosedAgainAt = null);
