namespace TradeCrm.Tests.Answers;

/// <summary>What orders bring, what customers owe and are worth, and which of them stay: to the cent and the day what the truth's orders give.</summary>
[Collection(AnswersCollection.Name)]
public sealed class MoneyTests(TrueIdentities identities)
{
    // An order line in US dollars: the last rate within seven days, each line rounded to the cent.
    private const string TrueLines =
        """
        with lines as (
            -- Two lines stand in the export with a price that nobody can read.
            select *, (ordered_at + interval 8 hour)::date as ordered_on from truth.orders where order_id || '#' || line in (select order_line_id from core.orders)
        ), days as (
            select distinct currency, ordered_on from lines union select 'CNY', ordered_on from lines
        ), rates as (
            select days.*, case when days.currency = 'USD' then 1000000 else arg_max(rates.usd_millionths, rates.date::date) end as millionths
            from days
            left join truth.exchange_rates as rates on rates.currency = days.currency and rates.date::date between days.ordered_on - 7 and days.ordered_on
            group by days.currency, days.ordered_on
        ), valued as (
            select lines.*, companies.customer,
                   (amount_cents * own.millionths + 500000) // 1000000 as usd_cents,
                   (cost_cents_cny * cny.millionths + 500000) // 1000000 as cost_usd_cents,
                   (rebate_cents_cny * cny.millionths + 500000) // 1000000 as rebate_usd_cents
            from lines
            join truth.companies as companies using (company)
            join rates as own on own.currency = lines.currency and own.ordered_on = lines.ordered_on
            join rates as cny on cny.currency = 'CNY' and cny.ordered_on = lines.ordered_on
        )
        """;

    private const string CustomersTold =
        """
        (select distinct told.customer_id, records.customer
         from core.company_records as told
         join truth.customer_records as records on records.record_id = told.company_id and records.source like 'crm/%')
        """;

    public static TheoryData<string, string, string, int> Answers => new()
    {
        {
            "profit",
            "select concat_ws('|', order_line_id, (booked_report * 100)::bigint, (cancelled_report * 100)::bigint, (net_report * 100)::bigint, (cost_report * 100)::bigint, (rebate_report * 100)::bigint, (margin_report * 100)::bigint, case when not is_cancelled then (rebate * 100)::bigint else 0 end) from marts.order_profit where order_line_id not like '%TEST%'",
            TrueLines + """
            select concat_ws('|', order_id || '#' || line, usd_cents, if(is_cancelled, usd_cents, 0), if(is_cancelled, 0, usd_cents), if(is_cancelled, 0, cost_usd_cents), if(is_cancelled, 0, rebate_usd_cents),
                if(is_cancelled, 0, usd_cents - cost_usd_cents + rebate_usd_cents), if(is_cancelled, 0, rebate_cents_cny)) from valued
            """, 2_000
        },
        {
            "shipped",
            "select concat_ws('|', order_line_id, shipped_quantity::bigint) from marts.order_profit where not is_cancelled",
            TrueLines + """
            , shipped as (select order_id, line, sum(quantity) as quantity from truth.shipments where shipped_on is not null group by order_id, line)
            select concat_ws('|', order_id || '#' || line, coalesce(shipped.quantity, 0)) from valued left join shipped using (order_id, line) where not is_cancelled
            """, 2_000
        },
        {
            "paid",
            "select concat_ws('|', order_id, (sum(paid_report) * 100)::bigint) from marts.order_profit where not is_cancelled group by order_id",
            TrueLines + """
            , paid as (select order_id, sum(received_cents)::decimal(38, 0) as received, sum(amount_cents)::decimal(38, 0) as owed from truth.receivables group by order_id)
            select concat_ws('|', order_id, round(sum(usd_cents) * any_value(received) / any_value(owed))::bigint) from valued join paid using (order_id) where not is_cancelled group by order_id
            """, 1_200
        },
        {
            "receivables",
            "select concat_ws('|', order_id, (amount * 100)::bigint, (paid_amount * 100)::bigint, currency, method, due_date, state, days_late, '-', overdue_days, planned_shipment_date, shipped_date, lc_latest_shipment_date, lc_expiry_date, coalesce(lc_state = 'shipped_after_latest', false)) from marts.receivables",
            "select concat_ws('|', order_id, amount_cents, received_cents, currency, method, due_on, state, days_late, '-', overdue_days, planned_shipment_on, shipped_on, lc_latest_shipment, lc_expiry, is_shipped_after_latest) from truth.receivables",
            1_500
        },
        {
            "credits that forbid what is planned",
            "select order_id from marts.receivables where lc_state = 'planned_after_latest'",
            "select order_id from truth.receivables where method = 'L/C' and credit_case = 'latest_before_planned' and shipped_on is null", 2
        },
        {
            "customer value",
            $"select concat_ws('|', customer, orders, first_order_date, last_order_date, (revenue_report * 100)::bigint, recency_days, coalesce(median_interval_days::varchar, '-'), coalesce(is_past_twice_interval::varchar, '-')) from marts.customer_value join {CustomersTold} using (customer_id)",
            TrueLines + """
            , orders as (
                select order_id, customer, min(ordered_at) as moment, min(ordered_on) as ordered_on, sum(usd_cents) as cents from valued where not is_cancelled group by order_id, customer
            ), intervals as (
                select *, ordered_on - lag(ordered_on) over (partition by customer order by moment, order_id) as days from orders
            ), customers as (
                select customer, count(*) as orders, min(ordered_on) as first_on, max(ordered_on) as last_on, sum(cents) as cents, date '2026-10-31' - max(ordered_on) as recency,
                       (list_sort(list(days) filter (where days is not null)))[(count(days) + 1) // 2] as median
                from intervals group by customer
            )
            select concat_ws('|', customer, orders, first_on, last_on, cents, recency, coalesce(median::varchar, '-'), coalesce((recency > 2 * median)::varchar, '-')) from customers
            """, 300
        },
        {
            "retention",
            "select concat_ws('|', cohort, period, customers, retained, active, orders, (revenue * 100)::bigint) from marts.retention_cohorts",
            TrueLines + """
            , orders as (
                select order_id, customer, date_trunc('quarter', min(ordered_on))::date as quarter, min(ordered_on) as ordered_on, sum(usd_cents) as cents from valued where not is_cancelled group by order_id, customer
            ), cohorts as (
                select customer, min(quarter) as cohort from orders group by customer
            ), cells as (
                select distinct cohort, unnest(range(date_diff('quarter', cohort, date '2026-10-01') + 1)) as period from cohorts
            ), ends as (
                select *, (cohort + to_months((3 * period)::int))::date as begins_on, (cohort + to_months((3 * period + 3)::int))::date as ends_on from cells
            )
            select concat_ws('|', ends.cohort, period, count(distinct customer), count(distinct customer) filter (where ordered_on >= ends_on - interval 12 month and ordered_on < ends_on),
                count(distinct customer) filter (where quarter = begins_on), count(*) filter (where quarter = begins_on), coalesce(sum(cents) filter (where quarter = begins_on), 0))
            from ends join cohorts using (cohort) join orders using (customer) group by ends.cohort, period, begins_on, ends_on
            """, 30
        },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Marts_Samples_GiveWhatTheTruthGives(string answer, string found, string expected, int least)
    {
        var agreement = identities.Compare(found, expected);
        Assert.True(agreement is { Wrong: [], Missed: [] } && agreement.Right.Count > least, answer + ": " + agreement);
    }

    [Fact]
    public void OrderProfit_Samples_HasEveryLineButThoseThatWereRejected()
    {
        var agreement = identities.Compare("select order_line_id from marts.order_profit where order_id not like 'TEST-%'", "select order_id || '#' || line from truth.orders where ordered_at <= timestamp '2026-10-31 12:00:00'");
        Assert.True(agreement is { Wrong: [], Missed: ["HN2502-0176#2", "HN2510-0533#1"] }, agreement.ToString());
    }

    [Fact]
    public void CustomerValue_Grades_DivideTheMarginAsStated()
    {
        var margins = identities.Told(
            TrueLines + $"""
            , margins as (
                select customer, sum(usd_cents - cost_usd_cents + rebate_usd_cents) as margin from valued where not is_cancelled and ordered_on > date '2026-10-31' - 365 group by customer
            )
            select grade, margin::bigint from marts.customer_value join {CustomersTold} using (customer_id) left join margins using (customer) order by coalesce(margin, 0) desc
            """).Select(row => ((string)row[0]!, (long?)row[1] ?? 0)).ToList();
        var (sum, all) = (0L, margins.Sum(row => row.Item2));
        foreach (var (grade, margin) in margins)
        {
            Assert.Equal(margin <= 0 ? "D" : 100 * sum < 50 * all ? "A" : 100 * sum < 80 * all ? "B" : 100 * sum < 95 * all ? "C" : "D", grade);
            sum += margin;
        }
    }

    /// <summary>Whether a customer is lost nobody told the company; the stated rule has to tell better than the last order's age alone could by chance.</summary>
    [Fact]
    public void AliveProbability_Samples_TellsWhoIsLost()
    {
        var customers = identities.Told(
            $"select alive_probability::double, not facts.is_lost from marts.customer_value join {CustomersTold} using (customer_id) join truth.customer_value as facts on facts.company = customer")
            .Select(row => (Probability: (double)row[0]!, IsAlive: (bool)row[1]!)).ToList();
        var alive = customers.Count(customer => customer.IsAlive);
        var pairs = customers.Where(customer => customer.IsAlive).SelectMany(one => customers.Where(other => !other.IsAlive), (one, other) => one.Probability > other.Probability ? 1 : one.Probability < other.Probability ? 0 : 0.5);
        var (area, brier) = (pairs.Average(), customers.Average(customer => Math.Pow(customer.Probability - (customer.IsAlive ? 1 : 0), 2)));
        var told = $"area {area:0.000}, Brier {brier:0.000}, expected {customers.Sum(customer => customer.Probability):0.0} of {customers.Count} alive, {alive} are";

        TestContext.Current.TestOutputHelper?.WriteLine(told);
        Assert.True(area >= 0.88 && brier <= 0.13 && Math.Abs(customers.Sum(customer => customer.Probability) - alive) < 0.05 * customers.Count, told);
    }
}
