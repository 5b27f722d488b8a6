using System.Globalization;

namespace TradeCrm.Simulator;

/// <summary>The letters behind the activities and inquiries, each with the one that it answers.</summary>
internal static class MailThreads
{
    /// <summary>An answer to something older begins a new thread.</summary>
    private const int LongestPauseDays = 60;

    private static readonly string[] Slogans = ["", "From Ningbo with care, since 2009", "We are at the Canton Fair, hall 9.2\nFrom 15 to 19 October", ""];

    /// <summary>All letters in the order of time; those of the web form too, because answers quote them.</summary>
    public static List<Letter> Of(World world, Func<Person, bool> isWanted)
    {
        var inquiries = world.Inquiries.Where(inquiry => inquiry.Person is null ? inquiry.Channel == "email" : isWanted(inquiry.Person)).Select(inquiry => FromInquiry(world, inquiry));
        var activities = world.Activities.Where(activity => activity is { Person: not null, Type: "email" or "auto_reply" or "bounce" } && isWanted(activity.Person))
            .Select(activity => FromActivity(world, activity));
        var letters = inquiries.Concat(activities).OrderBy(letter => letter.At).ToList();
        var newest = new Dictionary<(string Customer, bool IsOut), Letter>();
        foreach (var letter in letters)
        {
            var customer = letter.IsOut ? letter.To.Address : letter.Type == "bounce" ? letter.Activity!.Person!.Email : letter.From.Address;
            // A bounce answers our own mail; everybody else answers the other side.
            if (newest.TryGetValue((customer, !letter.IsOut), out var parent) && letter.At < parent.At.AddDays(LongestPauseDays))
                letter.Parent = parent;
            if (letter.Type == "email")
                newest[(customer, letter.IsOut)] = letter;
        }
        return letters;
    }

    private static Letter FromActivity(World world, Activity activity)
    {
        var (person, isOut) = (activity.Person!, activity.Direction == "out");
        var stream = world.Stream("mail", activity.Number);
        var isMachine = activity.Type == "bounce" || (activity.Type == "auto_reply" && isOut);
        var (office, customer) = (Mailbox.Of(activity.By), Mailbox.Of(person));
        var from = activity.Type == "bounce" ? new Mailbox("Mail Delivery System", "MAILER-DAEMON@mx.haina-trading.example") : isOut ? office : customer;
        var program = isMachine ? MailProgram.Machine : isOut ? activity.By is { } by ? MailProgram.Of(by) : MailProgram.Machine : MailProgram.Of(person);
        return new()
        {
            At = activity.At,
            Type = activity.Type,
            From = from,
            To = isOut ? customer : office,
            Subject = activity.Subject,
            Body = activity.Body,
            Program = program,
            MessageId = MessageId(stream, program, from, activity.At),
            Clock = isOut || isMachine ? PlaceClock.Shanghai : PlaceClock.Of(person.Country, person.Company.City),
            Activity = activity,
            Stream = stream,
            Signature = isMachine ? "" : isOut ? OfficeSignature(activity.By!) : stream.Chance(450) ? $"{person.Name}\n{person.Company.Name}, {person.Company.City}" : "",
        };
    }

    private static Letter FromInquiry(World world, Inquiry inquiry)
    {
        var stream = world.Stream("inquiry mail", int.Parse(inquiry.Id.AsSpan(4), CultureInfo.InvariantCulture));
        var from = new Mailbox(inquiry.Name, inquiry.Email);
        var program = inquiry.Person is { } person && inquiry.Channel == "email" ? MailProgram.Of(person) : MailProgram.Machine;
        return new()
        {
            At = inquiry.ReceivedAt,
            Type = "email",
            From = from,
            To = Mailbox.Shared,
            Subject = inquiry.Subject,
            Body = inquiry.Body,
            Program = program,
            MessageId = MessageId(stream, program, from, inquiry.ReceivedAt),
            Clock = inquiry.Person is { } sender ? PlaceClock.Of(sender.Country, sender.Company.City) : PlaceClock.Utc,
            Inquiry = inquiry,
            Stream = stream,
        };
    }

    private static string OfficeSignature(Salesperson by)
    {
        var slogan = Slogans[int.Parse(by.Id.AsSpan(1), CultureInfo.InvariantCulture) % Slogans.Length];
        var company = MailProgram.Of(by).Quote == QuoteStyle.Chinese ? "海纳国际贸易有限公司 · Haina International Trading Co., Ltd." : "Haina International Trading Co., Ltd.";
        return $"{by.Name}\n{company}{(slogan.Length > 0 ? $"\n{slogan}" : "")}";
    }

    private static string MessageId(RandomStream stream, MailProgram program, Mailbox from, DateTime at)
    {
        var host = program.IdHost.Length > 0 ? program.IdHost : from.Address[(from.Address.IndexOf('@', StringComparison.Ordinal) + 1)..];
        return string.Create(CultureInfo.InvariantCulture, $"<{stream.Token(8)}.{PlaceClock.Utc.Local(at):yyyyMMddHHmmss}.{stream.Token(10)}@{host}>");
    }
}
