using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What becomes of an order after it is signed: production, shipment, payment, now and then a complaint, and how content the customer is in the end.</summary>
internal static class Fulfilment
{
    private static readonly (string Zh, string En)[] Faults =
    [
        ("包装破损，部分产品有划痕", "Cartons crushed, some pieces scratched"), ("数量短缺，少发一箱", "One carton short"), ("产品不能正常工作，要求更换",
            "Units do not work, replacement wanted"),
        ("颜色与样品不符", "Colour differs from the sample"), ("说明书缺失", "Manual missing"),
    ];

    public static void Deliver(World world, RandomStream stream, Order order)
    {
        order.DelayDays = Delay(stream, order);
        order.ShippedOn = order.PromisedOn.AddDays(order.DelayDays);
        order.ProducedOn = order.ShippedOn.AddDays(-stream.Between(1, 6));
        order.DeliveredOn = order.Kind == "sample" ? order.ShippedOn.AddDays(stream.Between(3, 8)) : order.ShippedOn.AddDays(order.Person.Country.TransitDays + stream.Between(-3, 6));
        order.PayPromptly = stream.Chance(P.PaysPromptly);
        order.DaysLatePaid = order.PayPromptly ? stream.Between(-6, 0) : stream.BetweenSkewed(3, 60);
        if (order.IsCancelled)
            return;
        var person = order.Person;
        person.Contentment = Math.Min(100, person.Contentment + P.ContentPerGoodOrder) - Math.Max(0, order.DelayDays) * P.DiscontentPerLateDay;
        if (order.DelayDays >= 10 && stream.Chance(500))
            Complain(world, stream, order, ("交货延迟两周以上", "More than a week late"), order.PromisedOn.AddDays(stream.Between(5, 12)));
        else if (stream.Chance(order.Lines[0].Product.Series.Defects))
            Complain(world, stream, order, stream.Pick(Faults), order.DeliveredOn.AddDays(stream.Between(1, 40)));
        person.Contentment = Math.Clamp(person.Contentment, 0, 100);
        order.ContentmentAfter = person.Contentment;
    }

    // Factories stand still around the Chinese New Year: what is promised for then is late twice as often.
    private static int Delay(RandomStream stream, Order order)
    {
        var isNewYear = order.PromisedOn.Month is 2 or 3;
        var fate = stream.Next(1000);
        return fate < P.LateALot * (isNewYear ? 2 : 1) ? stream.Between(8, 30) : fate < (P.LateALot + P.LateALittle) * (isNewYear ? 2 : 1) ? stream.Between(1, 7) : -stream.Next(5);
    }

    private static void Complain(World world, RandomStream stream, Order order, (string Zh, string En) fault, DateTime at)
    {
        var openedAt = Clock.AtOffice(stream, at.Date.AddHours(stream.Between(9, 17)).AddMinutes(stream.Next(60)));
        if (openedAt >= Clock.End.AddDays(-1))
            return;
        var severity = stream.Weighted([("high", 25), ("medium", 45), ("low", 30)]);
        var days = stream.BetweenSkewed(2, P.LongestRepairDays);
        DateTime? closedAt = stream.Chance(P.NeverClosed) ? null : Clock.AtOffice(stream, openedAt.AddDays(days));
        if (closedAt >= Clock.End.AddDays(-1))
            closedAt = null;
        DateTime? reopenedAt = closedAt is { } closed && stream.Chance(P.Reopened) ? Clock.AtOffice(stream, closed.AddDays(stream.Between(3, 20))) : null;
        reopenedAt = reopenedAt < Clock.End ? reopenedAt : null;
        order.Person.Contentment -= (severity switch { "high" => 30, "medium" => 18, _ => 8 }) + days / 3 + (reopenedAt is null ? 0 : 10);
        world.Complaints.Add(new(openedAt, order, order.Lines[0].Product, severity, closedAt, reopenedAt, stream.Chance(500) ? fault.Zh : $"{fault.En}, 客户要求尽快处理"));
    }
}
