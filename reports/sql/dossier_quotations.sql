-- One row per price that still holds, and per pair of prices of different salespeople that nothing explains.
with valid as (
    select
        1 as part,
        quotations.quoted_at as happened_at,
        if(quotations.is_validity_default, 'price_valid,validity_by_default', 'price_valid') as codes,
        concat_ws(' · ', quotations.quotation_id, coalesce(quotations.sku, quotations.product_name) || coalesce(' × ' || quotations.quantity::bigint, ''),
            nullif(concat_ws(' ', quotations.incoterm, quotations.port), ''), quotations.payment_terms, quotations.packing) as subject,
        quotations.salesperson_id,
        quotations.unit_price as amount,
        quotations.currency,
        quotations.valid_until_date as due_date,
        'quotations:' || quotations.quotation_line_id as evidence,
        null as words_en,
        null as words_zh,
        quotations.quotation_line_id as row_key
    from core.quotations as quotations
    where quotations.customer_id = $customer and quotations.valid_until_date >= $today::date and quotations.superseded_by_id is null
), conflicts as (
    select
        2,
        conflicts.later_at,
        concat_ws(',', 'price_conflict', coalesce(conflicts.next_step, if(conflicts.binding_kind = 'order', 'settled_by_order', 'long_ago'))),
        conflicts.sku,
        null,
        null,
        null,
        null,
        array_to_string(conflicts.evidence_ids[1:3], chr(31)),
        format('{} {:.2f} by {}, then {} {:.2f} by {}: {:+.1f} %', conflicts.earlier_currency, conflicts.earlier_unit_price::double,
            coalesce(earlier.name, conflicts.earlier_salesperson_id), conflicts.later_currency, conflicts.later_unit_price::double,
            coalesce(later.name, conflicts.later_salesperson_id), conflicts.difference_percent::double)
            || coalesce('; what holds (' || conflicts.binding_id || '): ' || conflicts.binding_currency || ' ' || printf('%.2f', conflicts.binding_unit_price::double), '') || coalesce(', by ' || conflicts.next_step_on, ''),
        format('{5}先报 {0} {1:.2f}，{4}后报 {2} {3:.2f}，相差 {6:+.1f} %', conflicts.earlier_currency, conflicts.earlier_unit_price::double,
            conflicts.later_currency, conflicts.later_unit_price::double, coalesce(later.name, conflicts.later_salesperson_id),
            coalesce(earlier.name, conflicts.earlier_salesperson_id), conflicts.difference_percent::double)
            || coalesce('；以 ' || conflicts.binding_id || ' 为准：' || conflicts.binding_currency || ' ' || printf('%.2f', conflicts.binding_unit_price::double), '') || coalesce('，须于 ' || conflicts.next_step_on || ' 前处理', ''),
        conflicts.conflict_id
    from marts.quote_conflicts as conflicts
    left join core.salespeople as earlier on earlier.salesperson_id = conflicts.earlier_salesperson_id
    left join core.salespeople as later on later.salesperson_id = conflicts.later_salesperson_id
    where conflicts.customer_id = $customer and conflicts.state = 'conflict'
), both_kinds as (
    from valid
    union all
    from conflicts
)
select both_kinds.* exclude (salesperson_id), coalesce(salespeople.name, both_kinds.salesperson_id) as salesperson
from both_kinds
left join core.salespeople as salespeople using (salesperson_id)
order by part, happened_at desc, row_key
limit 30
