-- One row per customer with whom several salespeople were active lately.
with settings as (
    select
        coalesce(settings.time_zone, 'UTC') as time_zone,
        coalesce(rules.overlap_window_days, 90) as window_days,
        coalesce(rules.owner_protect_days, 90) as protect_days
    from ops.settings as settings
    left join ops.account_settings as rules on true
), as_of as (
    select as_of.as_of, timezone(settings.time_zone, timezone('UTC', as_of.as_of))::date as today
    from ops.as_of as as_of
    cross join settings
), customers as (
    select customer_id, name, owner_id from core.customers
), salespeople as (
    select salesperson_id, name, coalesce(joined_on <= as_of.today, true) and coalesce(left_on > as_of.today, true) as is_here
    from core.salespeople
    cross join as_of
), people as (
    select people.*, salespeople.is_here
    from marts.account_overlap_people as people
    left join salespeople using (salesperson_id)
), activities as (
    select
        activities.activity_id, activities.customer_id, activities.salesperson_id, activities.direction, activities.occurred_at,
        concat_ws(' ', activities.subject, activities.body) as text
    from core.activities as activities
    cross join settings
    cross join as_of
    where activities.occurred_at >= as_of.as_of - to_days(settings.window_days)
      and activities.customer_id in (select customer_id from people)
), told as (
    -- Whoever names the colleague, to the customer or in a note, knows of him.
    select
        activities.customer_id,
        arg_min(activities.activity_id, (activities.occurred_at, activities.activity_id)) as activity_id,
        bool_or(regexp_matches(
            activities.text, '\b(on (leave|holiday|vacation)|stand(s|ing)? in|out of office|maternity|sick leave)\b|休假|请假|代班', 'i')) as is_substitute,
        bool_or(regexp_matches(
            activities.text, '\b(taken|took|take) over\b|\bin charge of\b|\blook after another\b|\bmy successor\b|接手|由我(对接|负责)|移交', 'i')) as is_handover
    from activities
    join people as writer
        on writer.customer_id = activities.customer_id and writer.salesperson_id = activities.salesperson_id
    join people as named
        on named.customer_id = activities.customer_id and named.salesperson_id <> activities.salesperson_id
        and contains(activities.text, named.salesperson_name)
    where activities.direction is distinct from 'in'
    group by activities.customer_id
), strangers as (
    -- Who presents the company to somebody that a colleague already deals with does not know it.
    select activities.customer_id, min(activities.activity_id) as activity_id
    from activities
    join people on people.customer_id = activities.customer_id and people.salesperson_id <> activities.salesperson_id
    where activities.direction = 'out'
      and regexp_matches(
          activities.text,
          '\bfound .{1,80} in an? .{0,20}directory\b|\bcold call\b|\bwe (are an exporter|export) |冒昧',
          'i')
    group by activities.customer_id
), price_conflicts as (
    -- Two prices for one article, both made within the days, and nothing that explains them.
    select
        conflicts.customer_id,
        count(*) as price_conflicts,
        arg_max(conflicts.evidence_ids, (conflicts.later_at, conflicts.conflict_id)) as evidence_ids
    from marts.quote_conflicts as conflicts
    cross join settings
    cross join as_of
    where conflicts.state = 'conflict' and conflicts.earlier_at >= as_of.as_of - to_days(settings.window_days)
    group by conflicts.customer_id
), promise_conflicts as (
    -- Both sentences given within the days.
    select
        conflicts.customer_id,
        count(*) as promise_conflicts,
        arg_max(conflicts.evidence_ids, (conflicts.later_at, conflicts.promise_conflict_id)) as evidence_ids
    from marts.promise_conflicts as conflicts
    cross join settings
    cross join as_of
    where conflicts.earlier_at >= as_of.as_of - to_days(settings.window_days)
    group by conflicts.customer_id
), lines_covered as (
    select
        customer_id,
        count(*) as open_lines,
        count(*) filter (where state = 'not_met') as lines_not_met,
        count(*) filter (where state = 'not_known') as lines_not_known,
        -- A line of which nobody knows when it will be there is later than all others.
        case when not bool_or(state = 'not_met' and available_date is null) then max(days_short) filter (where state = 'not_met') end as most_days_late,
        list('orders:' || order_line_id order by stake_report desc nulls last, order_line_id) filter (where state = 'not_met') as evidence_ids
    from marts.order_coverage
    where customer_id in (select customer_id from people)
    group by customer_id
), accounts as (
    select
        customer_id,
        list(salesperson_id order by position) as salesperson_ids,
        string_agg(salesperson_name, ', ' order by position) as salespeople,
        count(*) as people,
        count(distinct team) as teams,
        sum(contacts)::bigint as contacts,
        sum(quotations)::bigint as quotations,
        sum(orders)::bigint as orders,
        arg_min(salesperson_id, position) as first_id,
        arg_min(salesperson_id, position) filter (where is_here) as first_here_id,
        arg_max(salesperson_id, (last_contact_at, position)) filter (where is_here and last_contact_at is not null) as last_here_id,
        list(evidence_ids[1] order by position) as evidence_ids,
        max(last_contact_at) as last_contact_at
    from people
    group by customer_id
), orders as (
    select
        orders.*,
        not is_cancelled and not regexp_matches(coalesce(status, ''), '已(完成|发货|收货)|shipped|delivered|completed|closed|done') as is_open
    from core.orders as orders
    where customer_id in (select customer_id from people)
), orders_signed as (
    select
        orders.customer_id,
        arg_max(order_id, (ordered_at, order_id)) as signed_order_id,
        arg_max(salesperson_id, (ordered_at, order_id)) as salesperson_id
    from orders
    cross join settings
    cross join as_of
    where not is_cancelled and ordered_at >= as_of.as_of - to_days(settings.window_days)
    group by orders.customer_id
), stakes as (
    select customer_id, currency, amount, amount_report, 'orders:' || order_line_id as evidence_id, 'order' as kind from orders where is_open
    union all
    select customer_id, currency, amount, amount_report, 'opportunities:' || opportunity_id, 'opportunity'
    from core.opportunities
    where not is_closed and customer_id in (select customer_id from people)
), stakes_summed as (
    select
        customer_id,
        case when count(distinct currency) = 1 then min(currency) end as stake_currency,
        case when count(distinct currency) = 1 then try_cast(sum(amount) as decimal(18, 2)) end as stake_amount,
        sum(amount_report) as stake_report,
        sum(amount_report) filter (where kind = 'order') as open_orders_report,
        sum(amount_report) filter (where kind = 'opportunity') as open_deals_report,
        list(evidence_id order by amount_report desc nulls last, evidence_id) as evidence_ids
    from stakes
    group by customer_id
), owners_in_touch as (
    select customers.customer_id, customers.owner_id
    from customers
    cross join settings
    cross join as_of
    join people
        on people.customer_id = customers.customer_id and people.salesperson_id = customers.owner_id
    where people.is_here and people.last_contact_at >= as_of.as_of - to_days(settings.protect_days)
), judged as (
    select
        accounts.*,
        customers.name as customer_name,
        customers.owner_id,
        orders_signed.signed_order_id,
        case
            when told.is_substitute then 'substitute'
            when told.is_handover then 'handover'
            when price_conflicts.customer_id is not null or promise_conflicts.customer_id is not null then 'collision'
            when told.customer_id is not null then 'team'
            when accounts.teams > 1 or strangers.customer_id is not null then 'collision'
            else 'team'
        end as verdict,
        case
            when signer.is_here then orders_signed.salesperson_id
            when owners_in_touch.owner_id is not null then owners_in_touch.owner_id
            when accounts.last_here_id is not null then accounts.last_here_id
            else coalesce(accounts.first_here_id, accounts.first_id)
        end as leader_id,
        case
            when signer.is_here then 'signed_order'
            when owners_in_touch.owner_id is not null then 'owner'
            when accounts.last_here_id is not null then 'last_contact'
            else 'first_contact'
        end as rule,
        told.activity_id as told_id,
        strangers.activity_id as stranger_id,
        coalesce(price_conflicts.price_conflicts, 0) as price_conflicts,
        price_conflicts.evidence_ids as conflict_evidence,
        coalesce(promise_conflicts.promise_conflicts, 0) as promise_conflicts,
        promise_conflicts.evidence_ids as promise_evidence
    from accounts
    left join customers using (customer_id)
    left join told using (customer_id)
    left join strangers using (customer_id)
    left join price_conflicts using (customer_id)
    left join promise_conflicts using (customer_id)
    left join orders_signed using (customer_id)
    left join salespeople as signer on signer.salesperson_id = orders_signed.salesperson_id
    left join owners_in_touch using (customer_id)
)
select
    judged.customer_id,
    judged.customer_name,
    judged.salesperson_ids,
    judged.salespeople,
    judged.verdict,
    judged.leader_id as responsible_id,
    judged.rule,
    judged.owner_id,
    judged.signed_order_id,
    case judged.verdict when 'collision' then 'agree_on_leader' else 'none' end as next_step,
    stakes_summed.stake_currency,
    stakes_summed.stake_amount,
    stakes_summed.stake_report,
    stakes_summed.open_orders_report,
    stakes_summed.open_deals_report,
    judged.people,
    judged.teams,
    judged.contacts,
    judged.quotations,
    judged.orders,
    judged.price_conflicts,
    judged.promise_conflicts,
    coalesce(lines_covered.open_lines, 0) as open_lines,
    coalesce(lines_covered.lines_not_met, 0) as lines_not_met,
    coalesce(lines_covered.lines_not_known, 0) as lines_not_known,
    lines_covered.most_days_late,
    list_concat(
        coalesce(judged.conflict_evidence, []),
        coalesce(judged.promise_evidence, []),
        case when judged.told_id is null then [] else ['activities:' || judged.told_id] end,
        case when judged.stranger_id is null then [] else ['activities:' || judged.stranger_id] end,
        judged.evidence_ids,
        coalesce(lines_covered.evidence_ids, []),
        list_filter(
            coalesce(stakes_summed.evidence_ids, []),
            lambda id: not list_contains(coalesce(lines_covered.evidence_ids, []), id))) as evidence_ids,
    case judged.verdict when 'collision' then as_of.today end as next_step_on,
    judged.last_contact_at
from judged
cross join as_of
left join stakes_summed using (customer_id)
left join lines_covered using (customer_id)
