namespace TradeCrm.Simulator;

/// <summary>What machines answer in place of people: automatic replies, and mails that come back.</summary>
internal static class DeskMachine
{
    public static DateTime? AutoReplyOnly(World world, RandomStream stream, Inquiry inquiry, Person person)
    {
        person.Record(AutoReply(world, stream, inquiry, person), "Website", inquiry.Owner);
        inquiry.Fate = "auto_reply_only";
        return null;
    }

    /// <returns>When the automatic reply went out.</returns>
    public static DateTime AutoReply(World world, RandomStream stream, Inquiry inquiry, Person person)
    {
        var at = inquiry.ReceivedAt.AddSeconds(stream.Between(20, 90));
        world.Activities.Add(new(at, "auto_reply", person, null, "out", $"Automatic reply: {inquiry.Subject}",
            "We have received your message and will answer as soon as possible. This is an automatic reply."));
        return at;
    }

    public static DateTime? Bounced(World world, RandomStream stream, Inquiry inquiry, Person person)
    {
        var at = ResponseTime.Draw(stream, inquiry.ReceivedAt);
        inquiry.Fate = at < Reach.Usual ? "bounced" : "waiting";
        if (at >= Reach.Usual)
            return null;
        person.Record(at, "Website", inquiry.Owner);
        Bounce(world, stream, inquiry, person, at);
        return null;
    }

    /// <summary>An answer that comes back.</summary>
    /// <returns>When somebody would try again: a day or two later.</returns>
    public static DateTime Bounce(World world, RandomStream stream, Inquiry inquiry, Person person, DateTime at)
    {
        world.Activities.Add(new(at, "email", person, inquiry.Owner, "out", $"Re: {inquiry.Subject}", Letters.Write(world, "offer_bounced_out", person, inquiry.Owner, at).Body)
        {
            Purpose = "answer",
            CameBack = true,
        });
        world.Activities.Add(Simulator.Bounce.MailboxFull(person).Report(at.AddMinutes(2), person, inquiry.Owner));
        return Clock.AtOffice(stream, at.AddHours(stream.Between(26, 60)));
    }
}
