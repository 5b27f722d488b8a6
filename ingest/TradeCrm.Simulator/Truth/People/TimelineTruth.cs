using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>Everything that stands in an export about a company, whichever department wrote it.</summary>
internal static class TimelineTruth
{
    private sealed record Event(Company Company, DateTime At, string Department, string Kind, string Source, string Id);

    public static void Write(World world, string folder)
    {
        using var table = new TruthTable(folder, "customer_timeline", "company", "at:moment", "department", "kind", "source", "id");
        foreach (var item in Sales(world).Concat(Service(world)).Concat(Marketing(world)).Concat(Orders(world)).OrderBy(item => item.Company.Number).ThenBy(item => item.At)
            .ThenBy(item => item.Source, StringComparer.Ordinal).ThenBy(item => item.Id, StringComparer.Ordinal))
            table.Add(item.Company.Key, item.At, item.Department, item.Kind, item.Source, item.Id);
    }

    private static IEnumerable<Event> Sales(World world)
    {
        foreach (var activity in world.Activities.Where(activity => activity.Person is not null && Recorded.IsSeen(activity)))
            yield return new(activity.Company!, activity.At, "sales", activity.Type, "activities", activity.Id);
        foreach (var offer in world.Quotations.Where(offer => offer.At <= Reach.Usual))
            yield return new(offer.Person.Company, offer.At, "sales", "quotation", "quotations", offer.Id);
        foreach (var deal in world.Deals)
        {
            foreach (var (stage, at) in deal.Stages.Where(stage => stage.At <= Reach.Usual))
                yield return new(deal.Person.Company, at, "sales", stage, "opportunities", deal.Id);
        }
    }

    private static IEnumerable<Event> Service(World world)
    {
        foreach (var inquiry in world.Inquiries.Where(inquiry => inquiry.Person is not null && inquiry.ReceivedAt <= Reach.Usual))
            yield return new(inquiry.Person!.Company, inquiry.ReceivedAt, "service", "inquiry", "inquiries", inquiry.Id);
        foreach (var complaint in world.Complaints.Where(complaint => complaint.OpenedAt <= Reach.Usual))
        {
            var company = complaint.By.Company;
            yield return new(company, complaint.OpenedAt, "service", "complaint", "complaints", complaint.Id);
            if (complaint.ClosedAt <= Reach.Usual)
                yield return new(company, complaint.ClosedAt.Value, "service", "complaint closed", "complaints", complaint.Id);
            if (complaint.ReopenedAt <= Reach.Usual)
                yield return new(company, complaint.ReopenedAt.Value, "service", "complaint reopened", "complaints", complaint.Id);
            if (complaint.ClosedAgainAt <= Reach.Usual)
                yield return new(company, complaint.ClosedAgainAt.Value, "service", "complaint closed", "complaints", complaint.Id);
        }
    }

    // A survey's and a mailing's id is made of what its export says: neither has one of its own.
    private static IEnumerable<Event> Marketing(World world)
    {
        foreach (var survey in world.Surveys.Where(survey => survey.At <= Reach.Usual))
            yield return new(survey.Person.Company, survey.At, "marketing", $"survey {survey.Measure}", "surveys", string.Create(CultureInfo.InvariantCulture, $"{survey.Person.Email}/{survey.Measure}/{Clock.Text(survey.At)}"));
        foreach (var mailing in world.Mailings.Where(mailing => mailing.SentAt <= Reach.Usual))
            yield return new(mailing.Person.Company, mailing.SentAt, "marketing", "mailing", "campaigns", $"{Campaigns.Id(mailing.Campaign)}/{mailing.Person.Email}");
    }

    private static IEnumerable<Event> Orders(World world) =>
        world.Orders.Where(order => order.At <= Reach.Usual).Select(order => new Event(order.Person.Company, order.At, "order desk", order.Kind, "orders", order.Id));
}
