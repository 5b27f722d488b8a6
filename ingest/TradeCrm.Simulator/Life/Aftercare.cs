using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>
/// The survey that goes out on the third of each month to those who got goods in the month before.
/// </summary>
internal static class Aftercare
{
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
        if (at >= Reach.Usual)
            return;
        var contentment = Math.Clamp(order.ContentmentAfter + Answers(world, order.Person, at), 0, 100);
        var score = Math.Clamp((contentment + stream.Between(-P.SurveyMoodBelow, P.SurveyMoodAbove)) / 10, 0, 10);
        var (comment, polarity, theme) = stream.Chance(P.SurveyComment) ? Comments.Draw(world, stream, order, score) : ("", "", "");
        Add("nps", 0, score, comment);
        if (stream.Chance(850))
            Add("csat", 25, Math.Clamp((score + 1) / 2 - stream.Next(2) + stream.Next(2), 1, 5));
        if (stream.Chance(300))
            Add("ces", 55, Math.Clamp((contentment + stream.Between(-20, 20)) * 7 / 100 + 1, 1, 7));

        void Add(string measure, int seconds, int figure, string text = "") => world.Surveys.Add(new(at.AddSeconds(seconds), measure, figure, order.Person, series, text, invited)
        {
            Order = order,
            Contentment = contentment,
            Polarity = text.Length > 0 ? polarity : "",
            Theme = text.Length > 0 ? theme : "",
        });
    }

    // How the desk treated what they asked in the half year before.
    private static int Answers(World world, Person person, DateTime at)
    {
        var recent = world.Inquiries.Where(inquiry => inquiry.Person == person && inquiry.ReceivedAt < at.AddDays(-3) && inquiry.ReceivedAt > at.AddDays(-180)).ToList();
        return recent.Any(inquiry => inquiry.AnsweredAt is null) ? -P.NoAnswerHurts : Comments.WasAnsweredQuickly(world, person) ? P.QuickAnswerPleases : 0;
    }
}
