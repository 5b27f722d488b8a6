-- One row per entry of an exhibition list: what its note says about interest and who is not a buyer at all.
with cards as (
    select card_id, lower(coalesce(notes, '')) as words, customer_id, series from core.exhibition_contacts
), customers as (
    select customer_id, lower(customer_type) as customer_type from core.customers
), products as (
    select distinct series from core.products where series is not null
), glossary as (
    -- Lists written at home name a series in Chinese, the catalogue in English: what a Chinese word must find in the series' name.
    from (values
        ('太阳能|光伏', 'solar|photovoltaic'), ('照明|灯具', 'lighting|lamp|led'), ('厨具|厨房', 'kitchen'),
        ('电动工具', 'power tool'), ('包装', 'packag'), ('户外家具|花园', 'garden|outdoor')) as words(written, meant)
), series_told as (
    select
        cards.card_id,
        coalesce(
            min(products.series) filter (where lower(products.series) = lower(cards.series)),
            case when count(distinct products.series) = 1 then min(products.series) end) as series
    from cards
    join products
        on lower(products.series) = lower(cards.series)
        or exists (
            select 1 from glossary
            where regexp_matches(cards.series, glossary.written)
              and regexp_matches(lower(products.series), glossary.meant))
    group by cards.card_id
), kinds_told as (
    -- What was noted on the spot comes before what the CRM says: there a rival may stand as an importer.
    select
        cards.*,
        case
            when regexp_matches(words, '(\bstudents?\b|\bthesis\b|job seeker|\bcv\b|journalist|大学生|写论文|应聘|求职|简历|记者)') then 'student'
            when regexp_matches(words, '(competitor|\brival\b|knows all our model|同行|竞争对手)') then 'competitor'
            when regexp_matches(
                words,
                '(^supplier\b|\bparts to us\b|not a buyer|to sell us|machine maker|test lab|freight forwarder|货代|推销|不是客户|供应商，转)')
                then 'supplier'
            when regexp_matches(customer_type, '(competitor|rival|同行|竞争)') then 'competitor'
            when regexp_matches(customer_type, '(supplier|供应商)') then 'supplier'
            when regexp_matches(customer_type, '(agent|代理)') then 'agent'
            when regexp_matches(customer_type, '(trader|贸易)') then 'trader'
            when regexp_matches(customer_type, '(importer|进口)') then 'importer'
            when regexp_matches(customer_type, '(end user|终端)') then 'end user'
        end as kind
    from cards
    left join customers using (customer_id)
), interests_told as (
    -- A grade (A, B, C) that the salesperson wrote decides; then words of urgency and quantity, then of none. Nothing noted is warm.
    select
        *,
        case
            when kind in ('student', 'competitor', 'supplier') then 'none'
            when regexp_matches(words, '(^a ?!|^a类|^a ?[-.:])') then 'hot'
            when regexp_matches(words, '(^b类|^b ?[-.:])') then 'warm'
            when regexp_matches(words, '(^c类|^c ?[-.:])') then 'cold'
            when regexp_matches(
                words,
                '(very hot|urgent|asks? for (a )?(pi|quotation)\b|signed interest|came back \d+x|要pi|问交期|急，|预算已批|跟进优先)') then 'hot'
            when regexp_matches(
                words,
                '(retired|lottery|no idea who|asked once|present supplier since|price list collector|stock lots|collecting ideas|for himself|commission before|抽奖|想不起来|看了一眼就走|没有换的打算|没有采购计划|个人买家|存疑|先放着)')
                then 'cold'
            else 'warm'
        end as interest
    from kinds_told
)
select
    interests_told.card_id,
    interests_told.kind,
    series_told.series,
    interests_told.interest,
    words <> '' as has_note
from interests_told
left join series_told using (card_id)
