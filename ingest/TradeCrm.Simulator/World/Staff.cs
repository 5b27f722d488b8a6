namespace TradeCrm.Simulator;

/// <summary>Fourteen salespeople in three teams; some leave, others join.</summary>
internal static class Staff
{
    public static IReadOnlyList<Salesperson> All { get; } =
    [
        new("S01", "Chen Wei", "Europe", new(2016, 3, 1), null),
        new("S02", "Lin Xiaoyu", "Europe", new(2019, 7, 15), null),
        new("S03", "Zhao Min", "Europe", new(2021, 2, 22), new(2025, 9, 12)),
        new("S04", "Sun Jiahui", "Europe", new(2025, 8, 18), null),
        new("S05", "Wang Lei", "Americas", new(2015, 5, 4), null),
        new("S06", "Xu Ting", "Americas", new(2020, 9, 1), null),
        new("S07", "Hu Jianguo", "Americas", new(2018, 4, 9), new(2026, 6, 30)),
        new("S08", "Guo Siqi", "Americas", new(2026, 3, 2), null),
        new("S09", "Zhou Yan", "Middle East & Africa", new(2017, 10, 16), null),
        new("S10", "Ma Hassan", "Middle East & Africa", new(2022, 6, 20), null),
        new("S11", "Feng Lili", "Middle East & Africa", new(2023, 1, 9), new(2026, 2, 13)),
        new("S12", "Tang Rui", "Asia Pacific", new(2018, 8, 27), null),
        new("S13", "He Mengmeng", "Asia Pacific", new(2024, 4, 8), null),
        new("S14", "Qian Bo", "Asia Pacific", new(2025, 2, 24), null),
    ];

    /// <summary>Somebody of the country's desk who works there at that time (before the first day: on it). Two desks make one team.</summary>
    public static Salesperson For(RandomStream stream, Country country, DateTime at) =>
        stream.Pick(All.Where(person => person.Team == country.Team && person.WorksAt(at < Clock.Start ? Clock.Start : at)).ToList());

    public static Salesperson Colleague(RandomStream stream, Salesperson of, DateTime at) =>
        stream.Pick(All.Where(person => person.Team == of.Team && person != of && person.WorksAt(at)).ToList());

    /// <summary>Whether the people of that desk keep their follow-ups in OKKI; the others keep them in HubSpot.</summary>
    public static bool IsOnOkki(string desk) => desk is "Asia Pacific" or "Middle East & Africa";

    /// <summary>The team as the export names it.</summary>
    public static string TeamName(Salesperson person) => person.Team switch
    {
        "Europe" => "Europe",
        "Americas" => "Americas",
        _ => "Asia, Middle East & Africa",
    };
}
