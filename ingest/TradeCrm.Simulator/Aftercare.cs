using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// Complaints after deliveries, and the survey that goes out on the third of each month to those who got goods in the month before.
/// </summary>
internal static class Aftercare
{
    private static readonly (string Zh, string En)[] Faults =
    [
        ("包装破损，部分产品有划痕", "Cartons crushed, some pieces scratched"), ("数量短缺，少发一箱", "One carton short"), ("产品不能正常工作，要求更换",
            "Units do not work, replacement wanted"),
        ("颜色与样品不符", "Colour differs from the sample"), ("交货延迟两周", "Two weeks late"), ("说明书缺失", "Manual missing"),
    ];

    private static readonly string[] Good = ["Good quality, fast answers.", "Great service, thank you", "Will order again", "产品质量很好", ""];
    private static readonly string[] Poor = ["Late delivery", "Nobody answered my complaint, \"again\"", "Quality worse than last year", "包装需要改进",
        ""];

    public static void Fill(World world)
    {
        foreach (var (order, index) in world.Orders.OrderBy(order => order.At).Select((order, index) => (order, index)).ToList())
            Complain(world, world.Stream("complaint", index), order);
        for (var month = 1; month < 24; month++)
        {
            foreach (var series in Catalogue.Series)
                Ask(world, series, Clock.Start.AddMonths(month));
        }
    }

    private static void Complain(World world, RandomStream stream, Order order)
    {
        var product = order.Lines[0].Product;
        var openedAt = Clock.AtOffice(stream, order.At.AddDays(stream.Between(30, 85)).AddHours(stream.Next(12)));
        if (order.Status == "cancelled" || !stream.Chance(product.Series.Defects) || openedAt >= Clock.End.AddDays(-1))
            return;
        var severity = stream.Weighted([("high", 25), ("medium", 45), ("low", 30)]);
        DateTime? closedAt = stream.Chance(150) ? null : Clock.AtOffice(stream, openedAt.AddDays(stream.Between(2, 40)));
        if (closedAt >= Clock.End.AddDays(-1))
            closedAt = null;
        DateTime? reopenedAt = closedAt is { } closed && stream.Chance(120) ? Clock.AtOffice(stream, closed.AddDays(stream.Between(3, 20))) : null;
        var (zh, en) = stream.Pick(Faults);
        world.Complaints.Add(new(openedAt, order, product, severity, closedAt, reopenedAt < Clock.End ? reopenedAt : null,
            stream.Chance(500) ? zh : $"{en}, 客户要求尽快处理"));
    }

    private static void Ask(World world, ProductSeries series, DateTime month)
    {
        var invited = world.Orders.Where(order => order.Status != "cancelled" && order.Lines[0].Product.Series == series
            && order.PromisedOn >= month.AddMonths(-1) && order.PromisedOn < month).Select(order => order.Person).Distinct().ToList();
        foreach (var person in invited)
        {
            var stream = world.Stream($"survey {month:yyyyMM} {series.Letter}", person.Number);
            if (stream.Chance(P.SurveyAnswered))
                Answer(world, stream, person, series, month, invited.Count);
        }
    }

    private static void Answer(World world, RandomStream stream, Person person, ProductSeries series, DateTime month, int invited)
    {
        var at = month.AddDays(2 + stream.BetweenSkewed(0, 20)).AddHours(9).AddSeconds(stream.Next(40_000));
        var hurt = world.Complaints.Any(complaint => complaint.Order.Person == person && complaint.OpenedAt < at
            && complaint.OpenedAt > at.AddDays(-200));
        var contented = stream.Weighted([(10, 26), (9, 24), (8, 22), (7, 14), (6, 7), (5, 4), (3, 3)]);
        var score = Math.Clamp(contented - series.Defects / 80 - (hurt ? stream.Between(2, 5) : 0), 0, 10);
        var comment = stream.Chance(400) ? stream.Pick(score >= 8 ? Good : Poor) : "";
        world.Surveys.Add(new(at, "nps", score, person, series, comment, invited));
        if (stream.Chance(850))
            world.Surveys.Add(new(at.AddSeconds(25), "csat", Math.Clamp((score + 2) / 2 - stream.Next(2) + stream.Next(2), 1, 5), person, series, "",
                invited));
    }
}
