-- Whose need it is, and what came of it. Texts that staff write stand in the table text, so that they can be withdrawn;
-- here are their ids. No person of the families is ever here: a need has a voice, a source, a topic, a month and a text.

create table youth_office (
    id uuid primary key,
    youth_office text not null unique,
    name text not null
);

create table social_space (
    id uuid primary key,
    youth_office text not null,
    key text not null check (key ~ '^[a-z0-9][a-z0-9-]*$'),
    name text not null,
    population int check (population > 0),
    since date,
    unique (youth_office, key),
    unique (youth_office, id)
);

create table organisation (
    id uuid primary key,
    youth_office text not null,
    key text not null check (key ~ '^[a-z0-9][a-z0-9-]*$'),
    name text not null,
    kind text not null,
    unique (youth_office, key),
    unique (youth_office, id)
);

create table organisation_space (
    organisation_id uuid not null,
    youth_office text not null,
    social_space_id uuid not null,
    primary key (organisation_id, social_space_id),
    foreign key (youth_office, organisation_id) references organisation (youth_office, id),
    foreign key (youth_office, social_space_id) references social_space (youth_office, id)
);

-- A topic that a need brought stands as proposed until somebody confirms it.
create table topic (
    id uuid primary key,
    youth_office text not null,
    name text not null,
    confirmed boolean not null default false,
    unique (youth_office, name)
);

create table need (
    id uuid primary key,
    youth_office text not null,
    social_space_id uuid not null,
    voice text not null,
    source text not null,
    topic_id uuid not null references topic,
    month date not null check (extract(day from month) = 1),
    existing_text_id uuid references text (id),
    missing_text_id uuid not null references text (id),
    conditions_text_id uuid references text (id),
    voiced_by text not null,
    unique (youth_office, id),
    foreign key (youth_office, social_space_id) references social_space (youth_office, id)
);
create index need_by_space on need (youth_office, social_space_id, id);

create table project (
    id uuid primary key,
    youth_office text not null,
    social_space_id uuid not null,
    applicant_id uuid not null,
    title_text_id uuid not null references text (id),
    description_text_id uuid references text (id),
    no_need_reason_text_id uuid references text (id),
    year int not null check (year between 2000 and 2100),
    requested_amount numeric(14, 2) not null check (requested_amount > 0),
    state text not null check (state in ('IDEA', 'APPLIED', 'APPROVED', 'FUNDED', 'UNFUNDED', 'RUNNING', 'COMPLETED',
        'DISCONTINUED', 'REJECTED')),
    last_act_on date not null,
    started_on date,
    approval_id uuid,
    approved_amount numeric(14, 2) check (approved_amount > 0),
    unfunded_reason text,
    result text,
    families_help_to_run boolean,
    unique (youth_office, id),
    foreign key (youth_office, social_space_id) references social_space (youth_office, id),
    foreign key (youth_office, applicant_id) references organisation (youth_office, id),
    check ((state in ('COMPLETED', 'DISCONTINUED')) = (result is not null)),
    check ((approval_id is null) = (approved_amount is null)),
    check ((state = 'UNFUNDED') = (unfunded_reason is not null))
);
create index project_by_space on project (youth_office, social_space_id, id);
create index project_by_applicant on project (youth_office, applicant_id, id);

create table project_need (
    project_id uuid not null,
    youth_office text not null,
    need_id uuid not null,
    primary key (project_id, need_id),
    foreign key (youth_office, project_id) references project (youth_office, id),
    foreign key (youth_office, need_id) references need (youth_office, id)
);

create table approval (
    id uuid primary key,
    youth_office text not null,
    project_id uuid not null,
    year int not null,
    amount numeric(14, 2) not null check (amount > 0),
    state text not null check (state in ('ASKED', 'FUNDED', 'UNFUNDED')),
    foreign key (youth_office, project_id) references project (youth_office, id)
);
create unique index one_asked_approval_per_year on approval (project_id, year) where state in ('ASKED', 'FUNDED');

-- Who did what with a project, when, on which day, and why.
create table project_act (
    project_id uuid not null,
    number int not null check (number > 0),
    youth_office text not null,
    act text not null,
    from_state text,
    to_state text not null,
    happened_on date not null,
    acted_at timestamptz not null,
    acted_by text not null,
    reason_text_id uuid references text (id),
    primary key (project_id, number),
    foreign key (youth_office, project_id) references project (youth_office, id)
);
create trigger history_is_never_changed before update or delete on project_act
    for each row execute function refuse_change();
create trigger history_is_never_truncated before truncate on project_act
    for each statement execute function refuse_change();

create table measure (
    id uuid primary key,
    youth_office text not null,
    project_id uuid not null,
    title_text_id uuid not null references text (id),
    held_on date not null,
    participants int not null check (participants >= 0),
    foreign key (youth_office, project_id) references project (youth_office, id)
);
create index measure_by_project on measure (project_id, id);

create table cooperation_attempt (
    id uuid primary key,
    youth_office text not null,
    social_space_id uuid not null,
    partner_kind text not null,
    tried_on date not null,
    unique (youth_office, id),
    foreign key (youth_office, social_space_id) references social_space (youth_office, id)
);

create table outcome (
    id uuid primary key,
    youth_office text not null,
    project_id uuid,
    cooperation_attempt_id uuid,
    kind text not null check (kind in ('SUCCESS', 'DIFFICULTY')),
    cause text not null,
    text_id uuid not null references text (id),
    lesson_text_id uuid references text (id),
    happened_on date not null,
    check ((project_id is null) <> (cooperation_attempt_id is null)),
    foreign key (youth_office, project_id) references project (youth_office, id),
    foreign key (youth_office, cooperation_attempt_id) references cooperation_attempt (youth_office, id)
);
create index outcome_by_project on outcome (project_id, id);

call guard_by_youth_office('youth_office');
call guard_by_youth_office('social_space');
call guard_by_youth_office('organisation');
call guard_by_youth_office('organisation_space');
call guard_by_youth_office('topic');
call guard_by_youth_office('need');
call guard_by_youth_office('project');
call guard_by_youth_office('project_need');
call guard_by_youth_office('approval');
call guard_by_youth_office('project_act');
call guard_by_youth_office('measure');
call guard_by_youth_office('cooperation_attempt');
call guard_by_youth_office('outcome');

grant select, insert on youth_office, social_space, organisation, organisation_space, topic, need, project_need,
    project_act, measure, cooperation_attempt, outcome to ${app};
grant select, insert, update (state, last_act_on, started_on, approval_id, approved_amount, unfunded_reason, result,
    families_help_to_run) on project to ${app};
grant select, insert, update (state) on approval to ${app};
