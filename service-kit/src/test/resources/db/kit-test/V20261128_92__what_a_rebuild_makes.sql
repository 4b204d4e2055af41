-- A read model of the tests that can be built again: how many events of each subject took effect, and what texts say.
create table counted (
    youth_office text not null default youth_office_of_transaction(),
    subject text not null,
    events int not null,
    content text,
    is_text boolean not null generated always as (content is not null) stored,
    primary key (youth_office, subject)
);
call guard_by_youth_office('counted');
grant select, insert, update on counted to ${app};
