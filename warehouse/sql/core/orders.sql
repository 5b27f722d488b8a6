-- One row per order line.
with order_lines as (
    select * from staging.stg_orders where order_id is not null
), contacts as (
    select contact_id, person_id, customer_id from core.contacts
), mailboxes as (
    select person_id, customer_id, email from core.mailboxes
), company_records as (
    select company_id, customer_id from core.company_records
), products as (
    select sku, series from core.products
), rates as (
    select currency, usd, report_usd, day from core.daily_rates
), settings as (
    select time_zone, currency from ops.settings
), lines_numbered as (
    -- The newest file that holds an order holds all of it; within it, each line counts.
    select
        *,
        coalesce(order_line, row_number() over (partition by order_id, file_path, file_id order by line)::varchar) as line_key
    from order_lines
    qualify rank() over (partition by order_id order by file_path desc, file_id desc) = 1
), newest_row_kept as (
    select * from lines_numbered
    qualify row_number() over (partition by order_id, line_key order by line desc) = 1
), parties_identified as (
    select
        newest_row_kept.*,
        coalesce(company_records.customer_id, contacts.customer_id, mailboxes.customer_id, mailboxes.person_id)
            as customer_id,
        coalesce(contacts.person_id, mailboxes.person_id) as person_id,
        products.series,
        try_cast(
            coalesce(newest_row_kept.amount, newest_row_kept.quantity::decimal(38, 4) * newest_row_kept.unit_price)
            as decimal(18, 4)) as line_amount,
        timezone(settings.time_zone, timezone('UTC', newest_row_kept.ordered_at))::date as ordered_on,
        settings.currency as report_currency
    from newest_row_kept
    cross join settings
    left join company_records using (company_id)
    left join contacts using (contact_id)
    left join mailboxes on mailboxes.email = newest_row_kept.email
    left join products using (sku)
), amounts_converted as (
    select
        parties_identified.*,
        rates.usd as rate_usd,
        try_cast(case
            when parties_identified.currency = parties_identified.report_currency then line_amount
            else line_amount::decimal(38, 4) * rates.usd / rates.report_usd
        end as decimal(18, 2)) as amount_report
    from parties_identified
    left join rates
        on rates.currency = parties_identified.currency and rates.day = parties_identified.ordered_on
)
select
    order_id || '#' || line_key as order_line_id,
    order_id,
    line_key as order_line,
    customer_id,
    person_id,
    sku,
    series,
    currency,
    kind,
    status,
    salesperson_id,
    payment_terms,
    incoterm,
    port,
    quotation_id,
    contract_id,
    opportunity_id,
    quantity,
    unit_price,
    line_amount as amount,
    rate_usd,
    amount_report,
    cost_currency,
    cost,
    regexp_matches(coalesce(status, ''), '(cancel|annull|storno|取消|作废)') as is_cancelled,
    promised_on as promised_date,
    file_id,
    line,
    ordered_at
from amounts_converted
