using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What a promise is to come to.</summary>
internal enum PromiseFate
{
    Kept, Broken, Undecided,
}

/// <summary>On which day somebody promises what, and what becomes of it.</summary>
/// <param name="Scene">To whom, and about what.</param>
/// <param name="By">Who promises.</param>
/// <param name="Day">Of the message.</param>
/// <param name="Named">The day that the sentence names, if it names one.</param>
/// <param name="DueOn">Null: nothing is said.</param>
/// <param name="DoneOn">The day on which it is done by a message, a meeting or a new quotation; null where an order or an offer shows it, or nothing.</param>
/// <param name="IsByOrder">The scene's order or offer shows it.</param>
/// <param name="IsHonoured">False: what shows it shows that it was not kept.</param>
internal sealed record PromisePlan(PromiseScene Scene, Salesperson By, DateTime Day, DateTime Named, DateTime? DueOn, DateTime? DoneOn, bool IsByOrder, bool IsHonoured);

/// <summary>Finds a scene and a day for a sentence, so that it comes to what it is to come to.</summary>
internal sealed class PromisePlanner(World world, PromiseScenes scenes)
{
    private readonly HashSet<(int Company, string Kind)> kinds = [];
    private readonly Dictionary<int, int> counts = [];
    private readonly Dictionary<(IReadOnlyList<PromiseScene>, string), int> cursors = [];
    private int draws;

    /// <summary>Null: the world offers no such scene.</summary>
    public PromisePlan? Find(PromiseText text, PromiseFate fate)
    {
        var stream = world.Stream("promise plan", draws++);
        foreach (var pool in Pools(text, fate))
        {
            var cursor = (pool, Reader(text));
            var start = cursors.GetValueOrDefault(cursor);
            for (var step = 0; step < pool.Count; step++)
            {
                var index = (start + step) % pool.Count;
                if (Fits(text, pool[index]) && Place(stream, text, fate, pool[index]) is { } plan)
                {
                    cursors[cursor] = index + 1;
                    Take(plan.Scene.Person.Company, text);
                    return plan;
                }
            }
        }
        return null;
    }

    /// <summary>The same day and person for a second sentence; null if it does not fit there.</summary>
    public PromisePlan? Join(PromisePlan first, PromiseText text, PromiseFate fate)
    {
        if (!Fits(text, first.Scene))
            return null;
        var plan = Place(world.Stream("promise plan", draws++), text, fate, first.Scene with { Order = null, Offer = null, From = first.Day, To = first.Day });
        if (plan is null || plan.By != first.By)
            return null;
        Take(first.Scene.Person.Company, text);
        return plan with { Scene = first.Scene };
    }

    /// <summary>A promise of somebody who leaves: nobody keeps it in time.</summary>
    public PromisePlan? Leave(PromiseScene scene, Salesperson by, PromiseText text)
    {
        var stream = world.Stream("promise plan", draws++);
        if (!Fits(text, scene))
            return null;
        for (var day = scene.To; day >= scene.From; day = day.AddDays(-1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || !WorkCalendar.IsWorkday(day) || !scenes.IsKnown(scene.Person, day) || !scenes.IsUnvisited(scene.Person.Company, day))
                continue;
            var named = day.AddDays(stream.Between(5, 20));
            Take(scene.Person.Company, text);
            return new(scene, by, day, named, DueRule.On(text.Due, day, named), null, false, true);
        }
        return null;
    }

    private void Take(Company company, PromiseText text)
    {
        kinds.Add((company.Number, text.Kind));
        // One order is the test of one promise only.
        if (PromiseDeed.IsTested(text.Deed))
            kinds.UnionWith([(company.Number, "price"), (company.Number, "discount"), (company.Number, "payment_term")]);
        counts[company.Number] = counts.GetValueOrDefault(company.Number) + 1;
    }

    // Cursors are kept per kind of reader: a scene that is passed over by one is good for another.
    private static string Reader(PromiseText text) => $"{text.Language} {text.Setting is "mail" or "chat"} {text.Series} {text.Country}";

    private IReadOnlyList<IReadOnlyList<PromiseScene>> Pools(PromiseText text, PromiseFate fate) => (text.Deed, fate) switch
    {
        ("none", _) => [scenes.Talks],
        ("shipment", _) => [scenes.Deliveries],
        ("quote", PromiseFate.Undecided) => [text.Due == "none" ? scenes.Untested : scenes.LateUntested],
        ("quote", _) => [scenes.Offers],
        ("hold", PromiseFate.Undecided) or ("line", PromiseFate.Undecided) or ("terms", PromiseFate.Undecided) => [scenes.LateUntested, scenes.Untested],
        ("hold", _) => [scenes.Tests],
        ("terms", PromiseFate.Broken) => [scenes.Tests],
        (_, PromiseFate.Broken) when text.Deed.StartsWith("line", StringComparison.Ordinal) => [scenes.Negotiations],
        (_, PromiseFate.Kept) when text.Deed.StartsWith("line", StringComparison.Ordinal) => [scenes.Revisions],
        _ when text.Deed.StartsWith("terms ", StringComparison.Ordinal) => fate == PromiseFate.Undecided ? [scenes.Untested] : [scenes.Tests],
        (_, PromiseFate.Undecided) => [text.Due == "none" ? scenes.Talks : scenes.Late],
        _ => [scenes.Talks],
    };

    private bool Fits(PromiseText text, PromiseScene scene)
    {
        var (person, company) = (scene.Person, scene.Person.Company);
        var readsChinese = person.Country.Name is "Hong Kong" or "Taiwan" || company.Type == "agent";
        var fits = text.Language switch
        {
            "zh" => text.Setting is "note" or "call" || readsChinese,
            "de" => person.Country.Name == "Germany",
            "es" => person.Country.Name is "Spain" or "Mexico" or "Chile",
            "fr" => person.Country.Name == "France",
            _ => text.Setting != "chat" || person.Country.Name != "Hong Kong",
        };
        return fits && (text.Series is null || text.Series == person.Taste.Series.Number) && (text.Country is null || text.Country == person.Country.Name) && counts.GetValueOrDefault(company.Number) < (readsChinese ? P.MostTextsPerChineseCompany : P.MostTextsPerCompany)
            && (text.Kind == "none" || !kinds.Contains((company.Number, text.Kind)));
    }

    private PromisePlan? Place(RandomStream stream, PromiseText text, PromiseFate fate, PromiseScene scene)
    {
        var days = (scene.To - scene.From).Days + 1;
        if (days <= 0 || scene.To < Clock.Start)
            return null;
        var start = stream.Next(days);
        for (var step = 0; step < days; step++)
        {
            var day = scene.From.AddDays((start + step) % days);
            if (day >= Clock.Start && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && WorkCalendar.IsWorkday(day) && scenes.IsFree(scene, day)
                && scenes.Writer(scene, day) is { } by && day < Recorded.Until(by).Date && Decide(stream, text, fate, scene, by, day) is { } plan)
                return plan;
        }
        return null;
    }

    private PromisePlan? Decide(RandomStream stream, PromiseText text, PromiseFate fate, PromiseScene scene, Salesperson by, DateTime day)
    {
        var shown = Shown(text, fate, scene);
        var named = PromiseDays.Named(stream, text, fate, day, shown);
        var due = DueRule.On(text.Due, day, named);
        if (shown is { } at)
            return PromiseDays.Agrees(text, fate, scene, day, due, at) ? new(scene, by, day, named, due, null, true, fate == PromiseFate.Kept || text.Deed is "shipment" or "quote") : null;
        if (text.Deed == "visit" && !scenes.IsUnvisited(scene.Person.Company, day))
            return null;
        return PromiseDays.Done(stream, text, fate, by, day, due) is { } done ? new(scene, by, day, named, due, done == DateTime.MinValue ? null : done, false, true) : null;
    }

    // The day on which an order or an offer shows what became of it; null if a message of ours is to show it, or nothing.
    private static DateTime? Shown(PromiseText text, PromiseFate fate, PromiseScene scene) => text.Deed switch
    {
        "shipment" => scene.Order?.ShippedOn,
        "quote" => fate == PromiseFate.Undecided ? null : scene.Offer?.At,
        _ when !PromiseDeed.IsTested(text.Deed) || fate == PromiseFate.Undecided => null,
        _ when scene.Order is not null => scene.Order.At,
        _ => null,
    };
}
