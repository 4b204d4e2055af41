-- What social spaces and organisations were called, and where these worked, from which day on; and spaces that end.

alter table social_space add column until date, add check (until >= since);
grant update (until) on social_space to ${app};

create function a_space_ends_once() returns trigger
    language plpgsql as $$
begin
    if old.until is not null and new.until is distinct from old.until then
        raise exception 'a social space that has ended stays so' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger a_space_ends_once before update on social_space for each row execute function a_space_ends_once();

-- Null as the day: nobody said from when. Null as the person: from before histories were kept.
create table social_space_version (
    social_space_id uuid not null,
    number int not null check (number > 0),
    youth_office text not null,
    name text not null,
    population int,
    valid_from date,
    recorded_at timestamptz not null,
    recorded_by text,
    primary key (social_space_id, number),
    foreign key (youth_office, social_space_id) references social_space (youth_office, id)
);

create table organisation_version (
    organisation_id uuid not null,
    number int not null check (number > 0),
    youth_office text not null,
    name text not null,
    kind text not null,
    social_space_ids uuid[] not null,
    valid_from date,
    recorded_at timestamptz not null,
    recorded_by text,
    primary key (organisation_id, number),
    foreign key (youth_office, organisation_id) references organisation (youth_office, id)
);

-- Here the owner looks at all offices at once.
alter table social_space no force row level security;
alter table organisation no force row level security;
alter table organisation_space no force row level security;
insert into social_space_version
    select id, 1, youth_office, name, population, since, now(), null from social_space;
insert into organisation_version
    select id, 1, youth_office, name, kind, array(select social_space_id from organisation_space
            where organisation_id = id order by social_space_id), null, now(), null from organisation;
alter table organisation_space force row level security;
alter table organisation force row level security;
alter table social_space force row level security;

create trigger social_space_version_is_never_changed before update or delete on social_space_version
    for each row execute function refuse_change();
create trigger organisation_version_is_never_changed before update or delete on organisation_version
    for each row execute function refuse_change();

call guard_by_youth_office('social_space_version');
call guard_by_youth_office('organisation_version');
grant select, insert on social_space_version, organisation_version to ${app};
