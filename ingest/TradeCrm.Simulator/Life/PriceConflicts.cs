using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Two salespeople quote one customer the same article: for a reason, or for none.</summary>
internal static class PriceConflicts
{
    // Which price holds in the end, in turn, so that every case of the rule occurs; neither salesperson being the owner is rare, so only the commonest mistake asks for it.
    private static readonly string[] Bindings = ["order", "owner_quotation", "none"];

    private const int DrawsPerOffer = 8;

    public static void Fill(World world)
    {
        var beside = new OffersToQuoteBeside(world);
        foreach (var planted in PlantedPrices.All)
        {
            for (var index = 0; index < world.Scaled(planted.Count); index++)
            {
                var binding = planted.Verdict == "conflict" ? Bindings[index % (planted.Name == "given_away" ? 3 : 2)] : null;
                Plant(world, beside, planted, binding, world.Stream($"price {planted.Name}", index));
            }
        }
    }

    private static void Plant(World world, OffersToQuoteBeside beside, PlantedPrice planted, string? binding, RandomStream stream)
    {
        // What nothing has settled is taken from the last weeks first.
        var isOpen = planted.Name == "given_away" && binding != "order";
        var offers = beside.Left.OrderBy(offer => isOpen && offer.At < Clock.End.AddDays(-P.OpenConflictDays)).ToList();
        // Another day or colleague may do where the first one did not.
        for (var round = 0; round < DrawsPerOffer; round++)
        {
            foreach (var offer in offers)
            {
                if (Draw(world, beside, planted, binding, stream, offer) is not { } quotations)
                    continue;
                beside.Take(offer);
                Send(world, stream, quotations);
                return;
            }
        }
        throw new InvalidOperationException($"There are too few quotations for the case {planted.Name}{(binding is null ? "" : $" ({binding})")}.");
    }

    // What the case makes of the colleague's offer must come to its verdict by the truth's own definition; otherwise the next one is tried.
    private static IReadOnlyList<Quotation>? Draw(World world, OffersToQuoteBeside beside, PlantedPrice planted, string? binding, RandomStream stream, Quotation offer)
    {
        if (!beside.Allows(offer, binding))
            return null;
        var draft = ColleagueOffer.Near(world, stream, offer);
        if (!planted.Change(draft) || draft.Write(Colleague(stream, offer, draft.At), planted.Name) is not { } quotations)
            return null;
        var pair = QuotePair.Of(world, new(offer, 1), new(quotations[0], 1));
        if (planted.Verdict != (pair?.Verdict ?? "no_pair") || planted.Reasons != string.Join(',', pair?.Reasons ?? []))
            return null;
        return binding is null || beside.Binding(pair!, quotations).Kind == binding ? quotations : null;
    }

    private static Salesperson Colleague(RandomStream stream, Quotation offer, DateTime at) =>
        stream.Chance(P.QuotesAtTheSameDesk) ? Staff.Colleague(stream, offer.By, at) : stream.Pick(Staff.All.Where(person => person.Team != offer.By.Team && person.WorksAt(at)).ToList());

    private static void Send(World world, RandomStream stream, IReadOnlyList<Quotation> quotations)
    {
        var person = OffersToQuoteBeside.Introduce(world, quotations[0]);
        foreach (var quotation in quotations)
        {
            var (line, by) = (quotation.Lines[0], quotation.By);
            quotation.Person = person;
            world.Quotations.Add(quotation);
            world.Activities.Add(new(quotation.At.AddMinutes(stream.Between(1, 30)), "email", person, by, "out", quotation.Supersedes is null ? $"Our offer for {line.Product.Sku}" : $"Revised offer {line.Product.Sku}",
                $"Dear {person.Name}, please find attached our offer for {line.Quantity} pcs {line.Product.Name.Split(" / ")[0]}. Best regards, {by.Name}"));
        }
    }
}
