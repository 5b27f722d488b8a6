using System.Globalization;
using System.Text;

namespace TradeCrm.Tests.Simulator;

/// <summary>What stands behind the orders of the simulated company adds up, and each case of the receivables and of the deals is there.</summary>
public sealed class DeliveryTests(SampleRun run) : IClassFixture<SampleRun>
{
    private const string AsOf = "2026-10-31", StatementEnds = "2026-10-23";

    [Fact]
    public void Catalogue_EachSeries_HasTwelveArticlesOfDifferentNames()
    {
        var rows = Lines("erp/products.csv").Skip(1).Select(line => line.Split(',')).ToList();
        Assert.All(rows.CountBy(row => row[2]), series => Assert.Equal(12, series.Value));
        Assert.Equal(72, rows.Select(row => row[0]).Distinct().Count());
        Assert.Equal("HK-102,Non-stick pan 28cm / 不粘煎锅28厘米,Kitchenware,5.60", string.Join(',', rows.Single(row => row[0] == "HK-102").Take(4)));
    }

    [Fact]
    public void Orders_AmountsOfLines_AreTheInstalmentsToTheCent()
    {
        var orders = Truth("orders").Where(row => !row.Is("is_cancelled")).GroupBy(row => row["order_id"]).ToDictionary(group => group.Key, group => group.ToList());
        var instalments = Truth("receivables").GroupBy(row => row["order_id"]).ToDictionary(group => group.Key, group => group.ToList());
        Assert.Equal(orders.Keys.Order(StringComparer.Ordinal), instalments.Keys.Order(StringComparer.Ordinal));
        Assert.All(orders, order => Assert.Equal(order.Value.Sum(line => line.Number("quantity") * line.Number("unit_cents")), instalments[order.Key].Sum(row => row.Number("amount_cents"))));
        Assert.All(Truth("contracts").Where(row => orders.ContainsKey(row["order_id"])), contract => Assert.Equal(orders[contract["order_id"]].Sum(line => line.Number("amount_cents")), contract.Number("amount_cents")));
        Assert.All(instalments.Values.Where(rows => rows.Count == 2), rows => Assert.Equal(rows.Sum(row => row.Number("amount_cents")) * 30 / 100, rows[0].Number("amount_cents")));
    }

    [Fact]
    public void Payments_ExportedRows_AreTheInstalmentsToTheCentAndReachToTheStatement()
    {
        var paid = Lines("erp/payments.csv").Skip(1).Select(line => line.Split(',')).Select(cells => (Order: cells[0], Cents: long.Parse(cells[3].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), PaidOn: cells[5])).ToList();
        var euro = Lines("erp/payments-eur.csv").Skip(1).Select(line => line.Split(';')).Select(cells => (Order: cells[0], Cents: long.Parse(cells[2].Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), PaidOn: "")).ToList();
        Assert.NotEmpty(euro);
        var expected = Truth("receivables").GroupBy(row => row["order_id"]).ToDictionary(group => group.Key, group => group.Sum(row => row.Number("amount_cents")));
        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), paid.Concat(euro).GroupBy(row => row.Order).ToDictionary(group => group.Key, group => group.Sum(row => row.Cents)).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(new DateTime(2026, 10, 23), paid.Where(row => row.PaidOn.Length > 0).Max(row => DateTime.ParseExact(row.PaidOn, "yyyy/M/d", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Receivables_States_FollowFromTheStatementAndEachOccurs()
    {
        var rows = Truth("receivables");
        Assert.All(rows, row => Assert.Equal(State(row), row["state"]));
        foreach (var (state, least) in new[] { ("paid", 500), ("paid_late", 100), ("paid_partly", 5), ("overdue", 8), ("not_known", 5), ("not_due", 30) })
            Assert.InRange(rows.Count(row => row["state"] == state), least, rows.Count);
        Assert.Equal(["D/P", "L/C", "O/A", "T/T"], rows.Select(row => row["method"]).Distinct().Order(StringComparer.Ordinal));
        Assert.InRange(rows.Count(row => row["credit_case"] == "latest_before_planned"), 5, rows.Count);
        Assert.InRange(rows.Count(row => row["credit_case"] == "latest_on_planned"), 5, rows.Count);
        Assert.All(rows.Where(row => row["credit_case"] == "latest_before_planned"), row => Assert.True(string.CompareOrdinal(row["lc_latest_shipment"], row["planned_shipment_on"]) < 0));
    }

    [Fact]
    public void Stock_AtEveryCount_IsNeverBelowZero() => Assert.All(Truth("inventory"), row => Assert.True(row.Number("quantity") >= 0));

    [Fact]
    public void Shipments_QuantitiesOfALine_AreTheOrderedOnes()
    {
        var shipped = Truth("shipments").GroupBy(row => (row["order_id"], row.Number("line"))).ToDictionary(group => group.Key, group => group.Sum(row => row.Number("quantity")));
        var orders = Truth("orders").Where(row => !row.Is("is_cancelled")).ToList();
        Assert.Equal(orders.Count, shipped.Count);
        Assert.All(orders, row => Assert.Equal(row.Number("quantity"), shipped[(row["order_id"], row.Number("line"))]));
        Assert.InRange(Truth("shipments").Where(row => row.Is("is_split")).Select(row => row["order_id"]).Distinct().Count(), 10, 200);
    }

    [Fact]
    public void Production_OfAShippedLine_IsDoneBeforeItLeaves() =>
        Assert.All(Truth("orders").Where(row => row.Has("produced_on") && row.Has("shipped_on")), row => Assert.True(string.CompareOrdinal(row["produced_on"], row["shipped_on"]) < 0));

    [Fact]
    public void Lifecycle_StagesOfEachDeal_FollowInTimeAndOnTheRightEvidence()
    {
        foreach (var deal in Truth("lifecycle").GroupBy(row => row["deal_id"]))
        {
            var rows = deal.OrderBy(row => row.Number("position")).ToList();
            Assert.Equal("identified", rows[0]["stage"]);
            Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.First.At("entered_at") <= pair.Second.At("entered_at") && pair.First.At("left_at") == pair.Second.At("entered_at")));
            int Place(string stage) => rows.FindIndex(row => row["stage"] == stage);
            foreach (var (earlier, later) in new[] { ("contracted", "ordered"), ("ordered", "in_production"), ("in_production", "shipped"), ("shipped", "delivered") }.Where(pair => Place(pair.Item2) >= 0 && Place(pair.Item1) >= 0))
                Assert.True(Place(earlier) < Place(later), $"{deal.Key}: {later} before {earlier}");
        }
        var kinds = Truth("lifecycle").GroupBy(row => row["stage"]).ToDictionary(group => group.Key, group => group.Select(row => row["evidence_kind"]).Distinct().ToList());
        Assert.Equal(["contract"], kinds["contracted"]);
        Assert.Equal(["order"], kinds["ordered"]);
        Assert.All(new[] { "sampled", "in_production", "shipped", "delivered", "in_service", "resolved", "repeat", "lost" }, stage => Assert.Contains(stage, kinds.Keys));
    }

    [Fact]
    public void Deals_Shapes_AllOccurAndTheMedianCycleIsNearThePublishedOnes()
    {
        var deals = Truth("deals");
        foreach (var shape in new[] { "", "skips_negotiating", "skips_agreed", "goes_back", "lost_then_won", "lost_then_open", "parallel" })
            Assert.InRange(deals.Count(row => row["shape"] == shape), 5, deals.Count);
        Assert.All(deals.Where(row => row["lost_reason"] == "price"), row => Assert.NotEqual("", row["rival"]));
        var cycles = deals.Where(row => row["state"] == "won").Select(row => row.Number("cycle_days")).Order().ToList();
        Assert.InRange(cycles[cycles.Count / 2], 30, 90);
        Assert.Equal(Truth("orders").Select(row => row["deal_id"]).Where(id => id.Length == 0), []);
    }

    [Fact]
    public void DealExports_Rows_AreTheStagesOfTheTruthWithoutGapOrOverlap()
    {
        var hubSpot = Lines("crm/hubspot-deal-stages.csv").Skip(1).Select(line => line.Split(',')).ToList();
        var okki = Lines("crm/okki-opportunities.csv").Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Empty(hubSpot.Select(cells => cells[0]).Intersect(okki.Select(cells => cells[0])));
        Assert.Equal(Truth("deals").Select(row => row["deal_id"]).Order(StringComparer.Ordinal), hubSpot.Concat(okki).Select(cells => cells[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(okki, cells => cells[3] == "赢单" && cells[9] == "是");
    }

    [Fact]
    public void Orders_ExportedAgain_AreThoseOfTheLastMonthsWithNewerStates()
    {
        var first = Lines("erp/orders.csv").Skip(1).Select(line => line.Split(',')).Where(cells => cells[1].StartsWith("2026-0", StringComparison.Ordinal)).GroupBy(cells => cells[0]).ToDictionary(group => group.Key, group => group.First()[11]);
        var again = Lines("erp/orders_2026-10-31.csv").Skip(1).Select(line => line.Split(',')).GroupBy(cells => cells[0]).ToDictionary(group => group.Key, group => group.First()[11]);
        var both = first.Keys.Intersect(again.Keys).ToList();
        Assert.InRange(both.Count(order => first[order] != again[order]), 20, both.Count);
        var status = Truth("orders").GroupBy(row => row["order_id"]).ToDictionary(group => group.Key, group => group.First()["status"]);
        Assert.All(again, order => Assert.Equal(status[order.Key], order.Value switch { "已取消" => "cancelled", "已确认" => "confirmed", "部分发货" => "part shipped", "已发货" => "shipped", _ => "completed" }));
    }

    private static string State(TruthRow row)
    {
        var (received, amount) = (row.Number("received_cents"), row.Number("amount_cents"));
        if (received == amount)
            return string.CompareOrdinal(row["paid_on"], row["due_on"]) > 0 ? "paid_late" : "paid";
        if (string.CompareOrdinal(row["due_on"], AsOf) > 0)
            return "not_due";
        return string.CompareOrdinal(row["due_on"], StatementEnds) >= 0 ? "not_known" : received > 0 ? "paid_partly" : "overdue";
    }

    private IReadOnlyList<TruthRow> Truth(string name) => TruthRow.Read(run.Truth, name);

    private string[] Lines(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var isChinese = path.StartsWith("erp/orders", StringComparison.Ordinal) || path is "erp/payments.csv" or "crm/okki-opportunities.csv";
        return (isChinese ? Encoding.GetEncoding("gb18030") : Encoding.UTF8).GetString(File.ReadAllBytes(Path.Combine(run.Made, path))).Trim().Split("\r\n");
    }
}
