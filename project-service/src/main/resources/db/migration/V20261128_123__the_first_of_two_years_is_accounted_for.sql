-- A project of two years accounts for the first while it runs; the account after its end is that of the whole.

alter table statement_of_use add column year int check (year between 2000 and 2100);
alter table approval
    add column accounted_on date,
    add constraint accounted_for_money_that_came check (accounted_on is null or state in ('FUNDED', 'WITHDRAWN'));
grant update (accounted_on) on approval to ${app};

-- Which account of a project is due next: that of its first year, where there are two.
alter table project no force row level security;
alter table approval no force row level security;
update project p set statement_due_on = a.statement_due_on
from approval a
where a.youth_office = p.youth_office and a.project_id = p.id and a.year = p.year and a.state = 'FUNDED'
    and p.second_year_amount is not null and p.statement_due_on is not null and p.statement_received_on is null;
alter table approval force row level security;
alter table project force row level security;
