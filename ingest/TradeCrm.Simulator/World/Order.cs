namespace TradeCrm.Simulator;

/// <summary>So many of one article at one price.</summary>
internal sealed record OrderLine(int Line, Product Product, int Quantity, int PriceCents)
{
    public long AmountCents => (long)PriceCents * Quantity;

    /// <summary>What the factory gets, in Chinese cents, value-added tax included.</summary>
    public long CostCents => (long)Product.PriceCents * Quantity * 7 * CompanyParameters.PurchasePercent / 100;

    /// <summary>What the tax office gives back (退税), in Chinese cents: the article's rate of the cost without value-added tax, rounded to the cent.</summary>
    public long RebateCents => ((2 * CostCents * Product.RebatePercent) + 100 + CompanyParameters.VatPercent) / (2 * (100 + CompanyParameters.VatPercent));
}

/// <summary>What a customer ordered and what became of it: days after the last one are what will be, and in no file.</summary>
internal sealed class Order
{
    public string Id { get; set; } = "";
    public required DateTime At { get; init; }
    public required Person Person { get; init; }
    public required Salesperson By { get; init; }
    public required string Kind { get; init; }
    public required bool IsCancelled { get; init; }
    public required OfferTerms Terms { get; init; }
    public required Quotation? Offer { get; init; }
    public required IReadOnlyList<OrderLine> Lines { get; init; }
    /// <summary>The person's first, second … order: with the person what this order's own draws are numbered by.</summary>
    public int Ordinal { get; init; }
    public int Number => Person.Number * 100 + Ordinal;
    public required DateTime PromisedOn { get; init; }
    public DateTime? CancelledOn { get; init; }
    /// <summary>The deal that it won, or the customer's last one.</summary>
    public Deal? Deal { get; set; }
    public Contract? Contract { get; set; }
    public List<Instalment> Instalments { get; } = [];
    public List<Shipment> Shipments { get; } = [];
    public int DelayDays { get; set; }
    public DateTime ProducedOn { get; set; }
    public DateTime ShippedOn { get; set; }
    public DateTime DeliveredOn { get; set; }
    public bool PayPromptly { get; set; }
    public int DaysLatePaid { get; set; }
    public int ContentmentAfter { get; set; }
    public long AmountCents => Lines.Sum(line => line.AmountCents);
    /// <summary>As the order book says it when the exports are made.</summary>
    public string Status => StatusAt(Clock.End);

    /// <summary>As the order book said it then.</summary>
    public string StatusAt(DateTime at) => CancelledOn < at ? "cancelled"
        : ShippedOn >= at ? Shipments.Exists(shipment => shipment.DoneOn < at) ? "part shipped" : "confirmed" : DeliveredOn >= at ? "shipped" : "completed";
}
