-- One row per record that an answer can name as evidence, with the file and line it was read from.
with places as (
    select 'activities:' || activity_id as evidence_id, file_id, line from core.activities
    union all
    select 'campaigns:' || campaign_id || '/' || coalesce(email, ''), min(file_id), min(line)
    from core.campaigns
    group by campaign_id, email
    union all select 'complaints:' || complaint_id, file_id, line from core.complaints
    union all select 'costs:' || cost_id, file_id, line from core.costs
    union all select 'contracts:' || contract_id, file_id, line from core.contracts
    union all
    select 'exhibition_contacts:' || card_id, file_id, line from core.exhibition_contacts
    union all select 'inquiries:' || inquiry_id, file_id, line from core.inquiries
    union all select 'inventory:' || inventory_id, file_id, line from core.inventory
    union all select 'opportunities:' || opportunity_id, file_id, line from core.opportunities
    union all select 'opportunity_stages:' || stage_id, file_id, line from core.opportunity_stages
    union all select 'orders:' || order_line_id, file_id, line from core.orders
    union all select 'payments:' || payment_id, file_id, line from core.payments
    union all
    select 'people:' || person_id, arg_min(file_id, contact_id), arg_min(line, contact_id)
    from core.contacts
    group by person_id
    union all select 'production:' || production_id, file_id, line from core.production
    union all select 'quotations:' || quotation_line_id, file_id, line from core.quotations
    union all select 'shipments:' || shipment_line_id, file_id, line from core.shipments
    union all select 'surveys:' || response_id, file_id, line from core.surveys
)
select evidence_id, split_part(evidence_id, ':', 1) as table_name, file_id, line from places
