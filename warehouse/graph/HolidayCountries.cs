using PublicHoliday;

namespace TradeCrm.Warehouse;

/// <summary>
/// The countries whose public holidays are known: China by a list (its make-up working weekends follow no rule), the others by the library PublicHoliday, which calculates any
/// year: national holidays, on the day on which they are kept. Countries whose holidays follow the sight of the moon are not among them.
/// </summary>
public static class HolidayCountries
{
    private static readonly SortedDictionary<string, PublicHolidayBase> Calculated = new(StringComparer.Ordinal)
    {
        ["AT"] = new AustriaPublicHoliday(),
        ["AU"] = new AustraliaPublicHoliday(),
        ["BE"] = new BelgiumPublicHoliday(),
        ["BR"] = new BrazilPublicHoliday(),
        ["CA"] = new CanadaPublicHoliday(),
        ["CH"] = new SwitzerlandPublicHoliday(),
        ["CZ"] = new CzechRepublicPublicHoliday(),
        ["DE"] = new GermanPublicHoliday(),
        ["DK"] = new DenmarkPublicHoliday(),
        ["EE"] = new EstoniaPublicHoliday(),
        ["ES"] = new SpainPublicHoliday(),
        ["FI"] = new FinlandPublicHoliday(),
        ["FR"] = new FrancePublicHoliday(),
        ["GB"] = new UKBankHoliday(),
        ["GR"] = new GreecePublicHoliday(),
        ["HR"] = new CroatiaPublicHoliday(),
        ["HU"] = new HungaryPublicHoliday(),
        ["IE"] = new IrelandPublicHoliday(),
        ["IT"] = new ItalyPublicHoliday(),
        ["JP"] = new JapanPublicHoliday(),
        ["KZ"] = new KazakhstanPublicHoliday(),
        ["LT"] = new LithuaniaPublicHoliday(),
        ["LU"] = new LuxembourgPublicHoliday(),
        ["LV"] = new LatviaPublicHoliday(),
        ["ME"] = new MontenegroPublicHoliday(),
        ["MX"] = new MexicoPublicHoliday(),
        ["NL"] = new DutchPublicHoliday(),
        ["NO"] = new NorwayPublicHoliday(),
        ["NZ"] = new NewZealandPublicHoliday(),
        ["PL"] = new PolandPublicHoliday(),
        ["PT"] = new PortugalPublicHoliday(),
        ["RO"] = new RomanianPublicHoliday(),
        ["RS"] = new SerbianPublicHoliday(),
        ["SE"] = new SwedenPublicHoliday(),
        ["SI"] = new SloveniaPublicHoliday(),
        ["SK"] = new SlovakiaPublicHoliday(),
        ["TR"] = new TurkeyPublicHoliday(),
        ["US"] = new USAPublicHoliday(),
        ["ZA"] = new SouthAfricaPublicHoliday(),
    };

    /// <summary>ISO 3166 codes of all of them, China first.</summary>
    public static IReadOnlyList<string> All { get; } = ["CN", .. Calculated.Keys];

    /// <summary>Of all countries but China: code and day, in order. Names are not asked for: the library needs cultures for them, which this program does without.</summary>
    internal static IEnumerable<(string Country, DateTime Day)> Between(int firstYear, int lastYear) =>
        from country in Calculated
        from year in Enumerable.Range(firstYear, lastYear - firstYear + 1)
        from day in country.Value.PublicHolidays(year).Select(day => day.Date).Distinct().Order()
        select (country.Key, day);
}
