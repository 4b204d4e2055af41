-- What budget-service's journal tells of each project's money, out of which line. Only the log fills these tables.

create table budget_line_year (
    youth_office text not null default youth_office_of_transaction(),
    budget_line_id uuid not null,
    year int not null,
    primary key (youth_office, budget_line_id)
);

-- The sums of the entries' effects. The project need not be known here.
create table project_money (
    youth_office text not null default youth_office_of_transaction(),
    project_id uuid not null,
    budget_line_id uuid not null,
    committed numeric(14, 2) not null,
    paid numeric(14, 2) not null,
    repaid numeric(14, 2) not null,
    primary key (youth_office, project_id, budget_line_id),
    foreign key (youth_office, budget_line_id) references budget_line_year (youth_office, budget_line_id)
);

call guard_by_youth_office('budget_line_year');
call guard_by_youth_office('project_money');
grant select, insert on budget_line_year to ${app};
grant select, insert, update (committed, paid, repaid) on project_money to ${app};
