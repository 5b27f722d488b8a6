using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>People who come forward: by the form, by mail, at the fair, or with an order.</summary>
internal static class Buyers
{
    public static void Fill(World world)
    {
        for (var index = 0; index < world.Scaled(P.Buyers); index++)
            Buy(world, index);
        for (var index = 0; index < world.Scaled(P.WeakInquirers); index++)
            AskForCatalogue(world, index);
    }

    private static void Buy(World world, int index)
    {
        var person = Population.Create(world, Role.Buyer, index);
        var stream = world.Stream("buyer", index);
        // Journeys that are under way on the last day belong to it too.
        var day = Clock.Start.AddDays(Clock.GrowingDay(stream, Clock.Days + 60));
        var at = Clock.Moment(stream, day, person.Country.OffsetHours, isAtWork: stream.Chance(850));
        var way = stream.Next(1000);
        var isKnown = stream.Chance(P.KnownBefore) || way >= P.ByForm + P.ByMail;
        if (isKnown)
            Leads.Know(world, stream, person, at);
        BuyerJourney.Research(world, stream, person, at, isKnown && stream.Chance(900));
        if (at >= Clock.End.AddHours(-6))
            return;
        if (way >= P.ByForm + P.ByMail + P.ByFair)
            OrderBook.Start(world, stream, person, at.AddDays(1));
        else
            Ask(world, stream, person, at, way);
    }

    private static void Ask(World world, RandomStream stream, Person person, DateTime at, int way)
    {
        var channel = way < P.ByForm ? "website" : way < P.ByForm + P.ByMail ? "email" : "fair";
        if (channel == "website")
        {
            at = BuyerJourney.PostForm(world, stream, person, at, withSku: true);
            if (at >= Clock.End.AddHours(-4))
                return;
            if (world.Deal("lost posts") < P.LostPost)
            {
                world.LostPosts.Add(new(at, person, person.Browsers[0]));
                return;
            }
            world.Links.Add(new(person, person.Browsers[0], at, "form_post"));
        }
        var isQualified = stream.Chance(920);
        var receivedAt = at.AddSeconds(stream.Chance(950) ? stream.Between(1, 12) : stream.Between(30, 95));
        var inquiry = InquiryTexts.Write(world, stream, person, receivedAt, channel, isQualified);
        world.Inquiries.Add(inquiry);
        world.Outcomes.Add(new(person, receivedAt, "inquiry", isQualified));
        var answeredAt = InquiryDesk.Handle(world, stream, inquiry, person);
        if (answeredAt is { } answered && stream.Chance(P.Ordering))
            OrderBook.Start(world, stream, person, answered.AddDays(stream.Between(12, 75)), inquiry.Deal);
        else if (inquiry.Deal is { } deal && stream.Chance(P.LostIsClosed))
            deal.Move(deal.Stages[^1].At.AddDays(stream.Between(20, 150)), stream.Chance(500) ? ["negotiating", "closed lost"] : ["closed lost"]);
    }

    private static void AskForCatalogue(World world, int index)
    {
        var person = Population.Create(world, Role.WeakInquirer, index);
        var stream = world.Stream("weak", index);
        var at = Clock.Moment(stream, Clock.Start.AddDays(Clock.GrowingDay(stream)), person.Country.OffsetHours, isAtWork: false);
        person.Browsers.Add(world.NewBrowser(stream, person.Country, stream.Chance(500), at));
        Browsing.Read(world.Hits, stream, person.Browsers[0], at, Browsing.Entry(stream), Browsing.Pages(stream, ReadingHabit.Casual, person.Taste));
        var postAt = BuyerJourney.PostForm(world, stream, person, at.AddHours(2), withSku: false);
        if (postAt >= Clock.End.AddHours(-4))
            return;
        world.Links.Add(new(person, person.Browsers[0], postAt, "form_post"));
        var inquiry = InquiryTexts.Weak(stream, person, postAt.AddSeconds(stream.Between(1, 10)));
        world.Inquiries.Add(inquiry);
        world.Outcomes.Add(new(person, inquiry.ReceivedAt, "inquiry", false));
        InquiryDesk.Handle(world, stream, inquiry, person);
    }
}
