-- Network meetings: planned with an agenda out of open needs, held once, minuted. What was held is not changed.

create table network_meeting (
    id uuid primary key,
    youth_office text not null,
    social_space_id uuid not null,
    state text not null check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    planned_for date not null,
    held_on date,
    cancelled_on date,
    cancellation_reason_text_id uuid references text (id),
    minutes_text_id uuid references text (id),
    planned_by text not null,
    unique (youth_office, id),
    unique (youth_office, social_space_id, id),
    check ((state = 'HELD') = (held_on is not null)),
    check ((state = 'CANCELLED') = (cancelled_on is not null)),
    check (minutes_text_id is null or state = 'HELD'),
    check (cancellation_reason_text_id is null or state = 'CANCELLED'),
    foreign key (youth_office, social_space_id) references social_space (youth_office, id)
);
create index network_meeting_by_space on network_meeting (youth_office, social_space_id, held_on);

-- Who was invited, and who came. Present is null until the meeting is held.
create table network_meeting_organisation (
    id uuid primary key,
    youth_office text not null,
    network_meeting_id uuid not null,
    organisation_id uuid not null,
    invited boolean not null,
    present boolean,
    unique (network_meeting_id, organisation_id),
    check (invited or present),
    foreign key (youth_office, network_meeting_id) references network_meeting (youth_office, id),
    foreign key (youth_office, organisation_id) references organisation (youth_office, id)
);
create index network_meeting_of_organisation on network_meeting_organisation (youth_office, organisation_id);

-- The agenda, numbered, and what was decided; a need that came up in the meeting has no number. All of one space.
create table network_meeting_need (
    id uuid primary key,
    youth_office text not null,
    social_space_id uuid not null,
    network_meeting_id uuid not null,
    need_id uuid not null,
    number int check (number > 0),
    decision text check (decision in ('TAKEN_UP', 'POSTPONED', 'MET', 'NOT_MET', 'CLOSED')),
    unique (network_meeting_id, need_id),
    unique (network_meeting_id, number),
    check (number is not null or decision is not null),
    foreign key (youth_office, social_space_id, network_meeting_id)
        references network_meeting (youth_office, social_space_id, id),
    foreign key (youth_office, social_space_id, need_id) references need (youth_office, social_space_id, id)
);

create table network_task (
    id uuid primary key,
    youth_office text not null,
    network_meeting_id uuid not null,
    social_space_id uuid not null,
    organisation_id uuid not null,
    text_id uuid not null references text (id),
    given_on date not null,
    due_on date not null check (due_on >= given_on),
    done_on date check (done_on >= given_on),
    foreign key (youth_office, social_space_id, network_meeting_id)
        references network_meeting (youth_office, social_space_id, id),
    foreign key (youth_office, organisation_id) references organisation (youth_office, id)
);
create index network_task_by_meeting on network_task (youth_office, network_meeting_id);

create function a_meeting_is_held_once() returns trigger
    language plpgsql as $$
begin
    if old.state <> 'PLANNED'
        and (to_jsonb(new) - 'minutes_text_id') is distinct from (to_jsonb(old) - 'minutes_text_id') then
        raise exception 'a meeting that is % is not changed', old.state
            using errcode = 'check_violation', constraint = 'a_meeting_is_held_once';
    end if;
    return new;
end
$$;
create trigger a_meeting_is_held_once before update on network_meeting
    for each row execute function a_meeting_is_held_once();

create function what_was_held_stays() returns trigger
    language plpgsql as $$
begin
    if exists (select from network_meeting where id = coalesce(new.network_meeting_id, old.network_meeting_id)
            and state <> 'PLANNED') then
        raise exception 'who came to a meeting and what it decided is not changed afterwards'
            using errcode = 'check_violation', constraint = 'what_was_held_stays';
    end if;
    return coalesce(new, old);
end
$$;
create trigger what_was_held_stays before insert or update or delete on network_meeting_organisation
    for each row execute function what_was_held_stays();
create trigger what_was_held_stays before insert or update or delete on network_meeting_need
    for each row execute function what_was_held_stays();

create function a_task_is_done_once() returns trigger
    language plpgsql as $$
begin
    if old.done_on is not null then
        raise exception 'a task is done once' using errcode = 'check_violation', constraint = 'a_task_is_done_once';
    end if;
    return new;
end
$$;
create trigger a_task_is_done_once before update on network_task
    for each row execute function a_task_is_done_once();

call guard_by_youth_office('network_meeting');
call guard_by_youth_office('network_meeting_organisation');
call guard_by_youth_office('network_meeting_need');
call guard_by_youth_office('network_task');
grant select, insert, update (state, planned_for, held_on, cancelled_on, cancellation_reason_text_id, minutes_text_id)
    on network_meeting to ${app};
grant select, insert, update (present), delete on network_meeting_organisation to ${app};
grant select, insert, update (decision), delete on network_meeting_need to ${app};
grant select, insert, update (done_on) on network_task to ${app};
