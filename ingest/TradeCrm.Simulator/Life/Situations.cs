namespace TradeCrm.Simulator;

/// <summary>How things stand with a customer on some day, so that nothing is written that was not so.</summary>
internal sealed class Situations(World world)
{
    private const int OfferDays = 45, ArrivedDays = 30;

    private readonly ILookup<Company, Order> orders = world.Orders.Where(order => !order.IsCancelled && order.Kind != "sample").ToLookup(order => order.Person.Company);
    private readonly ILookup<Company, Quotation> offers = world.Quotations.ToLookup(offer => offer.Person.Company);
    private readonly HashSet<Order> faulty = [.. world.Complaints.Select(complaint => complaint.Order)];

    /// <summary>offer: one is waiting; order: one is being made; way: goods are at sea; arrived: they just came, without fault; customer: has got goods before; prospect: has never ordered.</summary>
    public IReadOnlySet<string> On(Company company, DateTime day)
    {
        var states = new HashSet<string>();
        void Add(string state, bool holds)
        {
            if (holds)
                states.Add(state);
        }
        Add("offer", offers[company].Any(offer => offer.At < day && offer.At > day.AddDays(-OfferDays) && orders[company].All(order => order.At < offer.At || order.At > day)));
        Add("order", orders[company].Any(order => order.At < day && order.ShippedOn > day.AddDays(2)));
        Add("way", orders[company].Any(order => order.ShippedOn < day.AddDays(-1) && order.DeliveredOn > day.AddDays(2)));
        Add("arrived", orders[company].Any(order => order.DeliveredOn < day.AddDays(-1) && order.DeliveredOn > day.AddDays(-ArrivedDays) && !faulty.Contains(order)));
        Add("customer", orders[company].Any(order => order.DeliveredOn < day));
        Add("prospect", !company.HasOrdered);
        return states;
    }
}
