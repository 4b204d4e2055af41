-- A project may reach over two years: each year's approval says whether there is money for it, and only the first year's
-- moves the project.

create table approval (
    youth_office text not null default youth_office_of_transaction(),
    approval_id uuid not null,
    project_id uuid not null,
    year int not null,
    funded boolean not null default false,
    primary key (youth_office, approval_id)
);
create index approval_of_project on approval (youth_office, project_id);

call guard_by_youth_office('approval');

grant select, insert, update (funded) on approval to ${app};
grant update (title_id, year, requested) on project to ${app};
grant delete on project_need to ${app};
