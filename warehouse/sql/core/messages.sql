-- One row per mail, chat, call or meeting with a customer: did it arrive, what is it about, does it answer or ask?
with activities as (
    select activity_id, customer_id, person_id, salesperson_id, activity_type, direction, subject, body, is_reply, occurred_at
    from core.activities
    where occurred_at is not null
), talks as (
    select
        * exclude (subject, body),
        coalesce(person_id, customer_id) as party,
        lower(concat_ws(' ', subject, body)) as words,
        -- The subject of a reply is somebody else's question.
        lower(coalesce(body, subject, '')) as body_words
    from activities
    where activity_type in ('mail', 'chat', 'call', 'meeting')
), mails_sent as (
    select party, occurred_at, max(activity_id) as activity_id
    from talks
    where activity_type = 'mail' and direction = 'out' and party is not null
    group by party, occurred_at
), bounces as (
    select coalesce(person_id, customer_id) as party, occurred_at
    from activities
    where activity_type = 'bounce' and coalesce(person_id, customer_id) is not null
), mails_returned as (
    -- What came back is the newest mail to that mailbox, at most a day old.
    select distinct mails_sent.activity_id
    from bounces
    asof join mails_sent on mails_sent.party = bounces.party and mails_sent.occurred_at <= bounces.occurred_at
    where mails_sent.occurred_at >= bounces.occurred_at - interval 1 day
), signs as (
    select
        *,
        regexp_matches(
            words,
            '(\b(quot(e|ation|ed)|offers?|price list|angebot|devis|offre|cotizaci[oó]n|oferta|cota[cç][aã]o|proposta)\b|报价|价格)') as offers,
        regexp_matches(
            words,
            '(\bb/?l\b|bill of lading|packing list|shipping documents?|shipping advice|telex release|\bvessel\b|\bcontainer (arrived|was|left|is)\b|\bwhere (is|are) (my|our|the) (container|goods|shipment|order|parcel|cargo|samples)\b|\b(shipping|carton) marks?\b|\bshipment of your order\b|\bconsignee\b|\bnotify party\b|\bbooking form\b|\b(loading|container) plan\b|\bnet and gross\b|\bshipping papers\b|\bpapers of the shipment\b|\boriginals of the papers\b|\bscan of the certificate\b|\bport of discharge\b|\bthe ship with\b|\byour goods go\b|唛头|货代|订舱|净重|原产地证扫描|开船|goods are (packed|loaded|on board)|(have|has) (been )?(shipped|sailed|loaded)|left ningbo|loading (pics|pictures|photos)|seal no\b|tracking (number|shows)|konnossement|packliste|versanddokument|verschifft|connaissement|liste de colisage|documents d.exp[eé]dition|conocimiento de embarque|documentos de embarque|lista de (empaque|embalaje)|romaneio|navio|buque|提单|箱单|装箱|装柜|装船|船期|离港|开船|到港|封条)') as tells_of_delivery,
        regexp_matches(
            words,
            '(pro ?forma|\bpi\b|statement of account|\b(amount|invoice)\b.{0,30}\b(outstanding|still open)\b|misses a payment|对账单|posten offen|restzahlung|saldo pendiente|open balance|(the|your) (balance|deposit)\b|deposit received|swift copy|remittance|bank (details|account)|\bour bank\b|\bpayment (reminder|received|overdue)|overdue (payment|invoice)|zahlungserinnerung|restbetrag|anzahlung|acompte|solde|relance|saldo|dep[oó]sito recibido|pago pendiente|pagamento|形式发票|余款|尾款|定金|货款|水单|付款|汇款|账户)') as tells_of_payment,
        regexp_matches(
            words,
            '(complain|claim\b|defective|broken|\bfault|wrong colou?r|problem with your|the problem is back|not happy|batch is not good|reklamation|r[eé]clamation|reclamo|reclama[cç][aã]o|质量|投诉|退货|发错)') as complains,
        regexp_matches(words, '(^| )(thank you|thanks|thx|got it)\b.{0,60}$|vielen dank|gracias|merci beaucoup|obrigad[oa]\b.{0,20}$|谢谢.{0,10}$') as thanks,
        regexp_matches(
            body_words,
            '([?？؟]|please (answer|reply|let (me|us) know)|need to know|请问|请告知|请回复|什么价)') as asks,
        regexp_matches(
            words,
            '(purchase order|(we|i) (confirm|accept)|we order|our (po|order)\b|\bpo (sent|comes|attached)|bestellung|bon de commande|orden de compra|pedido|订单|下单|po已)') as orders
    from talks
), purposes as (
    select
        *,
        case
            when complains then 'complaint'
            when tells_of_payment and (direction = 'in' or not offers) then 'payment'
            when tells_of_delivery and not offers then 'delivery'
            when direction = 'in' and orders then 'order'
            when direction = 'in' and asks then 'question'
            when direction = 'in' and thanks then 'thanks'
            when direction = 'out' and offers then 'offer'
            else 'other'
        end as purpose,
        activity_id in (select activity_id from mails_returned) as has_bounced
    from signs
)
select
    activity_id,
    customer_id,
    person_id,
    salesperson_id,
    activity_type,
    direction,
    purpose,
    has_bounced,
    is_reply and not has_bounced and purpose not in ('delivery', 'payment') as is_answer,
    coalesce(direction, '') = 'in' and purpose = 'question' and activity_type in ('mail', 'chat') as is_question,
    occurred_at
from purposes
