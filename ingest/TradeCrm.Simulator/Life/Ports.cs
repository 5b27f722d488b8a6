namespace TradeCrm.Simulator;

/// <summary>The port that goods for a country go to, and the region by which its freight is known.</summary>
internal static class Ports
{
    /// <summary>Where goods go that have no port: each delivery is a case of its own.</summary>
    public static IReadOnlyList<string> WithoutTariff { get; } = ["Almaty", "Ulaanbaatar", "La Paz", "Lusaka", "Kathmandu", "Tbilisi"];

    /// <summary>In the order of the configuration.</summary>
    public static IReadOnlyList<(string Region, IReadOnlyList<(string Country, string Port)> Ports)> Regions { get; } =
    [
        ("Europe", [("Germany", "Hamburg"), ("United Kingdom", "Felixstowe"), ("France", "Le Havre"), ("Italy", "Genova"), ("Spain", "Valencia"), ("Netherlands", "Rotterdam"), ("Poland", "Gdańsk"), ("Sweden", "Göteborg")]),
        ("North America", [("United States", "Los Angeles"), ("Canada", "Vancouver"), ("Mexico", "Manzanillo")]),
        ("South America", [("Brazil", "Santos"), ("Chile", "Valparaíso")]),
        ("Middle East & Africa", [("Turkey", "Mersin"), ("Egypt", "Alexandria"), ("Nigeria", "Lagos"), ("Kenya", "Mombasa"), ("South Africa", "Durban"), ("Saudi Arabia", "Jeddah"), ("United Arab Emirates", "Jebel Ali")]),
        ("Asia Pacific", [("India", "Mumbai"), ("Indonesia", "Jakarta"), ("Vietnam", "Hai Phong"), ("Japan", "Osaka"), ("Australia", "Melbourne"), ("Hong Kong", "Hong Kong"), ("Taiwan", "Kaohsiung"), ("Singapore", "Singapore"), ("South Korea", "Busan"), ("Russia", "Vladivostok")]),
    ];

    private static readonly Dictionary<string, string> ByCountry = Regions.SelectMany(region => region.Ports).ToDictionary(port => port.Country, port => port.Port);
    private static readonly Dictionary<string, string> ByPort = Regions.SelectMany(region => region.Ports.Select(port => (port.Port, region.Region))).ToDictionary(port => port.Port, port => port.Region);

    // Neighbours from China who offer goods themselves get theirs where they are.
    public static string Of(Country country) => ByCountry.GetValueOrDefault(country.Name, "Ningbo");

    /// <summary>Null for a place that no freight table names.</summary>
    public static string? RegionOf(string port) => ByPort.GetValueOrDefault(port);
}
