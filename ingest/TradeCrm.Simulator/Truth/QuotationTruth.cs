namespace TradeCrm.Simulator;

/// <summary>Quotations, and the pairs of them that conflict or seem to.</summary>
internal static class QuotationTruth
{
    public static void Write(World world, string folder)
    {
        Lines(world, folder);
        Pairs(world, folder);
    }

    private static void Lines(World world, string folder)
    {
        var ordered = world.Orders.Where(order => order.Offer is not null).ToDictionary(order => order.Offer!, order => order.Id);
        var asked = world.Inquiries.Where(inquiry => inquiry.Offer is not null).ToDictionary(inquiry => inquiry.Offer!, inquiry => inquiry.Id);
        using var table = new TruthTable(folder, "quotations", "quotation_id", "line:number", "system", "company", "person", "company_id", "contact_id", "salesperson", "quoted_at:moment", "sku", "quantity:number",
            "min_quantity:number", "price_cents:number", "currency", "incoterm", "port", "region", "payment_terms", "commission_permille:number", "packing", "valid_until", "holds_until", "supersedes", "superseded_by",
            "list_from", "list_price_usd_cents:number", "by_list_cents:number", "order_id", "planted", "beside", "inquiry_id");
        foreach (var quotation in world.Quotations)
        {
            var (person, terms, customer) = (quotation.Person, quotation.Terms, QuotationExport.Customer(world, quotation));
            foreach (var (index, line) in quotation.Lines.Index())
            {
                table.Add(quotation.Id, index + 1, QuotationExport.SystemOf(quotation).ToString().ToLowerInvariant(), person.Company.Key, person.Key, Known(customer.Company), Known(customer.Contact), quotation.By.Id, quotation.At,
                    line.Product.Sku, line.Quantity, line.MinQuantity, line.PriceCents, terms.Currency, Known(terms.Incoterm), Known(terms.Port), Ports.RegionOf(terms.Port), terms.Payment, terms.CommissionPermille,
                    terms.Packing, quotation.ValidUntil is { } last ? Clock.Day(last) : null, Clock.Day(quotation.HoldsUntil), Known(quotation.Supersedes?.Id), Known(quotation.SupersededBy?.Id),
                    Clock.Day(PriceTables.List(quotation.ListAt).From), ListPrice.ListCents(line.Product, quotation.ListAt),
                    ListPrice.UnitCents(world, (line.Product, line.Quantity), person.Company.PriceLevel, terms, QuotationBook.StandingTerms(person).Currency, quotation.At), ordered.GetValueOrDefault(quotation), quotation.Planted ?? "",
                    Known(quotation.Beside?.Id), asked.GetValueOrDefault(quotation));
            }
        }
    }

    private static void Pairs(World world, string folder)
    {
        var orders = world.Orders.ToLookup(order => order.Person.Company);
        var quotations = world.Quotations.ToLookup(quotation => quotation.Person.Company);
        using var table = new TruthTable(folder, "quote_conflicts", "earlier_quotation", "earlier_line:number", "later_quotation", "later_line:number", "company", "sku", "earlier_salesperson", "later_salesperson",
            "earlier_at:moment", "later_at:moment", "days_apart:number", "is_both_valid:flag", "has_default_validity:flag", "has_list_changed:flag", "differs_in", "difference_permille:number", "verdict", "reasons",
            "binding_kind", "binding_id", "planted");
        foreach (var pair in AllPairs(world).OrderBy(pair => pair.LaterAt).ThenBy(Key, StringComparer.Ordinal))
        {
            var (earlier, later) = (pair.Earlier.Quotation, pair.Later.Quotation);
            var binding = pair.Verdict == "conflict" ? BindingPrice.Of(pair, orders[later.Person.Company], quotations[later.Person.Company]) : null;
            table.Add(earlier.Id, pair.Earlier.Number, later.Id, pair.Later.Number, later.Person.Company.Key, pair.Later.Line.Product.Sku, earlier.By.Id, later.By.Id, earlier.At, later.At, pair.DaysApart,
                pair.IsBothValid, earlier.ValidUntil is null || later.ValidUntil is null, pair.HasListChanged, string.Join(',', pair.DiffersIn), pair.DifferencePermille, pair.Verdict, string.Join(',', pair.Reasons),
                binding?.Kind, binding?.Id, Planted(pair.Earlier, pair.Later) ?? Planted(pair.Later, pair.Earlier) ?? "");
        }
    }

    // An offer is made beside the first line of another.
    private static string? Planted(QuotedLine offer, QuotedLine beside) => offer.Quotation.Beside == beside.Quotation && beside.Number == 1 ? offer.Quotation.Planted : null;

    private static string Key(QuotePair pair) => $"{pair.Earlier.Quotation.Id} {pair.Earlier.Number:00} {pair.Later.Quotation.Id} {pair.Later.Number:00}";

    /// <summary>Every pair of lines, by company.</summary>
    public static IEnumerable<QuotePair> AllPairs(World world)
    {
        var quotations = world.Quotations.ToLookup(quotation => quotation.Person.Company);
        foreach (var company in world.Companies)
        {
            var lines = quotations[company].SelectMany(quotation => Enumerable.Range(1, quotation.Lines.Count).Select(number => new QuotedLine(quotation, number))).ToList();
            for (var one = 0; one < lines.Count; one++)
            {
                for (var other = one + 1; other < lines.Count; other++)
                {
                    if (QuotePair.Of(world, lines[one], lines[other]) is { } pair)
                        yield return pair;
                }
            }
        }
    }

    private static string? Known(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
