using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Two or three salespeople who contact different people of one company without knowing of each other (撞单), and say different things.</summary>
internal static class Collisions
{
    private static readonly string[] Conflicts = ["price", "discount", "exclusivity", "price"];

    private static readonly Dictionary<string, (string First, string Second)> Sentences = new()
    {
        ["price"] = ("own007", "own007"),
        ["delivery_date"] = ("own001", "own002"),
        ["discount"] = ("own003", "own003"),
        ["exclusivity"] = ("own005", "own006"),
    };

    public static void Plant(World world, OverlapCandidates candidates, int index)
    {
        var stream = world.Stream("collision", index);
        if (index < world.Scaled(P.QuotationsOnly))
        {
            QuoteOnly(world, stream, candidates);
            return;
        }
        // Every third has an order, and every third an owner who left: signed order, owner and last contact decide in turn.
        var (person, owner, day) = candidates.Next(stream, withOwner: index % 3 != 1, daysLeft: 16, withOrder: index % 3 == 0);
        var second = SilentStages.Other(world, person, day.AddDays(-1));
        var rival = Rival(stream, owner, day);
        world.Activities.Add(OverlapTexts.Write("own-mail", person, owner, rival, OverlapCandidates.At(stream, day)));
        world.Activities.Add(OverlapTexts.Write("own-answer", person, owner, rival, Later(stream, day, 1)));
        world.Activities.Add(OverlapTexts.Write("other-mail", second, rival, owner, Later(stream, day, 3)));
        world.Activities.Add(OverlapTexts.Write("other-answer", second, rival, owner, Later(stream, day, 5)));
        var promisedOn = Later(stream, day, 7).Date;
        var order = world.Orders.Where(order => order.Person.Company == person.Company && !order.IsCancelled && order.At < promisedOn && order.ShippedOn > promisedOn.AddDays(3)).MaxBy(order => order.At);
        // Where an order is on its way, they promise its delivery; where there is none, what the next one shall cost.
        var conflict = order is not null ? "delivery_date" : index % 3 == 0 ? "exclusivity" : Conflicts[index % Conflicts.Length];
        Say(world, stream, new(person, promisedOn, promisedOn, order), owner, Sentences[conflict].First, 3);
        promisedOn = Later(stream, day, 8).Date;
        Say(world, stream, new(second, promisedOn, promisedOn, order), rival, Sentences[conflict].Second, 6);
        var third = stream.Chance(P.ThirdSalesperson);
        if (third)
            world.Activities.Add(OverlapTexts.Write("third-call", second, Third(stream, owner, rival, day), owner, Later(stream, day, 10)));
        var teams = Staff.TeamName(owner) == Staff.TeamName(rival) ? "one_team" : "two_teams";
        world.Dealings.Overlaps.Add(new(person.Company, "collision", third ? $"three_{teams}" : teams, conflict));
    }

    // Nobody has heard from the customer yet: only two quotations, the same list's, by two salespeople.
    private static void QuoteOnly(World world, RandomStream stream, OverlapCandidates candidates)
    {
        var (person, owner, day) = candidates.Next(stream, withOwner: false, daysLeft: 10, withOrder: false);
        var rival = Rival(stream, owner, day);
        var goods = new[] { (person.Taste.Favourites[0], ListPrice.MinQuantity(person.Taste.Favourites[0]) * 2) };
        QuotationBook.Offer(world, stream, person, owner, OverlapCandidates.At(stream, day), goods);
        QuotationBook.Offer(world, stream, person, rival, Later(stream, day, 6), goods);
        world.Dealings.Overlaps.Add(new(person.Company, "collision", "quotations_only", ""));
    }

    private static void Say(World world, RandomStream stream, PromiseScene scene, Salesperson by, string key, int percent)
    {
        var text = PromiseText.All.First(text => text.Key == key);
        var plan = new PromisePlan(scene, by, scene.From, scene.From, DueRule.On(text.Due, scene.From), null, text.Deed == "shipment", true);
        Promises.Say(world, new(new()), stream, [(text, plan)], "collision", percent);
    }

    private static Salesperson Rival(RandomStream stream, Salesperson owner, DateTime day) => stream.Chance(P.CollisionOfTeams)
        ? stream.Pick([.. Staff.All.Where(person => Staff.TeamName(person) != Staff.TeamName(owner) && person.WorksAt(day))])
        : Staff.Colleague(stream, owner, day);

    private static Salesperson Third(RandomStream stream, Salesperson first, Salesperson second, DateTime day) => stream.Pick([.. Staff.All.Where(person => person != first && person != second && person.WorksAt(day))]);

    private static DateTime Later(RandomStream stream, DateTime day, int days) => OverlapCandidates.At(stream, OverlapCandidates.Workday(day.AddDays(days)));
}
