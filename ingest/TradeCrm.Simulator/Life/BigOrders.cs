using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Large orders of the last weeks, two by two for the same article from different customers: what stock and planned production must be shared among.</summary>
internal static class BigOrders
{
    private const int FirstOrdinal = 90, QuietDays = 30;

    public static void Fill(World world)
    {
        var pairs = Pairs(world);
        var wanted = world.Scaled(P.BigOrders) / 2;
        if (pairs.Count < wanted)
            throw new InvalidOperationException($"There are customers for {pairs.Count} pairs of large orders and {wanted} are wanted.");
        for (var index = 0; index < wanted; index++)
        {
            var (first, second) = pairs[(int)((long)index * pairs.Count / wanted)];
            var product = first.Taste.Favourites[0];
            var stream = world.Stream("big order", index);
            var at = Clock.End.AddDays(-stream.Between(8, 27));
            Place(world, first, product, at, index * 2);
            Place(world, second, product, at.AddDays(stream.Between(1, 5)), index * 2 + 1);
        }
    }

    private static void Place(World world, Person person, Product product, DateTime day, int index)
    {
        var stream = world.Stream("big order of customer", index);
        OrderBook.Place(world, stream, person, Clock.AtOffice(stream, day.AddHours(stream.Between(9, 16))), "bulk", FirstOrdinal, product);
    }

    // Content customers of one series who have bought before and not just now, from different companies.
    private static List<(Person First, Person Second)> Pairs(World world)
    {
        var last = new Dictionary<Person, Order>();
        foreach (var order in world.Orders.Where(order => !order.IsCancelled))
            last[order.Person] = order;
        var candidates = world.People.Where(person => last.TryGetValue(person, out var order) && order.Kind != "sample" && person.Contentment >= P.Content
            && order.At > Clock.End.AddDays(-300) && order.At < Clock.End.AddDays(-QuietDays)).ToList();
        var pairs = new List<(Person, Person)>();
        foreach (var series in Catalogue.Series)
        {
            var ofSeries = candidates.Where(person => person.Taste.Series == series).ToList();
            for (var index = 0; index + 1 < ofSeries.Count; index += 2)
            {
                if (ofSeries[index].Company != ofSeries[index + 1].Company)
                    pairs.Add((ofSeries[index], ofSeries[index + 1]));
            }
        }
        return pairs;
    }
}
