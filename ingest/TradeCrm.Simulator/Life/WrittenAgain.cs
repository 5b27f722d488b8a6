using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Customers who got an answer and ask something more: some are answered again, some wait still; and some only say thank you, which opens nothing.</summary>
internal static class WrittenAgain
{
    private static readonly (string Subject, string Body)[] Questions =
    [
        ("One more question", "Thank you for the offer. Is {sku} also available with 110V plug, and how many pieces go in a 40HQ?"),
        ("Re: Your offer", "Thanks. Our broker asks for the test report of {product}. Is it for the whole series or only for one model?"),
        ("Price for more", "What would be the price for double the quantity of {sku}? Please answer this week."),
        ("Question {sku}", "Can you make {product} in RAL 7016? I need to know before I order."),
    ];

    private static readonly string[] Thanks = ["Got it, thanks a lot!", "Thank you, very clear. We come back when our budget is through.", "Thanks for the quick answer, that helps us."];

    public static void Fill(World world)
    {
        var last = world.Activities.Where(activity => activity.Person is not null).GroupBy(activity => activity.Person!)
            .ToDictionary(group => group.Key, group => group.Max(activity => activity.At));
        var candidates = Candidates(world, last);
        if (candidates.Count < 4 * world.Scaled(P.PlantedCases))
            throw new InvalidOperationException($"Only {candidates.Count} customers could write again after an answer.");
        var stream = world.Stream("written again");
        for (var index = 0; index < 4 * world.Scaled(P.PlantedCases); index++)
        {
            var inquiry = candidates[stream.Next(candidates.Count)];
            candidates.Remove(inquiry);
            // Some who wait are answered by chance, with what else happens to them.
            inquiry.Case = (index % 4) switch { 0 or 3 => "reopened_unanswered", 1 => "reopened_answered", _ => "thanked_after_answer" };
            Write(world, stream, inquiry, inquiry.Case, last[inquiry.Person!].AddDays(stream.Between(2, 15)).AddSeconds(stream.Next(30_000)));
        }
    }

    // Nothing else may happen to them afterwards, and the question must still belong to the matter.
    private static List<Inquiry> Candidates(World world, Dictionary<Person, DateTime> last)
    {
        var inquiries = world.Inquiries.Where(inquiry => inquiry.Person is not null).GroupBy(inquiry => inquiry.Person!).ToDictionary(group => group.Key, group => group.Count());
        return [.. world.Inquiries.Where(inquiry => inquiry.AnsweredAt is { } answered && inquiry.Case is "" or "auto_reply_then_answer" && !inquiry.Person!.Company.HasOrdered
            && inquiries[inquiry.Person] == 1 && last[inquiry.Person] < answered.AddDays(P.SameMatterDays - 20) && last[inquiry.Person] < Clock.End.AddDays(-60)
            && answered < Clock.End.AddDays(-90))];
    }

    private static void Write(World world, RandomStream stream, Inquiry inquiry, string planted, DateTime at)
    {
        var person = inquiry.Person!;
        var by = inquiry.AnsweredBy!;
        if (planted == "thanked_after_answer")
        {
            world.Activities.Add(new(at, "email", person, by, "in", $"Re: {inquiry.Subject}", stream.Pick(Thanks)) { Purpose = "thanks" });
            return;
        }
        var (subject, body) = stream.Pick(Questions);
        string Fill(string text) => InquiryTexts.Fill(text, person, person.Taste.Favourites[0], 0, "");
        world.Activities.Add(new(at, stream.Chance(750) ? "email" : "chat", person, by, "in", Fill(subject), Fill(body)) { Purpose = "question" });
        var answeredAt = ResponseTime.Draw(stream, at);
        if (planted == "reopened_answered")
            world.Activities.Add(new(answeredAt, "email", person, by.WorksAt(answeredAt) ? by : Staff.For(stream, person.Country, answeredAt), "out", $"Re: {Fill(subject)}",
                "Thank you for your question, the answer is in the attached sheet, second page.")
            { Purpose = "answer" });
    }
}
