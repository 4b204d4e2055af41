-- What the yearly report is told from. Every row comes from events and can be made again from them. Topics race: what an
-- event refers to may arrive later, so nothing here refers by foreign key, and what is not known yet is null.

-- The office's own name, as the project service registered it.
create table office (
    youth_office text not null default youth_office_of_transaction() primary key,
    name text not null
);

-- A space that only a budget line has named so far has no key and no name.
create table social_space (
    youth_office text not null default youth_office_of_transaction(),
    social_space_id uuid not null,
    key text,
    name text,
    population int,
    since date,
    primary key (youth_office, social_space_id)
);

create table resolution (
    youth_office text not null default youth_office_of_transaction(),
    resolution_id uuid not null,
    number text not null,
    title_id uuid not null,
    committee text not null,
    decided_on date not null,
    amount_per_social_space numeric(14, 2) not null,
    from_year int not null,
    to_year int,
    product_account text not null,
    reporting_interval text,
    reporting_due_on text,
    primary key (youth_office, resolution_id)
);

create table resolution_earmark (
    youth_office text not null default youth_office_of_transaction(),
    resolution_id uuid not null,
    ordinal int not null,
    name text not null,
    amount numeric(14, 2) not null,
    coverable boolean not null,
    primary key (youth_office, resolution_id, ordinal)
);

create table fiscal_year (
    youth_office text not null default youth_office_of_transaction(),
    year int not null,
    state text not null,
    primary key (youth_office, year)
);

create table budget_line (
    youth_office text not null default youth_office_of_transaction(),
    budget_line_id uuid not null,
    year int not null,
    social_space_id uuid not null,
    resolution_id uuid not null,
    product_account text not null,
    primary key (youth_office, budget_line_id)
);
create index budget_line_of_year on budget_line (youth_office, year);

-- What one event adds to the figures of a line; a figure is the sum of its column, and the rows are its evidence. The plan
-- stands at ordinal 0 of the event that opened the line, bookings from 1 on.
create table money_entry (
    youth_office text not null default youth_office_of_transaction(),
    event_id uuid not null,
    ordinal int not null check (ordinal >= 0),
    service text not null,
    position bigint not null,
    recorded_at timestamptz not null,
    budget_line_id uuid not null,
    project_id uuid,
    commitment_id uuid,
    earmark text,
    booked_on date,
    plan numeric(14, 2) not null default 0,
    appropriated numeric(14, 2) not null default 0,
    blocked numeric(14, 2) not null default 0,
    reserved numeric(14, 2) not null default 0,
    committed numeric(14, 2) not null default 0,
    paid numeric(14, 2) not null default 0,
    repaid numeric(14, 2) not null default 0,
    primary key (youth_office, event_id, ordinal),
    check ((ordinal = 0) = (earmark is null)),
    check ((ordinal = 0) = (booked_on is null))
);
create index money_entry_of_line on money_entry (youth_office, budget_line_id);
create index money_entry_of_project on money_entry (youth_office, project_id) where project_id is not null;

create table need (
    youth_office text not null default youth_office_of_transaction(),
    need_id uuid not null,
    social_space_id uuid not null,
    voice text not null,
    month text not null check (month ~ '^\d{4}-\d{2}$'),
    primary key (youth_office, need_id)
);

create table project (
    youth_office text not null default youth_office_of_transaction(),
    project_id uuid not null,
    social_space_id uuid not null,
    applicant_id uuid not null,
    title_id uuid not null,
    year int not null,
    requested numeric(14, 2) not null,
    state text not null,
    finished_on date,
    result text,
    families_help_to_run boolean,
    primary key (youth_office, project_id),
    check ((finished_on is null) = (result is null)),
    check ((finished_on is null) = (families_help_to_run is null))
);
create index project_of_year on project (youth_office, year);
create index project_finished on project (youth_office, finished_on) where finished_on is not null;

create table project_need (
    youth_office text not null default youth_office_of_transaction(),
    project_id uuid not null,
    need_id uuid not null,
    primary key (youth_office, project_id, need_id)
);

-- Whose voice each project goes back to: a child's or a family's, a professional's, both, or nobody's.
create view project_voices with (security_invoker = true) as
    select p.youth_office, p.project_id,
        case
            when bool_or(n.voice in ('CHILD_OR_YOUTH', 'PARENT_OR_FAMILY')) and bool_or(n.voice = 'PROFESSIONAL')
                then 'MIXED'
            when bool_or(n.voice in ('CHILD_OR_YOUTH', 'PARENT_OR_FAMILY')) then 'FAMILIES_ONLY'
            when bool_or(n.voice = 'PROFESSIONAL') then 'PROFESSIONALS_ONLY'
            else 'NONE'
        end as voices
    from project p
    left join project_need pn on pn.youth_office = p.youth_office and pn.project_id = p.project_id
    left join need n on n.youth_office = pn.youth_office and n.need_id = pn.need_id
    group by p.youth_office, p.project_id;

create table measure (
    youth_office text not null default youth_office_of_transaction(),
    measure_id uuid not null,
    project_id uuid not null,
    title_id uuid not null,
    held_on date not null,
    participants int not null check (participants >= 0),
    primary key (youth_office, measure_id)
);
create index measure_held on measure (youth_office, held_on);

create table cooperation_attempt (
    youth_office text not null default youth_office_of_transaction(),
    cooperation_attempt_id uuid not null,
    social_space_id uuid not null,
    partner_kind text not null,
    attempted_on date not null,
    primary key (youth_office, cooperation_attempt_id)
);

create table outcome (
    youth_office text not null default youth_office_of_transaction(),
    outcome_id uuid not null,
    project_id uuid,
    cooperation_attempt_id uuid,
    social_space_id uuid not null,
    kind text not null,
    cause text not null,
    text_id uuid not null,
    lesson_id uuid,
    happened_on date not null,
    primary key (youth_office, outcome_id),
    check ((project_id is null) <> (cooperation_attempt_id is null))
);
create index outcome_happened on outcome (youth_office, happened_on);

-- What staff wrote, under the id that events carry. Withdrawn for good where the content is gone.
create table shared_text (
    youth_office text not null default youth_office_of_transaction(),
    text_id uuid not null,
    content text,
    withdrawn boolean not null generated always as (content is null) stored,
    primary key (youth_office, text_id)
);

call guard_by_youth_office('office');
call guard_by_youth_office('social_space');
call guard_by_youth_office('resolution');
call guard_by_youth_office('resolution_earmark');
call guard_by_youth_office('fiscal_year');
call guard_by_youth_office('budget_line');
call guard_by_youth_office('money_entry');
call guard_by_youth_office('need');
call guard_by_youth_office('project');
call guard_by_youth_office('project_need');
call guard_by_youth_office('measure');
call guard_by_youth_office('cooperation_attempt');
call guard_by_youth_office('outcome');
call guard_by_youth_office('shared_text');

grant select, insert, update on office, social_space, fiscal_year to ${app};
grant select, insert, update (content) on shared_text to ${app};
grant select, insert, update (state, finished_on, result, families_help_to_run) on project to ${app};
grant select, insert on resolution, resolution_earmark, budget_line, money_entry, need, project_need, measure,
    cooperation_attempt, outcome to ${app};
grant select on project_voices to ${app};
