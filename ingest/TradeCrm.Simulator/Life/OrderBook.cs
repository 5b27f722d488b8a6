using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>A customer's orders: sample or trial first, then bulk at the customer's own interval, as long as they are content.</summary>
internal static class OrderBook
{
    /// <summary>The first order of a new customer at that time, and those after it.</summary>
    public static void Start(World world, RandomStream stream, Person person, DateTime at, Deal? deal = null)
    {
        if (at >= Clock.End.AddDays(-1))
            return;
        at = Clock.AtOffice(stream, at);
        world.Outcomes.Add(new(person, at, "first_order", true));
        var kind = stream.Chance(450) ? "sample" : "trial";
        deal?.Move(at, kind == "sample" ? ["sampled", "negotiating", "agreed", "contracted", "closed won"] : ["negotiating", "agreed", "contracted", "closed won"]);
        Repeat(world, stream, person, at, kind);
        Revisit(world, stream, person, at);
    }

    public static void Repeat(World world, RandomStream stream, Person person, DateTime at, string kind)
    {
        var interval = stream.Between(P.ShortestOrderInterval, P.LongestOrderInterval);
        person.Contentment = stream.Between(P.LeastContentAtFirst, P.MostContentAtFirst);
        person.GetsNewsletter |= stream.Chance(500);
        while (at < Clock.End.AddDays(-1))
        {
            at = Clock.AtOffice(stream, at);
            var owner = person.Company.Owner is { } known && known.WorksAt(at) ? known : Staff.For(stream, person.Country, at);
            person.Record(at, "Order", owner);
            person.Company.HasOrdered = true;
            var order = Draw(world, stream, person, at, kind, owner);
            world.Orders.Add(order);
            Correspond(world, stream, order);
            Fulfilment.Deliver(world, stream, order);
            if (stream.Chance(Churn(person)))
            {
                person.LostAt = at;
                return;
            }
            at = at.AddDays(interval * stream.Between(60, 150) / 100);
            kind = "bulk";
        }
    }

    // Whoever is content stays; each point below costs.
    private static int Churn(Person person) => P.ChurnOfContent + Math.Max(0, P.Content - person.Contentment) * P.ChurnPerPoint;

    private static Order Draw(World world, RandomStream stream, Person person, DateTime at, string kind, Salesperson owner)
    {
        var goods = Enumerable.Range(1, kind == "sample" ? 1 : stream.BetweenSkewed(1, 4)).Select(line => Goods(stream, person, kind, line)).ToList();
        var offer = kind == "bulk" && stream.Chance(P.OrderWithoutOffer) ? null
            : QuotationBook.Offer(world, stream, person, owner, Clock.AtOffice(stream, at.AddDays(-stream.Between(3, 20))), goods);
        var terms = QuotationBook.StandingTerms(person);
        return new()
        {
            At = at,
            Person = person,
            By = owner,
            Kind = kind,
            IsCancelled = stream.Chance(P.CancelledOrder),
            Terms = kind == "bulk" ? terms : terms with { Payment = "T/T 100 % in advance" },
            Offer = offer,
            // Samples and trials cost a little more than the list; nobody quotes them by the break.
            Lines = [.. goods.Select((item, index) => new OrderLine(index + 1, item.Product, item.Quantity,
                QuotationBook.Line(item.Product, item.Quantity, person, terms).PriceCents * (kind == "sample" ? 120 : 100) / 100))],
        };
    }

    private static (Product Product, int Quantity) Goods(RandomStream stream, Person person, string kind, int line)
    {
        var product = line == 1 ? stream.Pick(person.Taste.Favourites) : stream.Chance(850) ? stream.Pick(person.Taste.Series.Products)
            : stream.Pick(Catalogue.All);
        var full = InquiryTexts.Quantity(stream, product);
        return (product, kind switch { "sample" => stream.Between(1, 5), "trial" => Math.Max(2, full / 5), _ => full });
    }

    private static void Correspond(World world, RandomStream stream, Order order)
    {
        var (person, owner, at) = (order.Person, order.By, order.At);
        world.Activities.Add(new(at.AddHours(-3), "email", person, owner, "in", "Order", "We confirm your offer, please send the proforma invoice.") { Purpose = "other" });
        world.Activities.Add(new(at.AddMinutes(stream.Between(5, 200)), "email", person, owner, "out", "Proforma invoice",
            "Please find the PI attached. Production starts on receipt of the deposit.")
        { Purpose = "payment" });
        if (stream.Chance(500))
            world.Activities.Add(new(Clock.AtOffice(stream, at.AddDays(stream.Between(15, 40))), stream.Chance(700) ? "email" : "call", person,
                Staff.For(stream, person.Country, at.AddDays(40)), "out", "Shipment", "Your goods are packed; documents follow after loading.")
            { Purpose = "delivery" });
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
