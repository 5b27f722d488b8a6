-- One row per inquiry, judged genuine or spam and qualified or not, with the reason.
with inquiries as (
    select * from staging.stg_inquiries where inquiry_id is not null
), mailboxes as (
    select person_id, customer_id, email from core.mailboxes
), decisions as (
    select record_id, customer_id, person_id from core.identities where record_kind = 'inquiry'
), mail_domains as (
    select domain, is_free_mail, is_own from core.mail_domains
), products as (
    select sku, series, page_path from core.products
), pages as (
    select page_path, sku, series from core.pages
), settings as (
    select qualified_min_signals, form_match_seconds from ops.settings
), spam as (
    select inquiry_id, spam_reason from core.inquiry_spam
), newest_row_kept as (
    select * from inquiries
    qualify row_number() over (partition by inquiry_id order by file_path desc, line desc) = 1
), double_clicks_marked as (
    -- The same words from the same mailbox within two minutes: the button was pressed twice.
    select
        newest_row_kept.*,
        case when date_diff('second', lag(received_at) over same_words, received_at) <= settings.form_match_seconds
            then lag(inquiry_id) over same_words
        end as duplicate_of
    from newest_row_kept
    cross join settings
    window same_words as (partition by email, subject, body order by received_at, inquiry_id)
), people_identified as (
    select
        double_clicks_marked.*,
        spam.spam_reason,
        coalesce(decisions.person_id, mailboxes.person_id) as person_id,
        coalesce(decisions.customer_id, mailboxes.customer_id) as customer_id,
        coalesce(products.sku, pages.sku) as known_sku,
        coalesce(products.series, pages.series) as series,
        coalesce(mail_domains.is_free_mail, true) as is_free_mail,
        concat_ws(' ', double_clicks_marked.subject, double_clicks_marked.body) as words
    from double_clicks_marked
    left join spam using (inquiry_id)
    left join decisions on decisions.record_id = double_clicks_marked.inquiry_id
    left join mailboxes on mailboxes.email = double_clicks_marked.email
    left join mail_domains on mail_domains.domain = split_part(double_clicks_marked.email, '@', 2)
    left join products on products.sku = double_clicks_marked.sku
    left join pages on pages.page_path = regexp_replace(double_clicks_marked.page, '^https?://[^/]+', '')
), signals_found as (
    select
        *,
        (known_sku is not null
            or regexp_matches(words, '\b[A-Z]{1,4}-?[0-9]{2,5}[A-Z]?\b'))::integer as names_product,
        (not is_free_mail)::integer as from_company,
        regexp_matches(
            words,
            '([0-9][0-9.,]* ?(pcs|pieces|units?|sets?|cartons?|ctns?|pallets?|tons?|kg|x ?(20|40)|containers?|个|件|套|箱|台|吨|只|柜)|(20|40) ?(gp|hq|hc|ft))',
            'i')::integer as names_quantity,
        (length(coalesce(body, '')) >= 80)::integer as is_detailed
    from people_identified
), judged as (
    select
        inquiry_id,
        customer_id,
        person_id,
        email,
        name,
        company,
        subject,
        body,
        coalesce(known_sku, sku) as sku,
        series,
        channel,
        page,
        assigned_to as owner_id,
        duplicate_of,
        spam_reason,
        nullif(concat_ws(
            ', ',
            case when names_product = 1 then 'product' end,
            case when from_company = 1 then 'company mailbox' end,
            case when names_quantity = 1 then 'quantity' end,
            case when is_detailed = 1 then 'detail' end), '') as qualified_reason,
        spam_reason is null as is_genuine,
        spam_reason is null
            and names_product + from_company + names_quantity + is_detailed >= settings.qualified_min_signals
            as is_qualified,
        file_id,
        line,
        received_at
    from signals_found
    cross join settings
)
select * from judged
