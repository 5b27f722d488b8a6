namespace TradeCrm.Models.Promises;

/// <summary>Subject or body of one activity.</summary>
/// <param name="ActivityId">Key of core.activities.</param>
/// <param name="Field">subject or body.</param>
/// <param name="Setting">letter (a mail or chat of ours), note (what a salesperson wrote down for the company: notes, calls, meetings) or theirs (the customer's, or a machine's: nobody of ours promises in it).</param>
/// <param name="SentOn">Day of the activity in the company's zone.</param>
/// <param name="Text">As it stands in the table.</param>
/// <param name="Context">What the text is about when it does not say so itself: the subject of a body.</param>
internal sealed record ReadText(string ActivityId, string Field, Setting Setting, DateOnly SentOn, string Text, string Context = "");

/// <summary>Who speaks in a text, and to whom.</summary>
internal enum Setting
{
    /// <summary>A mail or chat of ours to the customer.</summary>
    Letter,

    /// <summary>What one of ours wrote down: a note, the record of a call or a meeting.</summary>
    Note,

    /// <summary>The customer's own words, or a machine's: read, and no promise of ours.</summary>
    Theirs,
}

/// <summary>One promise as it stands in a text.</summary>
internal sealed record FoundPromise
{
    /// <summary>price, discount, delivery_date, sample, document, visit, payment_term or exclusivity.</summary>
    public required string Kind { get; init; }

    /// <summary>What would keep it: hold, quote, line, notice, terms, shipment, dispatch, arrival, sample, document, visit or exclusivity.</summary>
    public required string Deed { get; init; }

    /// <summary>en or zh: the rules that found it.</summary>
    public required string Language { get; init; }

    /// <summary>First character of the sentence in the text, counted in code points from 0.</summary>
    public required int StartsAt { get; init; }

    /// <summary>One past its last character, in code points.</summary>
    public required int EndsAt { get; init; }

    /// <summary>The sentence, exactly as in the text.</summary>
    public required string Sentence { get; init; }

    /// <summary>Id of the rule of acts.tsv.</summary>
    public required string Rule { get; init; }

    /// <summary>0 to 1: how sure the rule is, by its author's judgement; no probability.</summary>
    public required double Confidence { get; init; }

    /// <summary>Null: the sentence says no day.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The words that say when.</summary>
    public string? DueText { get; init; }

    /// <summary>What the sentence names in figures.</summary>
    public SaidFigures Figures { get; init; } = SaidFigures.None;
}
