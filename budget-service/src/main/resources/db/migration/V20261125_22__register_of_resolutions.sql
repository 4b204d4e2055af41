-- What a council paper says beyond its money, which resolution takes the place of which, and the search in the register.

alter table resolution
    add file_reference text,
    add department text,
    add competence text not null default 'DECISION' check (competence in ('DECISION', 'ADVICE', 'NOTICE')),
    add text_id uuid references text (id),
    add carry_over text not null default 'NOTHING' check (carry_over in ('ALL', 'CEILING', 'NOTHING')),
    add carry_over_ceiling numeric(14, 2) check (carry_over_ceiling > 0),
    add words tsvector,
    add constraint money_is_granted_by_a_decision check (competence = 'DECISION'),
    add constraint a_ceiling_has_its_amount check ((carry_over = 'CEILING') = (carry_over_ceiling is not null));

-- Which later resolution replaces or prolongs an earlier one. An earlier one is superseded once.
create table resolution_supersession (
    earlier_id uuid primary key references resolution,
    later_id uuid not null references resolution,
    youth_office text not null,
    kind text not null check (kind in ('REPLACES', 'PROLONGS')),
    from_year int not null check (from_year between 2000 and 2100),
    unique (later_id),
    check (earlier_id <> later_id)
);
call guard_by_youth_office('resolution_supersession');
grant select, insert on resolution_supersession to ${app};

create function words_of_resolution(entry resolution) returns tsvector
    language sql stable
    return to_tsvector('german', entry.number || ' ' || entry.title || ' ' || coalesce(entry.file_reference, '') || ' '
        || coalesce((select content from text where id = entry.text_id), ''));

create function resolution_is_found_by_its_words() returns trigger
    language plpgsql as $$
begin
    new.words := words_of_resolution(new);
    return new;
end
$$;
create trigger resolution_is_found_by_its_words before insert on resolution
    for each row execute function resolution_is_found_by_its_words();

-- A text that is withdrawn leaves no words behind. Runs as the owner, since the application may not change a resolution.
create function withdrawn_text_leaves_the_register() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update resolution set words = words_of_resolution(resolution) where text_id = new.id;
    return null;
end
$$;
create trigger withdrawn_text_leaves_the_register after update of content on text
    for each row execute function withdrawn_text_leaves_the_register();

alter table resolution no force row level security;
alter table text no force row level security;
update resolution set words = words_of_resolution(resolution);
alter table resolution alter column words set not null;
alter table resolution force row level security;
alter table text force row level security;

create index resolution_by_words on resolution using gin (words);
create index resolution_by_text on resolution (text_id) where text_id is not null;
