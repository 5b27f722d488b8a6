using System.Globalization;
using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What the office makes of an inquiry: answered, forgotten, answered by a machine only, bounced. Fates are dealt and not thrown, so that each is there at every size.</summary>
internal static class InquiryDesk
{
    /// <returns>When a person answered, or null.</returns>
    public static DateTime? Handle(World world, RandomStream stream, Inquiry inquiry, Person person)
    {
        var owner = OwnerOf(stream, inquiry, person);
        var fate = world.Deal("fate");
        inquiry.Fate = "unassigned";
        if ((fate -= P.Unassigned) < 0)
            return null;
        inquiry.Owner = owner;
        inquiry.Fate = "nobody_looked";
        if ((fate -= P.NeverLookedAt) < 0)
            return null;
        if ((fate -= P.AutoReplyOnly) < 0)
            return DeskMachine.AutoReplyOnly(world, stream, inquiry, person);
        if ((fate -= P.Bounced) < 0)
            return DeskMachine.Bounced(world, stream, inquiry, person);
        if ((fate -= P.NoteOnly) < 0)
            return NoteOnly(world, stream, inquiry, person);
        if ((fate -= P.OwnerHadLeft) < 0 && Staff.All.FirstOrDefault(member => member.LeftOn < inquiry.ReceivedAt && member.Team == person.Country.Team) is { } left)
        {
            (inquiry.Owner, inquiry.Fate) = (left, "owner_left");
            return null;
        }
        return Answer(world, stream, inquiry, person, owner, ResponseTime.Draw(stream, inquiry.ReceivedAt));
    }

    public static Salesperson OwnerOf(RandomStream stream, Inquiry inquiry, Person person) =>
        person.Company.Owner is { } known && known.WorksAt(inquiry.ReceivedAt) ? known : Staff.For(stream, person.Country, inquiry.ReceivedAt);

    private static DateTime? NoteOnly(World world, RandomStream stream, Inquiry inquiry, Person person)
    {
        var at = WorkCalendar.AddBusinessSeconds(inquiry.ReceivedAt, stream.Between(600, 50_000));
        person.Record(at, "Website", inquiry.Owner);
        Note(world, person, inquiry.Owner, at);
        inquiry.Fate = "internal_note_only";
        return null;
    }

    private static void Note(World world, Person person, Salesperson? by, DateTime at) =>
        world.Activities.Add(new(at, "internal_note", person, by, "", "Note", Letters.Note(world, "small_note", person, by, at).Body));

    /// <summary>A person answers, in the way that comes next.</summary>
    public static DateTime? Answer(World world, RandomStream stream, Inquiry inquiry, Person person, Salesperson owner, DateTime at)
    {
        if (at >= Reach.Usual)
        {
            inquiry.Fate = "waiting";
            return null;
        }
        var (way, by) = WayOfAnswering(world, stream, inquiry, owner, at);
        at = Before(world, stream, inquiry, person, owner, at);
        person.Record(at, inquiry.Channel == "fair" ? "Canton Fair" : inquiry.Channel == "email" ? "Email" : "Website", owner);
        person.GetsNewsletter |= stream.Chance(350);
        world.Activities.Add(Reply(world, inquiry, person, by, way, at));
        (inquiry.Fate, inquiry.AnsweredAt, inquiry.AnsweredBy) = (by == owner ? "answered" : "answered_by_colleague", at, by);
        if (inquiry.IsQualified)
            Open(world, stream, inquiry, person, owner, at);
        FollowUp(world, stream, person, by, at);
        return at;
    }

    // What the customer got, or did not get, before the answer that counts; and so when that one came.
    private static DateTime Before(World world, RandomStream stream, Inquiry inquiry, Person person, Salesperson owner, DateTime at)
    {
        if (stream.Chance(P.AutoReplyFirst))
        {
            DeskMachine.AutoReply(world, stream, inquiry, person);
            inquiry.Case = inquiry.Case.Length == 0 ? "auto_reply_then_answer" : inquiry.Case;
        }
        if (inquiry.Case == "note_then_answer")
            Note(world, person, owner, inquiry.ReceivedAt.AddSeconds((int)(at - inquiry.ReceivedAt).TotalSeconds / 2));
        if (inquiry.Case == "bounce_then_answer")
            at = DeskMachine.Bounce(world, stream, inquiry, person, at);
        return at;
    }

    private static (string Type, Salesperson By) WayOfAnswering(World world, RandomStream stream, Inquiry inquiry, Salesperson owner, DateTime at)
    {
        var way = world.Deal("way of answering");
        var colleague = owner.WorksAt(at) ? owner : Staff.Colleague(stream, owner, at);
        if ((way -= P.AnsweredByColleague) < 0)
            colleague = Staff.Colleague(stream, owner, at);
        var (type, name) = way < 0 ? ("email", "by_colleague") : (way -= P.AnsweredByChat) < 0 ? ("chat", "by_chat") : (way -= P.AnsweredByPhone) < 0 ? ("call", "by_phone")
            : (way -= P.NoteFirst) < 0 ? ("email", "note_then_answer") : (way -= P.BounceFirst) < 0 && at < Reach.Usual.AddDays(-12) ? ("email", "bounce_then_answer") : ("email", "");
        inquiry.Case = inquiry.Case.Length == 0 ? name : inquiry.Case;
        return (type, colleague);
    }

    private static Activity Reply(World world, Inquiry inquiry, Person person, Salesperson by, string type, DateTime at)
    {
        var sku = person.Taste.Favourites[0].Sku;
        var (subject, body) = type switch
        {
            "chat" => ("WhatsApp", $"Hello {person.Name}, this is {by.Name} from Haina, thank you for your inquiry. I send you the price for {sku} here, ok?"),
            "call" => ("Call", $"Called about the inquiry, talked about {sku}; offer by mail wanted."),
            _ => ($"Re: {inquiry.Subject}", Letters.Write(world, "offer_out", person, by, at).Body),
        };
        return new(at, type, person, by, "out", subject, type == "call" ? body : body + AboutMinimum(inquiry, person.Taste.Favourites[0])) { Purpose = "answer" };
    }

    // What is asked for is what is offered, but not less than the smallest quantity; who names none gets a usual one.
    private static int Quoted(Inquiry inquiry, Product product, int usual) => Math.Max(inquiry.Quantity ?? usual, ListPrice.MinQuantity(product));

    private static string AboutMinimum(Inquiry inquiry, Product product) => inquiry.Quantity < ListPrice.MinQuantity(product)
        ? string.Create(CultureInfo.InvariantCulture, $" Our minimum for this article is {ListPrice.MinQuantity(product)} pcs, so we offer that instead of {inquiry.Quantity}.") : "";

    // The offer goes out in the owner's name, whoever wrote the mail.
    private static void Open(World world, RandomStream stream, Inquiry inquiry, Person person, Salesperson owner, DateTime at)
    {
        var product = person.Taste.Favourites[0];
        var signer = owner.WorksAt(at) ? owner : Staff.For(stream, person.Country, at);
        var offer = QuotationBook.Offer(world, stream, person, signer, at, [(product, Quoted(inquiry, product, InquiryTexts.Quantity(stream, product)))]);
        inquiry.Offer = offer;
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
                < 4 => Post("in", "compare_in", "thanks"),
                < 7 => Post("out", "chase_out", "selling"),
                7 => OfferTalks.Call(world, person, writer, at, stream.Chance(500) ? "in" : "out"),
                8 => OfferTalks.Meeting(world, person, writer, at),
                _ => OfferTalks.Note(world, person, writer, at),
            });

            Activity Post(string direction, string use, string purpose)
            {
                var (subject, body) = Letters.Write(world, use, person, writer, at);
                return new(at, "email", person, writer, direction, subject, body) { Purpose = purpose };
            }
        }
    }
}
