using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// A contact with somebody who must not be sold to, or nearly. Hold: complaint or do_not_contact, empty for somebody whom nothing protects; kind: campaign, email, chat, call or meeting; reason: of a
/// breach campaign or selling, of the others why it is allowed.
/// </summary>
internal sealed record HoldContact(string Hold, string Kind, Person Person, DateTime At, Activity? Activity, int? Campaign, bool IsBreach, string Reason, string Planted)
{
    public bool IsInExports => Activity is null ? At <= Reach.Usual : Recorded.IsSeen(Activity);

    /// <summary>Whom the person worked for then.</summary>
    public Company Company => Person.EmployerAt(At);

    /// <summary>All contacts during a hold, within <paramref name="nearDays"/> after one, during a light complaint, and those planted; in the order of time.</summary>
    public static IReadOnlyList<HoldContact> Of(World world, int nearDays)
    {
        var finder = new Finder(world, nearDays);
        var contacts = world.Activities.Where(activity => activity is { Person: not null, Direction: "out", IsTwoWay: true }).Select(activity => finder.Judge(activity))
            .Concat(world.Mailings.Select(mailing => finder.Judge(mailing)));
        return [.. contacts.OfType<HoldContact>().OrderBy(contact => contact.At).ThenBy(contact => contact.Person.Number)];
    }

    private sealed class Finder(World world, int nearDays)
    {
        private readonly Holds holds = new(world.Complaints);
        private readonly ILookup<Company, Complaint> light = world.Complaints.Where(complaint => complaint.Severity == "low").ToLookup(complaint => complaint.By.Company);
        private readonly ILookup<Person, DateTime> asked = world.Activities.Where(activity => activity is { Person: not null, Direction: "in", Purpose: "question" })
            .Select(activity => (Person: activity.Person!, activity.At)).Concat(world.Inquiries.Where(inquiry => inquiry.Person is not null).Select(inquiry => (Person: inquiry.Person!, At: inquiry.ReceivedAt)))
            .ToLookup(pair => pair.Person, pair => pair.At);

        public HoldContact? Judge(Mailing mailing)
        {
            var isForced = world.MailedAllTheSame.Contains((mailing.Person.Number, mailing.Campaign));
            return Judge(mailing.Person, mailing.SentAt, "campaign", true, "campaign", isForced ? "careless_newsletter" : "", null, mailing.Campaign);
        }

        public HoldContact? Judge(Activity activity)
        {
            var person = activity.Person!;
            var isSelling = activity.Purpose == "selling";
            var isAsked = isSelling && asked[person].Any(at => at < activity.At && at > activity.At.AddDays(-P.SolicitedDays));
            var reason = isAsked ? "asked_for" : isSelling ? "selling" : activity.Purpose.Length == 0 ? "other" : activity.Purpose;
            return Judge(person, activity.At, activity.Type, isSelling && !isAsked, reason, activity.Case, activity, null);
        }

        private HoldContact? Judge(Person person, DateTime at, string kind, bool isSelling, string reason, string planted, Activity? activity, int? campaign)
        {
            var company = person.EmployerAt(at);
            var isLeftAlone = person.DoNotContactSince <= at;
            var isHeld = holds.At(company, at) is not null;
            if (isLeftAlone || isHeld)
                return new(isHeld ? "complaint" : "do_not_contact", kind, person, at, activity, campaign, isSelling, reason, planted);
            if (!isSelling)
                return null;
            var why = holds.Of(company).Any(hold => hold.IsOn(at)) ? "between_closing_and_reopening"
                : light[company].Any(complaint => complaint.OpenedAt <= at && !(complaint.ResolvedAt <= at)) ? "low_severity"
                : holds.Of(company).Any(hold => hold.Until <= at && hold.Until > at.AddDays(-nearDays)) ? "after_cooling"
                : person.DoNotContactSince is not null ? "before_do_not_contact"
                : planted.Length > 0 ? planted : null;
            return why is null ? null : new("", kind, person, at, activity, campaign, false, why, planted);
        }
    }
}
