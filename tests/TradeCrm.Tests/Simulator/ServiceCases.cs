namespace TradeCrm.Tests.Simulator;

/// <summary>How often each case of the questions about inquiries and complaints, and each near-miss of them, stands in a simulation's truth.</summary>
public static class ServiceCases
{
    public static IReadOnlyDictionary<string, int> All(string truth)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        Inquiries(TruthRow.Read(truth, "inquiries"), counts);
        counts["lost post"] = TruthRow.Read(truth, "lost_posts").Count;
        Complaints(TruthRow.Read(truth, "complaints"), counts);
        Holds(TruthRow.Read(truth, "hold_breaches"), TruthRow.Read(truth, "hold_near_misses"), counts);
        return counts;
    }

    private static void Inquiries(IReadOnlyList<TruthRow> rows, SortedDictionary<string, int> counts)
    {
        foreach (var fate in new[] { "unassigned", "nobody_looked", "auto_reply_only", "bounced", "internal_note_only", "owner_left" })
            counts[$"unanswered: {fate}"] = rows.Count(row => row["fate"] == fate && row["state"] == "unanswered");
        foreach (var planted in new[] { "reopened_unanswered", "asked_twice_in_vain" })
            counts[$"unanswered: {planted}"] = rows.Count(row => row["planted"] == planted && row["state"] == "unanswered");
        foreach (var planted in new[] { "auto_reply_then_answer", "note_then_answer", "bounce_then_answer", "by_colleague", "by_chat", "by_phone", "holiday", "working_weekend", "reopened_answered",
            "thanked_after_answer", "asked_twice_then_answered" })
            counts[$"answered: {planted}"] = rows.Count(row => row["planted"] == planted && row["state"] == "answered");
        counts["not known: asked after the export ends"] = rows.Count(row => row["planted"] == "after_reach_of_okki" && row["state"] == "not_known");
        foreach (var reason in new[] { "offers_marketing", "offers_money", "offers_goods", "job", "student", "test", "scam" })
            counts[$"not genuine: {reason}"] = rows.Count(row => row["spam_reason"] == reason);
    }

    private static void Complaints(IReadOnlyList<TruthRow> rows, SortedDictionary<string, int> counts)
    {
        foreach (var (planted, state) in new[] { ("open_with_open_order", "open"), ("open_in_negotiation", "open"), ("opened_by_colleague", "open"), ("never_assigned", "open"), ("entered_twice", "open"),
            ("reopened", "reopened"), ("cooling", "cooling"), ("cooled", "solved"), ("closed_again", "solved"), ("low_severity", "open") })
            counts[$"complaint: {planted}"] = rows.Count(row => row["planted"] == planted && row["state"] == state);
        counts["complaint: duplicate"] = rows.Count(row => row["duplicate_of"].Length > 0);
        counts["complaint: held customer with an open order"] = rows.Count(row => row.Is("makes_hold") && row.Is("has_open_order") && row["state"] is "open" or "reopened");
        counts["complaint: held customer in negotiation"] = rows.Count(row => row.Is("makes_hold") && row.Is("has_open_deal") && row["state"] is "open" or "reopened");
    }

    private static void Holds(IReadOnlyList<TruthRow> breaches, IReadOnlyList<TruthRow> nearMisses, SortedDictionary<string, int> counts)
    {
        counts["breach: newsletter to a held customer"] = breaches.Count(row => row["hold"] == "complaint" && row["kind"] == "campaign");
        counts["breach: newsletter to somebody who unsubscribed"] = breaches.Count(row => row["hold"] == "do_not_contact" && row["kind"] == "campaign");
        counts["breach: sales mail"] = breaches.Count(row => row["kind"] == "email");
        counts["breach: sales call"] = breaches.Count(row => row["kind"] == "call");
        foreach (var reason in new[] { "answer", "delivery", "payment", "other", "service" })
            counts[$"allowed during a hold: {reason}"] = nearMisses.Count(row => row["hold"] == "complaint" && row["reason"] == reason);
        foreach (var reason in new[] { "after_cooling", "low_severity", "another_company", "before_do_not_contact" })
            counts[$"allowed without a hold: {reason}"] = nearMisses.Count(row => row["hold"].Length == 0 && row["reason"] == reason);
    }
}
