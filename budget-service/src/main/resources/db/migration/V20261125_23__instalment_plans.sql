-- Rate: a part of a commitment that is to be paid on a day. It becomes due by itself and still needs its people.
create table instalment (
    id uuid primary key,
    youth_office text not null,
    commitment_id uuid not null references commitment,
    number int not null check (number between 1 and 60),
    amount numeric(14, 2) not null check (amount > 0),
    due_on date not null,
    state text not null check (state in ('PLANNED', 'DUE', 'ORDERED', 'CANCELLED')),
    -- Why it was moved or cancelled, last.
    reason_text_id uuid references text (id),
    planned_by text not null,
    planned_on date not null,
    unique (commitment_id, number),
    constraint nothing_is_cancelled_without_a_reason check (state <> 'CANCELLED' or reason_text_id is not null)
);
create index instalment_to_become_due on instalment (due_on, commitment_id, number) where state = 'PLANNED';
create index instalment_by_state on instalment (youth_office, state, id);

-- Together the instalments are never more than the commitment was placed for.
create function instalments_stay_within_their_commitment() returns trigger
    language plpgsql as $$
begin
    if (select sum(i.amount) > max(c.amount) from instalment i join commitment c on c.id = i.commitment_id
        where i.commitment_id = new.commitment_id) then
        raise exception 'the instalments are more than their commitment'
            using errcode = 'check_violation', constraint = 'instalments_stay_within_their_commitment';
    end if;
    return null;
end
$$;
create trigger instalments_stay_within_their_commitment after insert on instalment
    for each row execute function instalments_stay_within_their_commitment();
create trigger instalment_is_never_deleted before delete on instalment for each row execute function refuse_change();

call guard_by_youth_office('instalment');
grant select, insert, update (state, due_on, reason_text_id) on instalment to ${app};

-- Which offices have an instalment whose day has come, so that it becomes due without anybody asking.
create policy all_offices on instalment for select to ${background} using (true);
grant select (youth_office, state, due_on) on instalment to ${background};
