-- One row per stated channel.
select stated_channel,
       count(*) as customers,
       sum(contacts)::BIGINT as contacts,
       sum(contacts_kept)::BIGINT as contacts_kept,
       count(*) filter (where observed_channel is not null) as observed,
       count(*) filter (where from_hour is not null and is_local_time) as with_hours
from marts.channel_preference
group by stated_channel
order by customers desc, stated_channel nulls last
