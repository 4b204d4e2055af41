-- Needs are searched in German, released by a second person, merged, taken up and closed; topics and causes are the
-- youth office's own lists. Both extensions are trusted: the owner of the database may create them.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Stop words go before the accents do, or "für" would stay as "fur".
create text search dictionary german_stop (template = pg_catalog.simple, stopwords = german, accept = false);
create text search configuration sozialraum_german (copy = pg_catalog.german);
alter text search configuration sozialraum_german
    alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
    with german_stop, unaccent, german_stem;

-- What a need's text is found by. It goes with the text when that is withdrawn. There is no index on it: row-level security
-- looks at the office first, whatever an index knows, and an office has needs by the thousand, not by the million.
alter table text add column words tsvector generated always as
    (case when not shared then to_tsvector('public.sozialraum_german'::regconfig, content) end) stored;

-- A topic that was merged into another one means that one; there is one step only. While a topic is proposed its name is a
-- text that can be withdrawn, and then is gone here as well.
alter table topic
    add column name_text_id uuid references text (id),
    add column merged_into_id uuid references topic,
    alter column name drop not null,
    add constraint what_is_confirmed_has_a_name check (not confirmed or name is not null),
    add constraint not_merged_into_itself check (merged_into_id <> id);
alter table topic drop constraint topic_youth_office_name_key;
create unique index topic_name on topic (youth_office, lower(name));
create index topic_merged on topic (youth_office, merged_into_id) where merged_into_id is not null;
grant update (name, confirmed, merged_into_id) on topic to ${app};

create function a_withdrawn_name_is_gone() returns trigger
    language plpgsql as $$
begin
    update topic set name = null where name_text_id = new.id and not confirmed;
    return null;
end
$$;
create trigger a_withdrawn_name_is_gone after update on text
    for each row when (old.content is not null and new.content is null) execute function a_withdrawn_name_is_gone();

create function topics_are_merged_in_one_step() returns trigger
    language plpgsql as $$
begin
    if exists (select from topic where id = new.merged_into_id and merged_into_id is not null)
        or exists (select from topic where merged_into_id = new.id) then
        raise exception 'a topic is merged into one that stands for itself'
            using errcode = 'check_violation', constraint = 'topics_are_merged_in_one_step';
    end if;
    return null;
end
$$;
create trigger topics_are_merged_in_one_step after insert or update on topic
    for each row when (new.merged_into_id is not null) execute function topics_are_merged_in_one_step();

-- The causes that a youth office adds to those that everybody has.
create table cause (
    id uuid primary key,
    youth_office text not null,
    key text not null check (key ~ '^[A-Z][A-Z0-9_]{0,59}$'),
    name text not null,
    unique (youth_office, key)
);
call guard_by_youth_office('cause');
grant select, insert on cause to ${app};

alter table need
    add column age_band text,
    add column state text not null default 'VOICED' check (state in ('VOICED', 'TAKEN_UP', 'MET', 'NOT_MET', 'CLOSED')),
    add column last_act_on date,
    add column released_on date,
    add column released_by text,
    add column merged_into_id uuid,
    add column closed_on date,
    add column closing_reason_text_id uuid references text (id),
    add constraint released_by_a_second_person check (released_by <> voiced_by),
    add constraint released_by_somebody check ((released_on is null) = (released_by is null)),
    add constraint not_merged_into_itself check (merged_into_id <> id),
    add constraint an_end_has_its_day check ((state in ('MET', 'NOT_MET', 'CLOSED')) = (closed_on is not null)),
    add constraint closed_for_a_reason check (state <> 'CLOSED' or closing_reason_text_id is not null),
    add unique (youth_office, social_space_id, id),
    add foreign key (youth_office, social_space_id, merged_into_id)
        references need (youth_office, social_space_id, id);
update need set last_act_on = month;
alter table need alter column last_act_on set not null;
create index need_merged on need (youth_office, merged_into_id) where merged_into_id is not null;

create function needs_are_merged_in_one_step() returns trigger
    language plpgsql as $$
begin
    if exists (select from need where id = new.merged_into_id and merged_into_id is not null)
        or exists (select from need where merged_into_id = new.id) then
        raise exception 'a need is merged into one that stands for itself'
            using errcode = 'check_violation', constraint = 'needs_are_merged_in_one_step';
    end if;
    return null;
end
$$;
create trigger needs_are_merged_in_one_step after insert or update on need
    for each row when (new.merged_into_id is not null) execute function needs_are_merged_in_one_step();

create function a_need_goes_forward() returns trigger
    language plpgsql as $$
begin
    if old.merged_into_id is not null and new.state <> old.state
        or not (old.state = new.state
            or old.state = 'VOICED' and new.state in ('TAKEN_UP', 'CLOSED')
            or old.state = 'TAKEN_UP' and new.state in ('MET', 'NOT_MET', 'CLOSED'))
        or old.released_on is not null and new.released_on is distinct from old.released_on then
        raise exception 'a need does not go from % to %', old.state, new.state
            using errcode = 'check_violation', constraint = 'a_need_goes_forward';
    end if;
    return new;
end
$$;
create trigger a_need_goes_forward before update on need for each row execute function a_need_goes_forward();

grant update (state, last_act_on, released_on, released_by, merged_into_id, closed_on, closing_reason_text_id) on need
    to ${app};
