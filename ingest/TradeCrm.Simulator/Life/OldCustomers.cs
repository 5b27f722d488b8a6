using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Customers of earlier years: orders from the start, now and then a visit or an inquiry about the next order.</summary>
internal static class OldCustomers
{
    public static void Fill(World world)
    {
        for (var index = 0; index < world.Scaled(P.OldCustomers); index++)
            Live(world, index);
    }

    private static void Live(World world, int index)
    {
        var person = Population.Create(world, Role.Customer, index);
        var stream = world.Stream("old customer", index);
        var since = Clock.Start.AddDays(-stream.Between(120, 2400)).AddHours(10);
        person.Record(since, stream.Chance(600) ? "Canton Fair" : "Referral", Staff.For(stream, person.Country, Clock.Start));
        person.GetsNewsletter = stream.Chance(600);
        OrderBook.Repeat(world, stream, person, Clock.Start.AddDays(stream.Between(1, 110)), "bulk");
        person.Browsers.Add(world.NewBrowser(stream, person.Country, stream.Chance(150), Clock.Start.AddDays(200)));
        for (var left = stream.Between(0, 16); left > 0; left--)
            Visit(world, stream, person, Clock.Start.AddDays(stream.Next(Clock.Days)));
        if (stream.Chance(P.SecondContact))
            AddColleague(world, person, index, since);
        if (stream.Chance(350))
            AskAgain(world, stream, person, Clock.Start.AddDays(stream.Between(60, Clock.Days - 2)));
    }

    private static void AddColleague(World world, Person person, int index, DateTime since)
    {
        var colleague = Population.Colleague(world, person, index);
        var stream = world.Stream("colleague", index);
        colleague.Record(since.AddDays(stream.Between(5, 300)), person.Company.Source, person.Company.Owner);
        colleague.GetsNewsletter = stream.Chance(500);
        colleague.Browsers.Add(world.NewBrowser(stream, person.Country, stream.Chance(200), Clock.Start.AddDays(200)));
        for (var left = stream.Between(0, 7); left > 0; left--)
            Visit(world, stream, colleague, Clock.Start.AddDays(stream.Next(Clock.Days)));
    }

    private static void Visit(World world, RandomStream stream, Person person, DateTime day)
    {
        var at = Clock.Moment(stream, day, person.Country.OffsetHours, isAtWork: true);
        var pages = Browsing.Pages(stream, ReadingHabit.Customer, person.Taste);
        if (person.GetsNewsletter && stream.Chance(160) && Campaigns.Newest(at) is { } campaign)
            pages[0] = Campaigns.Click(world, person, person.Browsers[0], campaign, person.Taste.Series.Page, at);
        Browsing.Read(world.Hits, stream, person.Browsers[0], at, "-", pages);
    }

    private static void AskAgain(World world, RandomStream stream, Person person, DateTime day)
    {
        var at = BuyerJourney.PostForm(world, stream, person, Clock.Moment(stream, day, person.Country.OffsetHours, isAtWork: true), withSku: true);
        if (at >= Clock.End.AddHours(-4))
            return;
        world.Links.Add(new(person, person.Browsers[0], at, "form_post"));
        var inquiry = InquiryTexts.Write(world, stream, person, at.AddSeconds(stream.Between(1, 10)), "website", isQualified: true);
        world.Inquiries.Add(inquiry);
        world.Outcomes.Add(new(person, inquiry.ReceivedAt, "inquiry", true));
        InquiryDesk.Handle(world, stream, inquiry, person);
    }
}
