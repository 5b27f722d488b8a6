-- One row per quotation line, with what its terms add to the price.
with quotations as (
    select * from core.quotations
), terms as (
    select part, name, region, from_ratio, permille from ops.quotation_permille
), places as (
    select place, min(region) as region from ops.quotation_regions group by place
), equivalents as (
    select sku, min(stands_for) as stands_for from ops.equivalent_skus group by sku
), quantity_steps as (
    select quotations.quotation_line_id, arg_max(terms.permille, terms.from_ratio) as permille
    from quotations
    join terms
        on terms.part = 'quantity'
        and quotations.quantity >= terms.from_ratio::decimal(38, 4) * quotations.min_quantity
    where quotations.min_quantity > 0
    group by quotations.quotation_line_id
), freights as (
    select
        quotations.quotation_line_id,
        min(places.region) as region,
        min(terms.permille) as permille
    from quotations
    left join places on places.place = lower(quotations.port)
    left join terms
        on terms.part = 'freight'
        and terms.name = lower(quotations.incoterm)
        and (terms.region = '' or terms.region = places.region)
    group by quotations.quotation_line_id
), additions_found as (
    select
        quotations.quotation_line_id,
        coalesce(equivalents.stands_for, quotations.sku) as article,
        freights.region,
        freights.permille as freight_permille,
        -- What is not written adds nothing; what is written and not listed is not known.
        coalesce(quantity_steps.permille, 0)::decimal(9, 2) as quantity_permille,
        case when quotations.payment_terms is null then 0 else payment.permille end::decimal(9, 2) as payment_permille,
        case when quotations.packing is null then 0 else packing.permille end::decimal(9, 2) as packing_permille,
        quotations.commission_permille
    from quotations
    join freights using (quotation_line_id)
    left join quantity_steps using (quotation_line_id)
    left join equivalents on equivalents.sku = quotations.sku
    left join terms as payment on payment.part = 'payment' and payment.name = lower(quotations.payment_terms)
    left join terms as packing on packing.part = 'packing' and packing.name = lower(quotations.packing)
)
select * from additions_found
