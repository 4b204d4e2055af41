-- What a project is to be, who decides about it, what was spent, and what became of it a year later.

alter table project
    add column topic_id uuid references topic,
    add column target_group text,
    add column age_band text,
    add column low_threshold boolean,
    add column started_by text,
    add column families_will_help boolean,
    add column from_day date,
    add column until_day date,
    add column nothing_begun boolean,
    add column statement_due_on date,
    add column statement_received_on date,
    add column settled_on date,
    add column followed_up_on date;

alter table approval
    add column decided_by_resolution_id uuid,
    add column statement_due_on date,
    add column recognised_cost numeric(14, 2) check (recognised_cost >= 0),
    add constraint no_more_recognised_than_approved check (recognised_cost <= amount);

alter table measure
    add column state text not null default 'HELD' check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    add column place_text_id uuid references text (id),
    add column planned_on date,
    alter column held_on drop not null,
    alter column participants drop not null,
    add constraint held_on_a_day check ((state = 'HELD') = (held_on is not null)),
    add constraint counted_when_held check ((state = 'HELD') = (participants is not null)),
    add constraint planned_for_a_day check (state = 'HELD' or planned_on is not null);
alter table measure alter column state drop default;

-- What is there already is completed; the owner is bound by the offices' guard, which is lifted inside of this transaction.
alter table project no force row level security;
alter table approval no force row level security;
alter table project_need no force row level security;
alter table need no force row level security;

update project p set topic_id = (
    select n.topic_id from project_need answered join need n on n.id = answered.need_id
    where answered.project_id = p.id order by answered.need_id limit 1);
update approval set statement_due_on = make_date(year + 1, 1, 31);
update project p set statement_due_on = (
    select max(a.statement_due_on) from approval a where a.project_id = p.id and a.state = 'FUNDED');

alter table project force row level security;
alter table approval force row level security;
alter table project_need force row level security;
alter table need force row level security;

alter table approval alter column statement_due_on set not null;

alter table project
    add constraint an_end_not_before_the_beginning check (until_day >= from_day),
    add constraint settled_on_a_day check ((state = 'SETTLED') = (settled_on is not null)),
    add constraint settled_with_a_statement check (
        settled_on is null or (statement_received_on is not null and statement_received_on <= settled_on)),
    add constraint settled_after_the_end check (settled_on >= ended_on),
    add constraint followed_up_a_year_later check (followed_up_on >= ended_on + interval '1 year');

create table project_cost (
    project_id uuid not null,
    youth_office text not null default youth_office_of_transaction(),
    kind text not null,
    amount numeric(14, 2) not null check (amount > 0),
    primary key (project_id, kind),
    foreign key (youth_office, project_id) references project (youth_office, id)
);

create table project_income (
    project_id uuid not null,
    youth_office text not null default youth_office_of_transaction(),
    source text not null check (source <> 'GRANT'),
    amount numeric(14, 2) not null check (amount > 0),
    primary key (project_id, source),
    foreign key (youth_office, project_id) references project (youth_office, id)
);

create table project_partner (
    project_id uuid not null,
    youth_office text not null default youth_office_of_transaction(),
    organisation_id uuid not null,
    primary key (project_id, organisation_id),
    foreign key (youth_office, project_id) references project (youth_office, id),
    foreign key (youth_office, organisation_id) references organisation (youth_office, id)
);

-- Whoever applies has a plan, and it adds up.
create function an_application_adds_up() returns trigger
    language plpgsql as $$
declare
    cost numeric;
    finance numeric;
begin
    select sum(amount) into cost from project_cost where project_id = new.id;
    select new.requested_amount + coalesce(new.second_year_amount, 0) + coalesce(sum(amount), 0)
        into finance from project_income where project_id = new.id;
    if cost is distinct from finance then
        raise exception 'an application whose costs are % is financed by %', cost, finance
            using errcode = 'check_violation', constraint = 'an_application_adds_up';
    end if;
    return null;
end
$$;
create trigger an_application_adds_up after update on project
    for each row when (new.state = 'APPLIED' and old.state in ('IDEA', 'UNFUNDED'))
    execute function an_application_adds_up();

-- The resolutions that the budget service told of.
create table known_resolution (
    id uuid primary key,
    youth_office text not null,
    decided_on date not null
);

-- Who approves what, by amount, from a day on. Rules are added, never changed.
create table decision_rule (
    id uuid primary key,
    youth_office text not null,
    valid_from date not null,
    section_head_up_to numeric(14, 2) check (section_head_up_to > 0),
    office_head_up_to numeric(14, 2),
    set_by text not null,
    set_at timestamptz not null,
    check (office_head_up_to is null or (section_head_up_to is not null and office_head_up_to >= section_head_up_to))
);
create index decision_rule_by_day on decision_rule (youth_office, valid_from, id);

create table measure_reached (
    measure_id uuid not null references measure,
    youth_office text not null default youth_office_of_transaction(),
    reached_group text not null,
    number int not null check (number >= 0),
    primary key (measure_id, reached_group)
);

create table statement_of_use (
    id uuid primary key,
    youth_office text not null,
    project_id uuid not null,
    version int not null check (version > 0),
    report_text_id uuid not null references text (id),
    due_on date not null,
    received_on date not null,
    unique (project_id, version),
    foreign key (youth_office, project_id) references project (youth_office, id)
);

create table statement_cost (
    statement_id uuid not null references statement_of_use,
    youth_office text not null default youth_office_of_transaction(),
    kind text not null,
    planned numeric(14, 2) not null check (planned >= 0),
    actual numeric(14, 2) not null check (actual >= 0),
    primary key (statement_id, kind)
);

create table statement_income (
    statement_id uuid not null references statement_of_use,
    youth_office text not null default youth_office_of_transaction(),
    source text not null,
    amount numeric(14, 2) not null check (amount > 0),
    primary key (statement_id, source)
);

create table follow_up (
    id uuid primary key,
    youth_office text not null,
    project_id uuid not null,
    still_running boolean not null,
    families_help_to_run boolean,
    note_text_id uuid references text (id),
    asked_on date not null,
    check (still_running = (families_help_to_run is not null)),
    foreign key (youth_office, project_id) references project (youth_office, id)
);
create index follow_up_by_project on follow_up (project_id, id);

-- A statement says where every euro that was spent came from; looked at when its transaction is complete.
create function a_statement_adds_up() returns trigger
    language plpgsql as $$
begin
    if (select coalesce(sum(actual), 0) from statement_cost where statement_id = new.id)
        <> (select coalesce(sum(amount), 0) from statement_income where statement_id = new.id) then
        raise exception 'a statement of use adds up'
            using errcode = 'check_violation', constraint = 'a_statement_adds_up';
    end if;
    return null;
end
$$;
create constraint trigger a_statement_adds_up after insert on statement_of_use
    deferrable initially deferred for each row execute function a_statement_adds_up();

-- What was told stays as it was told; a correction is the next version.
create trigger statement_is_never_changed before update or delete on statement_of_use
    for each row execute function refuse_change();
create trigger statement_cost_is_never_changed before update or delete on statement_cost
    for each row execute function refuse_change();
create trigger statement_income_is_never_changed before update or delete on statement_income
    for each row execute function refuse_change();
create trigger decision_rule_is_never_changed before update or delete on decision_rule
    for each row execute function refuse_change();
create trigger follow_up_is_never_changed before update or delete on follow_up
    for each row execute function refuse_change();

call guard_by_youth_office('project_cost');
call guard_by_youth_office('project_income');
call guard_by_youth_office('project_partner');
call guard_by_youth_office('known_resolution');
call guard_by_youth_office('decision_rule');
call guard_by_youth_office('measure_reached');
call guard_by_youth_office('statement_of_use');
call guard_by_youth_office('statement_cost');
call guard_by_youth_office('statement_income');
call guard_by_youth_office('follow_up');

grant select, insert, update (amount), delete on project_cost, project_income to ${app};
grant select, insert, delete on project_partner to ${app};
grant delete on project_need to ${app};
grant select, insert on known_resolution, decision_rule, measure_reached, statement_of_use, statement_cost, statement_income,
    follow_up to ${app};
grant update (state, held_on, participants) on measure to ${app};
grant update (statement_due_on, statement_received_on, settled_on, followed_up_on) on project to ${app};
grant update (recognised_cost) on approval to ${app};
grant update (title_text_id, description_text_id, no_need_reason_text_id, year, requested_amount, second_year_amount,
    topic_id, target_group, age_band, low_threshold, started_by, families_will_help, from_day, until_day, nothing_begun)
    on project to ${app};

-- What was applied for stays as it was applied for.
create function what_is_decided_on_stays() returns trigger
    language plpgsql as $$
begin
    if (new.title_text_id, new.description_text_id, new.no_need_reason_text_id, new.year, new.requested_amount,
            new.second_year_amount, new.target_group, new.from_day, new.until_day)
        is distinct from (old.title_text_id, old.description_text_id, old.no_need_reason_text_id, old.year,
            old.requested_amount, old.second_year_amount, old.target_group, old.from_day, old.until_day) then
        raise exception 'a project that is % stays as it was applied for', old.state
            using errcode = 'check_violation', constraint = 'what_is_decided_on_stays';
    end if;
    return new;
end
$$;
create trigger what_is_decided_on_stays before update on project
    for each row when (old.state not in ('IDEA', 'UNFUNDED')) execute function what_is_decided_on_stays();
