-- Umschichtung: money moves between two lines of one product account and year.
insert into journal_kind values
    ('TRANSFER_OUT', -1, 0, 0, 0, 0, 0, 0, false, false, false, false),
    ('TRANSFER_IN',   1, 0, 0, 0, 0, 0, 0, false, false, false, false);

create table transfer (
    id uuid primary key,
    youth_office text not null,
    from_line_id uuid not null,
    from_earmark text not null,
    to_line_id uuid not null,
    to_earmark text not null,
    amount numeric(14, 2) not null check (amount > 0),
    reason_text_id uuid not null references text (id),
    happened_on date not null,
    decided_by text not null,
    constraint nothing_is_transferred_to_itself check (from_line_id <> to_line_id),
    foreign key (from_line_id, from_earmark) references earmark_balance (budget_line_id, name),
    foreign key (to_line_id, to_earmark) references earmark_balance (budget_line_id, name)
);
create index transfer_by_from on transfer (from_line_id, id);
create index transfer_by_to on transfer (to_line_id, id);

-- Whatever writes it: one office, one product account, one year, and both earmarks share their money with others.
create function transfer_stays_in_its_product_account() returns trigger
    language plpgsql as $$
begin
    if not exists (
        select from budget_line f
            join budget_line t on t.youth_office = f.youth_office and t.year = f.year
                and t.product_account = f.product_account
            join earmark_balance fe on fe.budget_line_id = f.id and fe.name = new.from_earmark and fe.coverable
            join earmark_balance te on te.budget_line_id = t.id and te.name = new.to_earmark and te.coverable
        where f.id = new.from_line_id and t.id = new.to_line_id and f.youth_office = new.youth_office) then
        raise exception 'a transfer stays in its office, year and product account, between coverable earmarks'
            using errcode = 'check_violation', constraint = 'transfer_stays_in_its_product_account';
    end if;
    return new;
end
$$;
create trigger transfer_stays_in_its_product_account before insert on transfer
    for each row execute function transfer_stays_in_its_product_account();
create trigger transfer_is_never_changed before update or delete on transfer
    for each row execute function refuse_change();

call guard_by_youth_office('transfer');
grant select, insert on transfer to ${app};
