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
    select qualified_min_signals from ops.settings
), newest_row_kept as (
    select * from inquiries
    qualify row_number() over (partition by inquiry_id order by file_path desc, line desc) = 1
), people_identified as (
    select
        newest_row_kept.*,
        coalesce(decisions.person_id, mailboxes.person_id) as person_id,
        coalesce(decisions.customer_id, mailboxes.customer_id) as customer_id,
        coalesce(products.sku, pages.sku) as known_sku,
        coalesce(products.series, pages.series) as series,
        coalesce(mail_domains.is_own, false) as is_own,
        coalesce(mail_domains.is_free_mail, true) as is_free_mail,
        concat_ws(' ', newest_row_kept.subject, newest_row_kept.body) as words
    from newest_row_kept
    left join decisions on decisions.record_id = newest_row_kept.inquiry_id
    left join mailboxes on mailboxes.email = newest_row_kept.email
    left join mail_domains on mail_domains.domain = split_part(newest_row_kept.email, '@', 2)
    left join products on products.sku = newest_row_kept.sku
    left join pages on pages.page_path = regexp_replace(newest_row_kept.page, '^https?://[^/]+', '')
), signals_found as (
    select
        *,
        case
            when is_own then 'own_mailbox'
            when regexp_matches(words, '(^|\W)(test( inquiry| record| only)?|asdf+|lorem ipsum|测试|ignore this)(\W|$)', 'i')
                and length(words) < 120 then 'test'
            when regexp_matches(
                words,
                '(\bseo\b|search engine optimi|google ranking|first page of google|backlink|guest post|web ?design|website redesign|mobile app development|digital marketing|lead generation|email list|database of|bulk e?mail|网站优化|推广服务)',
                'i') then 'offers_marketing'
            when regexp_matches(
                words,
                '(business loan|funding for your|investment opportunity|crypto|bitcoin|casino|lottery|inherit|贷款|发票)',
                'i') then 'offers_money'
            when regexp_matches(
                words,
                '(we are (a )?(professional |leading )?(manufacturer|factory|supplier|freight forwarder)|our factory (produces|can supply)|we (can )?(offer|supply) you|cooperate with your company as (a )?supplier|freight rates?\b.{0,40}\b(offer|best)|(我们|我司)是.{0,12}(厂家|工厂|货代|货运代理|供应商))',
                'i') then 'offers_goods'
        end as spam_reason,
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
