using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>Which price holds, by rule: that of the order signed after both offers, else the account owner's newest offer that is valid when the later one is made, else none.</summary>
/// <param name="Kind">order, owner_quotation or none.</param>
/// <param name="Order">The signed order (its contract or PI).</param>
/// <param name="Quotation">The owner's.</param>
internal sealed record BindingPrice(string Kind, Order? Order, Quotation? Quotation)
{
    public string? Id => Order?.Id ?? Quotation?.Id;

    /// <param name="pair">The two offers.</param>
    /// <param name="orders">The company's.</param>
    /// <param name="quotations">The company's.</param>
    public static BindingPrice Of(QuotePair pair, IEnumerable<Order> orders, IEnumerable<Quotation> quotations)
    {
        var (product, at) = (pair.Later.Line.Product, pair.LaterAt);
        var order = orders.Where(order => !order.IsCancelled && order.At > at && order.At <= at.AddDays(P.ContractFollowsDays) && order.At <= Reach.Usual && order.Lines.Any(line => line.Product == product))
            .OrderBy(order => order.At).ThenBy(order => order.Id, StringComparer.Ordinal).FirstOrDefault();
        if (order is not null)
            return new("order", order, null);
        var owner = pair.Later.Quotation.Person.Company.Owner;
        var own = quotations.Where(quotation => quotation.By == owner && quotation.At <= at && at.Date <= quotation.HoldsUntil && !(quotation.SupersededBy?.At <= at) && quotation.Lines.Any(line => line.Product == product))
            .OrderBy(quotation => quotation.At).ThenBy(quotation => quotation.Id, StringComparer.Ordinal).LastOrDefault();
        return own is null ? new("none", null, null) : new("owner_quotation", null, own);
    }
}
