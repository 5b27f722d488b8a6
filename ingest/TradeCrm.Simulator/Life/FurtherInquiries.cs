using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Mails of known customers that ask for something at times that are easy to get wrong, and second mails about the same matter.</summary>
internal static class FurtherInquiries
{
    // Working weekends, public holidays, and the last days, of which OKKI's export knows nothing any more.
    private static readonly DateTime[] WorkingWeekends =
        [new(2025, 2, 8), new(2025, 4, 27), new(2025, 9, 28), new(2025, 10, 11), new(2026, 1, 4), new(2026, 2, 14), new(2026, 2, 28), new(2026, 5, 9), new(2026, 9, 20), new(2026, 10, 10)];

    private static readonly DateTime[] Holidays =
        [new(2025, 1, 29), new(2025, 2, 3), new(2025, 5, 2), new(2025, 10, 2), new(2025, 10, 6), new(2026, 2, 16), new(2026, 2, 20), new(2026, 5, 4), new(2026, 10, 2), new(2026, 10, 5)];

    public static void Fill(World world)
    {
        var known = world.People.Where(person => person.ContactSince is not null && person.Company.HasOrdered).ToList();
        for (var index = 0; index < world.Scaled(P.PlantedCases); index++)
        {
            Ask(world, known, "working_weekend", index, WorkingWeekends[index % WorkingWeekends.Length], _ => true);
            Ask(world, known, "holiday", index, Holidays[index % Holidays.Length], _ => true);
            Ask(world, known, "after_reach_of_okki", index, new DateTime(2026, 10, 20).AddDays(index % 10), person => Staff.IsOnOkki(person.Country.Team));
            Ask(world, known, "late_but_within_reach", index, new DateTime(2026, 10, 20).AddDays(index % 8), person => !Staff.IsOnOkki(person.Country.Team));
        }
        AskTwice(world);
    }

    private static void Ask(World world, List<Person> known, string planted, int index, DateTime day, Func<Person, bool> suits)
    {
        var stream = world.Stream($"further inquiry {planted}", index);
        var place = stream.Next(known.Count);
        var person = known.Skip(place).Concat(known.Take(place)).First(person => person.ContactSince < day && suits(person));
        var at = day.AddHours(stream.Between(9, 16)).AddSeconds(stream.Next(3600));
        var inquiry = InquiryTexts.Write(world, stream, person, at, "email", isQualified: true);
        inquiry.Case = planted;
        world.Inquiries.Add(inquiry);
        world.Outcomes.Add(new(person, at, "inquiry", true));
        if (planted is "working_weekend" or "holiday")
            inquiry.Owner = InquiryDesk.OwnerOf(stream, inquiry, person);
        if (planted is "working_weekend" or "holiday")
            InquiryDesk.Answer(world, stream, inquiry, person, inquiry.Owner!, ResponseTime.Draw(stream, at));
        else if (index % 2 == 0)
            Leave(stream, inquiry, person);
        else
            InquiryDesk.Handle(world, stream, inquiry, person);
    }

    private static void Leave(RandomStream stream, Inquiry inquiry, Person person) =>
        (inquiry.Owner, inquiry.Fate) = (InquiryDesk.OwnerOf(stream, inquiry, person), "nobody_looked");

    // Who has waited for one to three weeks asks again: half of them are answered then, and the first mail with the second.
    private static void AskTwice(World world)
    {
        var waiting = world.Inquiries.Where(inquiry => inquiry.Person is not null && inquiry.AnsweredAt is null && inquiry.Fate is "nobody_looked" or "unassigned" or "auto_reply_only"
            && inquiry.ReceivedAt < Reach.OkkiFollowUps.AddDays(-60) && inquiry.Case.Length == 0).ToList();
        var stream = world.Stream("asked twice");
        for (var index = 0; index < 2 * world.Scaled(P.PlantedCases) && waiting.Count > 0; index++)
        {
            var first = waiting[stream.Next(waiting.Count)];
            waiting.Remove(first);
            Repeat(world, stream, first, isAnswered: index % 2 == 0);
        }
    }

    private static void Repeat(World world, RandomStream stream, Inquiry first, bool isAnswered)
    {
        var person = first.Person!;
        var at = first.ReceivedAt.AddDays(stream.Between(6, 21)).AddSeconds(stream.Next(20_000));
        var second = new Inquiry
        {
            ReceivedAt = at,
            Channel = "email",
            Email = first.Email,
            Name = first.Name,
            Company = first.Company,
            Subject = $"Again: {first.Subject}",
            Body = $"I wrote to you on {first.ReceivedAt:d MMMM} and got no answer. {first.Body}",
            Sku = first.Sku,
            Quantity = first.Quantity,
            Person = person,
            IsQualified = first.IsQualified,
            Repeats = first,
            Case = isAnswered ? "asked_twice_then_answered" : "asked_twice_in_vain",
        };
        first.Case = second.Case;
        world.Inquiries.Add(second);
        if (isAnswered)
        {
            second.Owner = InquiryDesk.OwnerOf(stream, second, person);
            InquiryDesk.Answer(world, stream, second, person, second.Owner, ResponseTime.Draw(stream, at));
        }
        else
            Leave(stream, second, person);
    }
}
