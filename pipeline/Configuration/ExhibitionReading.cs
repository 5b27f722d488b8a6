using System.Globalization;
using TradeCrm.Ingest;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary><c>exhibitions:</c> to <see cref="ConfiguredExhibition"/>.</summary>
/// <param name="exhibitions">The section; its keys are the exhibitions' names.</param>
/// <param name="sources">Those that were read; lists name them.</param>
/// <param name="companyCurrency">Of a cost without a currency.</param>
internal sealed class ExhibitionReading(ConfigSection exhibitions, IReadOnlyList<SourceOptions> sources, string companyCurrency)
{
    private const string Shape = "exhibitions by name with their days, such as 'Canton Fair 2026 autumn: {starts: 2026-10-15, ends: 2026-11-04}'";
    private const string ADay = "a day such as 2026-10-15";
    private const string AList = "a list of sources of kind exhibition or of file names, such as [fair_phones, yiwu-*.xlsx]";
    private const int MostBrochures = 10_000_000;

    private readonly Dictionary<string, string> ownersOfLists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> ownersOfNames = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<ConfiguredExhibition> Read() => [.. exhibitions.Map.Entries.Select(entry => Exhibition(entry.Key, entry.Value)).OfType<ConfiguredExhibition>()];

    private ConfiguredExhibition? Exhibition(ConfigScalar name, ConfigNode value)
    {
        if (value is not ConfigMap map)
        {
            exhibitions.Wrong(name.Text, value, Shape);
            return null;
        }
        TakeName(name.Text, name, name);
        var section = new ConfigSection(map, exhibitions.PathOf(name.Text), exhibitions.Values, exhibitions.Problems);
        var (starts, ends) = Days(section);
        var (total, bySeries) = Brochures(section);
        var currency = ConfigFormats.Currency(section, "currency", companyCurrency);
        var exhibition = new ConfiguredExhibition(name.Text, starts, ends)
        {
            Place = section.Text("place", "a place such as Guangzhou"),
            Brochures = total,
            BrochuresBySeries = bySeries,
            Cost = section.Take("cost") is null ? null : section.Number("cost", 0, 0, 1_000_000_000),
            Currency = currency,
            AlsoCalled = AlsoCalled(name, section),
            Lists = Lists(name.Text, section),
        };
        section.Finish();
        return exhibition;
    }

    private static (DateOnly Starts, DateOnly Ends) Days(ConfigSection section)
    {
        var (starts, ends) = (Day(section, "starts"), Day(section, "ends"));
        if (starts is { } first && ends is { } last && last < first)
            section.Wrong("ends", section.Take("ends")!, $"the last day, not before {first:yyyy-MM-dd}");
        return (starts ?? default, ends ?? default);
    }

    private static DateOnly? Day(ConfigSection section, string key)
    {
        if (section.Take(key) is not { } node)
        {
            section.Missing(key, ADay);
            return null;
        }
        if (section.AsText(key, node, ADay) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        section.Wrong(key, node, ADay);
        return null;
    }

    private static (int? Total, IReadOnlyList<(string Series, int Brochures)> BySeries) Brochures(ConfigSection section)
    {
        if (section.Take("brochures") is null)
            return (null, []);
        if (section.Take("brochures") is not ConfigMap map)
            return (section.Whole("brochures", 0, 0, MostBrochures), []);
        var counted = section.Section("brochures");
        var bySeries = map.Entries.Select(entry => (entry.Key.Text, counted.Whole(entry.Key.Text, 0, 0, MostBrochures))).ToList();
        return (bySeries.Sum(series => series.Item2), bySeries);
    }

    private List<string> AlsoCalled(ConfigScalar name, ConfigSection section)
    {
        const string expected = "a list of other names, such as [广交会2026秋季]";
        var names = new List<string>();
        foreach (var item in section.Items("also_called", expected) ?? [])
        {
            if (section.AsText("also_called", item, expected) is not { } text)
                continue;
            TakeName(text, item, name);
            names.Add(text);
        }
        return names;
    }

    private void TakeName(string name, ConfigNode node, ConfigScalar owner)
    {
        if (!ownersOfNames.TryAdd(name, owner.Text))
            exhibitions.Problems.Add(node, $"'{name}' is a name of exhibitions.{ownersOfNames[name]} already; one name means one exhibition.");
    }

    private List<string> Lists(string name, ConfigSection section)
    {
        var lists = new List<string>();
        foreach (var item in section.Items("lists", AList) ?? [])
        {
            if (section.AsText("lists", item, AList) is not { } list)
                continue;
            if (!IsList(list))
                section.Wrong("lists", item, "a source of kind exhibition or the name of a file", NearestName.Hint(list, NamesOfLists));
            else if (!ownersOfLists.TryAdd(list, name))
                section.Problems.Add(item, $"{list} belongs to exhibitions.{ownersOfLists[list]} already; a list belongs to one exhibition.");
            lists.Add(list);
        }
        return lists;
    }

    private IEnumerable<string> NamesOfLists => sources.Where(source => source.Kind.Name == "exhibition").Select(source => source.Name);

    // Names of sources have no full stop.
    private bool IsList(string list) => NamesOfLists.Contains(list) || (list.Contains('.') && !list.Contains('/'));
}
