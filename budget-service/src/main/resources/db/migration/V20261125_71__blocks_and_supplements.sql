-- Haushaltssperre und Nachtrag: acts of the council that change what a line may spend.
insert into journal_kind values
    ('BLOCK',           0,  1, 0, 0, 0, 0, 0, false, false, false, false),
    ('UNBLOCK',         0, -1, 0, 0, 0, 0, 0, false, false, false, false),
    ('SUPPLEMENT',      1,  0, 0, 0, 0, 0, 0, false, false, false, false),
    ('SUPPLEMENT_CUT', -1,  0, 0, 0, 0, 0, 0, false, false, false, false);

create table block (
    id uuid primary key,
    youth_office text not null,
    year int not null,
    resolution_number text not null,
    committee text not null,
    decided_on date not null,
    reason_text_id uuid not null references text (id),
    entered_by text not null,
    foreign key (youth_office, year) references fiscal_year (youth_office, year)
);
create index block_by_year on block (youth_office, year, id);

create table blocked_part (
    id uuid primary key,
    youth_office text not null,
    block_id uuid not null references block,
    budget_line_id uuid not null,
    earmark text not null,
    amount numeric(14, 2) not null check (amount > 0),
    lifted numeric(14, 2) not null default 0,
    unique (block_id, budget_line_id, earmark),
    constraint nothing_is_lifted_twice check (lifted between 0 and amount),
    foreign key (budget_line_id, earmark) references earmark_balance (budget_line_id, name)
);
create index blocked_part_by_line on blocked_part (budget_line_id) where lifted < amount;

create table supplement (
    id uuid primary key,
    youth_office text not null,
    year int not null,
    change text not null check (change in ('RAISE', 'CUT')),
    resolution_number text not null,
    committee text not null,
    decided_on date not null,
    reason_text_id uuid not null references text (id),
    entered_by text not null,
    foreign key (youth_office, year) references fiscal_year (youth_office, year)
);
create index supplement_by_year on supplement (youth_office, year, id);

create table supplemented_part (
    id uuid primary key,
    youth_office text not null,
    supplement_id uuid not null references supplement,
    budget_line_id uuid not null,
    earmark text not null,
    amount numeric(14, 2) not null check (amount > 0),
    unique (supplement_id, budget_line_id, earmark),
    foreign key (budget_line_id, earmark) references earmark_balance (budget_line_id, name)
);

call guard_by_youth_office('block');
call guard_by_youth_office('blocked_part');
call guard_by_youth_office('supplement');
call guard_by_youth_office('supplemented_part');
grant select, insert on block to ${app};
grant select, insert, update (lifted) on blocked_part to ${app};
grant select, insert on supplement to ${app};
grant select, insert on supplemented_part to ${app};
