-- One row per instalment of an order that was not cancelled.
with settings as (
    select time_zone, currency as report_currency from ops.settings
), as_of as (
    select timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as today
    from ops.as_of as as_of
    cross join settings
), payments as (
    select *, upper(replace(replace(method, ' ', ''), '.', '')) as method_written from core.payments
), orders as (
    select
        order_id,
        bool_and(is_cancelled) as is_cancelled,
        max(promised_date) filter (where not is_cancelled) as promised_date,
        min(order_line_id) as order_line_id
    from core.orders
    group by order_id
), shipments as (
    select
        order_id,
        bool_and(is_shipped) as is_shipped,
        max(shipped_date) as last_shipped_date,
        max(planned_date) filter (where not is_shipped) as planned_date
    from core.shipments
    where order_id is not null
    group by order_id
), contracts as (
    select
        order_id,
        min(lc_latest_shipment_date) as lc_latest_shipment_date,
        min(lc_expiry_date) as lc_expiry_date,
        min(contract_id) as contract_id
    from core.contracts
    where order_id is not null
    group by order_id
), statement as (
    -- The bank's statement tells nothing about days after the last receipt on it.
    select max(last_paid_date) as known_until_date from payments
), rates_of_today as (
    select daily_rates.currency, daily_rates.usd, daily_rates.rate_date
    from core.daily_rates as daily_rates
    join as_of on daily_rates.day = as_of.today
), customers as (
    select customer_id, name, country, owner_id from core.customers
), salespeople as (
    select salesperson_id, left_on from core.salespeople
), handovers as (
    select customer_id, responsible_id from marts.handovers
), instalments as (
    select
        payments.* exclude (method, method_written, lc_latest_shipment_date, lc_expiry_date),
        payments.method as method_found,
        case
            when regexp_matches(method_written, '^(T/?T|电汇|WIRE)') then 'T/T'
            when regexp_matches(method_written, '^(L/?C|信用证)') then 'L/C'
            when regexp_matches(method_written, '^(D/?P|付款交单)') then 'D/P'
            when regexp_matches(method_written, '^(O/?A|赊销|OPENACCOUNT)') then 'O/A'
            when method_written is not null then 'other'
        end as method,
        coalesce(payments.lc_latest_shipment_date, contracts.lc_latest_shipment_date) as lc_latest_shipment_date,
        coalesce(payments.lc_expiry_date, contracts.lc_expiry_date) as lc_expiry_date,
        contracts.contract_id,
        orders.order_line_id,
        coalesce(shipments.planned_date, orders.promised_date) as planned_shipment_date,
        case when shipments.is_shipped then shipments.last_shipped_date end as shipped_date,
        shipments.last_shipped_date,
        statement.known_until_date,
        as_of.today
    from payments
    cross join statement
    cross join as_of
    left join orders on orders.order_id = payments.order_id
    left join shipments on shipments.order_id = payments.order_id
    left join contracts on contracts.order_id = payments.order_id
    where not coalesce(orders.is_cancelled, false)
), judged as (
    select
        *,
        case
            when is_paid and last_paid_date > due_date then 'paid_late'
            when is_paid then 'paid'
            when due_date > today then 'not_due'
            when not coalesce(due_date < known_until_date, false) then 'not_known'
            when paid_amount > 0 then 'paid_partly'
            else 'overdue'
        end as state,
        case
            when lc_latest_shipment_date is null then null
            when last_shipped_date > lc_latest_shipment_date then 'shipped_after_latest'
            when shipped_date is not null then 'shipped_in_time'
            when planned_shipment_date is null then 'not_known'
            when planned_shipment_date > lc_latest_shipment_date then 'planned_after_latest'
            else 'planned_in_time'
        end as lc_state
    from instalments
), steps_told as (
    select
        *,
        case
            when lc_state = 'planned_after_latest' and not is_paid then 'amend_credit'
            when state in ('overdue', 'paid_partly') then 'ask_for_payment'
            when not is_paid and due_date between today and today + 14 then 'watch_payment'
            when state = 'not_known' then 'ask_finance'
            else 'none'
        end as next_step
    from judged
)
select
    steps_told.payment_id,
    steps_told.order_id,
    steps_told.customer_id,
    customers.name as customer_name,
    customers.country,
    steps_told.instalment,
    steps_told.method,
    steps_told.method_found,
    steps_told.state,
    steps_told.lc_state,
    case
        when owner.left_on <= steps_told.today then handovers.responsible_id
        else coalesce(steps_told.salesperson_id, customers.owner_id)
    end as responsible_id,
    steps_told.next_step,
    steps_told.currency,
    case when not steps_told.is_paid then steps_told.currency end as stake_currency,
    list_filter(
        [
            'payments:' || steps_told.payment_id,
            case when steps_told.lc_state is not null then 'contracts:' || steps_told.contract_id end,
            'orders:' || steps_told.order_line_id
        ],
        evidence -> evidence is not null) as evidence_ids,
    steps_told.amount,
    steps_told.paid_amount,
    steps_told.open_amount,
    case when not steps_told.is_paid then steps_told.open_amount end as stake_amount,
    case
        when steps_told.is_paid then null
        when steps_told.currency = settings.report_currency then steps_told.open_amount
        else steps_told.open_amount * own.usd / report.usd
    end::decimal(18, 2) as stake_report,
    case
        when steps_told.state in ('paid', 'paid_late') then steps_told.last_paid_date - steps_told.due_date
    end as days_late,
    case
        when steps_told.state in ('overdue', 'paid_partly') then steps_told.known_until_date - steps_told.due_date
    end as overdue_days,
    steps_told.is_paid,
    steps_told.due_date,
    steps_told.last_paid_date,
    steps_told.planned_shipment_date,
    steps_told.shipped_date,
    steps_told.lc_latest_shipment_date,
    steps_told.lc_expiry_date,
    case steps_told.next_step
        when 'none' then null
        when 'watch_payment' then steps_told.due_date
        when 'amend_credit' then greatest(steps_told.today, steps_told.lc_latest_shipment_date)
        else steps_told.today
    end as next_step_on,
    steps_told.known_until_date,
    own.rate_date
from steps_told
cross join settings
left join rates_of_today as own on own.currency = steps_told.currency
left join rates_of_today as report on report.currency = settings.report_currency
left join customers on customers.customer_id = steps_told.customer_id
left join salespeople as owner
    on owner.salesperson_id = coalesce(steps_told.salesperson_id, customers.owner_id)
left join handovers on handovers.customer_id = steps_told.customer_id
