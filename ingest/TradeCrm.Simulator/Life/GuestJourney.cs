using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What strangers who came to the stand do before and after: look at the site, ask by its form, get an offer, order. Who is not written to goes elsewhere.</summary>
internal static class GuestJourney
{
    private const int Nameless = 700_000;

    public static void Fill(World world, Exhibition exhibition, int number)
    {
        var cards = exhibition.Cards.Where(card => card.DuplicateOf is null).ToList();
        foreach (var card in cards)
        {
            var stream = world.Stream($"guest {number}", card.Person!.Number);
            if (card.Person.Role != Role.FairGuest)
                LookUp(world, stream, card);
            else if (card.Person.Browsers.Count == 0)
                Read(world, stream, card);
            if (card.Person.Role == Role.FairGuest && card.Planted.Length == 0)
                Offer(world, stream, card);
        }
        for (var index = 0; exhibition.IsOwn && index < world.Scaled(P.NamelessReaders); index++)
            ReadUnnamed(world, exhibition, number * 1_000_000 + Nameless + index);
    }

    private static void Read(World world, RandomStream stream, FairCard card)
    {
        var person = card.Person!;
        var share = card.Interest switch { "hot" => P.HotVisits, "warm" => P.WarmVisits, "cold" => P.ColdVisits, _ => P.NoneVisits };
        var (before, since) = (stream.Chance(P.VisitsBefore) ? stream.Between(1, 2) : 0, stream.Chance(share) ? stream.BetweenSkewed(1, 6) : 0);
        if (before + since == 0)
            return;
        person.Browsers.Add(world.NewBrowser(stream, person.Country, stream.Chance(280), card.MetAt));
        var habit = card.Interest == "none" ? card.Kind == "competitor" ? ReadingHabit.Rival : ReadingHabit.Student : ReadingHabit.EarlyBuyer;
        for (; before > 0; before--)
            Session(world, stream, person, card.MetAt.AddDays(-stream.Between(2, 45)), habit, null);
        for (var left = since; left > 0; left--)
            Session(world, stream, person, card.MetAt.AddDays(stream.BetweenSkewed(1, 120)), left == 1 && card.Interest == "hot" ? ReadingHabit.LateBuyer : habit, card.Exhibition);
        if (since > 0 && card.Planted.Length == 0 && stream.Chance(card.Interest switch { "hot" => P.HotInquiry, "warm" => P.WarmInquiry, _ => 0 }))
            Inquire(world, stream, person, card.MetAt.AddDays(stream.Between(4, 90)));
    }

    // Customers and leads come back to the site for reasons of their own; some for what they were shown.
    private static void LookUp(World world, RandomStream stream, FairCard card)
    {
        if (card.Exhibition.IsOwn && card.Person!.Browsers.Count > 0 && stream.Chance(P.KnownByBrochureLink))
            Session(world, stream, card.Person, card.MetAt.AddDays(stream.BetweenSkewed(1, 30)), ReadingHabit.Customer, card.Exhibition, isByLink: true);
    }

    private static void ReadUnnamed(World world, Exhibition exhibition, int index)
    {
        var person = Population.Create(world, Role.FairGuest, index);
        var stream = world.Stream("nameless", index);
        person.Browsers.Add(world.NewBrowser(stream, person.Country, stream.Chance(600), exhibition.To));
        for (var left = stream.BetweenSkewed(1, 3); left > 0; left--)
            Session(world, stream, person, exhibition.To.AddDays(stream.BetweenSkewed(0, 60)), ReadingHabit.EarlyBuyer, exhibition, isByLink: left == 1);
    }

    private static void Session(World world, RandomStream stream, Person person, DateTime day, ReadingHabit habit, Exhibition? since, bool isByLink = false)
    {
        var at = Clock.Moment(stream, day.Date, person.Country.OffsetHours, stream.Chance(habit.Office));
        var pages = Browsing.Pages(stream, habit, person.Taste);
        isByLink |= since is { IsOwn: true } && stream.Chance(P.ByBrochureLink);
        if (isByLink)
            pages[0] = $"{person.Taste.Series.Page}?src=openhouse2026";
        Browsing.Read(world.Hits, stream, person.Browsers[0], at, isByLink ? "-" : Browsing.Entry(stream), pages);
    }

    private static void Inquire(World world, RandomStream stream, Person person, DateTime day)
    {
        var at = BuyerJourney.PostForm(world, stream, person, Clock.Moment(stream, day.Date, person.Country.OffsetHours, isAtWork: true), withSku: true);
        if (at >= Clock.End.AddHours(-4))
            return;
        world.Links.Add(new(person, person.Browsers[0], at, "form_post"));
        var inquiry = InquiryTexts.Write(world, stream, person, at.AddSeconds(stream.Between(1, 10)), "website", isQualified: true);
        world.Inquiries.Add(inquiry);
        world.Outcomes.Add(new(person, inquiry.ReceivedAt, "inquiry", true));
        if (InquiryDesk.Handle(world, stream, inquiry, person) is { } answered && stream.Chance(P.OfferIsOrdered))
            OrderBook.Start(world, stream, person, answered.AddDays(stream.Between(12, 75)), inquiry.Deal);
    }

    private static void Offer(World world, RandomStream stream, FairCard card)
    {
        var chance = card.Interest switch { "hot" => P.HotOffer, "warm" => P.WarmOffer, _ => 0 };
        var isLate = card.WrittenAt > FollowUpRule.DueOn(card)?.AddDays(1);
        if (card.WrittenAt is not { } written || !stream.Chance(isLate ? chance / 2 : chance))
            return;
        var (person, by) = (card.Person!, card.WrittenBy!);
        var at = Clock.AtOffice(stream, written.AddDays(stream.Between(2, 20)));
        by = FollowUpRule.Present(by, at);
        if (at >= Clock.End.AddHours(-4))
            return;
        var product = person.Taste.Favourites[0];
        var offer = QuotationBook.Offer(world, stream, person, by, at, [(product, InquiryTexts.Quantity(stream, product))]);
        world.Activities.Add(new(at, "email", person, by, "out", $"Our offer for {product.Sku}", $"Dear {person.Name}, as discussed at the fair our offer for {product.Sku} is attached, valid 30 days."));
        var deal = Open(card, by, offer, written);
        world.Deals.Add(deal);
        if (stream.Chance(isLate ? P.OfferIsOrdered / 2 : P.OfferIsOrdered))
            OrderBook.Start(world, stream, person, at.AddDays(stream.Between(12, 75)), deal);
        else if (stream.Chance(P.LostIsClosed))
            deal.Move(at.AddDays(stream.Between(20, 150)), "closed lost");
    }

    private static Deal Open(FairCard card, Salesperson by, Quotation offer, DateTime written)
    {
        var line = offer.Lines[0];
        var deal = new Deal
        {
            Person = card.Person!,
            Owner = by,
            Product = line.Product,
            AmountCents = (long)line.PriceCents * line.Quantity,
            Currency = offer.Terms.Currency,
        };
        deal.Stages.Add(("identified", card.MetAt));
        deal.Stages.Add(("contacted", written));
        return deal;
    }
}
