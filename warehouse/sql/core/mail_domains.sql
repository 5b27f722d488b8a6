-- One row per mail domain, with the one company it belongs to, if there is one.
with companies as (
    select company_id, website from staging.stg_companies where company_id is not null
), contacts as (
    select company_id, email from staging.stg_contacts
), company_records as (
    select company_id, customer_id from core.company_records
), settings as (
    select own_domains from ops.settings
), addresses as (
    select email from staging.stg_contacts
    union select email from staging.stg_inquiries
    union select email from staging.stg_campaigns
    union select email from staging.stg_orders
    union select email from staging.stg_surveys
    union select email from staging.stg_exhibition
), domains as (
    select distinct split_part(email, '@', 2) as domain from addresses where contains(email, '@')
), domains_judged as (
    select
        domain,
        -- Mailboxes that anybody can have never link companies.
        regexp_matches(
            domain,
            '^((gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|aol|gmx|web|mail|proton|protonmail|zoho|yandex|qq|foxmail|163|126|139|sina|sohu|aliyun|naver|daum|hanmail|libero|orange|wanadoo|free|laposte|t-online|bol|uol|terra|rediffmail|freemail|inbox|free-mail)((\.[a-z]{2,4}){1,2}|\.example)|mail\.ru|me\.com|yeah\.net)$')
            as is_free_mail,
        list_contains(settings.own_domains, domain) as is_own
    from domains
    cross join settings
), claims as (
    select
        regexp_replace(lower(website), '^(https?://)?(www\.)?([^/:]+).*$', '\3') as domain,
        company_id
    from companies
    where website is not null
    union
    select split_part(email, '@', 2), company_id
    from contacts
    where company_id is not null and contains(email, '@')
), companies_of_domains as (
    select
        claims.domain,
        case when count(distinct company_records.customer_id) = 1 then min(claims.company_id) end as company_id
    from claims
    join company_records using (company_id)
    group by claims.domain
), domains_owned as (
    select
        domains_judged.domain,
        case when not is_free_mail and not is_own then companies_of_domains.company_id end as company_id,
        domains_judged.is_free_mail,
        domains_judged.is_own
    from domains_judged
    left join companies_of_domains using (domain)
)
select * from domains_owned
