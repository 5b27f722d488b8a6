-- One row per mail, chat, call or meeting, with what it was for.
with contacts as (
    select activity_id, person_id, activity_type, direction, subject, body, occurred_at
    from core.activities
    where activity_type in ('mail', 'chat', 'call', 'meeting')
), bounces as (
    select person_id, occurred_at from core.activities where activity_type = 'bounce'
), words(position, direction, purpose, pattern) as (
    -- The first rule that matches counts: what belongs to something bought or asked comes before selling.
    values
        (1, 'out', 'service', '\b(complain\w*|sorry|apolog\w+|batch (no|number)\w*|warranty|defect\w*|spare part is|replacement)\b|投诉|抱歉|批号|质量问题|不良品|索赔'),
        (2, 'out', 'payment', '\b(pro ?forma|invoice|deposit|balance|bank (details|account)|credit note|swift|payment (is|has|was|remind\w*|overdue)|PI)\b|付款|定金|尾款|发票|水单'),
        (3, 'out', 'delivery', '\b(vessel|b/l|bill of lading|shipping documents|shipments?|shipped|packing list|eta|etd|notify party|courier|tracking|loading|seal no|transhipped|carrier|certificate of origin)\b|提单|船期|装柜|装船|发货|清关|封条|单证'),
        (4, 'out', 'order', '\b(art ?work|bar ?code|PO ?[0-9]{2}|your (last|open|current) order (is|has|needs|lacks)|for your order|production of your|pre-production|sample order)\b|彩盒|设计稿|唛头|您的订单'),
        (5, 'out', 'answer', '\b(met|meet|saw|discussed|coming|visit\w*|stopping)\b.{0,40}\b(fair|stand|booth|open house|exhibition)\b|展会上|展位'),
        (6, 'out', 'answer', '\b(thank you for your (inquiry|question|visit|call|mail)|you asked for|as (asked|requested|discussed)|attached is our offer|(our|the) (offer|quotation)( for \S+)?( is)? attached|attached our (offer|quotation)|offer attached)\b|感谢您的(询价|咨询|来信)|您要的'),
        (7, 'out', 'selling', '\bnew\b.{0,30}\b(models?|range|products?|series|collection|catalogue)\b|\b(introduc\w+|present\w*) our (range|products?|company|catalogue)\b|\b(season(al)?|special|autumn|spring|summer|winter|month(ly)?) (offer|discount|promotion)\b|\bthis month [0-9]+ ?% off\b|\bfree capacity\b|\bbetter price from\b|\b(send|sent) you (the|our) (new )?(price list|catalogue|brochure)\b|\battach our (brochure|catalogue)\b|\bfirst call about\b|\bcold call\b|\brange of interest\b|\bwhich of these do(es)?\b|\b(whether|if) our offer (meets|suits)\b|\blong time no hear\b|新品推荐|新款(已|上市)|介绍产品|促销|优惠活动'),
        (1, 'in', 'complaint', '\b(complain\w*|defect\w*|broken|faulty|problem is back|same fault|damaged|rust\w*|claim)\b|投诉|质量问题|坏了|破损'),
        (2, 'in', 'thanks', '^(re:[^\n]*\n)?(got it, )?(thanks|thank you)[^?？]*$|^谢谢[^?？]*$'),
        (3, 'in', 'order', '\b(we (order|confirm your offer)|our order is|PO (sent|attached|enclosed)|place (the|an|this) order)\b|PO已|下单'),
        (4, 'in', 'question', '[?？]|\bplease (send|let|answer|quote|advise|confirm)\b|请(报价|告知|回复|发)')
), contacts_worded as (
    select *, concat_ws(chr(10), subject, body) as text from contacts
), rules_matched as (
    select contacts_worded.activity_id, arg_min(words.purpose, words.position) as purpose
    from contacts_worded
    join words
        on words.direction = case when contacts_worded.direction = 'in' then 'in' else 'out' end
        and regexp_matches(contacts_worded.text, words.pattern, 'i')
    group by contacts_worded.activity_id
), mails_returned as (
    -- A bounce names no message: it means the last mail to that person before it.
    select contacts.activity_id
    from bounces
    join contacts
        on contacts.person_id = bounces.person_id and contacts.activity_type = 'mail' and contacts.direction = 'out'
        and contacts.occurred_at between bounces.occurred_at - interval 3 day and bounces.occurred_at
    qualify row_number() over (
        partition by bounces.person_id, bounces.occurred_at order by contacts.occurred_at desc, contacts.activity_id) = 1
), purposes_told as (
    select
        contacts.activity_id,
        coalesce(rules_matched.purpose, 'other') as purpose,
        contacts.activity_id in (select activity_id from mails_returned) as has_come_back
    from contacts
    left join rules_matched using (activity_id)
)
select * from purposes_told
