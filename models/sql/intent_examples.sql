-- One row per visitor and cut-off, with features as floats (a missing one is 0); the label is null where the window is not over.
-- Of earlier cut-offs every $every-th visitor, by the hash of the name; all visitors of the scoring cut-off.
select
    epoch_us(features.cutoff_at) as cutoff_us,
    strftime(
        timezone(settings.time_zone, timezone('UTC', features.cutoff_at)), '%Y-%m'
    ) as cutoff_month,
    features.visitor_id,
    coalesce(features.top_series, '') as top_series,
    coalesce(examples.label_known, false) as is_label_known,
    coalesce(examples.is_buyer, false) as is_buyer,
    coalesce(examples.is_linked_before, false) as is_linked_before,
    coalesce(features.page_views::float, 0) as page_views,
    coalesce(features.sessions::float, 0) as sessions,
    coalesce(features.active_days::float, 0) as active_days,
    coalesce(features.sessions_last_30_days::float, 0) as sessions_last_30_days,
    coalesce(features.days_since_last_visit::float, 0) as days_since_last_visit,
    coalesce(features.days_since_first_visit::float, 0) as days_since_first_visit,
    coalesce(features.product_views::float, 0) as product_views,
    coalesce(features.distinct_products::float, 0) as distinct_products,
    coalesce(features.distinct_series::float, 0) as distinct_series,
    coalesce(features.top_series_share::float, 0) as top_series_share,
    coalesce(features.price_views::float, 0) as price_views,
    coalesce(features.downloads::float, 0) as downloads,
    coalesce(features.inquiry_form_views::float, 0) as inquiry_form_views,
    coalesce(features.company_views::float, 0) as company_views,
    coalesce(features.careers_views::float, 0) as careers_views,
    coalesce(features.blog_views::float, 0) as blog_views,
    coalesce(features.minutes_on_site::float, 0) as minutes_on_site,
    coalesce(features.median_seconds_per_page::float, 0) as median_seconds_per_page,
    coalesce(features.campaign_sessions::float, 0) as campaign_sessions,
    coalesce(features.search_sessions::float, 0) as search_sessions,
    coalesce(features.referral_sessions::float, 0) as referral_sessions,
    coalesce(features.is_mobile::float, 0) as is_mobile,
    coalesce(features.night_share::float, 0) as night_share,
    coalesce(features.is_known_contact::float, 0) as is_known_contact
from marts.visitor_features as features
cross join ops.settings as settings
cross join ops.as_of as as_of
left join marts.visitor_examples as examples
    on features.cutoff_at = examples.cutoff_at
    and features.visitor_id = examples.visitor_id
where features.cutoff_at > as_of.as_of or md5_number_lower(features.visitor_id) % $every = 0
order by features.cutoff_at, features.visitor_id
