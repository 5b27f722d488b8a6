using System.Globalization;
using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>When something is wrong with a delivery: what the customer writes, what the desk makes of it, and how long it takes.</summary>
internal static class Complaints
{
    // Late deliveries have complaints of their own; the desk's silence comes on top of either.
    private static readonly (string Theme, int Weight)[] Faults =
        [("defective", 32), ("damaged", 20), ("short_delivery", 14), ("wrong_goods", 10), ("finish", 14), ("documents", 7), ("no_answer", 3)];

    /// <summary>A complaint out of an order's own fate.</summary>
    public static void Arise(World world, RandomStream stream, Order order, bool isLate, DateTime at)
    {
        var theme = isLate ? "late_delivery" : stream.Weighted(Faults);
        var openedAt = Clock.AtOffice(stream, at.Date.AddHours(stream.Between(9, 17)).AddMinutes(stream.Next(60)));
        if (openedAt >= Clock.End.AddDays(-1))
            return;
        var severity = stream.Weighted([("high", 25), ("medium", 45), ("low", 30)]);
        var days = stream.BetweenSkewed(2, P.LongestRepairDays);
        DateTime? closedAt = stream.Chance(P.NeverClosed) ? null : Clock.AtOffice(stream, openedAt.AddDays(days));
        if (closedAt >= Clock.End.AddDays(-1))
            closedAt = null;
        DateTime? reopenedAt = closedAt is { } closed && stream.Chance(P.Reopened) ? Clock.AtOffice(stream, closed.AddDays(stream.Between(3, 20))) : null;
        reopenedAt = reopenedAt < Clock.End.AddDays(-1) ? reopenedAt : null;
        order.Person.Contentment -= (severity switch { "high" => 30, "medium" => 18, _ => 8 }) + days / 3 + (reopenedAt is null ? 0 : 10);
        var desk = world.Stream($"complaint {openedAt:yyyyMMddHHmmss}", order.Person.Number);
        DateTime? again = reopenedAt is { } back && desk.Chance(500) ? Clock.AtOffice(desk, back.AddDays(desk.Between(2, 30))) : null;
        Open(world, desk, order, theme, severity, new(openedAt, closedAt, reopenedAt, again < Clock.End.AddDays(-1) ? again : null));
    }

    /// <summary>Enters a complaint and what was written about it.</summary>
    public static Complaint Open(World world, RandomStream stream, Order order, string theme, string severity, ComplaintCourse course, string planted = "", Person? by = null)
    {
        var product = order.Lines[0].Product;
        var person = by ?? order.Person;
        var isAssigned = planted != "never_assigned" && !(planted.Length == 0 && stream.Chance(P.ComplaintUnassigned));
        var text = Text(stream, theme, severity, product);
        var complaint = new Complaint(course.OpenedAt, order, product, severity, course.ClosedAt, course.ReopenedAt,
            Figures(world, order, course, InquiryTexts.Fill(text, person, product, order.Lines[0].Quantity, Ports.Of(person.Country))))
        {
            Theme = theme,
            By = person,
            AssignedTo = isAssigned ? Staff.For(stream, person.Country, course.OpenedAt) : null,
            ClosedAgainAt = course.ClosedAgainAt,
            Case = planted,
        };
        world.Complaints.Add(complaint);
        Correspond(world, stream, complaint);
        return complaint;
    }

    // So many of what was delivered, and the rest.
    private static string Figures(World world, Order order, ComplaintCourse course, string text)
    {
        var quantity = order.Lines[0].Quantity;
        var some = Math.Clamp(quantity * world.Stream($"complaint figures {course.OpenedAt:yyyyMMddHHmmss}", order.Person.Number).Between(P.FewestFaulty, P.MostFaulty) / 1000, 1, quantity);
        return text.Replace("{some}", some.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{less}", (quantity - some).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    // A text of the series and of the severity, if there is one; else of the series.
    private static string Text(RandomStream stream, string theme, string severity, Product product)
    {
        var texts = Texts.Table("complaints").Where(row => row["theme"] == theme && (row["series"] == product.Series.Slug || row["series"] == "any")).ToList();
        var fitting = texts.Where(row => row["severity"] == severity).ToList();
        return stream.Pick(fitting.Count > 0 ? fitting : texts)["text"];
    }

    private static void Correspond(World world, RandomStream stream, Complaint complaint)
    {
        var (person, by) = (complaint.By, complaint.AssignedTo);
        var matter = new LetterMatter(complaint.Product);
        Activity Post(DateTime at, string type, string direction, string use, string purpose)
        {
            var (subject, body) = Letters.Write(world, use, person, by, at, matter);
            return new(at, type, person, by, direction, subject, body) { Purpose = purpose };
        }
        world.Activities.Add(Post(complaint.OpenedAt.AddMinutes(-stream.Between(5, 55)), stream.Chance(700) ? "email" : "chat", "in", "complaint_in", "complaint"));
        var answeredAt = ResponseTime.Draw(stream, complaint.OpenedAt);
        if (by is not null && !stream.Chance(P.ComplaintUnanswered) && answeredAt < Reach.Usual && by.WorksAt(answeredAt))
            world.Activities.Add(Post(answeredAt, "email", "out", "complaint_out", "service"));
        if (complaint.ReopenedAt is { } back)
            world.Activities.Add(Post(back.AddMinutes(-stream.Between(5, 55)), "email", "in", "complaint_again_in", "complaint"));
    }
}
