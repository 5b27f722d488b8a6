-- One row per mail, chat, call or meeting, with what it was for.
with contacts as (
    select activity_id, person_id, activity_type, direction, subject, body, occurred_at
    from core.activities
    where activity_type in ('mail', 'chat', 'call', 'meeting')
), bounces as (
    select person_id, occurred_at from core.activities where activity_type = 'bounce'
), contacts_worded as (
    select *, concat_ws(chr(10), subject, body) as text from contacts
), messages_read as (
    -- The first rule that matches counts. Of the customer's words a complaint weighs more than the question that goes with it.
    select
        activity_id,
        case
            when regexp_matches(text, '\b(complain\w*|defect\w*|broken|faulty|problem is back|same fault|damaged|rust\w*|claim)\b|投诉|质量问题|坏了|破损', 'i')
                then 'complaint'
            when regexp_matches(text, '^(re:[^\n]*\n)?(got it, )?(thanks|thank you)[^?？]*$|^谢谢[^?？]*$', 'i')
                then 'thanks'
            when regexp_matches(text, '\b(we (order|confirm your offer)|our order is|PO (sent|attached|enclosed)|place (the|an|this) order)\b|PO已|下单', 'i')
                then 'order'
            -- Who asks about what is bought already asks for no offer.
            when regexp_matches(text, '\b(bank (account|details)|swift copy|bill of lading|b/l|vessel|(my|our|the) container)\b|提单|银行账户', 'i')
                then 'order'
            when regexp_matches(text, '[?？]|\bplease (send|let|answer|quote|advise|confirm)\b|请(报价|告知|回复|发)', 'i')
                then 'question'
            else 'other'
        end as purpose
    from contacts_worded
    where direction = 'in'
), answers_read as (
    -- Of ours, what belongs to something bought or asked comes before selling.
    select
        activity_id,
        case
            when regexp_matches(text, '\b(complain\w*|sorry|apolog\w+|batch (no|number)\w*|warranty|defect\w*|spare part is|replacement)\b|投诉|抱歉|批号|质量问题|不良品|索赔', 'i')
                then 'service'
            when regexp_matches(text, '\b(pro ?forma|invoice|deposit|balance|bank (details|account)|credit note|swift|payment (is|has|was|remind\w*|overdue)|PI)\b|付款|定金|尾款|发票|水单', 'i')
                then 'payment'
            when regexp_matches(text, '\b(vessel|b/l|bill of lading|shipping documents|shipments?|shipped|packing list|eta|etd|notify party|courier|tracking|loading|seal no|transhipped|carrier|certificate of origin)\b|提单|船期|装柜|装船|发货|清关|封条|单证', 'i')
                then 'delivery'
            when regexp_matches(text, '\b(art ?work|bar ?code|PO ?[0-9]{2}|your (last|open|current) order (is|has|needs|lacks)|for your order|production of your|pre-production|sample order)\b|彩盒|设计稿|唛头|您的订单', 'i')
                then 'order'
            when regexp_matches(text, '\b(met|meet|saw|discussed|coming|visit\w*|stopping)\b.{0,40}\b(fair|stand|booth|open house|exhibition)\b|展会上|展位', 'i')
                then 'answer'
            when regexp_matches(text, '\b(thank you for your (inquiry|question|visit|call|mail)|you asked for|as (asked|requested|discussed)|attached is our offer|(our|the) (offer|quotation)( for \S+)?( is)? attached|attached our (offer|quotation)|offer attached)\b|感谢您的(询价|咨询|来信)|您要的', 'i')
                then 'answer'
            when regexp_matches(text, '\bnew\b.{0,30}\b(models?|range|products?|series|collection|catalogue)\b|\b(introduc\w+|present\w*) our (range|products?|company|catalogue)\b|\b(season(al)?|special|autumn|spring|summer|winter|month(ly)?) (offer|discount|promotion)\b|\bthis month [0-9]+ ?% off\b|\bfree capacity\b|\bbetter price from\b|\b(send|sent) you (the|our) (new )?(price list|catalogue|brochure)\b|\battach our (brochure|catalogue)\b|\bfirst call about\b|\bcold call\b|\brange of interest\b|\bwhich of these do(es)?\b|\b(whether|if) our offer (meets|suits)\b|\blong time no hear\b|\bsales call\b|\bcross-?selling\b|\bpromotions?\b|\bprice steps\b|\b(latest|newest)\b.{0,40}\b(catalogue|models?|range|series|collection)\b|\bnew (colou?rs|price list)\b|\bmay i (quote|offer|send you)\b|\b(has a|the) successor\b|\bneeds of the season\b|\b(plan|list for) the next season\b|\bnext season now\b|\bquestions about\b.{0,40}\bthat i can answer\b|\b(pitched|offered)\b.{0,60}|\bcalled to sell\b|\baddition to (his|her|their|your) range\b|\b(on|from) stock\b.{0,40}(need|some|\?)|\bspecial offer\b|\b(spring|autumn|summer|winter) (and \w+ )?programme\b|\basked for the next order\b|新品推荐|新款(已|上市)|介绍产品|促销|优惠活动|推荐|推销|推新品|新品|升级款|新价目表|新颜色|拼柜|有现货|季节优惠|本月.{0,12}优惠|采购计划|下一季', 'i')
                then 'selling'
            else 'other'
        end as purpose
    from contacts_worded
    where direction is distinct from 'in'
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
    select activity_id, purpose, activity_id in (select activity_id from mails_returned) as has_come_back
    from (select * from messages_read union all select * from answers_read)
)
select * from purposes_told
