using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What people need, from which their visits follow: when it arises and ripens, in which season, what became of it.</summary>
internal static class Needs
{
    /// <summary>A day on which a need for that series ripens; in its season likelier, later years likelier.</summary>
    public static int RipeDay(RandomStream stream, ProductSeries series, int days)
    {
        while (true)
        {
            var day = Clock.GrowingDay(stream, days);
            if (stream.Chance(P.SeasonOfNeeds[series.Number][Clock.Start.AddDays(day).Month - 1]))
                return day;
        }
    }

    public static void Arise(World world, Person person, Taste taste, DateTime arisesAt, DateTime ripeAt, bool isFaded = false)
    {
        var stream = world.Stream("budget", person.Number * 16 + person.Needs.Count);
        var product = taste.Favourites[0];
        var usual = (long)product.PriceCents * InquiryTexts.Quantity(stream, product) / 100;
        person.Needs.Add(new(taste.Series, arisesAt, ripeAt, (int)(usual * stream.Between(P.LeastBudgetPercent, P.MostBudgetPercent) / 100), IsWon: false, isFaded));
    }

    /// <summary>When everything has happened: which needs were filled here, and those that only an order or its absence tells of.</summary>
    public static void Settle(World world)
    {
        var orders = world.Orders.Where(order => !order.IsCancelled).ToLookup(order => order.Person.Company.Number);
        foreach (var person in world.People)
        {
            var own = orders[person.Company.Number].ToList();
            for (var index = 0; index < person.Needs.Count; index++)
                person.Needs[index] = person.Needs[index] with { IsWon = own.Any(order => Fills(order, person.Needs[index])) };
            var bought = own.Where(order => order.Person == person).OrderBy(order => order.At).ToList();
            foreach (var order in bought.Where(order => !person.Needs.Any(need => Fills(order, need))))
                Recur(world, person, order);
            if (bought.Count > 0)
                Next(world, person, bought[^1]);
            person.Needs.Sort((a, b) => a.ArisesAt.CompareTo(b.ArisesAt) is not 0 and var order ? order : a.Series.Number.CompareTo(b.Series.Number));
        }
    }

    public static bool Fills(Order order, Need need) =>
        !need.IsFaded && order.At >= need.ArisesAt && order.At <= need.RipeAt.AddDays(P.DaysFromRipeToOrder) && order.Lines.Any(line => line.Product.Series == need.Series);

    private static void Recur(World world, Person person, Order order)
    {
        var stream = world.Stream("recurring need", person.Number * 64 + person.Needs.Count);
        var dollars = order.Lines.Sum(line => (long)line.Quantity * line.Product.PriceCents) / 100;
        person.Needs.Add(new(order.Lines[0].Product.Series, order.At.AddDays(-stream.Between(P.ShortestReorderLead, P.LongestReorderLead)), order.At,
            (int)(dollars * stream.Between(100, 130) / 100), IsWon: true));
    }

    // After the last order there is a next need all the same: a rival fills it, or the end of the simulation comes first.
    private static void Next(World world, Person person, Order last)
    {
        var stream = world.Stream("next need", person.Number);
        var ripeAt = last.At.AddDays(stream.Between(P.ShortestOrderInterval, P.LongestOrderInterval));
        var taste = new Taste(last.Lines[0].Product.Series, [last.Lines[0].Product]);
        var arisesAt = ripeAt.AddDays(-stream.Between(P.ShortestReorderLead, P.LongestReorderLead));
        if (arisesAt < Clock.End)
            Arise(world, person, taste, arisesAt, ripeAt);
    }
}
