-- One row per customer with something open, the most urgent first, with the words or figures that it is about.
with promises as (
    select commitment_id as matter_key, sentence as about from marts.commitments
), inquiries as (
    select inquiry_id as matter_key, subject as about from marts.unanswered_inquiries
), complaints as (
    select customer_id as matter_key, complaint_text as about from marts.contact_holds
), prices as (
    select conflict_id as matter_key,
           sku || ': ' || earlier_currency || ' ' || printf('%.2f', earlier_unit_price::double) || ' / ' || later_currency || ' ' || printf('%.2f', later_unit_price::double) as about
    from marts.quote_conflicts
), late as (
    select order_line_id as matter_key, order_id || ' · ' || sku || ' · ' || coalesce(strftime(promised_date, '%Y-%m-%d'), '') as about
    from marts.order_coverage
), payments as (
    select payment_id as matter_key, order_id || ' · ' || coalesce(method, '') || ' · ' || coalesce(strftime(due_date, '%Y-%m-%d'), '') as about from core.payments
), leavers as (
    select customer_id as matter_key, leaver_name as about from marts.handovers
), talkers as (
    select customer_id as matter_key, salespeople as about from marts.account_overlaps
)
select steps.customer_id, steps.customer_name, steps.country, steps.matter as next_step, steps.responsible_id, steps.others, steps.stake_currency, steps.stake_amount,
       steps.stake_report, steps.due_date,
       timezone(settings.time_zone, timezone('UTC', steps.since_at)) as since_local,
       case steps.matter
           when 'keep_promise' then promises.about
           when 'answer_inquiry' then inquiries.about
           when 'resolve_complaint' then complaints.about
           when 'settle_price' then prices.about
           when 'tell_of_late_order' then late.about
           when 'ask_for_payment' then payments.about
           when 'introduce_successor' then leavers.about
           when 'agree_on_leader' then talkers.about
       end as about
from marts.next_steps as steps
left join promises using (matter_key)
left join inquiries using (matter_key)
left join complaints using (matter_key)
left join prices using (matter_key)
left join late using (matter_key)
left join payments using (matter_key)
left join leavers using (matter_key)
left join talkers using (matter_key)
cross join ops.settings as settings
order by steps.urgency, steps.customer_id
