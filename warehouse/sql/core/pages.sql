-- One row per path that was ever requested.
with visits as (
    select distinct page_path from staging.stg_visits where page_path is not null
), rules as (
    select position, page_kind, pattern from ops.page_rules
), products as (
    select sku, series, page from staging.stg_products
), rules_matched as (
    select
        visits.page_path,
        arg_min(rules.page_kind, rules.position) as page_kind
    from visits
    join rules on regexp_matches(visits.page_path, rules.pattern, 'i')
    group by visits.page_path
), pages_of_products as (
    -- A page may be given as a full address; two skus on one page leave only their series, if it is one.
    select
        regexp_replace(page, '^https?://[^/]+', '') as page_path,
        case when count(distinct sku) = 1 then min(sku) end as sku,
        case when count(distinct series) = 1 then min(series) end as series
    from products
    where page is not null
    group by regexp_replace(page, '^https?://[^/]+', '')
), folders_of_series as (
    -- The folder that holds only one series' product pages is that series' own.
    select
        regexp_extract(page_path, '^(.*/)[^/]+$', 1) as folder,
        min(series) as series
    from pages_of_products
    where regexp_extract(page_path, '^(.*/)[^/]+$', 1) not in ('', '/')
    group by regexp_extract(page_path, '^(.*/)[^/]+$', 1)
    having count(distinct series) = 1
), pages_classified as (
    select
        visits.page_path,
        coalesce(
            rules_matched.page_kind,
            case
                when pages_of_products.page_path is not null then 'product'
                when regexp_matches(visits.page_path, '\.(css|js|map|png|jpe?g|gif|svg|webp|ico|woff2?|ttf|eot|mp4)$', 'i')
                    then 'asset'
                when regexp_matches(visits.page_path, '(^/robots\.txt|/sitemap[^/]*\.xml|/feed/?|\.rss|/rss/?|\.atom|feed\.xml)$', 'i')
                    then 'feed'
                when visits.page_path in ('/', '/index.html', '/index.htm', '/index.php') then 'home'
                when regexp_matches(visits.page_path, '\.(pdf|zip|xlsx?|docx?|pptx?)$', 'i') then 'download'
            end,
            'other') as page_kind,
        pages_of_products.sku,
        coalesce(pages_of_products.series, folders_of_series.series) as series
    from visits
    left join rules_matched using (page_path)
    left join pages_of_products using (page_path)
    left join folders_of_series on folders_of_series.folder = regexp_extract(visits.page_path, '^(.*/)[^/]*$', 1)
)
select
    page_path,
    page_kind,
    sku,
    -- A catalogue for download belongs to a series if its name begins with that series' folder.
    coalesce(
        series,
        (
            select min(folders_of_series.series)
            from folders_of_series
            where page_kind = 'download'
              and starts_with(
                  regexp_extract(page_path, '([^/]+)$', 1),
                  regexp_extract(folders_of_series.folder, '([^/]+)/$', 1))
        )) as series
from pages_classified
