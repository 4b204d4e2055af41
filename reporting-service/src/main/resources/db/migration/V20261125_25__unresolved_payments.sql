-- What the finance system paid without cover stands beside the balances, until somebody covers it. The number of a booking in
-- its line's journal is what a reversal names.
alter table money_entry add number bigint, add unresolved numeric(14, 2) not null default 0;
create index money_entry_by_number on money_entry (youth_office, budget_line_id, number) where unresolved <> 0;
