using System.Globalization;
using System.Text;
using YamlDotNet.Serialization;

namespace TradeCrm.Tests.Simulator;

/// <summary>Brings prices to one basis with nothing but what the product is given: the tables of pipeline.yaml and the exported rates.</summary>
public sealed class QuotedPrice
{
    private readonly Dictionary<string, object> tables;
    private readonly Dictionary<(DateOnly Day, string Currency), decimal> rates;

    public QuotedPrice(string samples)
    {
        tables = Map(Map(new DeserializerBuilder().Build().Deserialize<object>(File.ReadAllText(Path.Combine(samples, "pipeline.yaml"))))["quotations"]);
        rates = File.ReadLines(Path.Combine(samples, "erp", "exchange_rates.csv"), Encoding.UTF8).Skip(1).Select(line => line.Split(','))
            .ToDictionary(cells => (DateOnly.Parse(cells[0], CultureInfo.InvariantCulture), cells[1]), cells => decimal.Parse(cells[2], CultureInfo.InvariantCulture));
    }

    public int Setting(string name) => int.Parse((string)tables[name], CultureInfo.InvariantCulture);

    public IReadOnlyDictionary<string, int> Table(string name) => Numbers(tables[name]);

    /// <summary>Null: nobody knows.</summary>
    public decimal? Freight(TruthRow line)
    {
        if (!line.Has("incoterm"))
            return null;
        var known = Map(tables["freight_permille"])[line["incoterm"]];
        if (known is string all)
            return decimal.Parse(all, CultureInfo.InvariantCulture);
        var region = Map(tables["regions"]).FirstOrDefault(region => ((List<object>)region.Value).Contains(line["port"])).Key;
        return region is not null && Numbers(known).TryGetValue(region, out var permille) ? permille : null;
    }

    public int Payment(TruthRow line) => Table("payment_permille")[line["payment_terms"]];

    public int Packing(TruthRow line) => Table("packing_permille")[line["packing"]];

    public int Quantity(TruthRow line) => Table("quantity_permille").Select(step => (From: decimal.Parse(step.Key, CultureInfo.InvariantCulture), step.Value)).OrderBy(step => step.From)
        .Last(step => line.Number("quantity") >= step.From * line.Number("min_quantity")).Value;

    /// <summary>Dollar cents for one, FOB, at the plain terms.</summary>
    public decimal Basis(TruthRow line, DateOnly rateOn, decimal cents) => cents * Rate(line["currency"], rateOn) * (1000 - line.Number("commission_permille")) / 1000
        / ((1000 + Quantity(line)) / 1000m) / ((1000 + (Freight(line) ?? 0)) / 1000m) / ((1000 + Payment(line)) / 1000m) / ((1000 + Packing(line)) / 1000m);

    private decimal Rate(string currency, DateOnly day) => currency == "USD" ? 1 : Enumerable.Range(0, 8).Select(back => rates.GetValueOrDefault((day.AddDays(-back), currency))).First(rate => rate > 0);

    private static Dictionary<string, object> Map(object node) => ((Dictionary<object, object>)node).ToDictionary(pair => (string)pair.Key, pair => pair.Value);

    private static Dictionary<string, int> Numbers(object node) => Map(node).ToDictionary(pair => pair.Key, pair => int.Parse((string)pair.Value, CultureInfo.InvariantCulture));
}
