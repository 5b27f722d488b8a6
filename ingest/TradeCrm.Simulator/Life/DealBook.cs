using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// Gives every chain of orders its deal: the first order's (a sample is a stage of it, and the next order wins it), and one of its own for some repeat orders; the other repeat orders
/// belong to the customer's last deal. Says why the lost ones were lost, opens some of them again, and puts a second deal beside some.
/// </summary>
internal static class DealBook
{
    private static readonly string[] Rivals = ["Zhongshan Brightway", "Foshan Goldenline", "Yongkang Toolmaster", "Delta Üretim A.Ş.", "Polmax Sp. z o.o.", "Saigon Pacific Manufacturing"];

    public static void Fill(World world)
    {
        foreach (var orders in world.Orders.GroupBy(order => order.Person))
            Chain(world, [.. orders.OrderBy(order => order.At).ThenBy(order => order.Number)]);
        foreach (var deal in world.Deals.ToList())
        {
            var stream = world.Stream("end of deal", deal.Person.Number * 100 + deal.Stages.Count);
            Beside(world, deal);
            if (deal.Stages[^1].Stage == "closed lost")
                Lose(stream, deal);
        }
    }

    private static void Chain(World world, IReadOnlyList<Order> orders)
    {
        var deal = orders[0].Deal ?? Open(world, orders[0], P.ShortestDirectDeal, P.LongestDirectDeal);
        var sample = orders[0].Kind == "sample" ? orders[0] : null;
        DealStages.Fill(world.Stream("stages", orders[0].Number), world.Stream("hours of stages", orders[0].Number), deal, sample, sample is null ? orders[0] : orders.Count > 1 ? orders[1] : null);
        for (var index = 0; index < orders.Count; index++)
        {
            var stream = world.Stream("deal of repeat", orders[index].Number);
            if (index > (sample is null ? 0 : 1) && orders[index].Kind == "bulk" && stream.Chance(P.DealForRepeat))
            {
                deal = Open(world, orders[index], P.ShortestRepeatDeal, P.LongestRepeatDeal);
                DealStages.Fill(stream, world.Stream("hours of stages", orders[index].Number), deal, null, orders[index]);
            }
            orders[index].Deal = deal;
        }
    }

    private static Deal Open(World world, Order order, int shortest, int longest)
    {
        var stream = world.Stream("new deal", order.Number);
        var deal = New(order.Person, order.By, order.Lines[0].Product, order.AmountCents, order.Terms.Currency);
        var hours = world.Stream("hours of new deal", order.Number);
        var at = Clock.AtOffice(hours, order.Contract!.SignedAt.AddDays(-stream.Between(shortest, longest)).AddMinutes(stream.Next(300)));
        deal.Stages.Add(("identified", at));
        deal.Stages.Add(("contacted", Clock.AtOffice(hours, at.AddHours(stream.Between(1, shortest * 8)))));
        world.Deals.Add(deal);
        return deal;
    }

    // A deal that was lost comes to life again; or a second one runs beside it, for another article.
    private static void Beside(World world, Deal deal)
    {
        var stream = world.Stream("beside deal", deal.Person.Number * 10_000 + (deal.Stages[0].At - Clock.Start.AddYears(-2)).Days);
        var hours = world.Stream("hours beside deal", deal.Person.Number * 10_000 + (deal.Stages[0].At - Clock.Start.AddYears(-2)).Days);
        if (deal.Stages[^1].Stage == "closed lost" && deal.Shape.Length == 0 && stream.Chance(P.LostThenOpen))
        {
            deal.Shape = "lost_then_open";
            deal.Stages.Add(("negotiating", Clock.AtOffice(hours, deal.Stages[^1].At.AddDays(stream.Between(15, 90)))));
            if (stream.Chance(600))
                deal.Stages.Add(("closed lost", Clock.AtOffice(hours, deal.Stages[^1].At.AddDays(stream.Between(10, 60)))));
        }
        if (!stream.Chance(P.Parallel))
            return;
        var product = deal.Product.Series.Products[(deal.Product.Series.Products.IndexOf(deal.Product) + stream.Between(1, 11)) % deal.Product.Series.Products.Count];
        var other = New(deal.Person, deal.Owner, product, deal.AmountCents * stream.Between(40, 160) / 100, deal.Currency);
        other.Shape = "parallel";
        other.Stages.Add(("identified", Clock.AtOffice(hours, deal.Stages[1].At.AddHours(stream.Between(2, 90)))));
        other.Stages.Add(("contacted", Clock.AtOffice(hours, other.Stages[0].At.AddHours(stream.Between(1, 40)))));
        if (stream.Chance(700))
            other.Move(other.Stages[^1].At.AddDays(stream.Between(15, 90)), "negotiating", "closed lost");
        if (other.IsOver)
            Lose(stream, other);
        world.Deals.Add(other);
    }

    private static void Lose(RandomStream stream, Deal deal)
    {
        var fate = stream.Next(1000);
        var rival = stream.Pick(Rivals);
        (deal.LostReason, deal.Rival) = fate < P.LostToPrice ? ("price", rival)
            : fate < P.LostToPrice + P.LostToDelivery ? ("delivery time", rival)
            : fate < P.LostToPrice + P.LostToDelivery + P.LostToQuality ? ("quality", rival)
            : fate < P.LostToPrice + P.LostToDelivery + P.LostToQuality + P.NoDecision ? ("no decision", "") : ("no answer", "");
    }

    private static Deal New(Person person, Salesperson owner, Product product, long amountCents, string currency) =>
        new() { Person = person, Owner = owner, Product = product, AmountCents = amountCents, Currency = currency };
}
