namespace TradeCrm.Warehouse;

/// <summary>Where a kind of open matter stands among the others, and how soon somebody must act. The first rule of the list comes first.</summary>
/// <param name="Matter">As in <c>marts.open_matters</c>.</param>
/// <param name="WithinDays">Days from today.</param>
public sealed record NextStepRule(string Matter, int WithinDays)
{
    /// <summary>
    /// In the order of what it costs to wait: a complaint stops all selling, an unanswered customer asks somebody else, an order in hand comes late, a word is broken, two prices stand
    /// beside each other, money is due; then what the house must settle within itself.
    /// </summary>
    public static IReadOnlyList<NextStepRule> Standard { get; } =
    [
        new("resolve_complaint", 1), new("answer_inquiry", 1), new("tell_of_late_order", 2), new("keep_promise", 2), new("settle_price", 3),
        new("ask_for_payment", 5), new("agree_on_leader", 5), new("introduce_successor", 5),
    ];
}
