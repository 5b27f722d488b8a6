using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>A customer's orders: sample or trial first, then bulk at the customer's own interval and season, as long as they are content.</summary>
internal static class OrderBook
{
    /// <summary>The first order of a new customer at that time, and those after it.</summary>
    public static void Start(World world, RandomStream stream, Person person, DateTime at, Deal? deal = null)
    {
        if (at >= Clock.End.AddDays(-1))
            return;
        at = Clock.AtOffice(stream, at);
        world.Outcomes.Add(new(person, at, "first_order", true));
        Repeat(world, stream, person, at, stream.Chance(P.BySample) ? "sample" : "trial", deal);
        Revisit(world, stream, person, at);
    }

    public static void Repeat(World world, RandomStream stream, Person person, DateTime at, string kind, Deal? deal = null)
    {
        var interval = stream.Between(P.ShortestOrderInterval, P.LongestOrderInterval);
        person.Contentment = stream.Between(P.LeastContentAtFirst, P.MostContentAtFirst);
        person.GetsNewsletter |= stream.Chance(500);
        for (var ordinal = 1; at < Clock.End.AddDays(-1); ordinal++)
        {
            at = Clock.AtOffice(stream, at);
            var order = Place(world, stream, person, at, kind, ordinal);
            order.Deal = ordinal == 1 ? deal : null;
            if (stream.Chance(Churn(person)))
            {
                person.LostAt = at;
                return;
            }
            at = at.AddDays(interval * stream.Between(60, 150) / 100);
            (at, kind) = Next(world, order, at);
        }
    }

    /// <summary>One order with what it brings about: mails, production, shipment, content or discontent.</summary>
    public static Order Place(World world, RandomStream stream, Person person, DateTime at, string kind, int ordinal, Product? product = null)
    {
        var owner = person.Company.Owner is { } known && known.WorksAt(at) ? known : Staff.For(stream, person.Country, at);
        person.Record(at, "Order", owner);
        person.Company.HasOrdered = true;
        var order = Draw(world, stream, person, at, kind, owner, ordinal, product);
        world.Orders.Add(order);
        Correspond(world, stream, order);
        Fulfilment.Deliver(world, stream, order);
        return order;
    }

    // Whoever is content stays; each point below costs.
    private static int Churn(Person person) => P.ChurnOfContent + Math.Max(0, P.Content - person.Contentment) * P.ChurnPerPoint;

    // What follows a sample follows sooner, and small; what falls outside the season may wait for it.
    private static (DateTime At, string Kind) Next(World world, Order last, DateTime at)
    {
        var stream = world.Stream("next order", last.Number);
        if (last.Kind == "sample")
            return (last.DeliveredOn.AddDays(stream.Between(P.ShortestSampleWait, P.LongestSampleWait)).AddHours(stream.Between(9, 17)), stream.Chance(350) ? "trial" : "bulk");
        return (Season.Shift(stream, last.Person.Taste.Series, at), "bulk");
    }

    private static Order Draw(World world, RandomStream stream, Person person, DateTime at, string kind, Salesperson owner, int ordinal, Product? product)
    {
        var goods = Enumerable.Range(1, kind == "sample" || product is not null ? 1 : stream.BetweenSkewed(1, 4)).Select(line => Goods(stream, person, kind, line, product)).ToList();
        // Who orders for the first time pays in advance, and is offered that.
        var terms = QuotationBook.StandingTerms(person) with { Payment = kind == "bulk" ? QuotationBook.StandingTerms(person).Payment : "T/T 100 % in advance" };
        var offer = kind == "bulk" && stream.Chance(P.OrderWithoutOffer) ? null : QuotationBook.Offer(world, stream, person, owner, OfferedAt(stream, owner, at), goods, terms);
        // What was offered is what is ordered.
        var lines = offer?.Lines ?? [.. goods.Select(item => QuotationBook.Line(world, item.Product, item.Quantity, person, terms, at))];
        var own = world.Stream("terms of order", person.Number * 100 + ordinal);
        var isCancelled = stream.Chance(P.CancelledOrder);
        return new()
        {
            At = at,
            Person = person,
            By = owner,
            Kind = kind,
            Ordinal = ordinal,
            PromisedOn = WorkCalendar.Next(at.Date.AddDays(LeadDays(own, kind, goods[0].Product.Series, at)), WorkCalendar.IsFactoryDay),
            IsCancelled = isCancelled,
            // Nobody cancels after the exports were made.
            CancelledOn = isCancelled ? new DateTime(Math.Min(at.Date.AddDays(own.Between(2, 20)).Ticks, Clock.End.AddDays(-1).Ticks)) : null,
            Terms = kind == "bulk" ? terms with { Payment = AtSigning(person, terms.Payment) } : terms,
            Offer = offer,
            Lines = [.. lines.Select((line, index) => new OrderLine(index + 1, line.Product, line.Quantity, line.PriceCents))],
        };
    }

    // Days before the order; hours, where a long holiday or the salesperson's first day lies between.
    private static DateTime OfferedAt(RandomStream stream, Salesperson owner, DateTime at)
    {
        var offered = Clock.AtOffice(stream, at.AddDays(-stream.Between(3, 20)));
        return offered < at.AddHours(-4) && owner.WorksAt(offered) ? offered : at.AddHours(-4);
    }

    private static int LeadDays(RandomStream stream, string kind, ProductSeries series, DateTime at) => kind switch
    {
        "sample" => P.SampleLeadDays,
        "bulk" when Season.IsIn(series, at) => stream.Between(P.ShortestLead + 10, P.LongestSeasonLead),
        _ => stream.Between(P.ShortestLead, P.LongestLead),
    };

    // The offer names the usual terms; a few customers get others when they sign.
    private static string AtSigning(Person person, string usual) => usual switch
    {
        "L/C at sight" when person.Company.Number / 7 % P.OneInForUsance == 0 => "L/C 90 days",
        "T/T 30/70" when person.Company.Number % P.OneInForDocuments == 3 => "D/P at sight",
        _ => usual,
    };

    private static (Product Product, int Quantity) Goods(RandomStream stream, Person person, string kind, int line, Product? wanted)
    {
        var product = wanted ?? (line == 1 ? stream.Pick(person.Taste.Favourites) : stream.Chance(850) ? stream.Pick(person.Taste.Series.Products)
            : stream.Pick(Catalogue.All));
        var full = InquiryTexts.Quantity(stream, product);
        return (product, kind switch { "sample" => stream.Between(1, 5), "trial" => Math.Max(2, full / 5), _ => full });
    }

    // The order is in the book when the contract or the proforma invoice is signed: a day or two after the customer's mail.
    private static void Correspond(World world, RandomStream stream, Order order)
    {
        var (person, at) = (order.Person, order.At);
        var askedAt = Clock.AtOffice(world.Stream("order mail", order.Number), at.AddHours(-30));
        world.Activities.Add(OrderLetters.Asked(world, order, askedAt));
        var sentAt = Clock.AtOffice(world.Stream("proforma mail", order.Number), askedAt.AddMinutes(stream.Between(5, 200)));
        if (sentAt < at)
            world.Activities.Add(OrderLetters.Proforma(world, order, sentAt));
        if (stream.Chance(500))
            world.Activities.Add(OrderLetters.Packing(world, order, Clock.AtOffice(stream, at.AddDays(stream.Between(15, 40))), stream.Chance(700) ? "email" : "call", Staff.For(stream, person.Country, at.AddDays(40))));
    }

    // Customers come back to the site for manuals and the next order.
    private static void Revisit(World world, RandomStream stream, Person person, DateTime at)
    {
        for (var left = stream.BetweenSkewed(0, 6); left > 0; left--)
        {
            var day = at.Date.AddDays(stream.Between(5, 160));
            if (person.Browsers.Count > 0)
                Browsing.Read(world.Hits, stream, person.Browsers[0], Clock.Moment(stream, day, person.Country.OffsetHours, isAtWork: true), "-",
                    Browsing.Pages(stream, ReadingHabit.Customer, person.Taste));
        }
    }
}
