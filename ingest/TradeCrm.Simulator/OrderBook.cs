using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>A customer's orders: sample or trial first, then bulk at the customer's own interval until they stay away.</summary>
internal static class OrderBook
{
    /// <summary>The first order of a new customer at that time, and those after it.</summary>
    public static void Start(World world, RandomStream stream, Person person, DateTime at)
    {
        if (at >= Clock.End.AddDays(-1))
            return;
        world.Outcomes.Add(new(person, Clock.AtOffice(stream, at), "first_order", true));
        Repeat(world, stream, person, at, stream.Chance(450) ? "sample" : "trial");
        Revisit(world, stream, person, at);
    }

    public static void Repeat(World world, RandomStream stream, Person person, DateTime at, string kind)
    {
        var interval = stream.Between(P.ShortestOrderInterval, P.LongestOrderInterval);
        person.GetsNewsletter |= stream.Chance(500);
        while (at < Clock.End.AddDays(-1))
        {
            at = Clock.AtOffice(stream, at);
            var owner = person.Company.Owner is { } known && known.WorksAt(at) ? known : Staff.For(stream, person.Country, at);
            person.Record(at, "Order", owner);
            person.Company.HasOrdered = true;
            world.Orders.Add(Draw(stream, person, at, kind, owner));
            Correspond(world, stream, person, owner, at);
            if (stream.Chance(P.Churn))
                return;
            at = at.AddDays(interval * stream.Between(60, 150) / 100);
            kind = "bulk";
        }
    }

    private static Order Draw(RandomStream stream, Person person, DateTime at, string kind, Salesperson owner) => new()
    {
        At = at,
        Person = person,
        By = owner,
        Kind = kind,
        Status = stream.Chance(P.CancelledOrder) ? "cancelled" : at > Clock.End.AddDays(-30) ? "confirmed" : at > Clock.End.AddDays(-60) ? "shipped"
            : "completed",
        Currency = person.Country.Currency == "EUR" && person.Number % 3 != 0 ? "USD" : person.Country.Currency,
        Lines = [.. Enumerable.Range(1, kind == "sample" ? 1 : stream.BetweenSkewed(1, 4)).Select(line => DrawLine(stream, person, kind, line))],
    };

    private static OrderLine DrawLine(RandomStream stream, Person person, string kind, int line)
    {
        var product = line == 1 ? stream.Pick(person.Favourites) : stream.Chance(850) ? stream.Pick(person.Series.Products)
            : stream.Pick(Catalogue.All);
        var full = InquiryTexts.Quantity(stream, product);
        var (quantity, percent) = kind switch
        {
            "sample" => (stream.Between(1, 5), 120),
            "trial" => (Math.Max(2, full / 5), 100),
            _ => (full, 88 + stream.Next(10)),
        };
        // Euro and yuan prices are the dollar list at round rates, as a price list prints them.
        var perUnit = person.Country.Currency switch { "CNY" => 720, "EUR" when person.Number % 3 == 0 => 92, _ => 100 };
        return new(line, product, quantity, Math.Max(1, product.PriceCents * percent * perUnit / 10_000));
    }

    private static void Correspond(World world, RandomStream stream, Person person, Salesperson owner, DateTime at)
    {
        world.Activities.Add(new(at.AddHours(-3), "email", person, owner, "in", "Order", "We confirm your offer, please send the proforma invoice."));
        world.Activities.Add(new(at.AddMinutes(stream.Between(5, 200)), "email", person, owner, "out", "Proforma invoice",
            "Please find the PI attached. Production starts on receipt of the deposit."));
        if (stream.Chance(500))
            world.Activities.Add(new(Clock.AtOffice(stream, at.AddDays(stream.Between(15, 40))), stream.Chance(700) ? "email" : "call", person,
                Staff.For(stream, person.Country, at.AddDays(40)), "out", "Shipment", "Your goods are packed; documents follow after loading."));
    }

    // Customers come back to the site for manuals and the next order.
    private static void Revisit(World world, RandomStream stream, Person person, DateTime at)
    {
        for (var left = stream.BetweenSkewed(0, 6); left > 0; left--)
        {
            var day = at.Date.AddDays(stream.Between(5, 160));
            if (person.Browsers.Count > 0)
                Browsing.Read(world, stream, person.Browsers[0], Clock.Moment(stream, day, person.Country.OffsetHours, isAtWork: true), "-",
                    Browsing.Pages(stream, ReadingHabit.Customer, person));
        }
    }
}
