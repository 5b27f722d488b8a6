using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What becomes of an order after it is signed: production, shipment, payment, now and then a complaint, and how content the customer is in the end.</summary>
internal static class Fulfilment
{
    public static void Deliver(World world, RandomStream stream, Order order)
    {
        var delay = Delay(stream, order);
        var loadedOn = order.PromisedOn.AddDays(delay);
        // What is in time stays so: it is loaded before the holiday, what is late after it.
        order.ShippedOn = delay > 0 ? WorkCalendar.Next(loadedOn, WorkCalendar.IsFactoryDay) : WorkCalendar.Last(loadedOn, WorkCalendar.IsFactoryDay, order.At.Date.AddDays(1));
        order.DelayDays = (order.ShippedOn - order.PromisedOn).Days;
        order.ProducedOn = WorkCalendar.Last(order.ShippedOn.AddDays(-stream.Between(1, 6)), WorkCalendar.IsFactoryDay);
        order.DeliveredOn = NoSunday(order.Kind == "sample" ? order.ShippedOn.AddDays(stream.Between(3, 8)) : order.ShippedOn.AddDays(order.Person.Country.TransitDays + stream.Between(-3, 6)));
        order.PayPromptly = stream.Chance(P.PaysPromptly);
        order.DaysLatePaid = order.PayPromptly ? stream.Between(-6, 0) : stream.BetweenSkewed(3, 60);
        if (order.IsCancelled)
            return;
        var person = order.Person;
        person.Contentment = Math.Min(100, person.Contentment + P.ContentPerGoodOrder) - Math.Max(0, order.DelayDays) * P.DiscontentPerLateDay;
        if (order.DelayDays >= 10 && stream.Chance(500))
            Complaints.Arise(world, stream, order, isLate: true, order.PromisedOn.AddDays(stream.Between(5, 12)));
        else if (stream.Chance(order.Lines[0].Product.Series.Defects))
            Complaints.Arise(world, stream, order, isLate: false, order.DeliveredOn.AddDays(stream.Between(1, 40)));
        person.Contentment = Math.Clamp(person.Contentment, 0, 100);
        order.ContentmentAfter = person.Contentment;
    }

    /// <summary>Nobody takes goods in on a Sunday.</summary>
    public static DateTime NoSunday(DateTime day) => day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(1) : day;

    // Factories stand still around the Chinese New Year: what is promised for then is late twice as often.
    private static int Delay(RandomStream stream, Order order)
    {
        var isNewYear = order.PromisedOn.Month is 2 or 3;
        var fate = stream.Next(1000);
        return fate < P.LateALot * (isNewYear ? 2 : 1) ? stream.Between(8, 30) : fate < (P.LateALot + P.LateALittle) * (isNewYear ? 2 : 1) ? stream.Between(1, 7) : -stream.Next(5);
    }
}
