namespace TradeCrm.Tests.Answers;

/// <summary>What the order desk, the bank, shipping, the factory and the warehouse know, row by row as the truth has it; and whether stock and plans meet each promise.</summary>
[Collection(AnswersCollection.Name)]
public sealed class TradeDocumentAnswerTests(TrueIdentities identities)
{
    public static TheoryData<string, string, int> Tables => new()
    {
        {
            "select concat_ws('|', quotation_id, quotation_line, sku, (unit_price * 100)::bigint, currency, quantity::bigint, min_quantity::bigint, coalesce(incoterm, '-'), coalesce(port, '-'), payment_terms, commission_permille::bigint, valid_until_date, coalesce(superseded_by_id, '-'), quoted_at) from core.quotations where quotation_id <> 'QT-TEST'",
            "select concat_ws('|', quotation_id, line, sku, price_cents, currency, quantity, min_quantity, coalesce(incoterm, '-'), coalesce(port, '-'), payment_terms, commission_permille, holds_until, coalesce(superseded_by, '-'), quoted_at) from truth.quotations",
            2_000
        },
        {
            "select concat_ws('|', contract_id, order_id, is_proforma, (amount * 100)::bigint, currency, is_partial_shipment_allowed, lc_latest_shipment_date, lc_expiry_date, signed_at) from core.contracts",
            "select concat_ws('|', contract_id, order_id, is_proforma, amount_cents, currency, allows_partial, lc_latest_shipment, lc_expiry, signed_at) from truth.contracts",
            1_000
        },
        {
            "select concat_ws('|', order_id, (amount * 100)::bigint, (paid_amount * 100)::bigint, currency, method, due_date) from core.payments",
            "select concat_ws('|', order_id, amount_cents, received_cents, currency, method, due_on) from truth.receivables",
            1_500
        },
        {
            "select concat_ws('|', shipment_id, order_id, order_line, sku, quantity::bigint, planned_date, coalesce(shipped_date::varchar, '-'), coalesce(delivered_date::varchar, '-')) from core.shipments",
            "select concat_ws('|', shipment_id, order_id, line, sku, quantity, planned_on, coalesce(shipped_on, '-'), coalesce(delivered_on, '-')) from truth.shipments",
            2_000
        },
        {
            "select concat_ws('|', production_id, sku, coalesce(order_id, '-'), quantity::bigint, started_date, planned_date, coalesce(done_date::varchar, '-')) from core.production",
            "select concat_ws('|', production_id, sku, coalesce(order_id, '-'), quantity, started_on, planned_on, coalesce(done_on, '-')) from truth.production",
            1_500
        },
        {
            "select concat_ws('|', sku, counted_date, quantity::bigint) from core.inventory",
            "select concat_ws('|', sku, date, quantity) from truth.inventory",
            2_000
        },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Core_Samples_HoldsWhatTheTruthHolds(string found, string expected, int least)
    {
        var agreement = identities.Compare(found, expected);
        Assert.True(agreement is { Wrong: [], Missed: [] } && agreement.Right.Count > least, agreement.ToString());
    }

    [Fact]
    public void Costs_Samples_AddUpPerMonthAndCurrency()
    {
        var agreement = identities.Compare(
            "select concat_ws('|', strftime(month_date, '%Y-%m'), currency, (sum(amount) * 100)::bigint) from core.costs group by month_date, currency",
            "select concat_ws('|', left(month, 7), currency, sum(amount_cents)) from truth.costs group by left(month, 7), currency");
        Assert.True(agreement is { Wrong: [], Missed: [], Right.Count: >= 24 }, agreement.ToString());
    }

    [Fact]
    public void OrderCoverage_Samples_IsTheTruths()
    {
        var agreement = identities.Compare(
            "select concat_ws('|', order_line_id, state = 'met', open_quantity::bigint, on_hand::bigint, from_stock::bigint, from_production::bigint, ready_in_time::bigint, coalesce(available_date::varchar, '-'), coalesce(days_short::varchar, '-')) from marts.order_coverage",
            "select concat_ws('|', order_id || '#' || line, is_met, quantity, on_hand, from_stock, from_production, ready_in_time, coalesce(available_on, '-'), coalesce(days_short::varchar, '-')) from truth.order_coverage");
        Assert.True(agreement is { Wrong: [], Missed: [], Right.Count: > 150 }, agreement.ToString());
    }

    [Fact]
    public void OrderCoverage_Samples_GivesTheTruthsReasons()
    {
        var agreement = identities.Compare(
            "select order_line_id || ' ' || reason from marts.order_coverage where reason is not null",
            """
            select order_id || '#' || line || ' ' || case "case"
                when 'overdue' then 'overdue'
                when 'stock_reserved_for_earlier_promise' then 'stock_is_promised_to_others'
                when 'partial_shipment_possible' then 'part_shipment_possible'
                when 'not_enough' then 'not_enough'
                -- One day late is late: the truth names it apart, whether a part could leave or not.
                else case when ready_in_time > 0 and allows_partial then 'part_shipment_possible' else 'too_late' end
            end
            from truth.order_coverage where not is_met
            """);
        Assert.True(agreement is { Wrong: [], Missed: [], Right.Count: > 50 }, agreement.ToString());
    }
}
