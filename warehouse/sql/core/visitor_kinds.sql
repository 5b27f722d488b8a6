-- One row per visitor, told to be a human, a machine (with the reason) or the company's own staff.
with visits as not materialized (
    select * from staging.stg_visits
), pages as (
    select page_path, page_kind from core.pages
), settings as (
    select own_domains from ops.settings
), requests as not materialized (
    select
        visits.visitor_id,
        visits.address,
        visits.user_agent,
        visits.method,
        visits.query,
        visits.referrer,
        lower(regexp_extract(visits.referrer, '^https?://([^/:?#]+)', 1)) as referrer_host,
        visits.status,
        visits.visited_at,
        pages.page_kind,
        visits.page_path,
        coalesce(pages.page_kind, 'other') not in ('asset', 'feed', 'admin')
            and visits.method in ('GET', 'POST') as is_page
    from visits
    left join pages using (page_path)
), site_facts as (
    -- A log without any asset (a CDN serves them, or they are not logged) says nothing by their absence.
    select count(*) filter (where page_kind = 'asset') * 20 >= count(*) as has_assets from requests
), gaps_measured as (
    select
        *,
        date_diff('second', lag(visited_at) over visitor, visited_at) as gap_seconds
    from requests
    where is_page
    window visitor as (partition by visitor_id order by visited_at, page_path)
), rhythms as (
    select
        visitor_id,
        count(*) as pages,
        count(distinct page_path) as distinct_pages,
        count(gap_seconds) as gaps,
        quantile_disc(gap_seconds, 0.5) as median_gap,
        quantile_disc(gap_seconds, 0.1) as short_gap,
        quantile_disc(gap_seconds, 0.9) as long_gap
    from gaps_measured
    group by visitor_id
), behaviour as (
    select
        requests.visitor_id,
        min(requests.address) as address,
        min(requests.user_agent) as user_agent,
        count(*) as requests,
        count(*) filter (where page_kind = 'asset') as assets,
        count(*) filter (where requests.page_path = '/robots.txt') as robots_requests,
        count(*) filter (where method = 'POST') as posts,
        -- A probe finds nothing: on a WordPress site everybody calls admin-ajax.php and the staff sign in at wp-login.php.
        count(*) filter (where coalesce(status, 404) >= 400 and not contains(requests.page_path, 'admin-ajax')
            and regexp_matches(
                requests.page_path,
                '(wp-login|xmlrpc\.php|wp-admin|/\.env|/\.git/|phpmyadmin|/cgi-bin/|/boaform|/vendor/phpunit|/actuator|etc/passwd|/setup\.cgi)',
                'i')) as scans,
        count(*) filter (where method = 'POST' and regexp_matches(requests.page_path, '(wp-login|xmlrpc\.php)', 'i'))
            as sign_in_attempts,
        count(*) filter (where regexp_matches(coalesce(referrer, ''), '(semalt|buttons-for|seo-|traffic|casino|viagra|xxx|free-share|make-money)', 'i'))
            as spam_referrers
    from requests
    group by requests.visitor_id
), hosts_without_readers as (
    -- A host that sends many visitors of whom none ever loads an image or a style sheet advertises itself in the log.
    select requests.referrer_host
    from requests
    join behaviour using (visitor_id)
    cross join site_facts
    where requests.referrer_host <> '' and site_facts.has_assets
    group by requests.referrer_host
    having count(distinct visitor_id) >= 10 and max(behaviour.assets) = 0
), visitors_without_reader as (
    select distinct requests.visitor_id
    from requests
    join hosts_without_readers using (referrer_host)
), own_addresses as (
    -- The office: an address from which somebody opened a link that was sent to an own mailbox, or worked in the site's
    -- administration and was let in.
    select requests.address
    from requests
    join behaviour using (visitor_id)
    where requests.method = 'GET' and requests.status between 200 and 299 and behaviour.scans = 0
      and regexp_matches(requests.page_path, '^/(wp-)?admin(istrator)?(/|$)', 'i')
      and not contains(requests.page_path, 'ajax')
    group by requests.address
    having count(*) >= 5
    union
    select requests.address
    from requests
    cross join settings
    where list_has_any(
        settings.own_domains,
        regexp_extract_all(lower(replace(coalesce(requests.query, ''), '%40', '@')), '@([a-z0-9.-]+)', 1))
), reasons_found as (
    select
        behaviour.visitor_id,
        behaviour.address,
        behaviour.user_agent,
        behaviour.requests,
        case
            when behaviour.user_agent is null then 'empty_agent'
            when regexp_matches(
                behaviour.user_agent,
                '(bot\b|bot/|bots\b|crawl|spider|slurp|archiver|facebookexternalhit|bingpreview|feedfetcher|feedburner|mediapartners|validator|ia_archiver|yandex|baidu.*spider|ahrefs|semrush|dataprovider|scanner|preview|tiny tiny rss|feedly|newsblur|rss|feed|subscribers|readers|fetch|embedly|nutch|link sleuth|\+?https?://|@[a-z0-9-]+\.[a-z]|apis-google|lighthouse|headlesschrome|phantomjs)',
                'i') then 'declared_bot'
            when regexp_matches(
                behaviour.user_agent,
                '(pingdom|uptime|statuscake|nagios|check_http|site24x7|monitor|zabbix|newrelic)', 'i') then 'monitor'
            when regexp_matches(
                behaviour.user_agent,
                '^(curl|wget|python|java/|java |go-http|okhttp|libwww|lwp|perl|ruby|php|apache-http|node|axios|scrapy|httpclient|guzzle|winhttp|aria2|libfetch|http_request|portscout|dalvik|postman|powershell)',
                'i') then 'tool_agent'
            when behaviour.scans > 0 or behaviour.sign_in_attempts >= 10 then 'scanner'
            when behaviour.spam_referrers * 2 > behaviour.requests or visitors_without_reader.visitor_id is not null
                then 'referrer_spam'
            when behaviour.robots_requests > 0 then 'robots_txt'
            when site_facts.has_assets and behaviour.assets = 0 and rhythms.pages >= 8 and rhythms.median_gap <= 3
                then 'no_assets_fast'
            -- Nobody fills in a form in three seconds, or sends one that was never opened.
            when site_facts.has_assets and behaviour.assets = 0 and behaviour.posts > 0 and coalesce(rhythms.median_gap, 0) <= 3
                then 'no_assets_fast'
            when rhythms.gaps >= 10 and rhythms.distinct_pages <= 2 and rhythms.median_gap >= 30
                and rhythms.long_gap - rhythms.short_gap <= rhythms.median_gap // 10 then 'monitor'
        end as crawler_reason
    from behaviour
    cross join site_facts
    left join rhythms using (visitor_id)
    left join visitors_without_reader using (visitor_id)
), kinds_told as (
    select
        visitor_id,
        address,
        user_agent,
        crawler_reason,
        requests,
        crawler_reason is null as is_human,
        address in (select address from own_addresses) as is_own_staff
    from reasons_found
)
select * from kinds_told
