using System.Globalization;
using System.Text.Json;
using TradeCrm.Pipeline;

namespace TradeCrm.Tests.Pipeline;

/// <summary>The whole command over real data that lies beside the checkout; the configurations are those of tests/real.</summary>
public sealed class RealDataTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Run_ApacheLogOf2015_LoadsAllButTheTruncatedLine()
    {
        await Run("apache-log", "logs-apache");

        Assert.Equal("10000 9999 1", await Only("select concat_ws(' ', rows_read, rows_loaded, rows_rejected) from ops.files"));
        Assert.Equal("9999", await Only("select count(*)::varchar from staging.stg_visits"));
    }

    [Fact]
    public async Task Run_DealsOfACrm_AgreesWithItsKnownTotals()
    {
        await Run("crm-deals", "crm-deals");

        Assert.Equal("85", await Only("select count(*)::varchar from core.customers where is_in_crm"));
        Assert.Equal("8800 4238 2473 2089", await Only("select concat_ws(' ', deals, won, lost, open) from marts.deals_total"));
        Assert.Equal("63.15", await Only("select round(100 * win_rate::double, 2)::decimal(9, 2)::varchar from marts.deals_total"));
        Assert.Equal("57 14", await Only(
            "select concat_ws(' ', quantile_disc(days, 0.5) filter (where stage_after = 'ordered'), quantile_disc(days, 0.5) filter (where stage_after = 'lost')) from marts.lifecycle where stage = 'contacted'"));
        Assert.Equal("500", await Only("select count(*)::varchar from marts.lifecycle where entered_at is null and state = 'not_known'"));
        Assert.Equal("4238", await Only("select count(*)::varchar from marts.lifecycle where stage = 'ordered' and state = 'not_known'"));
        Assert.Equal("10005534", await Only("select won_value::bigint::varchar from marts.deals_total"));
        // The months' win rates are of the same deals, and what no source tells is not known.
        Assert.Equal("63.15", await Only("select round(100 * sum(part)::double / count(*), 2)::decimal(9, 2)::varchar from marts.kpi_rows where measure = 'win_rate'"));
        Assert.Equal("not_known no_source orders", await Only("select distinct concat_ws(' ', state, reason, missing_kind) from marts.management_kpis where measure = 'bookings'"));
    }

    [Fact]
    public async Task Run_SurveyOfAConference_AgreesWithTheKnownNps()
    {
        await Run("survey-nps", "survey-nps");

        Assert.Equal("39 8 22 -35.9", await Only(
            "select concat_ws(' ', n, promoters, detractors, round(value::double, 1)::decimal(9, 1)) from marts.satisfaction_total where series = 'all' and measure = 'nps'"));
        Assert.Equal("39 -35.9", await Only("select concat_ws(' ', n, round(value, 1)::decimal(9, 1)) from marts.management_kpis where measure = 'nps' and n > 0"));
    }

    [Fact]
    public async Task Run_PurchasesOfACdShop_AddUpInTheCohorts()
    {
        await Run("cdnow", "cdnow");

        Assert.Equal("6919 2357", await Only("select concat_ws(' ', count(*), count(distinct customer_id)) from core.orders"));
        Assert.Equal("2357", await Only("select sum(customers)::bigint::varchar from marts.retention_cohorts where period = 0"));
        Assert.Equal("6919", await Only("select sum(orders)::bigint::varchar from marts.retention_cohorts"));
        Assert.Equal("2357 6919", await Only("select concat_ws(' ', count(*), sum(orders)::bigint) from marts.customer_value"));
        Assert.Equal("244091.94 244091.94", await Only("select concat_ws(' ', (select sum(net_report) from marts.order_profit), (select sum(revenue_report) from marts.customer_value))"));
        Assert.Equal("0", await Only("select count(*)::varchar from marts.customer_value where grade in ('A', 'B', 'C') or orders_year > 0 and grade <> 'not_known'"));
    }

    private async Task Run(string configuration, string data)
    {
        var root = RepositoryRoot.Path;
        var shared = Path.Combine(root, "..", "shared", "data");
        if (!Directory.Exists(Path.Combine(shared, data)))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"shared/data/{data} is not beside the checkout");
            Assert.Skip($"shared/data/{data} is not beside the checkout");
        }
        var text = await File.ReadAllTextAsync(Path.Combine(root, "tests", "real", configuration, "pipeline.yaml"), TestContext.Current.CancellationToken);
        folder.Write("pipeline.yaml", text.Replace("../../../../shared/data", Path.GetFullPath(shared), StringComparison.Ordinal));

        var run = await Invoke("run");

        Assert.True(run.ExitCode == ExitCode.Done, run.Output + run.Error);
        var dashboard = Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "out"), "dashboard.html", SearchOption.AllDirectories));
        var page = await File.ReadAllTextAsync(dashboard, TestContext.Current.CancellationToken);
        Assert.DoesNotMatch(@"\bNaN\b", page);
    }

    private async Task<string?> Only(string sql)
    {
        var run = await Invoke("query", sql, "--format", "json");
        Assert.Equal("", run.Error);
        var row = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Single();
        return Convert.ToString(row.EnumerateObject().Single().Value, CultureInfo.InvariantCulture);
    }

    private Task<CommandRun> Invoke(params string[] arguments) => CommandRun.Of(folder.Path, TestContext.Current.CancellationToken, arguments);
}
