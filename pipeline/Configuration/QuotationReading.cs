using System.Globalization;
using TradeCrm.Warehouse;

namespace TradeCrm.Pipeline;

/// <summary><c>quotations:</c>, what terms add to a price. A table that is there takes the place of the default one as a whole.</summary>
internal sealed class QuotationReading(ConfigSection section)
{
    private const string Permille = "a number of parts of 1,000 from -900 to 10000, such as 70";

    private static readonly string[] Incoterms = ["EXW", "FCA", "FAS", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP", "DAT", "DDU"];

    private readonly QuotationOptions standard = new();
    private readonly List<QuotationTerm> terms = [];

    public QuotationOptions Read()
    {
        var places = Places();
        Freight([.. places.Select(place => place.Region).Distinct()]);
        Named("payment");
        Named("packing");
        Quantities();
        var options = standard with
        {
            DefaultValidityDays = section.Whole("default_validity_days", standard.DefaultValidityDays, 1, 3650),
            ComparedDays = section.Whole("compared_days", standard.ComparedDays, 0, 3650),
            TolerancePermille = section.Number("tolerance_permille", standard.TolerancePermille, 0, 500),
            ContractDays = section.Whole("contract_days", standard.ContractDays, 0, 3650),
            Terms = terms,
            Places = places,
            EquivalentSkus = EquivalentSkus(),
        };
        section.Finish();
        return options;
    }

    private IReadOnlyList<QuotationPlace> Places()
    {
        const string expected = "a list of ports or places such as [Hamburg, Rotterdam]";
        if (section.Take("regions") is null)
            return standard.Places;
        var regions = section.Section("regions");
        var places = new List<QuotationPlace>();
        foreach (var region in regions.Map.Entries.Select(entry => entry.Key.Text))
        {
            foreach (var item in regions.Items(region, expected) ?? [])
            {
                if (regions.AsText(region, item, expected) is not { } place)
                    continue;
                if (places.Find(known => IsSame(known.Place, place)) is { } other)
                    section.Problems.Add(item, $"'{place}' is in two regions of {regions.Path}, '{other.Region}' and '{region}'. Keep one.");
                else
                    places.Add(new QuotationPlace(region, place));
            }
        }
        return places;
    }

    private void Freight(IReadOnlyList<string> regions)
    {
        const string key = "freight_permille";
        if (!IsGiven(key, "freight"))
            return;
        var freight = section.Section(key);
        foreach (var (name, value) in freight.Map.Entries.Select(entry => (entry.Key, entry.Value)))
        {
            if (!Incoterms.Contains(name.Text))
                section.Problems.Add(name, $"unknown Incoterm '{name.Text}' under {freight.Path}{HintOr(name.Text, Incoterms)}");
            else if (value is ConfigMap)
                ByRegion(freight.Section(name.Text), name.Text, regions);
            else
                Add(freight, name.Text, new QuotationTerm("freight", name.Text, "", 0, 0));
        }
    }

    private void ByRegion(ConfigSection term, string incoterm, IReadOnlyList<string> regions)
    {
        foreach (var region in term.Map.Entries.Select(entry => entry.Key))
        {
            if (!regions.Contains(region.Text))
                section.Problems.Add(region, $"unknown region '{region.Text}' under {term.Path}{HintOr(region.Text, regions)}");
            else
                Add(term, region.Text, new QuotationTerm("freight", incoterm, region.Text, 0, 0));
        }
    }

    private void Named(string part)
    {
        var key = $"{part}_permille";
        if (!IsGiven(key, part))
            return;
        var table = section.Section(key);
        foreach (var name in table.Map.Entries.Select(entry => entry.Key))
        {
            if (terms.Find(term => term.Part == part && IsSame(term.Name, name.Text)) is { } other)
                section.Problems.Add(name, $"'{name.Text}' is there twice under {table.Path}, also as '{other.Name}': capitals do not matter. Keep one.");
            else
                Add(table, name.Text, new QuotationTerm(part, name.Text, "", 0, 0));
        }
    }

    private void Quantities()
    {
        const string key = "quantity_permille";
        if (!IsGiven(key, "quantity"))
            return;
        var table = section.Section(key);
        foreach (var from in table.Map.Entries.Select(entry => entry.Key))
        {
            if (!decimal.TryParse(from.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ratio))
                section.Problems.Add(from, $"{table.Path} has '{from.Text}'; expected how many times the smallest quantity, such as 5.");
            else
                Add(table, from.Text, new QuotationTerm("quantity", "", "", ratio, 0));
        }
    }

    private List<IReadOnlyList<string>> EquivalentSkus()
    {
        const string expected = "a list of lists of articles that are the same for a buyer, such as [[HL-101, HL-101B]]";
        var groups = new List<IReadOnlyList<string>>();
        foreach (var item in section.Items("equivalent_skus", expected) ?? [])
        {
            if (item is not ConfigList list)
            {
                section.Wrong("equivalent_skus", item, expected);
                continue;
            }
            var skus = list.Items.Select(sku => section.AsText("equivalent_skus", sku, expected)).OfType<string>().ToList();
            if (skus.Find(sku => groups.Exists(group => group.Contains(sku))) is { } twice)
                section.Problems.Add(item, $"'{twice}' is in two lists of {section.PathOf("equivalent_skus")}. Make them one list.");
            else if (skus.Count > 0)
                groups.Add(skus);
        }
        return groups;
    }

    // The default table stands where none is given.
    private bool IsGiven(string key, string part)
    {
        var isGiven = section.Take(key) is not null;
        if (!isGiven)
            terms.AddRange(standard.Terms.Where(term => term.Part == part));
        return isGiven;
    }

    private void Add(ConfigSection table, string key, QuotationTerm term)
    {
        var node = table.Take(key)!;
        if (table.AsText(key, node, Permille) is not { } text)
            return;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var permille) && permille is >= -900 and <= 10000)
            terms.Add(term with { Permille = permille });
        else
            table.Wrong(key, node, Permille);
    }

    private static bool IsSame(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string HintOr(string written, IReadOnlyList<string> names) =>
        NearestName.Hint(written, names) is { Length: > 0 } hint ? hint : $"; expected {ConfigSection.Listed(names)}.";
}
