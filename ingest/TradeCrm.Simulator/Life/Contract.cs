using System.Globalization;
using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>What both sides signed: a sales contract for bulk, a proforma invoice for samples and trials. The credit's days only where a letter of credit pays.</summary>
internal sealed class Contract
{
    public string Id { get; set; } = "";
    public required Order Order { get; init; }
    public required DateTime SignedAt { get; init; }
    public bool IsProforma => Order.Kind != "bulk";
    public required bool AllowsPartialShipment { get; set; }
    public DateTime? LatestShipment { get; set; }
    public DateTime? CreditExpiry { get; set; }
    /// <summary>latest_before_planned, latest_on_planned, or nothing.</summary>
    public string CreditCase { get; set; } = "";
}

/// <summary>Signs every order, and opens the letters of credit.</summary>
internal static class Signing
{
    public static void Fill(World world)
    {
        foreach (var order in world.Orders)
            order.Contract = Sign(world, world.Stream("contract", order.Number), order);
        OpenCredits(world);
        var number = 0;
        foreach (var order in world.Orders.OrderBy(order => order.Contract!.SignedAt).ThenBy(order => order.Number))
            order.Contract!.Id = $"{(order.Contract.IsProforma ? "PI" : "HT")}{order.Contract.SignedAt:yyMM}-{(++number).ToString("0000", CultureInfo.InvariantCulture)}";
    }

    // The order is entered when the signed paper is there: never before it.
    private static Contract Sign(World world, RandomStream stream, Order order)
    {
        var signedAt = Clock.AtOffice(world.Stream("signing hour", order.Number), order.At.AddMinutes(-stream.Between(20, 20 * 60)));
        signedAt = signedAt < order.At ? signedAt : order.At;
        return new() { Order = order, SignedAt = signedAt, AllowsPartialShipment = stream.Chance(P.PartialAllowed) };
    }

    // In turns rather than by chance, so that there are enough of both kinds: a latest shipment before the planned one, and one just on its day.
    private static void OpenCredits(World world)
    {
        var turn = 0;
        foreach (var order in world.Orders.Where(order => order.Terms.Payment.StartsWith("L/C", StringComparison.Ordinal)).OrderBy(order => order.At).ThenBy(order => order.Number))
        {
            var stream = world.Stream("letter of credit", order.Number);
            var contract = order.Contract!;
            (contract.CreditCase, var days) = (turn++ % P.OneInForTightCredit) switch
            {
                0 => ("latest_before_planned", -stream.Between(1, 10)),
                1 => ("latest_on_planned", 0),
                _ => ("", stream.Between(5, 25)),
            };
            contract.LatestShipment = order.PromisedOn.AddDays(days);
            contract.CreditExpiry = contract.LatestShipment.Value.AddDays(21);
        }
    }
}
