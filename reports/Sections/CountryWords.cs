using TradeCrm.Reports.Markup;

namespace TradeCrm.Reports.Sections;

/// <summary>Countries by code or English name in both languages (warehouse/sql/seeds/countries.csv); others are shown as they are.</summary>
internal static class CountryWords
{
    private static readonly Lazy<Dictionary<string, Bi>> Countries = new(Read);

    public static Bi Of(string? country) => string.IsNullOrWhiteSpace(country) || country == "not known" ? new Bi("not known", "未知")
        : Countries.Value.TryGetValue(country.Trim(), out var words) ? words : Bi.Same(country);

    private static Dictionary<string, Bi> Read()
    {
        var countries = new Dictionary<string, Bi>(StringComparer.OrdinalIgnoreCase);
        foreach (var fields in Embedded.Text("page/countries.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')))
        {
            var words = new Bi(fields[1], fields[2]);
            foreach (var name in fields)
                countries[name] = words;
        }
        return countries;
    }
}
