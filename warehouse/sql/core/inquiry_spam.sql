-- One row per inquiry that is none, with what it is instead.
with inquiries as (
    select inquiry_id, email, name, company, subject, body, file_path, line
    from staging.stg_inquiries
    where inquiry_id is not null
), mail_domains as (
    select domain, is_own from core.mail_domains
), newest_row_kept as (
    select * from inquiries
    qualify row_number() over (partition by inquiry_id order by file_path desc, line desc) = 1
), words_cleaned as (
    -- Who is called Seo or works for a Credit Union offers neither.
    select
        newest_row_kept.inquiry_id,
        coalesce(mail_domains.is_own, false) as is_own,
        replace(
            replace(
                lower(concat_ws(' ', subject, body)),
                lower(coalesce(nullif(trim(newest_row_kept.name), ''), chr(0))), ''),
            lower(coalesce(nullif(trim(newest_row_kept.company), ''), chr(0))), '') as words
    from newest_row_kept
    left join mail_domains on mail_domains.domain = split_part(newest_row_kept.email, '@', 2)
), signs as (
    select
        inquiry_id,
        is_own,
        words,
        -- Wants goods: a marketing agency buys lamps too, and a bank's loan pays for street lights.
        regexp_matches(
            words,
            '(\b(i|we|department|hall|bungalows) (need|want to buy|want [0-9]|look for|search|are looking for)\b|\bneed (catalog|first|an?|[0-9])|\band need\b|looking for (a )?supplier|need a supplier|search a manufacturer|quote for [0-9]|can you quote|\bplease offer\b|first order|(send|give) (me |us )?(the |your )?(best )?price|price list all|just lamps|what is the price|cherchons|merci de chiffrer|necesitamos|buscamos|cambiamos|(brauchen|suchen|kosten) .{0,30}(stk|stück|preis)|precisamos|нужно|需要采购|缺货源|多少钱|报个价)')
            and not regexp_matches(words, '(you need|do you need|your need|what you need)') as wants_goods,
        length(words) < 120 and regexp_matches(
            words,
            '((^|\W)(test( inquiry| record| only| form| mail)?|testing|asdf+|qwerty?|lorem ipsum|ignore this|bitte ignorieren)(\W|$)|测试|请忽略)') as is_test,
        regexp_matches(
            words,
            '(search engine optimi|google (ranking|ads)|(first |on )?page (1|one) of google|first page of google|\bbacklinks?\b|guest posts?\b|dofollow|web ?design|website redesign|redesign sites|app development|digital marketing|lead generation|[0-9]+\+? leads\b|e?-?mail lists?\b|database of [0-9.,]+|verified (importers|buyers|email)|explainer video|drone shots|corner booth|your competitors have already booked|free audit|bring(en)? sie nach vorne|wird ihre firma kaum gefunden|posicionamiento|redes sociales para|annuaires|création de fiches|(offer|provide|do) seo\b|seo services|网站优化|谷歌(广告|推广|seo)|海关数据|代运营|上首页|推广服务)') as sells_marketing,
        regexp_matches(words, '(\bseo([^\w-]|$)|bulk e?mail)') as mentions_marketing,
        regexp_matches(
            words,
            '(business loan|loan approved|no collateral|need capital|funding for your|investment opportunity|invest in (chinese|your)|wants to invest|trading robot|earn [0-9]+ ?%|factoring|pay you 100 ?%|casino|lottery|inherit|offre prêt|taux de [0-9]|кредит для бизнеса|без залога|信用贷款|当天放款|收款手续费|代开发票|贷款.{0,10}(年化|利率))') as sells_money,
        regexp_matches(words, '(\bcrypto|bitcoin|贷款|发票)') as mentions_money,
        regexp_matches(
            words,
            '(we are (a |an )?([a-z]+ )?(manufacturer|supplier|freight forwarder)s?\b|could be your supplier|we (produce|make the same)|(we )?(can|could) (supply|offer) you\b|we can supply|cooperate with your company as (a )?supplier|see our prices|shall i quote you|freight rates?\b.{0,60}\b(offer|best|special)|let us know your need|(^| )sell (grade|new|used)|\bstock in [a-z]+,|tons? monthly|(bieten|prüflabor).{0,60}(an\b|prüfungen)|interesse em fornecer|exportamos|предлагаем .{0,40}(отгрузк|поставк|фанер)|我们?司?(是|专业生产).{0,20}(厂家|工厂|货代|货运代理|供应商)|我司专业生产|我们是.{0,14}(厂家|的工厂|货代|货运代理|供应商)|(可以配套|欢迎来样|可免费试用))')
            and not regexp_matches(words, '(we look for|search a manufacturer|we need a supplier)') as sells_goods,
        regexp_matches(
            words,
            '(\b(curriculum|resume|my cv|job vacancy|any job|internship|vacancy)\b|application (as|for) |currículum|look(ing)? for a (job|position|new challenge)|about a position|busco (trabajo|representar)|sueldo fijo|bewerbung|praktikum|candidature|recherche un emploi|candidatura|ищу работу|резюме|أبحث عن عمل|وظيفة|应聘|求职|实习|招.{0,10}(员|人)吗)') as wants_work,
        regexp_matches(
            words,
            '(\b(thesis|dissertation|case study|school project|questionnaire)\b|i study\b|\bclass [0-9]+[a-z]?\b|(trade|university|college) course|no purchase is planned|bachelorarbeit|masterarbeit|abschlussarbeit|étudiante?\b|mémoire de|estudiante|tesis|trabalho de conclusão|дипломн|студент|毕业论文|问卷|课程作业|大四|不会真的买)') as studies,
        regexp_matches(
            words,
            '(western union|tender fee|vendor pay|swift opening|opening charges|charge card with|forward this to the shipper|late client|barrister|million (usd|dollars).{0,40}(reply|%)|brand name as|\.asia domains|sign in with your|invoice is overdue|avoid legal steps|next of kin|confirm(e|ez|s)? (your|sus|vos) (bank|datos|données)|datos bancarios|n.appelez pas le siège|never met but trust|free to our buyer|https?://[^ ]*(login|pay|invoice|perevod|pago)|подтвердите карту|验证码|公证费|招待费|保证金.{0,8}先(交|付))') as cheats
    from words_cleaned
), judged as (
    select
        inquiry_id,
        case
            when is_own then 'own_mailbox'
            when is_test then 'test'
            when cheats then 'scam'
            when wants_work then 'job'
            when studies then 'student'
            when sells_money or (mentions_money and not wants_goods) then 'offers_money'
            when sells_marketing or (mentions_marketing and not wants_goods) then 'offers_marketing'
            when sells_goods then 'offers_goods'
        end as spam_reason
    from signs
)
select * from judged where spam_reason is not null
