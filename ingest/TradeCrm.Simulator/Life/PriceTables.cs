namespace TradeCrm.Simulator;

/// <summary>
/// What terms add to a price or take from it, in parts of 1,000. The same tables stand in pipeline.yaml under 'quotations', so that the product can bring two offers
/// to one basis; a test holds the two together.
/// </summary>
internal static class PriceTables
{
    /// <summary>The goods at the factory's gate: without haulage to Ningbo and export papers.</summary>
    private const int ExWorks = -20;

    // Sea freight and insurance on goods of about 20,000 dollars a container, at the rates of 2025; South America is the farthest.
    private static readonly Dictionary<string, int> Cif = new() { ["Europe"] = 70, ["North America"] = 85, ["South America"] = 95, ["Middle East & Africa"] = 60, ["Asia Pacific"] = 30 };

    // Duty, customs and the way to the door on top; only where the forwarder gives a fixed tariff. Elsewhere each case is asked for: no table knows it.
    private static readonly Dictionary<string, int> Ddp = new() { ["Europe"] = 180, ["North America"] = 260, ["Asia Pacific"] = 120 };

    /// <summary>On top of FOB: freight and insurance, and duty. Null where nobody knows: no Incoterm, or one to a place without a tariff.</summary>
    public static int? Freight(string incoterm, string port) => incoterm switch
    {
        "EXW" => ExWorks,
        "FOB" => 0,
        "CIF" => Ports.RegionOf(port) is { } region && Cif.TryGetValue(region, out var known) ? known : null,
        "DDP" => Ports.RegionOf(port) is { } region && Ddp.TryGetValue(region, out var known) ? known : null,
        _ => null,
    };

    /// <summary>Three months of waiting cost about what a bank takes for them; a letter of credit costs its fees.</summary>
    public static IReadOnlyList<(string Terms, int Permille)> Payments { get; } = [("T/T 30/70", 0), ("T/T 100 % in advance", 0), ("L/C at sight", 10), ("L/C 90 days", 25), ("O/A 60 days", 20), ("D/P at sight", 5)];

    /// <summary>Packing and specification are one field of the offer; OKKI's users write it in Chinese.</summary>
    public static IReadOnlyList<(string Name, string NameZh, int Permille)> Packings { get; } =
    [
        ("export carton", "出口纸箱", 0), ("bulk, no inner box", "散装无内盒", -12), ("colour box", "彩盒", 15), ("carton on pallet", "纸箱打托盘", 18), ("private label box", "客户品牌彩盒", 30), ("reinforced version", "加强款", 55),
    ];

    /// <summary>
    /// By how many fifths of the smallest quantity: samples cost a fifth more, as nobody sets up a line for them; from five and ten times it, there is something off.
    /// </summary>
    public static IReadOnlyList<(int FromFifths, int Permille)> Quantities { get; } = [(0, 200), (1, 0), (25, -30), (50, -60)];

    /// <summary>
    /// The lists that were in force, as parts of 1,000 of the newest: raised after the New Year, and once when copper and aluminium rose. Announced beforehand, so that no offer by an
    /// old list outlives it.
    /// </summary>
    public static IReadOnlyList<(DateTime From, int Permille)> Lists { get; } = [(new(2024, 3, 1), 935), (new(2025, 3, 1), 960), (new(2025, 10, 1), 978), (new(2026, 3, 1), 1000)];

    public static int Payment(string terms) => Payments.First(known => known.Terms == terms).Permille;

    public static int Packing(string name) => Packings.First(known => known.Name == name).Permille;

    public static int Quantity(int quantity, int minQuantity) => Quantities.Last(known => 5L * quantity >= (long)known.FromFifths * minQuantity).Permille;

    /// <summary>The list in force at that time; the first one before it.</summary>
    public static (DateTime From, int Permille) List(DateTime at) => Lists.LastOrDefault(list => list.From <= at, Lists[0]);

    /// <summary>When the list after this moment begins; null for none.</summary>
    public static DateTime? NextList(DateTime at) => Lists.Where(list => list.From > at).Select(list => (DateTime?)list.From).FirstOrDefault();
}
