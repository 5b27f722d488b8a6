using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What became of each card: written to in time or late or never, by whom, over which way.</summary>
internal static class CardFollowUp
{
    private const int Colleagues = 800_000;

    public static void Fill(World world, Exhibition exhibition, int number)
    {
        for (var index = 0; index < exhibition.Cards.Count; index++)
        {
            var card = exhibition.Cards[index];
            var stream = world.Stream($"follow-up {number}", index);
            if (card.Interest == "none" || card.DuplicateOf is not null)
                continue;
            if (card.Planted.Length > 0)
                Plant(world, stream, card, number * 1_000_000 + Colleagues + index);
            else if (MomentOf(stream, card) is { } at)
                Contact(world, stream, card, FollowUpRule.Present(FollowUpRule.Responsible(card), at), at, Way(stream, card));
        }
    }

    private static DateTime? MomentOf(RandomStream stream, FairCard card)
    {
        var isStranger = card.Person!.Role == Role.FairGuest && card.Person.ContactSince is null;
        var (inTime, late) = !isStranger ? (P.KnownInTime, P.KnownLate) : card.Interest switch
        {
            "hot" => (P.HotInTime, P.HotLate),
            "warm" => (P.WarmInTime, P.WarmLate),
            _ => (P.ColdInTime, P.ColdLate),
        };
        if (stream.Chance(P.WrittenFromTheStand))
            return FromTheStand(stream, card);
        var fate = stream.Next(1000);
        return fate < inTime ? InTime(stream, card) : fate < inTime + late ? Late(stream, card) : null;
    }

    private static void Plant(World world, RandomStream stream, FairCard card, int colleague)
    {
        var (person, by) = (card.Person!, FollowUpRule.Responsible(card));
        var at = InTime(stream, card);
        switch (card.Planted)
        {
            case "late":
                Contact(world, stream, card, by, Late(stream, card), "email");
                break;
            case "by_colleague":
                Contact(world, stream, card, Staff.Colleague(stream, by, at), at, "email");
                break;
            case "before_end":
                Contact(world, stream, card, by, FromTheStand(stream, card), "email");
                break;
            case "first_card" or "chat_only":
                Contact(world, stream, card, by, at, card.Planted == "chat_only" ? "chat" : "email");
                break;
            case "last_hour":
                Contact(world, stream, card, by, FollowUpRule.DueOn(card)!.Value.AddHours(17).AddSeconds(stream.Next(3500)), "email");
                break;
            case "through_colleague":
                person.Record(at, Source(card), by);
                var other = Population.Colleague(world, person, colleague);
                other.Record(at, Source(card), by);
                Write(world, stream, card, other, by, at, "email");
                break;
            default:
                Seem(world, stream, card, by, at);
                break;
        }
    }

    // What looks like a follow-up and is none; 'never' does not even look like one.
    private static void Seem(World world, RandomStream stream, FairCard card, Salesperson by, DateTime at)
    {
        var person = card.Person!;
        if (card.Planted == "never" && stream.Chance(500))
            return;
        person.Record(at, Source(card), by);
        person.GetsNewsletter = card.Planted == "newsletter_only";
        void Add(DateTime when, string type, Salesperson? who, string direction, string subject, string body) =>
            world.Activities.Add(new(when, type, person, who, direction, subject, body));
        if (card.Planted == "bounced")
        {
            Write(world, stream, card, person, by, at, "email", cameBack: true);
            world.Activities.Add(Bounce.NoSuchUser(person).Report(at.AddMinutes(2), person, by));
        }
        else if (card.Planted == "note_only")
            Add(at, "internal_note", by, "", "Note", stream.Pick(["Card typed in. Write after the holidays.", "名片已录入，下周联系", "Asked for price list, prepare."]));
        else if (card.Planted is "inbound_only" or "auto_reply_only")
            Add(at, "email", by, "in", "We met at the fair", $"Hello, I was at your stand and asked about {person.Taste.Series.Name}. Can you send the catalogue, please?\n{person.Name}");
        if (card.Planted == "auto_reply_only")
            Add(at.AddSeconds(50), "auto_reply", null, "out", "Automatic reply: We met at the fair", "We have received your message and will answer as soon as possible. This is an automatic reply.");
    }

    private static void Contact(World world, RandomStream stream, FairCard card, Salesperson by, DateTime at, string type)
    {
        if (at >= Clock.End.AddHours(-4))
            return;
        var person = card.Person!;
        person.Record(at, Source(card), by);
        // Somebody who comes forward later is in the CRM from now on.
        person.ContactSince = person.ContactSince > at ? at : person.ContactSince;
        person.Company.CreatedAt = person.Company.CreatedAt > at ? at : person.Company.CreatedAt;
        Write(world, stream, card, person, by, at, type);
        (card.WrittenAt, card.WrittenBy) = (at, by);
        if (card.Planted.Length > 0 || !stream.Chance(300))
            return;
        var answeredAt = Clock.AtOffice(stream, at.AddHours(stream.Between(6, 200)));
        var (subject, body) = Letters.Write(world, "fair_thanks_in", person, by, answeredAt);
        world.Activities.Add(new(answeredAt, "email", person, by, "in", subject, body));
    }

    private static void Write(World world, RandomStream stream, FairCard card, Person person, Salesperson by, DateTime at, string type, bool cameBack = false)
    {
        var (series, fair) = (card.Person!.Taste.Series.Name, card.Exhibition.IsOwn ? "our open house" : "the fair");
        var (subject, body) = (type, stream.Next(3)) switch
        {
            ("call", _) => ("Call", $"Called about the visit to {fair}; wants to see the {series} list."),
            ("chat", 0) => ("", "您好，很高兴在展会上认识您"),
            ("chat", _) => ("", $"Hello, this is {by.Name} from Haina, we met at {fair} 😊 Here is the {series} catalogue."),
            (_, 0) => ("Following up after the fair", $"Dear {person.Name},\nwe met at {fair} and you looked at {series}. Is the project still of interest for you?\n{by.Name}"),
            (_, 1) => ("Nice to meet you", $"Dear {person.Name},\nthank you for coming to {fair}. Attached is the catalogue of our {series} range.\n{by.Name}"),
            _ => ($"{series}: what you saw at our stand", $"Dear {person.Name},\nas discussed at {fair} I attach our {series} list. Which of the articles shall I quote?\n{by.Name}"),
        };
        // Who leaves a card asks to be written to.
        world.Activities.Add(new(at, type, person, by, "out", subject, body) { Purpose = "answer", CameBack = cameBack });
    }

    private static string Way(RandomStream stream, FairCard card) => card.Text.Email.Length == 0 ? stream.Chance(500) ? "call" : "chat" : stream.Weighted([("email", 72), ("chat", 16), ("call", 12)]);

    private static string Source(FairCard card) => card.Exhibition.IsOwn ? "Open house" : card.Exhibition.Place == "Guangzhou" ? "Canton Fair" : "Trade fair";

    private static DateTime InTime(RandomStream stream, FairCard card)
    {
        var from = card.Exhibition.To.AddHours(WorkCalendar.ClosesAt);
        var seconds = WorkCalendar.BusinessSeconds(from, FollowUpRule.DueOn(card)!.Value.AddHours(WorkCalendar.ClosesAt));
        return WorkCalendar.AddBusinessSeconds(from, stream.Next((int)seconds - 60));
    }

    private static DateTime Late(RandomStream stream, FairCard card) =>
        WorkCalendar.AddBusinessSeconds(FollowUpRule.DueOn(card)!.Value.AddHours(WorkCalendar.ClosesAt), stream.BetweenSkewed(3_600, 25 * 9 * 3_600));

    // In the evening of the same day or on the next, and the fair is still open.
    private static DateTime FromTheStand(RandomStream stream, FairCard card)
    {
        var last = card.Exhibition.To.AddHours(17);
        var at = card.MetAt.AddMinutes(stream.Between(30, 1500));
        return at < last ? at : card.MetAt + (last - card.MetAt) / 2;
    }
}
