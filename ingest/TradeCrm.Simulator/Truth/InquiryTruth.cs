namespace TradeCrm.Simulator;

/// <summary>Inquiries, those without an answer, how long answers took, and forms that never became an inquiry.</summary>
internal static class InquiryTruth
{
    public static void Write(World world, IReadOnlyList<InquiryClock> clocks, string folder)
    {
        Inquiries(world, clocks, folder);
        LostPosts(world, folder);
        Unanswered(clocks, folder);
        ResponseTimes(clocks, folder);
    }

    private static void Inquiries(World world, IReadOnlyList<InquiryClock> clocks, string folder)
    {
        using var table = new TruthTable(folder, "inquiries", "inquiry_id", "received_at:moment", "arrived", "channel", "person", "company", "is_genuine:flag", "spam_reason", "is_qualified:flag", "fate",
            "owner", "answered_at:moment", "answered_by", "answer_id", "answered_via", "reopened_at:moment", "clock_from:moment", "state", "known_until:moment", "repeats", "duplicate_of", "planted",
            "quantity:number");
        var ofInquiry = clocks.ToDictionary(clock => clock.Inquiry);
        foreach (var inquiry in world.Inquiries)
        {
            Add(inquiry, inquiry.Id, inquiry.ReceivedAt, null);
            if (inquiry.IsSentTwice)
                Add(inquiry, inquiry.SecondId, inquiry.ReceivedAt.AddSeconds(19), inquiry.Id);
        }

        void Add(Inquiry inquiry, string id, DateTime at, string? duplicateOf)
        {
            var clock = ofInquiry.GetValueOrDefault(inquiry);
            var (isGenuine, answer) = (clock is not null, clock?.Answer);
            table.Add(id, at, Arrived(at), inquiry.Channel, inquiry.Person?.Key, inquiry.Person?.Company.Key, isGenuine, isGenuine ? null : inquiry.SpamReason, isGenuine && inquiry.IsQualified,
                isGenuine ? inquiry.Fate : null, inquiry.Owner?.Id, answer?.At, answer?.By?.Id, answer?.Id, answer?.Type, clock?.ReopenedAt, clock?.From, clock?.State, clock?.KnownUntil,
                inquiry.Repeats?.Id, duplicateOf, inquiry.Case, inquiry.Quantity);
        }
    }

    /// <summary>What Ningbo was doing when it came: office_hours, working_weekend (office hours of one), night, weekend or holiday.</summary>
    private static string Arrived(DateTime at)
    {
        var isWeekend = at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        if (!WorkCalendar.IsWorkday(at))
            return isWeekend && WorkCalendar.IsWorkday(at.AddDays(at.DayOfWeek == DayOfWeek.Saturday ? -1 : 1)) ? "weekend" : "holiday";
        return at.Hour is < WorkCalendar.OpensAt or >= WorkCalendar.ClosesAt ? "night" : isWeekend ? "working_weekend" : "office_hours";
    }

    private static void LostPosts(World world, string folder)
    {
        using var table = new TruthTable(folder, "lost_posts", "visited_at:moment", "person", "company", "email", "address", "user_agent", "wrote_later:flag");
        foreach (var post in world.LostPosts.OrderBy(post => post.At))
            table.Add(post.At, post.Person.Key, post.Person.Company.Key, post.Person.Email, post.Browser.Address, post.Browser.Agent,
                world.Inquiries.Any(inquiry => inquiry.Person == post.Person && inquiry.ReceivedAt > post.At));
    }

    private static void Unanswered(IReadOnlyList<InquiryClock> clocks, string folder)
    {
        using var table = new TruthTable(folder, "unanswered_inquiries", "inquiry_id", "person", "company", "owner", "reason", "state", "clock_from:moment", "known_until:moment", "age_days:number",
            "age_business_minutes:number", "deadline_at:moment", "deadline", "answered_at:moment", "planted");
        foreach (var clock in clocks.Where(clock => clock.State != "answered"))
        {
            var (inquiry, person) = (clock.Inquiry, clock.Inquiry.Person);
            table.Add(inquiry.Id, person?.Key, person?.Company.Key, inquiry.Owner?.Id, clock.Reason, clock.State, clock.From, clock.KnownUntil, (Reach.Newest - clock.From).Days,
                WorkCalendar.BusinessSeconds(clock.From, Reach.Newest) / 60, clock.Deadline, clock.DeadlineState, clock.Answer?.At, inquiry.Case);
        }
    }

    private static void ResponseTimes(IReadOnlyList<InquiryClock> clocks, string folder)
    {
        using var table = new TruthTable(folder, "response_times", "inquiry_id", "received_at:moment", "answered_at:moment", "answered_by", "seconds:number", "business_seconds:number", "is_censored:flag",
            "is_in_exports:flag", "known_until:moment");
        foreach (var clock in clocks)
        {
            var (at, first) = (clock.Inquiry.ReceivedAt, clock.First);
            table.Add(clock.Inquiry.Id, at, first?.At, first?.By?.Id, first is null ? null : (long)(first.At - at).TotalSeconds, first is null ? null : WorkCalendar.BusinessSeconds(at, first.At),
                first is null, first is not null && Recorded.IsSeen(first), clock.KnownUntil);
        }
    }
}
