-- Projects are withdrawn, settled, and approved year by year; an approval is taken back.

alter table project
    drop constraint project_state_check,
    drop constraint project_check,
    add column second_year_amount numeric(14, 2) check (second_year_amount > 0),
    add column ended_on date;

alter table approval
    drop constraint approval_state_check,
    add column decided_on date,
    add column withdrawn_on date,
    add column resolution_id uuid,
    add column earmark text,
    add column unfunded_reason text;

-- What is there already is completed from its history. The owner is bound by the offices' guard, which is lifted for that
-- inside of this transaction only.
alter table project no force row level security;
alter table approval no force row level security;
alter table project_act no force row level security;

update project set ended_on = last_act_on where state in ('COMPLETED', 'DISCONTINUED');
update approval a set decided_on = coalesce(
    (select max(act.happened_on) from project_act act
        where act.project_id = a.project_id and act.youth_office = a.youth_office and act.act = 'APPROVAL'),
    (select p.last_act_on from project p where p.id = a.project_id and p.youth_office = a.youth_office));
update approval a set unfunded_reason = coalesce(
    (select p.unfunded_reason from project p where p.id = a.project_id and p.youth_office = a.youth_office),
    'NOT_ENOUGH_MONEY')
    where a.state = 'UNFUNDED';

alter table project force row level security;
alter table approval force row level security;
alter table project_act force row level security;

alter table project
    add constraint state_of_a_project check (state in ('IDEA', 'APPLIED', 'APPROVED', 'FUNDED', 'UNFUNDED', 'RUNNING',
        'COMPLETED', 'DISCONTINUED', 'SETTLED', 'REJECTED', 'WITHDRAWN')),
    add constraint what_ended_has_a_result check ((state in ('COMPLETED', 'DISCONTINUED', 'SETTLED')) = (result is not null)),
    add constraint what_ended_has_its_day check ((ended_on is null) = (result is null)),
    add constraint what_is_decided_has_its_approval check (
        (state in ('APPROVED', 'FUNDED', 'RUNNING', 'COMPLETED', 'DISCONTINUED', 'SETTLED')) <= (approval_id is not null)),
    add constraint what_is_open_has_no_approval check (
        (state in ('IDEA', 'APPLIED', 'REJECTED', 'WITHDRAWN')) <= (approval_id is null));

alter table approval
    alter column decided_on set not null,
    add constraint state_of_an_approval check (state in ('ASKED', 'FUNDED', 'UNFUNDED', 'WITHDRAWN')),
    add constraint withdrawn_on_a_day check ((state = 'WITHDRAWN') = (withdrawn_on is not null)),
    add constraint withdrawn_after_its_decision check (withdrawn_on >= decided_on),
    add constraint unfunded_for_a_reason check ((state = 'UNFUNDED') = (unfunded_reason is not null));

-- An answer is given once, and what was taken back stays so.
create function an_approval_goes_one_way() returns trigger
    language plpgsql as $$
begin
    if not (old.state = 'ASKED' or (old.state = 'FUNDED' and new.state = 'WITHDRAWN')) then
        raise exception 'an approval that is % does not become %', old.state, new.state
            using errcode = 'check_violation', constraint = 'an_approval_goes_one_way';
    end if;
    return new;
end
$$;
create trigger an_approval_goes_one_way before update on approval
    for each row when (old.state is distinct from new.state) execute function an_approval_goes_one_way();

grant update (ended_on) on project to ${app};
grant update (withdrawn_on, unfunded_reason) on approval to ${app};
