namespace TradeCrm.Simulator;

/// <summary>
/// What keeps a promise. shipment: the order leaves; quote: a quotation is made; hold: the next order is at that price; line: the next quotation or order has the discount; 'terms X':
/// the next order is paid like that; the others are kept by a message or a meeting: notice, dispatch, arrival, sample, document, visit, terms.
/// </summary>
internal static class PromiseDeed
{
    public static string Usual(string kind) => kind switch
    {
        "price" => "hold",
        "discount" => "line",
        "delivery_date" => "shipment",
        "payment_term" => "terms",
        _ => kind,
    };

    /// <summary>A later order or quotation shows whether it was kept; without one nothing was put to the test.</summary>
    public static bool IsTested(string deed) => deed is "hold" or "line" or "exclusivity" || deed.StartsWith("line ", StringComparison.Ordinal) || deed.StartsWith("terms", StringComparison.Ordinal);
}

/// <summary>A sentence in an activity's text, and what became of it. Of a lookalike only the first four are set.</summary>
internal sealed class Promise
{
    public required PromiseText Text { get; init; }
    public required Activity Activity { get; init; }
    public required string Sentence { get; init; }
    public int Percent { get; init; }
    public string Planted { get; init; } = "";
    /// <summary>Null: nothing was said.</summary>
    public DateTime? DueOn { get; init; }
    /// <summary>The event that shows what became of it: at most one of the three.</summary>
    public Activity? Deed { get; set; }
    public Order? Order { get; set; }
    public Quotation? Quotation { get; set; }
    /// <summary>False: the event shows that it was not kept, as an order at another price does.</summary>
    public bool IsHonoured { get; set; } = true;

    public Salesperson By => Activity.By!;

    public Company Company => Activity.Company!;

    /// <summary>When the event happened; an order that was promised to leave counts on the day it left.</summary>
    public DateTime? DoneAt => Deed?.At ?? Quotation?.At ?? (Text.Deed == "shipment" || Text.Deed == "sample" ? Order?.ShippedOn : Order?.At);

    public string EvidenceKind => Deed is not null ? "activity" : Quotation is not null ? "quotation" : Order is not null ? "order" : "";

    public string EvidenceId => Deed?.Id ?? Quotation?.Id ?? Order?.Id ?? "";

    /// <summary>What really became of it by the last moment that anybody looks at: kept, broken, open; not_known where nothing has put it to the test.</summary>
    public (string Outcome, DateTime? At) Fact() => Judge(Reach.Newest);

    /// <summary>The same, as far as the exports can tell it.</summary>
    public (string Outcome, DateTime? At) Outcome() => Judge(SeenUntil());

    private (string, DateTime?) Judge(DateTime seen)
    {
        if (DoneAt is { } done && done <= seen)
            return !IsHonoured ? ("broken", done) : DueOn is { } due && done.Date > due ? ("broken", due.AddDays(1)) : ("kept", done);
        if (DueOn is not { } last || last >= Reach.Newest.Date)
            return ("open", null);
        if (PromiseDeed.IsTested(Text.Deed))
            return ("not_known", null);
        return last.AddDays(1) <= seen ? ("broken", last.AddDays(1)) : ("not_known", null);
    }

    /// <summary>Up to when it is known: a message that would show it stands where the other messages of this salesperson stand.</summary>
    public DateTime SeenUntil() => Order is not null || Quotation is not null ? Reach.Usual : Recorded.Until(Deed ?? Activity);
}
