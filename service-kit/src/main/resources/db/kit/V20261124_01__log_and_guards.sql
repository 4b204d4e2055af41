-- What every service keeps beside its own tables: the events it published, the texts they refer to, the answers it gave,
-- and how far it has read. Every row that belongs to a youth office says so, and row-level security holds to it.

create function youth_office_of_transaction() returns text
    language sql stable
    return nullif(current_setting('sozialraum.youth_office', true), '');

-- Makes a table visible to the youth office of the transaction only, for its owner too.
create procedure guard_by_youth_office(guarded regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy own_office on %s using (youth_office = youth_office_of_transaction())'
        || ' with check (youth_office = youth_office_of_transaction())', guarded);
end
$$;

-- A table whose rows, once written, stay as they are.
create function refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception '% on % is refused: its rows stay as they were written', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create table subject_counter (
    youth_office text not null,
    subject text not null,
    last_sequence bigint not null check (last_sequence > 0),
    primary key (youth_office, subject)
);

-- The outbox, and for ever the copy from which a lost topic can be filled again.
create table event (
    id uuid primary key,
    youth_office text not null,
    subject text not null,
    sequence bigint not null check (sequence > 0),
    type text not null,
    data json not null,
    occurred_at timestamptz not null,
    actor text not null,
    causation_id uuid,
    correlation_id text,
    traceparent text,
    -- Drawn after the subject's counter is locked, so within a subject it has the order of the sequence.
    insertion bigint generated always as identity,
    -- The publication number; given under the publisher's lease.
    position bigint unique check (position > 0),
    unique (youth_office, subject, sequence)
);
create index event_unpublished on event (insertion) where position is null;

create function event_keeps_its_facts() returns trigger
    language plpgsql as $$
begin
    if old.position is not null
        or (to_jsonb(new) - 'position') is distinct from (to_jsonb(old) - 'position') then
        raise exception 'an event is given its position once and otherwise stays as it was written'
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger event_keeps_its_facts before update on event for each row execute function event_keeps_its_facts();
create trigger event_is_never_deleted before delete on event for each row execute function refuse_change();
create trigger event_is_never_truncated before truncate on event for each statement execute function refuse_change();

-- One row: who publishes, the last number given, and up to which number the broker has acknowledged.
create table publisher_lease (
    only_one boolean primary key default true check (only_one),
    epoch bigint not null default 0,
    holder uuid,
    expires_at timestamptz not null default '-infinity',
    last_position bigint not null default 0,
    sent_up_to bigint not null default 0 check (sent_up_to <= last_position)
);
insert into publisher_lease default values;

-- What staff wrote. Never part of an event; withdrawn by emptying the row.
create table text (
    id uuid primary key,
    youth_office text not null,
    content text,
    salt text,
    hash text not null,
    written_at timestamptz not null,
    withdrawn_at timestamptz,
    -- False: the text is for this service only and never enters the log.
    shared boolean not null,
    sent boolean not null default false,
    check ((withdrawn_at is null) = (content is not null and salt is not null))
);
create index text_unsent on text (id) where shared and not sent;

create table idempotent_request (
    youth_office text not null,
    caller text not null,
    key text not null,
    operation text not null,
    body_hmac bytea not null,
    thing_id uuid,
    refusal json,
    decided_at timestamptz not null,
    primary key (youth_office, caller, key),
    check ((thing_id is null) <> (refusal is null))
);
create index idempotent_request_age on idempotent_request (decided_at);

create table projection_offset (
    projection text not null,
    topic text not null,
    topic_id text not null,
    partition int not null,
    next_offset bigint not null check (next_offset >= 0),
    primary key (projection, topic, partition)
);

create table projection_subject (
    projection text not null,
    youth_office text not null,
    subject text not null,
    last_sequence bigint not null,
    parked boolean not null default false,
    primary key (projection, youth_office, subject)
);

-- Every event that took effect, so that the same one is known again and another one under its number is caught.
create table projection_event (
    projection text not null,
    youth_office text not null,
    subject text not null,
    sequence bigint not null,
    event_id uuid not null,
    primary key (projection, youth_office, subject, sequence)
);

create table parked_event (
    projection text not null,
    topic text not null,
    partition int not null,
    "offset" bigint not null,
    topic_id text not null,
    youth_office text not null,
    subject text not null,
    sequence bigint not null,
    event_id uuid not null,
    headers json not null,
    value bytea not null,
    reason text not null,
    parked_at timestamptz not null,
    sent boolean not null default false,
    primary key (projection, topic_id, partition, "offset")
);

call guard_by_youth_office('subject_counter');
call guard_by_youth_office('event');
call guard_by_youth_office('text');
call guard_by_youth_office('idempotent_request');
call guard_by_youth_office('projection_subject');
call guard_by_youth_office('projection_event');
call guard_by_youth_office('parked_event');

-- The publisher works for all offices: it reads what is to be sent and marks what was sent, nothing else.
create policy all_offices on event to ${background} using (true);
create policy all_offices on text to ${background} using (true);
create policy all_offices on parked_event to ${background} using (true);
grant select, update (position) on event to ${background};
grant select, update (sent) on text to ${background};
grant select, update (sent) on parked_event to ${background};
grant select, update on publisher_lease to ${background};

grant select, insert, update (last_sequence) on subject_counter to ${app};
grant select, insert on event to ${app};
grant select, insert, update (content, salt, withdrawn_at, sent) on text to ${app};
grant select, insert, delete on idempotent_request to ${app};
grant select, insert, update, delete on projection_offset to ${app};
grant select, insert, update on projection_subject to ${app};
grant select, insert on projection_event to ${app};
grant select, insert, delete on parked_event to ${app};
grant select on publisher_lease to ${app};
