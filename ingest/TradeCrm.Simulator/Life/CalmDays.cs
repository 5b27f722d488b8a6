namespace TradeCrm.Simulator;

/// <summary>
/// Days on which a message to a company means nothing but itself: no inquiry of its waits for an answer, which the message would seem to be, and no complaint hurts.
/// </summary>
internal sealed class CalmDays(World world)
{
    private readonly ILookup<Company, Inquiry> inquiries = world.Inquiries.Where(inquiry => inquiry.Person is not null).ToLookup(inquiry => inquiry.Person!.Company);
    private readonly ILookup<Company, Complaint> complaints = world.Complaints.ToLookup(complaint => complaint.Order.Person.Company);

    public bool IsCalm(Company company, DateTime day) =>
        inquiries[company].All(inquiry => inquiry.ReceivedAt > day.AddDays(1) || (inquiry.AnsweredAt < day && inquiry.Case != "reopened_unanswered"))
        && complaints[company].All(complaint => complaint.OpenedAt > day.AddDays(1)
            || complaint.ResolvedAt < day.AddDays(-CompanyParameters.QuietAfterComplaintDays));
}
