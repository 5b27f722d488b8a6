using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Offers beside which a colleague may quote as well: each company at most once, in an order of chance.</summary>
internal sealed class OffersToQuoteBeside
{
    // Numbers of people made here, far from those that others give to second contacts.
    private const int FirstAsker = 500_000;
    private readonly ILookup<Company, Order> orders;
    private readonly ILookup<Company, Quotation> quotations;
    private readonly List<Quotation> left;

    public OffersToQuoteBeside(World world)
    {
        orders = world.Orders.ToLookup(order => order.Person.Company);
        quotations = world.Quotations.ToLookup(quotation => quotation.Person.Company);
        // An offer to somebody whose inquiry lies unanswered would be its answer.
        var waiting = world.Inquiries.Where(inquiry => inquiry is { Person: not null, AnsweredAt: null }).Select(inquiry => inquiry.Person!.Company).ToHashSet();
        left = [.. world.Quotations.Where(offer => !waiting.Contains(offer.Person.Company) && IsOrdinary(offer))];
        var stream = world.Stream("offers to quote beside");
        for (var last = left.Count - 1; last > 0; last--)
        {
            var other = stream.Next(last + 1);
            (left[last], left[other]) = (left[other], left[last]);
        }
    }

    public IReadOnlyList<Quotation> Left => left;

    /// <summary>The second salesperson's contact: the same person, a colleague who is known, or one who becomes known by it.</summary>
    public static Person Introduce(World world, Quotation offer)
    {
        var stream = world.Stream("asker", offer.Person.Company.Number);
        var person = offer.Person;
        if (stream.Chance(P.AskedByAnotherPerson))
        {
            person = world.People.FirstOrDefault(other => other.Company == offer.Person.Company && other != offer.Person && other.ContactSince < offer.At)
                ?? Population.Colleague(world, offer.Person, FirstAsker + offer.Person.Number);
        }
        person.Record(offer.At.AddDays(-stream.Between(1, 20)), offer.Person.Company.Source, offer.Person.Company.Owner);
        return person;
    }

    public void Take(Quotation offer) => left.RemoveAll(other => other.Person.Company == offer.Person.Company);

    /// <summary>Whether the binding price can come out so; null: whatever it is.</summary>
    public bool Allows(Quotation offer, string? binding)
    {
        var days = binding == "order" ? 25 : P.ContractFollowsDays + 15;
        var isOrdered = binding is not null && orders[offer.Person.Company].Any(order => order.At > offer.At && order.At <= offer.At.AddDays(days) && !order.IsCancelled && order.Lines.Any(line => line.Product == offer.Lines[0].Product));
        return binding switch { null => true, "order" => isOrdered, "none" => !isOrdered && offer.By != offer.Person.Company.Owner, _ => !isOrdered };
    }

    public BindingPrice Binding(QuotePair pair, IReadOnlyList<Quotation> sent)
    {
        var company = pair.Later.Quotation.Person.Company;
        return BindingPrice.Of(pair, orders[company], quotations[company].Concat(sent));
    }

    // Of some value, so that a cent is no per cent; no sample; not near the ends of time.
    private static bool IsOrdinary(Quotation offer)
    {
        var line = offer.Lines[0];
        return line.Product.PriceCents >= 400 && PriceTables.Quantity(line.Quantity, line.MinQuantity) <= 0 && offer.Supersedes is null && offer.SupersededBy is null
            && offer.At > Clock.Start.AddDays(12) && offer.At < Clock.End.AddDays(-20);
    }
}
