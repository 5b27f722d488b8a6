using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What a company still waits for at some moment: an answer, or that a complaint is put right. Whoever chats then would answer, or sell to somebody who is angry.</summary>
internal sealed class OpenMatters(World world)
{
    private readonly ILookup<Company, Inquiry> inquiries = world.Inquiries.Where(inquiry => inquiry.Person is not null).ToLookup(inquiry => inquiry.Person!.Company);
    private readonly ILookup<Company, Activity> activities = world.Activities.Where(activity => activity.Person is not null).ToLookup(activity => activity.Person!.Company);
    private readonly ILookup<Company, Complaint> complaints = world.Complaints.ToLookup(complaint => complaint.Order.Person.Company);
    private readonly ILookup<Company, LeaverStep> steps = SilentStages.Steps(world).ToLookup(step => step.Deal.Person.Company);

    /// <summary>Somebody there has written and was not answered by a person until <paramref name="at"/>.</summary>
    public bool IsWaiting(Company company, DateTime at) =>
        inquiries[company].Any(inquiry => inquiry.ReceivedAt <= at && !(inquiry.AnsweredAt <= at))
        || activities[company].Any(activity => IsMessage(activity) && activity.At <= at && !IsAnswered(company, activity, at));

    /// <summary>A complaint is open, or was until a little while ago.</summary>
    public bool IsHurt(Company company, DateTime at) => complaints[company].Any(complaint => complaint.OpenedAt <= at
        && !(complaint.ResolvedAt?.AddDays(P.ChatAfterComplaintDays) <= at));

    /// <summary>A salesperson who left later was about to move a deal on: whether anybody recorded a contact then is decided elsewhere.</summary>
    public bool IsLeaversStep(Company company, DateTime at) => steps[company].Any(step => SilentStages.IsWithin(step, at));

    /// <summary>No complaint about the order, ever.</summary>
    public bool IsFaultless(Order order) => complaints[order.Person.Company].All(complaint => complaint.Order != order);

    private static bool IsMessage(Activity activity) => activity is { Direction: "in", Type: "email" or "chat" };

    private bool IsAnswered(Company company, Activity message, DateTime at) =>
        activities[company].Any(answer => answer is { Direction: "out", IsTwoWay: true } && answer.At > message.At && answer.At <= at);
}
