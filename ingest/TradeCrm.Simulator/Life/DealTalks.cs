using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>The mail, call or meeting after which somebody moves a deal on in the CRM; now and then nobody knows of any.</summary>
internal static class DealTalks
{
    private static readonly Dictionary<string, (string Type, string Subject, string Body)[]> Talks = new()
    {
        ["contacted"] = [("call", "Call", "First call about their needs for the season."), ("email", "Our range", "Introduced our range and prices."), ("meeting", "Video meeting", "介绍产品和工厂。")],
        ["sampled"] = [("email", "Sample", "Sample order agreed."), ("call", "Call", "Talked about the sample and the courier.")],
        ["negotiating"] = [("call", "Call", "Talked about price and payment."), ("email", "Your target price", "Asked for their target price and quantity."), ("meeting", "Video meeting", "谈了价格和包装。"), ("call", "电话", "客户要求降价3%。")],
        ["agreed"] = [("call", "Call", "Price and delivery time agreed."), ("email", "Summary", "Summed up what we agreed on."), ("meeting", "Video meeting", "条款基本谈妥。")],
    };

    public static void Fill(World world)
    {
        var known = world.Activities.Where(activity => activity is { IsTwoWay: true, Person: not null }).ToLookup(activity => activity.Person!, activity => activity.At);
        // What those who left recorded of theirs, and what not, is told by SilentStages.
        foreach (var deal in world.Deals.Where(deal => deal.Owner.LeftOn is null))
        {
            var stream = world.Stream("deal talk", deal.Person.Number * 1000 + (deal.Stages[0].At - Clock.Start.AddDays(-200)).Days);
            for (var index = 1; index < deal.Stages.Count; index++)
                Talk(world, stream, deal, deal.Stages[index - 1].At, deal.Stages[index], known[deal.Person]);
        }
    }

    private static void Talk(World world, RandomStream stream, Deal deal, DateTime from, (string Stage, DateTime At) to, IEnumerable<DateTime> known)
    {
        // Before somebody leaves, what they did and did not write down is told by SilentStages.
        if (!Talks.TryGetValue(to.Stage, out var talks) || to.At < deal.Owner.LeftOn || known.Any(at => at > from && at <= to.At))
            return;
        if (stream.Chance(P.SilentStage))
            return;
        var at = to.At.AddMinutes(-stream.Between(4, 90));
        at = at > from ? at : to.At;
        var (type, subject, body) = stream.Pick(talks);
        world.Activities.Add(new(at, type, deal.Person, deal.Owner.WorksAt(at) ? deal.Owner : Staff.For(stream, deal.Person.Country, at), "out", subject, body)
        {
            // The first word about our range is ours; what comes later belongs to a talk that is going on.
            Purpose = to.Stage == "contacted" ? "selling" : "answer",
        });
    }
}
