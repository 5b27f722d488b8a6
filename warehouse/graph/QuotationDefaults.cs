namespace TradeCrm.Warehouse;

/// <summary>The tables of <see cref="QuotationOptions"/> where pipeline.yaml has none; the same stand in the pipeline.yaml of the samples.</summary>
internal static class QuotationDefaults
{
    private static readonly string[] European = ["Hamburg", "Felixstowe", "Le Havre", "Genova", "Valencia", "Rotterdam", "Gdańsk", "Göteborg"];
    private static readonly string[] MiddleEastern = ["Mersin", "Alexandria", "Lagos", "Mombasa", "Durban", "Jeddah", "Jebel Ali"];
    private static readonly string[] Pacific = ["Mumbai", "Jakarta", "Hai Phong", "Osaka", "Melbourne", "Hong Kong", "Kaohsiung", "Singapore", "Busan", "Vladivostok"];

    public static IReadOnlyList<QuotationTerm> Terms { get; } =
    [
        Freight("EXW", "", -20), Freight("FOB", "", 0),
        Freight("CIF", "Europe", 70), Freight("CIF", "North America", 85), Freight("CIF", "South America", 95), Freight("CIF", "Middle East & Africa", 60), Freight("CIF", "Asia Pacific", 30),
        Freight("DDP", "Europe", 180), Freight("DDP", "North America", 260), Freight("DDP", "Asia Pacific", 120),
        .. Named("payment", ("T/T 30/70", 0), ("T/T 100 % in advance", 0), ("L/C at sight", 10), ("L/C 90 days", 25), ("O/A 60 days", 20), ("D/P at sight", 5)),
        .. Named("packing", ("export carton", 0), ("bulk, no inner box", -12), ("colour box", 15), ("carton on pallet", 18), ("private label box", 30), ("reinforced version", 55)),
        .. Named("packing", ("出口纸箱", 0), ("散装无内盒", -12), ("彩盒", 15), ("纸箱打托盘", 18), ("客户品牌彩盒", 30), ("加强款", 55)),
        Quantity(0, 200), Quantity(0.2m, 0), Quantity(5, -30), Quantity(10, -60),
    ];

    public static IReadOnlyList<QuotationPlace> Places { get; } =
    [
        .. In("Europe", European), .. In("North America", ["Los Angeles", "Vancouver", "Manzanillo"]), .. In("South America", ["Santos", "Valparaíso"]),
        .. In("Middle East & Africa", MiddleEastern), .. In("Asia Pacific", Pacific),
    ];

    private static QuotationTerm Freight(string term, string region, decimal permille) => new("freight", term, region, 0, permille);

    private static QuotationTerm Quantity(decimal fromRatio, decimal permille) => new("quantity", "", "", fromRatio, permille);

    private static IEnumerable<QuotationTerm> Named(string part, params (string Name, decimal Permille)[] terms) => terms.Select(term => new QuotationTerm(part, term.Name, "", 0, term.Permille));

    private static IEnumerable<QuotationPlace> In(string region, string[] places) => places.Select(place => new QuotationPlace(region, place));
}
