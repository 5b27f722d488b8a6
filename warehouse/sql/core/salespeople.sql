-- One row per salesperson, the newest row of each id.
with salespeople as (
    select * from staging.stg_salespeople where salesperson_id is not null
), newest_row_kept as (
    select salesperson_id, name, team, manager, email, time_zone, joined_on, left_on
    from salespeople
    qualify row_number() over (partition by salesperson_id order by file_path desc, line desc) = 1
)
select * from newest_row_kept
