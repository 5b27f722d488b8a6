using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// When an inquiry was answered by a person, and since when the customer waits if not. Any message of a person to the one who asked is an answer, whatever its writer meant by it; what
/// concerns a delivery or a payment is none, a mail that came back is none. A new question within 60 days of an answer opens the matter again.
/// </summary>
/// <param name="Inquiry">As it came in.</param>
/// <param name="First">The first answer, or null.</param>
/// <param name="Answer">The answer to what was asked last, or null.</param>
/// <param name="From">Receipt, or the last reopening: since when the clock runs.</param>
/// <param name="ReopenedAt">The customer's last new question, or null.</param>
internal sealed record InquiryClock(Inquiry Inquiry, Activity? First, Activity? Answer, DateTime From, DateTime? ReopenedAt)
{
    /// <summary>Up to when the export that would show an answer is known.</summary>
    public DateTime KnownUntil => Inquiry.Owner is { } owner ? Recorded.Until(owner) : Inquiry.Person is { } person ? Reach.FollowUpsOf(person.Country.Team) : Reach.Usual;

    public bool IsAnswerInExports => Answer is not null && Recorded.IsSeen(Answer);

    /// <summary>answered, unanswered (as far as the export reaches) or not_known (asked after it ends).</summary>
    public string State => IsAnswerInExports ? "answered" : From > KnownUntil ? "not_known" : "unanswered";

    public DateTime Deadline => WorkCalendar.AddBusinessSeconds(From, P.AnswerDeadlineHours * 3600L);

    /// <summary>Of what is not answered: broken, not_known (it ends after the export does) or not_due.</summary>
    public string DeadlineState => Deadline > Reach.Newest ? "not_due" : Deadline <= KnownUntil ? "broken" : "not_known";

    /// <summary>Why nobody has answered, as the desk would have to say.</summary>
    public string Reason => Answer is not null ? "answered_after_reach" : ReopenedAt is not null ? "reopened" : Inquiry.Fate is "answered" or "answered_by_colleague" ? "nobody_looked" : Inquiry.Fate;

    /// <summary>Every genuine inquiry, in the order of receipt.</summary>
    public static IReadOnlyList<InquiryClock> Of(World world)
    {
        var contacts = world.Activities.Where(activity => activity.Person is not null && (IsAnswer(activity) || IsQuestion(activity))).OrderBy(activity => activity.At)
            .ThenBy(activity => activity.Number).ToLookup(activity => activity.Person!);
        return [.. world.Inquiries.Where(inquiry => inquiry.SpamReason.Length == 0).Select(inquiry => Of(inquiry, inquiry.Person is { } person ? [.. contacts[person]] : []))];
    }

    private static InquiryClock Of(Inquiry inquiry, List<Activity> contacts)
    {
        var (from, reopenedAt) = (inquiry.ReceivedAt, (DateTime?)null);
        var answer = First(from);
        var first = answer;
        while (answer is not null && contacts.FirstOrDefault(contact => IsQuestion(contact) && contact.At > answer.At && contact.At < answer.At.AddDays(P.SameMatterDays)) is { } question)
        {
            (from, reopenedAt) = (question.At, question.At);
            answer = First(from);
        }
        return new(inquiry, first, answer, from, reopenedAt);

        Activity? First(DateTime after) => contacts.FirstOrDefault(contact => IsAnswer(contact) && contact.At > after);
    }

    private static bool IsAnswer(Activity activity) => activity.Direction == "out" && activity.IsTwoWay && !activity.CameBack && activity.Purpose is not ("delivery" or "payment");

    // A letter written for another purpose asks all the same if it asks.
    private static bool IsQuestion(Activity activity) => activity.Direction == "in"
        && (activity.Purpose == "question" || (activity is { Purpose.Length: 0, Type: "email" or "chat" } && activity.Body.AsSpan().ContainsAny('?', '？')));
}
