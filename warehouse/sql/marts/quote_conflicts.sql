-- One row per pair of quotation lines by different salespeople for one customer and article.
with quotations as (
    select * from core.quotations
    where customer_id is not null and salesperson_id is not null and sku is not null and unit_price > 0
), terms as (
    select * from core.quotation_terms
), rates as (
    select currency, usd, report_usd, day from core.daily_rates
), order_lines as (
    select * from core.orders where not is_cancelled and customer_id is not null
), orders_reach as (
    select max(ordered_at) as known_until from core.orders
), equivalents as (
    select sku, min(stands_for) as stands_for from ops.equivalent_skus group by sku
), customers as (
    select customer_id, name, owner_id from core.customers
), salespeople as (
    select salesperson_id, name, left_on from core.salespeople
), settings as (
    select
        quotation_settings.*,
        settings.currency as report_currency,
        timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as as_of_date
    from ops.quotation_settings
    cross join ops.settings
    cross join ops.as_of
), lines as (
    select
        quotations.*,
        terms.* exclude (quotation_line_id, commission_permille),
        try_cast(unit_price::decimal(38, 4) * quantity as decimal(18, 4)) as amount,
        -- Half the smallest step in which the price is written, in ten thousandths: what rounding can bring about.
        case when unit_price = round(unit_price, 2) then 50 else 0.5 end::decimal(9, 1) as rounding
    from quotations
    join terms using (quotation_line_id)
), pairs as (
    select
        earlier.quotation_line_id || ' ' || later.quotation_line_id as conflict_id,
        earlier as earlier,
        later as later,
        settings.*,
        later.quoted_date <= earlier.valid_until_date as is_both_valid,
        earlier.currency is distinct from later.currency as is_rate_needed
    from lines as earlier
    join lines as later
        on later.customer_id = earlier.customer_id
        and later.article = earlier.article
        and later.salesperson_id <> earlier.salesperson_id
        and (later.quoted_at, later.quotation_line_id) > (earlier.quoted_at, earlier.quotation_line_id)
    cross join settings
    where later.quoted_at <= earlier.quoted_at + to_days(settings.compared_days)
        or later.quoted_date <= earlier.valid_until_date
), rates_joined as (
    select
        pairs.*,
        earlier_now.usd as earlier_rate_now,
        later_now.report_usd as report_rate
    from pairs
    left join rates as earlier_now
        on earlier_now.currency = pairs.earlier.currency and earlier_now.day = pairs.later.quoted_date
    left join rates as later_now
        on later_now.currency = pairs.later.currency and later_now.day = pairs.later.quoted_date
), differences_listed as (
    select
        *,
        list_filter([
            case when earlier.freight_permille is distinct from later.freight_permille then 'freight' end,
            case when is_rate_needed then 'rate' end,
            case when earlier.quantity_permille <> later.quantity_permille then 'quantity' end,
            case when earlier.payment_permille is distinct from later.payment_permille then 'payment_terms' end,
            case when earlier.commission_permille <> later.commission_permille then 'commission' end,
            case when earlier.packing_permille is distinct from later.packing_permille then 'packing' end
        ], lambda part: part is not null) as differs_in,
        -- What nobody knows cancels out where it is the same.
        case
            when earlier.superseded_by_id is not null or later.superseded_by_id is not null then 'superseded'
            when earlier.incoterm is null or later.incoterm is null then 'incoterm_missing'
            when (earlier.freight_permille is null or later.freight_permille is null)
                and (earlier.incoterm, lower(earlier.port)) is distinct from (later.incoterm, lower(later.port))
                then 'freight_unknown'
            when (earlier.payment_permille is null or later.payment_permille is null)
                and lower(earlier.payment_terms) is distinct from lower(later.payment_terms)
                then 'payment_terms_unknown'
            when (earlier.packing_permille is null or later.packing_permille is null)
                and lower(earlier.packing) is distinct from lower(later.packing)
                then 'packing_unknown'
            when is_rate_needed and (earlier_rate_now is null or later.rate_usd is null) then 'rate_missing'
            -- The whole numbers below hold so much; what is beyond it is a slip of the pen.
            when greatest(
                    earlier.unit_price::decimal(38, 4)
                        * case when is_rate_needed then greatest(earlier_rate_now, earlier.rate_usd) else 1 end,
                    later.unit_price::decimal(38, 4) * case when is_rate_needed then later.rate_usd else 1 end) > 500000000
                or earlier.commission_permille is null or later.commission_permille is null
                or earlier.commission_permille not between 0 and 999 or later.commission_permille not between 0 and 999
                then 'unbelievable'
        end as obstacle
    from rates_joined
), basis_factors as (
    -- Whole numbers, so that an edge is an edge: parts of 10^12 of the price that are left on one basis. Commission is inside the
    -- price, everything else on top of it.
    select
        *,
        ((100000 - 100 * earlier.commission_permille)::hugeint * 1000000000000000000000000000::hugeint)
            // ((100000 + 100 * coalesce(earlier.freight_permille, 0))::hugeint
                * (100000 + 100 * earlier.quantity_permille)::hugeint
                * (100000 + 100 * coalesce(earlier.payment_permille, 0))::hugeint
                * (100000 + 100 * coalesce(earlier.packing_permille, 0))::hugeint) as earlier_factor,
        ((100000 - 100 * later.commission_permille)::hugeint * 1000000000000000000000000000::hugeint)
            // ((100000 + 100 * coalesce(later.freight_permille, 0))::hugeint
                * (100000 + 100 * later.quantity_permille)::hugeint
                * (100000 + 100 * coalesce(later.payment_permille, 0))::hugeint
                * (100000 + 100 * coalesce(later.packing_permille, 0))::hugeint) as later_factor,
        case when is_rate_needed then earlier_rate_now::decimal(38, 8) * 100000000 else 100000000 end::hugeint as earlier_rate,
        case when is_rate_needed then earlier.rate_usd::decimal(38, 8) * 100000000 else 100000000 end::hugeint as earlier_rate_then,
        case when is_rate_needed then later.rate_usd::decimal(38, 8) * 100000000 else 100000000 end::hugeint as later_rate
    from differences_listed
    where obstacle is null
), brought_to_one_basis as (
    select
        *,
        (earlier.unit_price::decimal(38, 4) * 10000)::hugeint * earlier_rate * earlier_factor as earlier_basis,
        (earlier.unit_price::decimal(38, 4) * 10000)::hugeint * earlier_rate_then * earlier_factor as earlier_basis_then,
        (later.unit_price::decimal(38, 4) * 10000)::hugeint * later_rate * later_factor as later_basis,
        ((2 * earlier.rounding)::hugeint * earlier_rate * earlier_factor
            + (2 * later.rounding)::hugeint * later_rate * later_factor) as rounding_twice
    from basis_factors
), compared as (
    select
        *,
        case
            when obstacle is null
                then try_cast(((later_basis - earlier_basis) * 200000 // later_basis)::decimal(38, 2) / 2000 as decimal(9, 1))
        end as difference_percent,
        abs(later_basis - earlier_basis) * 100000 <= later_basis * (100 * tolerance_permille)::hugeint
            or 2 * abs(later_basis - earlier_basis) <= rounding_twice as is_same_now,
        -- Each right at its own day's rate: the rate has moved since.
        is_rate_needed and abs(later_basis - earlier_basis_then) * 100000 <= later_basis * (100 * tolerance_permille)::hugeint
            as is_same_then
    from brought_to_one_basis
    union all by name
    select *, false as is_same_now, false as is_same_then from differences_listed where obstacle is not null
), judged as (
    select
        *,
        case
            when obstacle = 'superseded' then 'superseded'
            when obstacle is not null then 'cannot_be_compared'
            when is_same_now and len(differs_in) = 0 then 'same'
            when is_same_now or is_same_then or not is_both_valid then 'explained'
            else 'conflict'
        end as state,
        case
            when obstacle is not null then []
            when is_same_now or is_same_then then differs_in
            when not is_both_valid then list_append(differs_in, 'age')
            else []
        end as explained_by
    from compared
), orders_that_settle as (
    select
        judged.conflict_id,
        arg_min(order_lines, (order_lines.ordered_at, order_lines.order_line_id)) as line
    from judged
    join order_lines
        on order_lines.customer_id = judged.later.customer_id
        and order_lines.ordered_at > judged.later.quoted_at
        and order_lines.ordered_at <= judged.later.quoted_at + to_days(judged.contract_days)
    left join equivalents using (sku)
    where judged.state = 'conflict' and coalesce(equivalents.stands_for, order_lines.sku) = judged.later.article
    group by judged.conflict_id
), owners_quotations as (
    select
        judged.conflict_id,
        arg_max(lines, (lines.quoted_at, lines.quotation_line_id)) as line
    from judged
    join customers on customers.customer_id = judged.later.customer_id
    join lines
        on lines.customer_id = judged.later.customer_id
        and lines.article = judged.later.article
        and lines.salesperson_id = customers.owner_id
        and lines.quoted_at <= judged.later.quoted_at
        and lines.valid_until_date >= judged.later.quoted_date
    left join quotations as successor on successor.quotation_id = lines.superseded_by_id
    where judged.state = 'conflict' and coalesce(successor.quoted_at > judged.later.quoted_at, true)
    group by judged.conflict_id
)
select
    judged.conflict_id,
    judged.later.customer_id as customer_id,
    customers.name as customer_name,
    judged.later.sku as sku,
    judged.earlier.sku as earlier_sku,
    judged.earlier.quotation_line_id as earlier_line_id,
    judged.later.quotation_line_id as later_line_id,
    judged.earlier.salesperson_id as earlier_salesperson_id,
    judged.later.salesperson_id as later_salesperson_id,
    judged.state,
    judged.explained_by,
    judged.differs_in,
    case when judged.state = 'cannot_be_compared' then judged.obstacle end as reason,
    case
        when judged.state <> 'conflict' then null
        when orders_that_settle.line is not null then 'order'
        when owners_quotations.line is not null then 'owner_quotation'
        else 'none'
    end as binding_kind,
    coalesce(orders_that_settle.line.order_id, owners_quotations.line.quotation_id) as binding_id,
    coalesce(orders_that_settle.line.currency, owners_quotations.line.currency) as binding_currency,
    case
        when judged.state = 'conflict' and coalesce(owner.left_on > judged.as_of_date, true) and owner.salesperson_id is not null then owner.salesperson_id
        else judged.later.salesperson_id
    end as responsible_id,
    case
        when judged.later.quoted_date < judged.as_of_date - judged.compared_days then null
        when judged.state = 'cannot_be_compared' then 'complete_the_terms'
        when judged.state <> 'conflict' or orders_that_settle.line is not null then null
        when owners_quotations.line is not null then 'confirm_the_owners_price'
        else 'let_the_manager_decide'
    end as next_step,
    list_filter([
        'quotations:' || judged.later.quotation_line_id,
        'quotations:' || judged.earlier.quotation_line_id,
        'orders:' || orders_that_settle.line.order_line_id,
        case
            when owners_quotations.line.quotation_line_id not in (judged.later.quotation_line_id, judged.earlier.quotation_line_id)
                then 'quotations:' || owners_quotations.line.quotation_line_id
        end
    ], lambda id: id is not null) as evidence_ids,
    judged.earlier.currency as earlier_currency,
    judged.later.currency as later_currency,
    judged.later.currency as stake_currency,
    judged.earlier.unit_price as earlier_unit_price,
    judged.later.unit_price as later_unit_price,
    coalesce(orders_that_settle.line.unit_price, owners_quotations.line.unit_price) as binding_unit_price,
    judged.difference_percent,
    try_cast(judged.later.amount as decimal(18, 2)) as stake_amount,
    try_cast(case
        when judged.later.currency = judged.report_currency then judged.later.amount
        else judged.later.amount::decimal(38, 4) * judged.later.rate_usd / judged.report_rate
    end as decimal(18, 2)) as stake_report,
    judged.later.quoted_date - judged.earlier.quoted_date as days_apart,
    judged.is_both_valid,
    case
        when judged.state = 'conflict'
            then orders_that_settle.line is not null
                or judged.later.quoted_at + to_days(judged.contract_days) <= orders_reach.known_until
    end as is_binding_final,
    judged.earlier.is_validity_default or judged.later.is_validity_default as has_default_validity,
    case when next_step is not null then judged.as_of_date end as next_step_on,
    judged.earlier.valid_until_date as earlier_valid_until_date,
    judged.later.valid_until_date as later_valid_until_date,
    judged.earlier.quoted_at as earlier_at,
    judged.later.quoted_at as later_at
from judged
cross join orders_reach
left join customers on customers.customer_id = judged.later.customer_id
left join salespeople as owner on owner.salesperson_id = customers.owner_id
left join orders_that_settle using (conflict_id)
left join owners_quotations using (conflict_id)
