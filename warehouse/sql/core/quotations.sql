-- One row per quotation line.
with quotation_lines as (
    select * from staging.stg_quotations where quotation_id is not null
), contacts as (
    select contact_id, person_id, customer_id from core.contacts
), company_records as (
    select company_id, customer_id from core.company_records
), products as (
    select sku, series from core.products
), rates as (
    select currency, usd, day from core.daily_rates
), settings as (
    select time_zone, default_validity_days from ops.settings cross join ops.quotation_settings
), lines_numbered as (
    -- The newest file that holds a quotation holds all of it; within it, each line counts.
    select
        *,
        coalesce(
            quotation_line, row_number() over (partition by quotation_id, file_path, file_id order by line)::varchar
        ) as line_key
    from quotation_lines
    qualify rank() over (partition by quotation_id order by file_path desc, file_id desc) = 1
), newest_row_kept as (
    select * from lines_numbered
    qualify row_number() over (partition by quotation_id, line_key order by line desc) = 1
), parties_identified as (
    select
        newest_row_kept.*,
        coalesce(company_records.customer_id, contacts.customer_id) as customer_id,
        contacts.person_id,
        products.series,
        timezone(settings.time_zone, timezone('UTC', newest_row_kept.quoted_at))::date as quoted_date,
        settings.default_validity_days
    from newest_row_kept
    cross join settings
    left join company_records using (company_id)
    left join contacts using (contact_id)
    left join products using (sku)
), replacements as (
    select replaces as quotation_id, arg_min(quotation_id, (quoted_at, quotation_id)) as superseded_by_id
    from parties_identified
    where replaces is not null and replaces <> quotation_id
    group by replaces
), sources_naming_none as (
    select source from parties_identified group by source having count(replaces) = 0
), revisions as (
    -- Where a CRM never says what a quotation replaces, the next one by the same salesperson for the same article that came
    -- while the first still held does.
    select
        older.quotation_id,
        arg_min(newer.quotation_id, (newer.quoted_at, newer.quotation_id)) as superseded_by_id
    from parties_identified as older
    join sources_naming_none using (source)
    join parties_identified as newer
        on newer.customer_id = older.customer_id
        and newer.salesperson_id = older.salesperson_id
        and newer.sku = older.sku
        and newer.quotation_id <> older.quotation_id
        and newer.quoted_at > older.quoted_at
        and newer.quoted_date <= coalesce(older.valid_until, older.quoted_date + older.default_validity_days)
    group by older.quotation_id
)
select
    parties_identified.quotation_id || '#' || line_key as quotation_line_id,
    quotation_id,
    line_key as quotation_line,
    customer_id,
    person_id,
    salesperson_id,
    sku,
    series,
    product_name,
    incoterm,
    port,
    payment_terms,
    packing,
    parties_identified.currency,
    replaces as replaces_id,
    coalesce(replacements.superseded_by_id, revisions.superseded_by_id) as superseded_by_id,
    unit_price,
    quantity,
    min_quantity,
    (greatest(least(coalesce(commission, 0), 10000), -10000) * 1000)::decimal(9, 1) as commission_permille,
    rates.usd as rate_usd,
    try_cast(unit_price::decimal(38, 4) * rates.usd as decimal(18, 4)) as unit_price_usd,
    valid_until is null as is_validity_default,
    parties_identified.quoted_date,
    coalesce(valid_until, parties_identified.quoted_date + default_validity_days) as valid_until_date,
    file_id,
    line,
    quoted_at
from parties_identified
left join replacements using (quotation_id)
left join revisions using (quotation_id)
left join rates on rates.currency = parties_identified.currency and rates.day = parties_identified.quoted_date
