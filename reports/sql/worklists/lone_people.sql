-- One row per customer who is a person without a company, so that the customer's name is a person's.
select customer_id from core.customers where company_id is null order by customer_id
