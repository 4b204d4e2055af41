-- Peer consultations: a day, who took part, how many cases. No column holds a word of what was spoken.

create table peer_consultation (
    id uuid primary key,
    youth_office text not null,
    social_space_id uuid not null,
    held_on date not null,
    cases int not null check (cases between 1 and 100),
    recorded_by text not null,
    unique (youth_office, id),
    foreign key (youth_office, social_space_id) references social_space (youth_office, id)
);
create index peer_consultation_by_space on peer_consultation (youth_office, social_space_id, id);

create table peer_consultation_organisation (
    id uuid primary key,
    youth_office text not null,
    peer_consultation_id uuid not null,
    organisation_id uuid not null,
    unique (peer_consultation_id, organisation_id),
    foreign key (youth_office, peer_consultation_id) references peer_consultation (youth_office, id),
    foreign key (youth_office, organisation_id) references organisation (youth_office, id)
);

call guard_by_youth_office('peer_consultation');
call guard_by_youth_office('peer_consultation_organisation');
grant select, insert, update (held_on, cases) on peer_consultation to ${app};
grant select, insert, delete on peer_consultation_organisation to ${app};

-- With whom co-operation was tried, where it has a name here, and what was tried.
alter table cooperation_attempt
    add column partner_id uuid,
    add column tried_text_id uuid references text (id),
    add foreign key (youth_office, partner_id) references organisation (youth_office, id);
