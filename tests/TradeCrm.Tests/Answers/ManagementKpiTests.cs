using System.Globalization;

namespace TradeCrm.Tests.Answers;

/// <summary>The figures of management against those that the truth gives by itself: money to the cent, days exact.</summary>
[Collection(AnswersCollection.Name)]
public sealed class ManagementKpiTests(TrueIdentities identities)
{
    // Order lines, money and rates of the truth; two lines stand in the export with a price that nobody can read, and are in no sum here either.
    private const string TrueMoney =
        """
        with lines as (
            select *, (ordered_at + interval 8 hour)::date as ordered_on from truth.orders
            where not is_cancelled and ordered_at <= timestamp '2026-10-31 15:59:59' and order_id || '#' || line in (select order_line_id from core.orders)
        ), days as (
            select distinct currency, ordered_on from lines union select 'CNY', ordered_on from lines
        ), rates as (
            select days.*, case when days.currency = 'USD' then 1000000 else arg_max(rates.usd_millionths, rates.date::date) end as millionths
            from days
            left join truth.exchange_rates as rates on rates.currency = days.currency and rates.date::date between days.ordered_on - 7 and days.ordered_on
            group by days.currency, days.ordered_on
        ), months as (
            select date_trunc('month', lines.ordered_on)::date as month, sum((amount_cents * own.millionths + 500000) // 1000000)::bigint as booked,
                   sum((amount_cents * own.millionths + 500000) // 1000000 - (cost_cents_cny * cny.millionths + 500000) // 1000000 + (rebate_cents_cny * cny.millionths + 500000) // 1000000)::bigint as margin
            from lines
            join rates as own on own.currency = lines.currency and own.ordered_on = lines.ordered_on
            join rates as cny on cny.currency = 'CNY' and cny.ordered_on = lines.ordered_on
            group by 1
        )
        """;

    public static TheoryData<string, string> Counts => new()
    {
        { "win_rate", "win_rate" },
        { "on_time_delivery", "shipped_on_time" },
        { "repeat_orders", "repeat_orders" },
        { "sales_cycle_days", "sales_cycle_median_days" },
        { "new_customers", "new_customers" },
        { "orders", "orders" },
    };

    [Theory]
    [MemberData(nameof(Counts))]
    public void Figures_OfEachMonth_AreTheTruths(string measure, string expected)
    {
        var rows = identities.Told(
            $"""
            with found as (
                select month_date, count(*)::bigint as n, sum(part)::bigint as part, list_sort(list(part))[(count(*) + 1) // 2]::bigint as median
                from marts.kpi_rows where measure = '{measure}' and is_base group by month_date
            )
            select real.month, real.part::bigint, real.n::bigint, coalesce(if(real.measure = 'sales_cycle_median_days', found.median, found.part), 0), coalesce(found.n, 0)
            from truth.management_kpis as real left join found on found.month_date = real.month::date where real.measure = '{expected}' order by 1
            """);
        Assert.Equal(24, rows.Count);
        Assert.All(rows, row => Assert.Equal((row[0], row[1], row[2] ?? row[4]), (row[0], row[3], row[4])));
    }

    [Fact]
    public void Money_OfEachMonth_IsTheTruthsToTheCent()
    {
        var rows = identities.Told(TrueMoney +
            """
            , costs as (select month_date, sum((amount_report * 100)::bigint)::bigint as cents from core.costs group by month_date)
            select months.month, booked, (bookings.value * 100)::bigint, margin, (margins.value * 100)::bigint, margin - costs.cents, (profits.value * 100)::bigint,
                   booked / people.part::double, per_head.value * 100
            from months
            left join costs on costs.month_date = months.month
            left join marts.management_kpis as bookings on bookings.month = months.month and bookings.measure = 'bookings'
            left join marts.management_kpis as margins on margins.month = months.month and margins.measure = 'margin'
            left join marts.management_kpis as profits on profits.month = months.month and profits.measure = 'profit'
            left join marts.management_kpis as per_head on per_head.month = months.month and per_head.measure = 'sales_per_salesperson'
            left join truth.management_kpis as people on people.month::date = months.month and people.measure = 'salespeople'
            order by 1
            """);
        Assert.Equal(24, rows.Count);
        Assert.All(rows, row => Assert.Equal((row[0], row[1], row[3], row[5]), (row[0], row[2], row[4], row[6])));
        Assert.All(rows, row => Assert.Equal(Convert.ToDouble(row[7], CultureInfo.InvariantCulture), Convert.ToDouble(row[8], CultureInfo.InvariantCulture), 4));
    }

    [Fact]
    public void CustomersLost_OfEachMonth_AreThoseWhoseLastOrderBecameAYearOld()
    {
        var agreement = identities.Compare(
            """
            select concat_ws('|', month_date, records.customer, is_lost) from marts.customer_losses
            join (select distinct told.customer_id, records.customer from core.company_records as told join truth.customer_records as records on records.record_id = told.company_id and records.source like 'crm/%') as records using (customer_id)
            """,
            """
            with orders as (
                select distinct companies.customer, date_trunc('month', ordered_at + interval 8 hour)::date as month
                from truth.orders join truth.companies as companies using (company) where not is_cancelled and ordered_at <= timestamp '2026-10-31 15:59:59'
            ), months as (
                select unnest(range(date '2025-11-01', date '2026-11-01', interval 1 month))::date as month
            )
            select concat_ws('|', months.month, customer, max(orders.month) filter (where orders.month < months.month) = months.month - interval 12 month and bool_and(orders.month <> months.month))
            from months join orders on orders.month between months.month - interval 12 month and months.month
            group by months.month, customer having count(*) filter (where orders.month < months.month) > 0
            """);
        Assert.True(agreement is { Wrong: [], Missed: [] } && agreement.Right.Count > 2_000, agreement.ToString());
    }

    [Fact]
    public void Complaints_OfEachMonth_AreTheTruths()
    {
        // One row of the export cannot be read, and one is a test record that the truth does not know.
        var agreement = identities.Compare(
            "select concat_ws('|', month_date, evidence_id) from marts.kpi_rows where measure = 'complaints' and evidence_id in (select 'complaints:' || complaint_id from truth.complaints)",
            "select concat_ws('|', date_trunc('month', opened_at + interval 8 hour)::date, 'complaints:' || complaint_id) from truth.complaints where complaint_id in (select complaint_id from core.complaints)");
        Assert.True(agreement is { Wrong: [], Missed: [] } && agreement.Right.Count > 200, agreement.ToString());
    }

    [Fact]
    public void Inquiries_OfEachMonth_AreTheGenuineOnesOfTheTruth()
    {
        // Whether an inquiry is spam is the product's own judgement; the month and the count of those that both call genuine must agree.
        var agreement = identities.Compare(
            "select concat_ws('|', month_date, substr(evidence_id, 11)) from marts.kpi_rows where measure = 'inquiries'",
            "select concat_ws('|', date_trunc('month', received_at + interval 8 hour)::date, inquiry_id) from truth.inquiries where is_genuine and duplicate_of is null");
        Assert.True(agreement.Right.Count > 500 && agreement.Wrong.Count + agreement.Missed.Count <= 0.03 * agreement.Right.Count, agreement.ToString());
    }

    [Fact]
    public void DrillSql_OfEveryFigure_GivesRowsThatMakeIt()
    {
        var figures = identities.Told("select measure, drill_sql, unit, value, n from marts.management_kpis where month = date '2026-10-01' and value is not null order by position");
        Assert.Equal(19, figures.Count);
        foreach (var figure in figures)
        {
            var value = figure[0]!.ToString() == "human_visitors" ? "count(*)::double" : figure[2]!.ToString() switch
            {
                "days" => "list_sort(list(part))[(count(*) + 1) // 2]::double",
                "share" or "score" => "sum(part)::double / count(*)",
                _ => figure[0]!.ToString() == "sales_per_salesperson" ? "sum(part)::double / count(*) filter (where is_base)" : "sum(part)::double",
            };
            var again = identities.Told($"select {value} from ({figure[1]})");
            Assert.Equal(Convert.ToDouble(figure[3], CultureInfo.InvariantCulture), Convert.ToDouble(again[0][0], CultureInfo.InvariantCulture), 4);
        }
    }
}
