namespace TradeCrm.Tests.Simulator;

/// <summary>The monthly figures of the truth conserve what they count.</summary>
public sealed class ManagementTruthTests(SampleRun run) : IClassFixture<SampleRun>
{
    [Theory]
    [InlineData("month")]
    [InlineData("quarter")]
    public void Cohorts_OfEitherPeriod_HoldEveryCustomerOnceAndAllRevenue(string period)
    {
        var cohorts = Truth("retention_cohorts").Where(row => row["period_kind"] == period).ToList();
        var customers = Truth("customer_value");
        Assert.True(customers.Count > 300);
        Assert.Equal(customers.Count, cohorts.Where(row => row.Number("period") == 0).Sum(row => row.Number("customers")));
        Assert.Equal(customers.Sum(row => row.Number("revenue_usd_cents")), cohorts.Sum(row => row.Number("revenue_usd_cents")));
        Assert.Equal(customers.Sum(row => row.Number("orders")), cohorts.Sum(row => row.Number("orders")));
        Assert.All(cohorts, row => Assert.True(row.Number("active") <= row.Number("retained") && row.Number("retained") <= row.Number("customers")));
        Assert.All(cohorts.Where(row => row.Number("period") == 0), row => Assert.Equal(row.Number("customers"), row.Number("retained")));
    }

    [Fact]
    public void Orders_ByMonthMarketAndSalesperson_AreTheSame()
    {
        var kpis = Truth("management_kpis").ToLookup(row => row["measure"]);
        var orders = kpis["orders"].Sum(row => row.Number("part"));
        var revenue = kpis["bookings_usd_cents"].Sum(row => row.Number("part"));
        Assert.Equal(orders, Truth("markets_monthly").Sum(row => row.Number("orders")));
        Assert.Equal(revenue, Truth("markets_monthly").Sum(row => row.Number("revenue_usd_cents")));
        Assert.Equal(orders, Truth("staff_performance").Sum(row => row.Number("orders")));
        Assert.Equal(revenue, Truth("staff_performance").Sum(row => row.Number("booked_usd_cents")));
        Assert.Equal(Truth("customer_value").Count, kpis["new_customers"].Sum(row => row.Number("part")));
    }

    [Fact]
    public void Funnel_EachStage_LetsNobodyVanish()
    {
        var funnel = Truth("funnel_monthly");
        Assert.All(funnel, row => Assert.True(row.Number("converted") + row.Number("lost") <= row.Number("entered")));
        Assert.Equal(funnel.Sum(row => row.Number("lost")), funnel.Where(row => row["stage"] == "closed lost").Sum(row => row.Number("entered")));
        Assert.True(funnel.Where(row => row["stage"] == "closed won").Sum(row => row.Number("entered")) > 100);
    }

    [Fact]
    public void Coverage_LastMonth_NoDepartmentKnowsAllCustomers()
    {
        var last = Truth("information_coverage").Where(row => row["month"] == "2026-10-01").ToList();
        Assert.Equal(["marketing", "order desk", "sales", "service"], last.Select(row => row["department"]).Order(StringComparer.Ordinal));
        Assert.All(last, row => Assert.InRange(row.Number("customers"), 50, row.Number("customers_of_any") - 1));
        Assert.All(last, row => Assert.InRange(row.Number("known_to_all"), 10, row.Number("customers")));
    }

    [Fact]
    public void NextSteps_EachMatter_IsThereAndNobodyOnHoldIsToldAnythingElseFirst()
    {
        var steps = Truth("next_steps");
        Assert.All(["resolve_complaint", "answer_inquiry", "tell_of_late_order", "keep_promise", "settle_price", "ask_for_payment"], matter => Assert.InRange(steps.Count(row => row["matter"] == matter), 2, 300));
        var held = Truth("contact_holds").Where(row => row["kind"] == "complaint" && row.Is("is_on_hold") && !row.Has("until")).Select(row => row["company"]).ToHashSet();
        Assert.Equal(held.Order(StringComparer.Ordinal), steps.Where(row => row["matter"] == "resolve_complaint").Select(row => row["company"]).Order(StringComparer.Ordinal));
        Assert.All(steps.Where(row => row.Number("rank") == 1 && held.Contains(row["company"])), row => Assert.Equal("resolve_complaint", row["matter"]));
    }

    private IReadOnlyList<TruthRow> Truth(string name) => TruthRow.Read(run.Truth, name);
}
