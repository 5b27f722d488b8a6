using P = TradeCrm.Simulator.CompanyParameters;

namespace TradeCrm.Simulator;

/// <summary>The fairs of two years and the exhibition of the company's own, with what they cost. Who came is drawn by <see cref="FairCards"/>.</summary>
internal static class Exhibitions
{
    /// <summary>Yuan a stand of two booths costs at the Canton Fair, as exporters of this size report it; by what the money goes for.</summary>
    private static readonly (string Item, int Units)[] Canton = [("stand", 118_000), ("construction", 46_000), ("travel", 61_000), ("samples", 17_500), ("brochures", 5_800)];

    /// <summary>Yuan for a shell booth a train ride away.</summary>
    private static readonly (string Item, int Units)[] Yiwu = [("stand", 13_800), ("travel", 3_900), ("samples", 2_600), ("brochures", 1_200)];

    /// <summary>Euro for 24 square metres in Frankfurt.</summary>
    private static readonly (string Item, int Units)[] Frankfurt = [("stand", 11_900), ("construction", 8_400), ("travel", 9_700), ("samples", 2_300)];

    /// <summary>Yuan for three days in a hotel in Ningbo; the guests' rooms are the largest part.</summary>
    private static readonly (string Item, int Units)[] OpenHouse = [("stand", 84_000), ("construction", 39_000), ("hospitality", 142_000), ("samples", 21_000), ("brochures", 9_600)];

    public static void Fill(World world)
    {
        Add(world, Fair("Canton Fair 2024 autumn", new(2024, 10, 15), new(2024, 11, 4)), Canton, "CNY");
        Add(world, Fair("Canton Fair 2025 spring", new(2025, 4, 15), new(2025, 5, 5)), Canton, "CNY");
        Add(world, Fair("Canton Fair 2025 autumn", new(2025, 10, 15), new(2025, 11, 4)), Canton, "CNY");
        Add(world, Fair("Light + Home 2026", new(2026, 3, 8), new(2026, 3, 13), "Frankfurt", hasNotes: false), Frankfurt, "EUR");
        Add(world, Fair("Canton Fair 2026 spring", new(2026, 4, 15), new(2026, 5, 5)), Canton, "CNY");
        Add(world, Fair("Haina Open House 2026", new(2026, 5, 12), new(2026, 5, 14), "Ningbo", hasNotes: false, isOwn: true), OpenHouse, "CNY");
        Add(world, Fair("Canton Fair 2026 autumn", new(2026, 10, 15), new(2026, 11, 4)), Canton, "CNY");
        Add(world, Fair("Yiwu Fair 2026 autumn", new(2026, 10, 21), new(2026, 10, 22), "Yiwu"), Yiwu, "CNY");
    }

    /// <summary>How many cards or entries came home from it, at this size.</summary>
    public static int Cards(World world, Exhibition exhibition) => world.Scaled(exhibition.Name switch
    {
        "Canton Fair 2024 autumn" => P.CardsOf2024Autumn,
        "Canton Fair 2025 spring" => P.CardsOf2025Spring,
        "Canton Fair 2025 autumn" => P.CardsOf2025Autumn,
        "Canton Fair 2026 spring" => P.CardsOf2026Spring,
        "Canton Fair 2026 autumn" => P.CardsOf2026Autumn,
        "Light + Home 2026" => P.CardsOfFrankfurt,
        "Yiwu Fair 2026 autumn" => P.CardsOfYiwu,
        _ => P.OpenHouseVisitors,
    });

    /// <summary>
    /// A moment at the stand before <paramref name="until"/>. The Canton Fair shows lamps, solar and tools in its first five days, household and garden in the second, the rest in
    /// the third.
    /// </summary>
    public static DateTime Moment(RandomStream stream, Exhibition exhibition, ProductSeries series, DateTime until)
    {
        var (first, days) = (exhibition.From, (exhibition.To - exhibition.From).Days + 1);
        if (days == 21)
            (first, days) = (first.AddDays(8 * (series.Letter switch { "L" or "S" or "T" => 0, "K" or "G" => 1, _ => 2 })), 5);
        while (first >= until.Date)
            first = first.AddDays(-8);
        var open = Math.Min(days, (until.Date - first).Days);
        return first.AddDays(stream.Next(open)).AddHours(stream.Between(9, 16)).AddMinutes(stream.Next(60));
    }

    private static Exhibition Fair(string name, DateTime from, DateTime to, string place = "Guangzhou", bool hasNotes = true, bool isOwn = false) => new()
    {
        Key = Text.Slug(name),
        Name = name,
        Place = place,
        From = from,
        To = to,
        IsOwn = isOwn,
        HasNotes = hasNotes,
    };

    private static void Add(World world, Exhibition exhibition, (string Item, int Units)[] costs, string currency)
    {
        var stream = world.Stream("exhibition", world.Exhibitions.Count);
        world.Exhibitions.Add(exhibition);
        foreach (var (item, units) in costs)
        {
            // The stand is paid two months ahead, travel when it is over.
            var paidOn = item switch { "stand" => exhibition.From.AddDays(-60), "travel" or "hospitality" => exhibition.To.AddDays(12), _ => exhibition.From.AddDays(-14) };
            exhibition.Costs.Add(new(item, paidOn, (long)units * stream.Between(92, 112), currency));
        }
    }
}
