using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace TradeCrm.Tests.Simulator;

/// <summary>Quotations follow from the list, and question 6 has its cases and near-misses.</summary>
public sealed class QuotationTests(SampleRun run) : IClassFixture<SampleRun>
{
    private IReadOnlyList<TruthRow> Lines => field ??= TruthRow.Read(run.Truth, "quotations");

    private IReadOnlyList<TruthRow> Pairs => field ??= TruthRow.Read(run.Truth, "quote_conflicts");

    [Fact]
    public void QuoteConflicts_JudgedAgainFromTheQuotations_AreTheSamePairsAndVerdicts()
    {
        var judged = JudgedPair.All(new(run.Made), Lines).Select(pair => $"{pair.Key}: {pair.DiffersIn}; {pair.Verdict} {pair.Reasons}").Order(StringComparer.Ordinal);
        Assert.Equal(judged, Pairs.Select(pair => $"{Key(pair)}: {pair["differs_in"]}; {pair["verdict"]} {pair["reasons"]}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("given_away", "conflict", "", 7)]
    [InlineData("mistyped", "conflict", "", 2)]
    [InlineData("old_list", "conflict", "", 2)]
    [InlineData("freight_forgotten", "conflict", "", 2)]
    [InlineData("wrong_break", "conflict", "", 2)]
    [InlineData("partly_explained", "conflict", "", 2)]
    [InlineData("explained_by_freight", "explained", "freight", 3)]
    [InlineData("explained_by_rate", "explained", "rate", 3)]
    [InlineData("explained_by_moved_rate", "explained", "rate", 3)]
    [InlineData("explained_by_quantity", "explained", "quantity", 3)]
    [InlineData("explained_by_payment_terms", "explained", "payment_terms", 3)]
    [InlineData("explained_by_commission", "explained", "commission", 3)]
    [InlineData("explained_by_packing", "explained", "packing", 3)]
    [InlineData("explained_by_age", "explained", "age", 3)]
    [InlineData("explained_by_freight_and_payment", "explained", "freight,payment_terms", 3)]
    [InlineData("explained_by_rate_and_quantity", "explained", "rate,quantity", 3)]
    [InlineData("explained_by_freight_commission_packing", "explained", "freight,commission,packing", 3)]
    [InlineData("equal_in_other_currency", "explained", "rate", 2)]
    [InlineData("same_price", "same", "", 2)]
    [InlineData("rounded", "same", "", 2)]
    [InlineData("superseded", "superseded", "", 2)]
    [InlineData("revised_by_list", "same", "", 2)]
    [InlineData("no_tariff", "not_comparable", "freight_unknown", 2)]
    [InlineData("no_incoterm", "not_comparable", "incoterm_missing", 2)]
    public void QuoteConflicts_EachCase_IsThereAsOftenAsPlanted(string planted, string verdict, string reasons, int count) =>
        Assert.Equal(Enumerable.Repeat($"{verdict} {reasons}", count), Pairs.Where(pair => pair["planted"] == planted).Select(pair => $"{pair["verdict"]} {pair["reasons"]}"));

    [Fact]
    public void QuoteConflicts_Conflicts_LieApartByMoreThanTheToleranceAndWereBothValid()
    {
        var conflicts = Pairs.Where(pair => pair["verdict"] == "conflict").ToList();
        Assert.InRange(conflicts.Count, 17, 60);
        Assert.All(conflicts, pair => Assert.True(pair.Is("is_both_valid") && Math.Abs(pair.Number("difference_permille")) >= 5));
        Assert.InRange(conflicts.Count(pair => SystemOf(pair, "earlier") != SystemOf(pair, "later")), 1, conflicts.Count - 1);
    }

    [Fact]
    public void QuoteConflicts_BindingPrice_IsAnOrderOrAValidQuotationOrNone()
    {
        var orders = Orders().ToLookup(cells => cells[0]);
        var conflicts = Pairs.Where(pair => pair["verdict"] == "conflict").ToList();
        Assert.Equal(["none", "order", "owner_quotation"], conflicts.Select(pair => pair["binding_kind"]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(conflicts.Where(pair => pair["binding_kind"] == "order"), pair => Assert.Contains(orders[pair["binding_id"]], cells => cells[5] == pair["sku"] && cells[11] != "已取消"
            && DateTime.Parse(cells[1], CultureInfo.InvariantCulture) > pair.At("later_at").AddHours(8)));
        Assert.All(conflicts.Where(pair => pair["binding_kind"] == "owner_quotation"), pair => Assert.Contains(Lines, line => line["quotation_id"] == pair["binding_id"] && line["sku"] == pair["sku"]
            && line["company"] == pair["company"] && line.At("quoted_at") <= pair.At("later_at") && string.CompareOrdinal(line["holds_until"], $"{pair.At("later_at").AddHours(8):yyyy-MM-dd}") >= 0));
        Assert.All(Pairs.Where(pair => pair["verdict"] != "conflict"), pair => Assert.False(pair.Has("binding_kind")));
    }

    [Fact]
    public void Quotations_ExpiredLongAgo_AreInNoPairWithTheOneBeside()
    {
        var late = Lines.Where(line => line["planted"] == "expired_long_ago").ToList();
        Assert.Equal(2, late.Count);
        Assert.All(late, line => Assert.DoesNotContain(Pairs, pair => pair["later_quotation"] == line["quotation_id"] && pair["earlier_quotation"] == line["beside"]));
    }

    [Fact]
    public void Quotations_OffTheList_AreMistakesRoundingAndSecondVersions()
    {
        string[] off = ["given_away", "mistyped", "old_list", "freight_forgotten", "wrong_break", "partly_explained", "equal_in_other_currency", "rounded", "superseded", "no_incoterm", "expired_long_ago", "promised_discount"];
        Assert.All(Lines.Where(line => line["price_cents"] != line["by_list_cents"]), line => Assert.True(off.Contains(line["planted"]) || line.Has("supersedes"), line["quotation_id"]));
    }

    [Fact]
    public void Quotations_ThatAnswerAnInquiry_QuoteWhatIsAskedForOrTheMinimum()
    {
        var asked = TruthRow.Read(run.Truth, "inquiries").Where(row => row.Has("quantity")).ToDictionary(row => row["inquiry_id"], row => row.Number("quantity"));
        var answers = Lines.Where(line => line.Has("inquiry_id") && asked.ContainsKey(line["inquiry_id"])).ToList();
        Assert.InRange(answers.Count, 200, 2_000);
        Assert.All(answers, line => Assert.Equal(Math.Max(asked[line["inquiry_id"]], line.Number("min_quantity")), line.Number("quantity")));
        var below = answers.Where(line => asked[line["inquiry_id"]] < line.Number("min_quantity")).ToList();
        Assert.InRange(below.Count, 1, 40);
    }

    [Fact]
    public void Quotations_ThatLedToAnOrder_HaveItsPrices()
    {
        var orders = Orders().ToLookup(cells => $"{cells[0]} {cells[4]}", cells => cells[7]);
        var ordered = Lines.Where(line => line.Has("order_id") && orders.Contains($"{line["order_id"]} {line["line"]}")).ToList();
        Assert.InRange(ordered.Count, Lines.Count(line => line.Has("order_id")) - 2, Lines.Count);
        Assert.All(ordered, line => Assert.Equal([Money(line.Number("price_cents"))], orders[$"{line["order_id"]} {line["line"]}"].Distinct()));
    }

    [Fact]
    public void Exports_BothSystems_HoldEveryLineOnce()
    {
        var (okki, hubSpot) = (Okki(), HubSpot());
        Assert.Equal(19, hubSpot[0].Length);
        Assert.Equal("报价单号,报价日期,客户编号,联系人编号,业务员,行号,产品型号,产品名称,数量,起订量,单价,币种,价格条款,港口,付款方式,佣金,包装,有效期至,替代报价单,备注", string.Join(',', okki[0]));
        Assert.Equal(Wanted("okki"), okki.Skip(1).Where(row => (string)row[0]! != "QT-TEST").Select(row => $"{row[0]} {row[5]} {Convert.ToDecimal(row[10], CultureInfo.InvariantCulture):0.00}").Order(StringComparer.Ordinal));
        Assert.Equal(Wanted("hubspot"), hubSpot.Skip(1).Where(row => row[0] != "QT-TEST").Select(row => $"{row[0]} {row[5]} {row[10]}").Distinct().Order(StringComparer.Ordinal));
        Assert.All(okki.Skip(1), row => Assert.IsType<DateTime>(row[1]));
        Assert.InRange(okki.Count(row => row[17] is null), 20, okki.Count / 5);
    }

    private static string Key(TruthRow pair) => JudgedPair.KeyOf(pair["earlier_quotation"], pair["earlier_line"], pair["later_quotation"], pair["later_line"]);

    private static string Money(long cents) => string.Create(CultureInfo.InvariantCulture, $"{cents / 100}.{cents % 100:00}");

    private TruthRow LineOf(TruthRow pair, string side) => Lines.First(line => line["quotation_id"] == pair[$"{side}_quotation"]);

    private string SystemOf(TruthRow pair, string side) => LineOf(pair, side)["system"];

    private IEnumerable<string> Wanted(string system) =>
        Lines.Where(line => line["system"] == system).Select(line => $"{line["quotation_id"]} {line["line"]} {Money(line.Number("price_cents"))}").Order(StringComparer.Ordinal);

    // No field of these before the price holds a comma but a quoted product's name.
    private List<string[]> HubSpot() => [.. File.ReadLines(Path.Combine(run.Made, "crm", "hubspot-quotes.csv"), Encoding.UTF8).Select(line => line.Split(','))];

    // Both exports, which overlap, without the rows that are not as wide as the header: spoiled on purpose.
    private IEnumerable<string[]> Orders() => Directory.EnumerateFiles(Path.Combine(run.Made, "erp"), "orders*.csv")
        .SelectMany(path => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetString(File.ReadAllBytes(path)).Split("\r\n").Skip(1)).Select(line => line.Split(',')).Where(cells => cells.Length == 19);

    private List<object?[]> Okki()
    {
        using var file = File.OpenRead(Path.Combine(run.Made, "crm", "okki-quotations.xlsx"));
        using var reader = ExcelReaderFactory.CreateReader(file);
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }
}
