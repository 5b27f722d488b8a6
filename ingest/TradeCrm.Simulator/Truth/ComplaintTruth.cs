namespace TradeCrm.Simulator;

/// <summary>Complaints as they really went.</summary>
internal static class ComplaintTruth
{
    public static void Write(World world, string folder)
    {
        using var table = new TruthTable(folder, "complaints", "complaint_id", "company", "person", "ordered_by", "order_id", "sku", "series", "theme", "severity", "state", "opened_at:moment",
            "first_answer_at:moment", "closed_at:moment", "reopened_at:moment", "closed_again_at:moment", "assigned_to", "duplicate_of", "makes_hold:flag", "has_open_order:flag", "has_open_deal:flag",
            "defect", "planted");
        var ordering = world.Orders.Where(order => !order.IsCancelled && order.At < Reach.Newest && order.ShippedOn > Reach.Newest).Select(order => order.Person.Company).ToHashSet();
        var dealing = world.Deals.Where(deal => !deal.Stages.Any(stage => stage.Stage is "closed won" or "closed lost" && stage.At <= Reach.Newest)).Select(deal => deal.Person.Company).ToHashSet();
        var answers = Answers(world);
        foreach (var complaint in world.Complaints)
        {
            var (by, company, order) = (complaint.By, complaint.By.Company, complaint.Order);
            table.Add(complaint.Id, company.Key, by.Key, order.Person.Key, order.Id, complaint.Product.Sku, complaint.Product.Series.Name, complaint.Theme, complaint.Severity, State(complaint),
                complaint.OpenedAt, FirstAnswer(answers, complaint), complaint.ClosedAt, complaint.ReopenedAt, complaint.ClosedAgainAt, complaint.AssignedTo?.Id, complaint.Repeats?.Id,
                complaint.Severity != "low" && complaint.Repeats is null, ordering.Contains(company), dealing.Contains(company),
                complaint.Id == DeskDefects.UnreadableComplaint ? "unreadable_date" : null, complaint.Case);
        }
    }

    /// <summary>open, reopened, cooling (solved, and the hold not yet over) or solved.</summary>
    public static string State(Complaint complaint) => complaint.ResolvedAt is null ? complaint.ReopenedAt is null ? "open" : "reopened"
        : Holds.Until(complaint) > Reach.Newest ? "cooling" : "solved";

    /// <summary>When somebody of the desk first said something about it; null if nobody has.</summary>
    public static DateTime? FirstAnswer(ILookup<Person, DateTime> answers, Complaint complaint) => answers[complaint.By].Where(at => at > complaint.OpenedAt).Select(at => (DateTime?)at).Min();

    /// <summary>What the desk said to whom about complaints.</summary>
    public static ILookup<Person, DateTime> Answers(World world) => world.Activities.Where(activity => activity is { Person: not null, Purpose: "service", Direction: "out" })
        .ToLookup(activity => activity.Person!, activity => activity.At);
}
