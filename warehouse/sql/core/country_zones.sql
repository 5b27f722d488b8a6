-- One row per country, as the sources write it, in which practically all business keeps one time.
with zones as (
    select country_code, time_zone
    from (
        values
            ('AE', 'Asia/Dubai'),
            ('AR', 'America/Argentina/Buenos_Aires'),
            ('AT', 'Europe/Vienna'),
            ('BD', 'Asia/Dhaka'),
            ('BE', 'Europe/Brussels'),
            ('CH', 'Europe/Zurich'),
            ('CL', 'America/Santiago'),
            ('CN', 'Asia/Shanghai'),
            ('CO', 'America/Bogota'),
            ('CZ', 'Europe/Prague'),
            ('DE', 'Europe/Berlin'),
            ('DK', 'Europe/Copenhagen'),
            ('EG', 'Africa/Cairo'),
            ('ES', 'Europe/Madrid'),
            ('FI', 'Europe/Helsinki'),
            ('FR', 'Europe/Paris'),
            ('GB', 'Europe/London'),
            ('GR', 'Europe/Athens'),
            ('HK', 'Asia/Hong_Kong'),
            ('HU', 'Europe/Budapest'),
            ('IE', 'Europe/Dublin'),
            ('IL', 'Asia/Jerusalem'),
            ('IN', 'Asia/Kolkata'),
            ('IT', 'Europe/Rome'),
            ('JP', 'Asia/Tokyo'),
            ('KE', 'Africa/Nairobi'),
            ('KR', 'Asia/Seoul'),
            ('KW', 'Asia/Kuwait'),
            ('KZ', 'Asia/Almaty'),
            ('MA', 'Africa/Casablanca'),
            ('MY', 'Asia/Kuala_Lumpur'),
            ('NG', 'Africa/Lagos'),
            ('NL', 'Europe/Amsterdam'),
            ('NO', 'Europe/Oslo'),
            ('NZ', 'Pacific/Auckland'),
            ('PE', 'America/Lima'),
            ('PH', 'Asia/Manila'),
            ('PK', 'Asia/Karachi'),
            ('PL', 'Europe/Warsaw'),
            ('PT', 'Europe/Lisbon'),
            ('QA', 'Asia/Qatar'),
            ('RO', 'Europe/Bucharest'),
            ('SA', 'Asia/Riyadh'),
            ('SE', 'Europe/Stockholm'),
            ('SG', 'Asia/Singapore'),
            ('TH', 'Asia/Bangkok'),
            ('TR', 'Europe/Istanbul'),
            ('TW', 'Asia/Taipei'),
            ('UA', 'Europe/Kiev'),
            ('VN', 'Asia/Ho_Chi_Minh'),
            ('ZA', 'Africa/Johannesburg')
    ) as zones(country_code, time_zone)
), countries_written as (
    select country from core.customers where country is not null
    union
    select country from core.people where country is not null
), countries as (
    select code, name_en, name_zh from ops.countries
), codes_found as (
    select countries_written.country, min(countries.code) as country_code
    from countries_written
    join countries
        on lower(countries_written.country) in (lower(countries.code), lower(countries.name_en), countries.name_zh)
    group by countries_written.country
)
select codes_found.country, zones.country_code, zones.time_zone
from codes_found
join zones using (country_code)
