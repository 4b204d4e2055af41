-- Network work of the yearly report: meetings with who came and what was looked at, consultations, offers, and until when
-- a need was open.

create table organisation (
    youth_office text not null default youth_office_of_transaction(),
    organisation_id uuid not null,
    name text not null,
    kind text not null,
    primary key (youth_office, organisation_id)
);

create table network_meeting (
    youth_office text not null default youth_office_of_transaction(),
    network_meeting_id uuid not null,
    social_space_id uuid not null,
    held_on date not null,
    primary key (youth_office, network_meeting_id)
);
create index network_meeting_held on network_meeting (youth_office, held_on);

create table network_meeting_organisation (
    youth_office text not null default youth_office_of_transaction(),
    network_meeting_id uuid not null,
    organisation_id uuid not null,
    invited boolean not null,
    present boolean not null,
    primary key (youth_office, network_meeting_id, organisation_id),
    check (invited or present)
);

create table network_meeting_need (
    youth_office text not null default youth_office_of_transaction(),
    network_meeting_id uuid not null,
    need_id uuid not null,
    decision text not null,
    primary key (youth_office, network_meeting_id, need_id)
);

create table peer_consultation (
    youth_office text not null default youth_office_of_transaction(),
    peer_consultation_id uuid not null,
    social_space_id uuid not null,
    held_on date not null,
    cases int not null check (cases > 0),
    primary key (youth_office, peer_consultation_id)
);
create index peer_consultation_held on peer_consultation (youth_office, held_on);

create table offer (
    youth_office text not null default youth_office_of_transaction(),
    offer_id uuid not null,
    social_space_id uuid not null,
    opened_on date not null,
    ended_on date,
    primary key (youth_office, offer_id)
);

alter table need add column closed_on date;
grant update (closed_on) on need to ${app};

call guard_by_youth_office('organisation');
call guard_by_youth_office('network_meeting');
call guard_by_youth_office('network_meeting_organisation');
call guard_by_youth_office('network_meeting_need');
call guard_by_youth_office('peer_consultation');
call guard_by_youth_office('offer');
grant select, insert, update (name, kind) on organisation to ${app};
grant select, insert on network_meeting, network_meeting_organisation, network_meeting_need to ${app};
grant select, insert, update (held_on, cases) on peer_consultation to ${app};
grant select, insert, update (ended_on) on offer to ${app};
