using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// The survey that goes out on the third of each month to those who got goods in the month before.
/// </summary>
internal static class Aftercare
{
    private static readonly string[] Good = ["Good quality, fast answers.", "Great service, thank you", "Will order again", "产品质量很好", ""];
    private static readonly string[] Poor = ["Late delivery", "Nobody answered my complaint, \"again\"", "Quality worse than last year", "包装需要改进",
        ""];

    public static void Fill(World world)
    {
        for (var month = 1; month < 24; month++)
        {
            foreach (var series in Catalogue.Series)
                Ask(world, series, Clock.Start.AddMonths(month));
        }
    }

    private static void Ask(World world, ProductSeries series, DateTime month)
    {
        var invited = world.Orders.Where(order => !order.IsCancelled && order.Lines[0].Product.Series == series
            && order.DeliveredOn >= month.AddMonths(-1) && order.DeliveredOn < month).GroupBy(order => order.Person).Select(orders => orders.Last()).ToList();
        foreach (var order in invited)
        {
            var person = order.Person;
            var stream = world.Stream($"survey {month:yyyyMM} {series.Letter}", person.Number);
            if (stream.Chance(P.SurveyAnswered))
                Answer(world, stream, order, series, month, invited.Count);
        }
    }

    // What they say follows what they went through, and a mood of the day.
    private static void Answer(World world, RandomStream stream, Order order, ProductSeries series, DateTime month, int invited)
    {
        var at = month.AddDays(2 + stream.BetweenSkewed(0, 20)).AddHours(9).AddSeconds(stream.Next(40_000));
        var score = Math.Clamp((order.ContentmentAfter + stream.Between(-14, 16)) / 10, 0, 10);
        var comment = stream.Chance(400) ? stream.Pick(score >= 8 ? Good : Poor) : "";
        world.Surveys.Add(new(at, "nps", score, order.Person, series, comment, invited));
        if (stream.Chance(850))
            world.Surveys.Add(new(at.AddSeconds(25), "csat", Math.Clamp((score + 2) / 2 - stream.Next(2) + stream.Next(2), 1, 5), order.Person, series, "", invited));
    }
}
