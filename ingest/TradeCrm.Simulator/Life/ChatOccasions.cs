using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>A moment at which somebody had a reason to chat, and with whom.</summary>
internal sealed record ChatMoment(ChatOccasion Occasion, DateTime Day, Salesperson By, ProductSeries Series, string Incoterm = "");

/// <summary>What happened to a customer that people write a chat line about.</summary>
internal sealed class ChatOccasions(World world, OpenMatters matters)
{
    private readonly ILookup<Person, Order> orders = world.Orders.Where(order => !order.IsCancelled).ToLookup(order => order.Person);
    private readonly ILookup<Person, Quotation> quotations = world.Quotations.Where(quotation => quotation.At >= Clock.Start).ToLookup(quotation => quotation.Person);
    private readonly ILookup<Person, Complaint> complaints = world.Complaints.ToLookup(complaint => complaint.Order.Person);
    private readonly ILookup<Person, Inquiry> answered = world.Inquiries.Where(inquiry => inquiry is { Person: not null, AnsweredBy: not null } && inquiry.AnsweredAt < Clock.End)
        .ToLookup(inquiry => inquiry.Person!);

    public bool IsCustomer(Person person) => orders[person].Any();

    public bool WasAnswered(Person person) => answered[person].Any();

    /// <summary>All of them, in the order of time.</summary>
    public IReadOnlyList<ChatMoment> Of(Person person, RandomStream stream)
    {
        var moments = new List<ChatMoment>();
        foreach (var order in orders[person])
            moments.AddRange(OfOrder(order, stream));
        foreach (var complaint in complaints[person])
            moments.Add(new(ChatOccasion.Complaint, complaint.OpenedAt.AddDays(stream.Between(1, 2)), complaint.Order.By, complaint.Product.Series));
        foreach (var quotation in quotations[person])
            moments.Add(OfOffer(quotation, stream));
        foreach (var inquiry in answered[person])
            moments.Add(new(ChatOccasion.Product, inquiry.AnsweredAt!.Value.AddDays(stream.Between(1, 3)), inquiry.AnsweredBy!, person.Taste.Series));
        return [.. moments.Select((moment, index) => (moment, index)).OrderBy(pair => pair.moment.Day).ThenBy(pair => pair.index).Select(pair => pair.moment)];
    }

    private static ChatMoment OfOffer(Quotation quotation, RandomStream stream)
    {
        var series = quotation.Lines[0].Product.Series;
        var isMorning = quotation.At.Hour < 11;
        return isMorning && stream.Chance(500) ? new(ChatOccasion.OfferSameDay, quotation.At, quotation.By, series)
            : new(ChatOccasion.Offer, quotation.At.AddDays(stream.Between(1, 3)), quotation.By, series, quotation.Terms.Incoterm);
    }

    private IEnumerable<ChatMoment> OfOrder(Order order, RandomStream stream)
    {
        ChatMoment At(ChatOccasion occasion, DateTime day) => new(occasion, day, order.By, order.Lines[0].Product.Series);
        yield return At(ChatOccasion.OrderPlaced, order.At);
        var talk = order.At.AddDays(stream.Between(9, 30));
        yield return At(talk.Month is 7 or 8 ? ChatOccasion.Summer : ChatOccasion.SmallTalk, talk);
        if (order.Kind == "sample")
            yield break;
        yield return At(ChatOccasion.InProduction, order.ProducedOn.AddDays(-stream.Between(6, 12)));
        yield return stream.Chance(150) ? At(ChatOccasion.BankDetails, order.At.AddDays(stream.Between(2, 6))) : At(ChatOccasion.Loading, order.ShippedOn);
        yield return stream.Chance(500) ? At(ChatOccasion.Sailed, order.ShippedOn.AddDays(1)) : At(ChatOccasion.BillOfLading, order.ShippedOn.AddDays(2));
        if (order.Person.Country.Team is "Europe" or "Middle East & Africa" && order.DeliveredOn > order.ShippedOn.AddDays(order.Person.Country.TransitDays + 2))
            yield return At(ChatOccasion.SlowPassage, order.ShippedOn.AddDays(stream.Between(17, 21)));
        if (matters.IsFaultless(order))
            yield return At(ChatOccasion.Arrived, order.DeliveredOn.AddDays(stream.Between(0, 2)));
        // The balance is due against the copy of the bill of lading.
        if (order.Terms.Payment == "T/T 30/70" && order.DaysLatePaid >= P.ChatBalanceLateDays)
            yield return At(ChatOccasion.BalanceOpen, order.ShippedOn.AddDays(stream.Between(12, 18)));
    }
}
