using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What the office makes of an inquiry: answered, forgotten, answered by a machine only, bounced.</summary>
internal static class InquiryDesk
{
    /// <returns>When a person answered, or null.</returns>
    public static DateTime? Handle(World world, RandomStream stream, Inquiry inquiry, Person person)
    {
        var at = inquiry.ReceivedAt;
        var owner = person.Company.Owner is { } known && known.WorksAt(at) ? known : Staff.For(stream, person.Country, at);
        var fate = stream.Next(1000);
        inquiry.Fate = "unassigned";
        if ((fate -= P.Unassigned) < 0)
            return null;
        inquiry.Owner = owner;
        inquiry.Fate = "nobody_looked";
        if ((fate -= P.NeverLookedAt) < 0)
            return null;
        inquiry.Fate = "auto_reply_only";
        if ((fate -= P.AutoReplyOnly) < 0)
            return Machine(world, stream, inquiry, person, "auto_reply", at.AddSeconds(stream.Between(20, 90)));
        inquiry.Fate = "bounced";
        if ((fate -= P.Bounced) < 0)
            return Machine(world, stream, inquiry, person, "bounce", Clock.AtOffice(stream, at.AddHours(stream.Between(1, 20))));
        if ((fate -= P.OwnerHadLeft) < 0 && Staff.All.FirstOrDefault(member => member.LeftOn < at && member.Team == person.Country.Team) is { } left)
        {
            (inquiry.Owner, inquiry.Fate) = (left, "owner_left");
            return null;
        }
        return Answer(world, stream, inquiry, person, owner);
    }

    private static DateTime? Machine(World world, RandomStream stream, Inquiry inquiry, Person person, string type, DateTime at)
    {
        person.Record(at, "Website", inquiry.Owner);
        if (type == "bounce")
            world.Activities.Add(new(at, "email", person, inquiry.Owner, "out", $"Re: {inquiry.Subject}",
                "Thank you for your inquiry. Please find our offer attached."));
        var (subject, body) = type == "bounce"
            ? ("Undelivered Mail Returned to Sender", $"Your message to <{person.Email}> could not be delivered: mailbox full.")
            : ($"Automatic reply: {inquiry.Subject}",
                "We have received your message and will answer as soon as possible. This is an automatic reply.");
        var (by, direction) = type == "bounce" ? (inquiry.Owner, "in") : (null, "out");
        world.Activities.Add(new(at.AddMinutes(type == "bounce" ? 2 : 0), type, person, by, direction, subject, body));
        if (stream.Chance(300))
            world.Activities.Add(new(Clock.AtOffice(stream, at.AddHours(30)), "internal_note", person, inquiry.Owner, "", "Note",
                "Looks small, wait until they write again."));
        return null;
    }

    private static DateTime? Answer(World world, RandomStream stream, Inquiry inquiry, Person person, Salesperson owner)
    {
        var hours = stream.Weighted([(2, 30), (8, 30), (24, 20), (60, 12), (150, 6), (400, 2)]);
        var at = Clock.AtOffice(stream, inquiry.ReceivedAt.AddMinutes(stream.Between(hours * 12, hours * 60)));
        var by = stream.Chance(P.AnsweredByColleague) || !owner.WorksAt(at) ? Staff.Colleague(stream, owner, at) : owner;
        if (stream.Chance(250))
            Machine(world, stream, inquiry, person, "auto_reply", inquiry.ReceivedAt.AddSeconds(stream.Between(20, 90)));
        person.Record(at, inquiry.Channel == "fair" ? "Canton Fair" : inquiry.Channel == "email" ? "Email" : "Website", owner);
        person.GetsNewsletter |= stream.Chance(350);
        world.Activities.Add(new(at, "email", person, by, "out", $"Re: {inquiry.Subject}",
            $"Dear {person.Name}, thank you for your inquiry. Our offer for {person.Taste.Favourites[0].Sku} is attached, valid 30 days."));
        (inquiry.Fate, inquiry.AnsweredAt, inquiry.AnsweredBy) = (by == owner ? "answered" : "answered_by_colleague", at, by);
        if (inquiry.IsQualified && at < Clock.End.AddHours(-4))
            Open(world, stream, inquiry, person, owner, at);
        FollowUp(world, stream, person, by, at);
        return at < Clock.End ? at : null;
    }

    // The offer goes out in the owner's name, whoever wrote the mail.
    private static void Open(World world, RandomStream stream, Inquiry inquiry, Person person, Salesperson owner, DateTime at)
    {
        var product = person.Taste.Favourites[0];
        var signer = owner.WorksAt(at) ? owner : Staff.For(stream, person.Country, at);
        var offer = QuotationBook.Offer(world, stream, person, signer, at, [(product, InquiryTexts.Quantity(stream, product))]);
        inquiry.Deal = new()
        {
            Person = person,
            Owner = signer,
            Product = product,
            AmountCents = (long)offer.Lines[0].PriceCents * offer.Lines[0].Quantity,
            Currency = offer.Terms.Currency,
        };
        inquiry.Deal.Stages.Add(("identified", inquiry.ReceivedAt));
        inquiry.Deal.Stages.Add(("contacted", at));
        world.Deals.Add(inquiry.Deal);
    }

    private static void FollowUp(World world, RandomStream stream, Person person, Salesperson by, DateTime at)
    {
        for (var left = stream.BetweenSkewed(0, 7); left > 0; left--)
        {
            at = Clock.AtOffice(stream, at.AddHours(stream.Between(12, 260)));
            var writer = by.WorksAt(at) ? by : Staff.For(stream, person.Country, at);
            world.Activities.Add(stream.Next(10) switch
            {
                < 4 => new(at, "email", person, writer, "in", "Re: Your offer",
                    "Thank you. We compare with two other suppliers and come back to you."),
                < 7 => new(at, "email", person, writer, "out", "Our offer",
                    "I wanted to ask whether our offer meets your needs. The test report is attached."),
                7 => new(at, "call", person, writer, stream.Chance(500) ? "in" : "out", "Call", "Talked about price and packing."),
                8 => new(at, "meeting", person, writer, "out", "Video meeting", "Showed the sample; they liked the finish."),
                _ => new(at, "internal_note", person, writer, "", "Note", "Asks for 3 % off; check with the factory."),
            });
        }
    }
}
