-- What the test service makes of events and requests.
create table effect (
    youth_office text not null,
    number bigint generated always as identity primary key,
    projection text not null,
    subject text not null,
    event_id uuid,
    what text not null
);
call guard_by_youth_office('effect');
grant select, insert, update, delete on effect to ${app};

create table note (
    id uuid primary key,
    youth_office text not null,
    words text not null unique
);
call guard_by_youth_office('note');
grant select, insert, update, delete on note to ${app};
