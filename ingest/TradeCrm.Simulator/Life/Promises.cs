using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What salespeople promise in mails, chats and notes, and whether they keep it; and sentences that only look like promises.</summary>
internal static class Promises
{
    // What a second promise in one text may be: we keep these by a message, whatever else happens.
    private static readonly string[] Simple = ["sample", "document", "dispatch", "visit"];

    public static void Fill(World world)
    {
        SilentStages.Fill(world);
        var scenes = new PromiseScenes(world);
        var letters = new PromiseLetters(new(new(world)));
        var planner = new PromisePlanner(world, scenes);
        var blind = PromiseText.All.Where(text => text.IsWrittenBlind).ToList();
        var promises = new PromiseDeck(world, "promises", [.. blind.Where(text => text.NearMiss.Length == 0)]);
        var lookalikes = new PromiseDeck(world, "lookalikes", [.. blind.Where(text => text.NearMiss.Length > 0)]);
        Leave(world, planner, letters, promises);
        Promise(world, planner, letters, promises, lookalikes);
        for (var wanted = P.Lookalikes + world.Scaled(P.LookalikesPerSize); world.Dealings.Lookalikes.Count < wanted;)
            Mislead(world, planner, letters, lookalikes.Next());
        Unread(world, planner, letters);
        var moments = new QuietMoments(world, scenes);
        Errands.Fill(world, moments);
        SmallTalk.Fill(world, moments);
    }

    private static void Promise(World world, PromisePlanner planner, PromiseLetters letters, PromiseDeck promises, PromiseDeck lookalikes)
    {
        var (wanted, tries) = (world.Dealings.Promises.Count + P.Promises + world.Scaled(P.PromisesPerSize), 0);
        while (world.Dealings.Promises.Count < wanted)
        {
            if (++tries > 2 * wanted)
                throw new InvalidOperationException($"Only {world.Dealings.Promises.Count} of {wanted} promises found a customer.");
            var stream = world.Stream("promise", tries);
            var text = promises.Next();
            if (Plan(planner, text, Fate(stream, text)) is not { } plan)
                continue;
            var second = stream.Chance(P.TwoPromises) ? promises.Partner(text, other => Simple.Contains(other.Deed) && other.Kind != text.Kind)
                : stream.Chance(P.PromiseWithLookalike) ? lookalikes.Partner(text, _ => true) : null;
            var joined = second is null ? null : planner.Join(plan, second, second.Due == "none" || !stream.Chance(P.PromiseBroken) ? PromiseFate.Kept : PromiseFate.Broken);
            Say(world, letters, stream, joined is null ? [(text, plan)] : stream.Chance(500) ? [(text, plan), (second!, joined)] : [(second!, joined), (text, plan)], "");
        }
    }

    // Shortly before they leave, the leavers promise things that nobody does for them, or a colleague does late.
    private static void Leave(World world, PromisePlanner planner, PromiseLetters letters, PromiseDeck promises)
    {
        var handovers = world.Dealings.Handovers.Where(handover => handover.Planted.Length > 0).OrderBy(handover => world.Stream("last promises", handover.Company.Number).Next(1_000_000))
            .ThenBy(handover => handover.Company.Number).ToList();
        var (wanted, count) = (world.Scaled(P.LeaverPromises), 0);
        foreach (var handover in handovers)
        {
            if (count == wanted)
                return;
            var person = world.People.First(person => person.Company == handover.Company && person.ContactSince is not null);
            var left = handover.Leaver.LeftOn!.Value;
            var scene = new PromiseScene(person, left.AddDays(-P.LastPromisesDays), left.AddDays(-2));
            var stream = world.Stream("last promise", count);
            var text = promises.First(text => Simple.Contains(text.Deed) && text.Due != "none" && text.Language == "en" && text.Series is null && !text.IsCustomers);
            if (planner.Leave(scene, handover.Leaver, text) is not { } plan)
                continue;
            Say(world, letters, stream, [(text, plan)], "leaver");
            count++;
        }
        if (count < wanted)
            throw new InvalidOperationException($"Only {count} of {wanted} last promises found a customer.");
    }

    private static void Mislead(World world, PromisePlanner planner, PromiseLetters letters, PromiseText text)
    {
        if (planner.Find(text, PromiseFate.Kept) is { } plan)
            Say(world, letters, world.Stream("lookalike", world.Dealings.Lookalikes.Count), [(text, plan)], "");
    }

    private static void Unread(World world, PromisePlanner planner, PromiseLetters letters)
    {
        var texts = PromiseText.All.Where(text => !text.IsReadable).ToList();
        for (var index = 0; index < world.Scaled(texts.Count); index++)
        {
            var text = texts[index % texts.Count];
            var stream = world.Stream("unread", index);
            if (Plan(planner, text, Fate(stream, text)) is { } plan)
                Say(world, letters, stream, [(text, plan)], "");
        }
    }

    private static PromisePlan? Plan(PromisePlanner planner, PromiseText text, PromiseFate fate) =>
        planner.Find(text, fate) ?? (fate == PromiseFate.Kept ? null : planner.Find(text, PromiseFate.Kept)) ?? (fate == PromiseFate.Undecided ? null : planner.Find(text, PromiseFate.Undecided));

    // What has no due day cannot be late.
    private static PromiseFate Fate(RandomStream stream, PromiseText text)
    {
        var fate = stream.Next(1000);
        var broken = text.Due == "none" && !PromiseDeed.IsTested(text.Deed) ? 0 : P.PromiseBroken;
        return fate < P.PromiseKept ? PromiseFate.Kept : fate < P.PromiseKept + broken ? PromiseFate.Broken : PromiseFate.Undecided;
    }

    /// <summary>One text with all its sentences, and what follows from each.</summary>
    public static void Say(World world, PromiseLetters letters, RandomStream stream, IReadOnlyList<(PromiseText Text, PromisePlan Plan)> parts, string planted, int? discount = null)
    {
        var percent = discount ?? stream.Between(2, 8);
        var sentences = parts.Select(part => part.Text.Write(Words(world, part.Text, part.Plan, percent))).ToList();
        var activity = letters.Write(stream, parts[0].Text, parts[0].Plan, sentences);
        world.Activities.Add(activity);
        foreach (var ((text, plan), index) in parts.Select((part, index) => (part, index)))
        {
            var promise = new Promise { Text = text, Activity = activity, Sentence = sentences[index], Percent = percent, Planted = planted, DueOn = text.NearMiss.Length > 0 ? null : plan.DueOn };
            (text.NearMiss.Length > 0 ? world.Dealings.Lookalikes : world.Dealings.Promises).Add(promise);
            if (text.NearMiss.Length == 0)
                PromiseKeeping.Do(world, stream, promise, plan);
        }
    }

    // A price that the next order does not have is a little below the order's.
    private static PromiseWords Words(World world, PromiseText text, PromisePlan plan, int percent)
    {
        var (scene, product) = (plan.Scene, plan.Scene.Product);
        var line = scene.Order?.Lines[0];
        var offered = scene.Offer?.Lines[0];
        var quantity = line?.Quantity ?? offered?.Quantity ?? ListPrice.MinQuantity(product) * 2;
        var cents = line?.PriceCents ?? offered?.PriceCents ?? QuotationBook.Line(world, product, quantity, scene.Person, scene.Terms, plan.Day).PriceCents;
        if (text.Deed == "hold" && (plan is { IsByOrder: true, IsHonoured: false } || text.Key.StartsWith("own", StringComparison.Ordinal)))
            cents = Math.Min(cents - 1, (int)((long)cents * (100 - percent) / 100));
        return new(scene.Person.Name, product, quantity, $"{scene.Terms.Currency} {cents / 100}.{Math.Max(1, cents) % 100:00}", percent, Ports.Of(scene.Person.Country), plan.Named);
    }
}
