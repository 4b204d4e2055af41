-- What holds in a social space from when to when. The database sees to it that nothing of a kind overlaps; the extension is
-- trusted, and compares the space as well as the days.

create extension if not exists btree_gist;

create table provider_contract (
    id uuid primary key,
    youth_office text not null,
    organisation_id uuid not null,
    social_space_id uuid not null,
    kind text not null check (kind in ('OUTPATIENT_PROVIDER', 'RESIDENTIAL_PROVIDER')),
    valid_from date not null,
    valid_to date not null,
    recorded_by text not null,
    check (valid_from <= valid_to),
    foreign key (youth_office, organisation_id) references organisation (youth_office, id),
    foreign key (youth_office, social_space_id) references social_space (youth_office, id),
    constraint one_provider_of_a_kind_at_a_time exclude using gist
        (youth_office with =, social_space_id with =, kind with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table network_model (
    id uuid primary key,
    youth_office text not null,
    social_space_id uuid not null,
    model text not null check (model in ('DEDICATED_NETWORKER', 'SOCIAL_SPACE_TEAM', 'SINGLE_PROVIDER')),
    organisation_id uuid,
    valid_from date not null,
    valid_to date,
    recorded_by text not null,
    check (valid_from <= valid_to),
    check (organisation_id is null or model = 'SINGLE_PROVIDER'),
    foreign key (youth_office, organisation_id) references organisation (youth_office, id),
    foreign key (youth_office, social_space_id) references social_space (youth_office, id),
    constraint one_network_model_at_a_time exclude using gist
        (youth_office with =, social_space_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table family_centre_post (
    id uuid primary key,
    youth_office text not null,
    organisation_id uuid not null,
    social_space_id uuid not null,
    percent_of_a_post int not null check (percent_of_a_post between 0 and 1000),
    valid_from date not null,
    valid_to date,
    recorded_by text not null,
    check (valid_from <= valid_to),
    foreign key (youth_office, organisation_id) references organisation (youth_office, id),
    foreign key (youth_office, social_space_id) references social_space (youth_office, id),
    constraint one_share_of_a_centre_at_a_time exclude using gist
        (youth_office with =, organisation_id with =, social_space_id with =,
            daterange(valid_from, valid_to, '[]') with &&)
);

-- A term only ever becomes shorter: what held yesterday stays true.
create function a_term_is_only_shortened() returns trigger
    language plpgsql as $$
begin
    if (to_jsonb(new) - 'valid_to') is distinct from (to_jsonb(old) - 'valid_to')
        or new.valid_to is null or new.valid_to > old.valid_to then
        raise exception 'a term is shortened and otherwise stays as it was recorded'
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger a_term_is_only_shortened before update on provider_contract
    for each row execute function a_term_is_only_shortened();
create trigger a_term_is_only_shortened before update on network_model
    for each row execute function a_term_is_only_shortened();
create trigger a_term_is_only_shortened before update on family_centre_post
    for each row execute function a_term_is_only_shortened();

call guard_by_youth_office('provider_contract');
call guard_by_youth_office('network_model');
call guard_by_youth_office('family_centre_post');
grant select, insert, update (valid_to) on provider_contract, network_model, family_centre_post to ${app};

grant update (name, population) on social_space to ${app};
grant update (voice, source, topic_id, age_band, month) on need to ${app};
grant update (name, kind) on organisation to ${app};
grant delete on organisation_space to ${app};
