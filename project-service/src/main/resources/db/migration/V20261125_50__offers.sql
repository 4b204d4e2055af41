-- The map of offers. Where an offer is has to lie in Germany, and whom to ask is the organisation: no person has a column.

create table offer (
    id uuid primary key,
    youth_office text not null,
    social_space_id uuid not null,
    organisation_id uuid not null,
    project_id uuid,
    topic_id uuid not null references topic,
    title_text_id uuid not null references text (id),
    description_text_id uuid references text (id),
    times_note_text_id uuid references text (id),
    place_text_id uuid not null references text (id),
    cost_note_text_id uuid references text (id),
    ending_reason_text_id uuid references text (id),
    age_bands text[] not null check (cardinality(age_bands) > 0 and age_bands <@ array['UNDER_3', 'AGE_3_TO_5',
        'AGE_6_TO_9', 'AGE_10_TO_13', 'AGE_14_TO_17', 'AGE_18_TO_26', 'AGE_27_AND_OVER', 'ALL_AGES']),
    languages text[] not null check (cardinality(languages) > 0),
    accessibility text[] not null,
    latitude numeric(8, 6) not null check (latitude between 47.27 and 55.06),
    longitude numeric(8, 6) not null check (longitude between 5.86 and 15.05),
    cost numeric(14, 2) check (cost > 0),
    low_threshold boolean not null,
    website text,
    telephone text,
    email text,
    opened_on date not null,
    confirmed_on date not null,
    ended_on date,
    recorded_by text not null,
    unique (youth_office, id),
    check (coalesce(website, telephone, email) is not null),
    check (opened_on <= confirmed_on),
    check (confirmed_on <= ended_on),
    check (ending_reason_text_id is null or ended_on is not null),
    foreign key (youth_office, social_space_id) references social_space (youth_office, id),
    foreign key (youth_office, organisation_id) references organisation (youth_office, id),
    foreign key (youth_office, project_id) references project (youth_office, id)
);
create index offer_by_space on offer (youth_office, social_space_id, id);

create table offer_time (
    id uuid primary key,
    offer_id uuid not null,
    number int not null check (number > 0),
    youth_office text not null,
    weekday text not null check (weekday in
        ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    ends_at text not null check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and ends_at > starts_at),
    unique (offer_id, number),
    foreign key (youth_office, offer_id) references offer (youth_office, id)
);

create function what_ended_stays_ended() returns trigger
    language plpgsql as $$
begin
    if old.ended_on is not null or new.confirmed_on < old.confirmed_on then
        raise exception 'an offer that ended stays so, and a confirmation is never older than the one before'
            using errcode = 'check_violation', constraint = 'what_ended_stays_ended';
    end if;
    return new;
end
$$;
create trigger what_ended_stays_ended before update on offer
    for each row execute function what_ended_stays_ended();

call guard_by_youth_office('offer');
call guard_by_youth_office('offer_time');
grant select, insert, update (topic_id, title_text_id, description_text_id, times_note_text_id, place_text_id,
    cost_note_text_id, ending_reason_text_id, age_bands, languages, accessibility, latitude, longitude, cost,
    low_threshold, website, telephone, email, confirmed_on, ended_on) on offer to ${app};
grant select, insert, delete on offer_time to ${app};
