using TradeCrm.Simulator;
using TradeCrm.Tests.Pipeline;

namespace TradeCrm.Tests.Simulator;

/// <summary>Whether stock and planned production meet the promises of the open orders, counted again by the rule, and that each case is there.</summary>
public sealed class OrderCoverageTests(SampleRun run) : IClassFixture<SampleRun>
{
    private const string AsOf = "2026-10-31";

    [Fact]
    public void Coverage_FromStockProductionAndOrders_IsWhatTheRuleGives()
    {
        var expected = Recomputed();
        var rows = Truth("order_coverage");
        Assert.Equal(expected.Count, rows.Count);
        Assert.All(rows, row => Assert.Equal(expected[(row["order_id"], row.Number("line"))], (row.Number("quantity"), row.Number("from_stock"), row.Number("from_production"), row["available_on"], row.Is("is_met"))));
    }

    [Theory]
    [InlineData("met_by_stock", true)]
    [InlineData("met_with_production", true)]
    [InlineData("met_although_stock_is_reserved", true)]
    [InlineData("missed_by_a_day", false)]
    [InlineData("stock_reserved_for_earlier_promise", false)]
    [InlineData("enough_but_too_late", false)]
    [InlineData("partial_shipment_possible", false)]
    [InlineData("not_enough", false)]
    public void Coverage_EachCase_OccursAndIsWhatItsNameSays(string name, bool isMet)
    {
        var rows = Truth("order_coverage").Where(row => row["case"] == name).ToList();
        Assert.InRange(rows.Count, 6, 100);
        Assert.All(rows, row => Assert.Equal(isMet, row.Is("is_met")));
        Assert.All(rows, row => Assert.Equal(isMet, row.Has("days_short") && row.Number("days_short") == 0));
        Assert.Equal(name.Contains("reserved", StringComparison.Ordinal), rows.All(row => row.Number("on_hand") >= row.Number("quantity") && row.Number("from_stock") < row.Number("quantity")));
    }

    [Fact]
    public void Write_OtherSeeds_HaveEnoughOfEachCase()
    {
        using var folder = new TemporaryFolder();
        for (var seed = 2; seed < 4; seed++)
            Simulation.Write(new() { OutDir = Path.Combine(folder.Path, "out"), TruthDir = Path.Combine(folder.Path, "truth"), Seed = seed });
        Assert.InRange(TruthRow.Read(Path.Combine(folder.Path, "truth"), "order_coverage").CountBy(row => row["case"]).Count(), 8, 9);
    }

    // The rule once more, from the truth's own rows and not from the simulator's lists.
    private Dictionary<(string, long), (long Quantity, long FromStock, long FromProduction, string AvailableOn, bool IsMet)> Recomputed()
    {
        var open = Truth("shipments").Where(row => !row.Has("shipped_on")).GroupBy(row => (Order: row["order_id"], Line: row.Number("line"))).ToDictionary(group => group.Key, group => group.Sum(row => row.Number("quantity")));
        var stock = Truth("inventory").Where(row => row["date"] == AsOf).ToDictionary(row => row["sku"], row => row.Number("quantity"));
        var runs = Truth("production").Where(row => !row.Has("done_on")).OrderBy(row => row["planned_on"], StringComparer.Ordinal).ThenBy(row => row["production_id"], StringComparer.Ordinal).GroupBy(row => row["sku"]).ToDictionary(group => group.Key, group => group.ToList());
        var result = new Dictionary<(string, long), (long, long, long, string, bool)>();
        var left = runs.Values.SelectMany(rows => rows).ToDictionary(row => row["production_id"], row => row.Number("quantity"));
        foreach (var line in Truth("orders").Where(row => open.ContainsKey((row["order_id"], row.Number("line")))).OrderBy(row => row["promised_on"], StringComparer.Ordinal).ThenBy(row => row.At("ordered_at")).ThenBy(row => row["order_id"], StringComparer.Ordinal).ThenBy(row => row.Number("line")))
        {
            var (key, sku) = ((line["order_id"], line.Number("line")), line["sku"]);
            var fromStock = Math.Min(open[key], stock[sku]);
            stock[sku] -= fromStock;
            var (missing, on) = (open[key] - fromStock, AsOf);
            foreach (var production in runs.GetValueOrDefault(sku, []))
            {
                var taken = Math.Min(missing, left[production["production_id"]]);
                (missing, left[production["production_id"]]) = (missing - taken, left[production["production_id"]] - taken);
                on = taken > 0 ? production["planned_on"] : on;
            }
            result[key] = (open[key], fromStock, open[key] - fromStock - missing, missing == 0 ? on : "", missing == 0 && string.CompareOrdinal(on, line["promised_on"]) <= 0);
        }
        return result;
    }

    private IReadOnlyList<TruthRow> Truth(string name) => TruthRow.Read(run.Truth, name);
}
