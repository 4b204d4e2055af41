-- Jahresabschluss: what is open moves into the next year with its money, the rest is carried over or lapses, and the closed
-- year takes no entry.

-- Lowers what its commitment has paid: the entry that told the payment stands in a closed year and stays as it is.
alter table journal_kind add takes_back boolean not null default false;
insert into journal_kind values
    ('CARRIED_OUT',            -1, 0, 0,  0, 0, 0, 0, false, false, false, false, false),
    ('CARRIED_IN',              1, 0, 0,  0, 0, 0, 0, false, false, false, false, false),
    ('COMMITMENT_CARRIED_OUT', -1, 0, 0, -1, 0, 0, 0, true,  false, false, false, false),
    ('COMMITMENT_CARRIED_IN',   1, 0, 0,  1, 0, 0, 0, true,  false, false, false, false),
    ('LAPSED',                 -1, 0, 0,  0, 0, 0, 0, false, false, false, false, false),
    ('LATE_RETURN',             1, 0, 0,  1, 0, 0, 0, true,  true,  false, false, true),
    ('LATE_REVERSAL',           1, 0, 0,  1, 0, 0, 0, true,  true,  false, false, true);

alter table journal_entry
    -- The entry of an earlier year to which this one refers; null where there is none, as in all that were there before.
    add earlier_line_id uuid,
    add earlier_number bigint,
    add check ((earlier_line_id is null) = (earlier_number is null)),
    add foreign key (earlier_line_id, earlier_number) references journal_entry (budget_line_id, number);

create or replace function add_to_commitment(entry journal_entry) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    k journal_kind;
    gain numeric(14, 2) := entry.amount;
begin
    if entry.reverses is null then
        select * into k from journal_kind where kind = entry.kind;
    else
        gain := -entry.amount;
        select kinds.* into k from journal_entry undone join journal_kind kinds on kinds.kind = undone.kind
            where undone.budget_line_id = entry.budget_line_id and undone.number = entry.reverses;
    end if;
    update commitment set
        open = open + entry.committed,
        paid = paid + entry.paid - case when k.takes_back then gain else 0 end,
        unresolved = unresolved + coalesce(entry.unresolved, 0),
        repaid = repaid + case when k.pays_back then gain else 0 end,
        increased = increased + case when k.kind = 'COMMITMENT_INCREASE' then gain else 0 end,
        released = released + case when k.kind = 'RELEASE' then gain else 0 end
    where id = entry.commitment_id and (budget_line_id = entry.budget_line_id or k.pays_back);
    if not found then
        raise exception 'the commitment is of another line' using errcode = 'restrict_violation';
    end if;
end
$$;

-- Runs after add_to_balances, which has waited for the line's lock: what was closed meanwhile is seen.
create function closed_year_takes_no_entry() returns trigger
    language plpgsql as $$
begin
    if exists (
        select from budget_line l join fiscal_year y on y.youth_office = l.youth_office and y.year = l.year
        where l.id = new.budget_line_id and y.state = 'CLOSED') then
        raise exception 'a closed year takes no entry'
            using errcode = 'restrict_violation', constraint = 'closed_year_takes_no_entry';
    end if;
    if new.earlier_line_id is not null and not exists (
        select from budget_line l join budget_line e on e.youth_office = l.youth_office and e.year < l.year
        where l.id = new.budget_line_id and e.id = new.earlier_line_id) then
        raise exception 'an entry refers to an earlier year of its own office'
            using errcode = 'check_violation', constraint = 'an_entry_refers_to_an_earlier_year';
    end if;
    return null;
end
$$;
create trigger closed_year_takes_no_entry after insert on journal_entry
    for each row execute function closed_year_takes_no_entry();

alter table fiscal_year
    add closed_on date,
    add closed_by text,
    add constraint whoever_closed_a_year_is_known check (
        (state = 'CLOSED') = (closed_on is not null) and (state = 'CLOSED') = (closed_by is not null));

-- A year closes only when nothing is left on its lines, and stays closed.
create function year_closes_empty_and_for_good() returns trigger
    language plpgsql as $$
begin
    if old.state = 'CLOSED' then
        raise exception 'a closed year stays closed' using errcode = 'restrict_violation';
    end if;
    if new.state = 'CLOSED' and exists (
        select from budget_line where youth_office = new.youth_office and year = new.year
            and (available, blocked, reserved, committed, unresolved) is distinct from (0, 0, 0, 0, 0)) then
        raise exception 'a line of the year is not settled'
            using errcode = 'check_violation', constraint = 'a_year_closes_empty';
    end if;
    return new;
end
$$;
create trigger year_closes_empty_and_for_good before update on fiscal_year
    for each row execute function year_closes_empty_and_for_good();
grant update (closed_on, closed_by) on fiscal_year to ${app};

-- Beside the line that the resolution grants, a space has at most one more of the same year under it, with plan 0.00, for
-- what was carried in. What is repaid may leave a line as well, so more can leave it than it was appropriated; that nobody
-- overdraws is guarded by what is available.
alter table budget_line
    drop constraint budget_line_youth_office_year_social_space_id_resolution_id_key,
    drop constraint budget_line_appropriated_check;
create unique index one_line_with_plan_and_one_without on budget_line
    (youth_office, year, social_space_id, resolution_id, (plan > 0));

-- A commitment moves only when its money has left the old line, and only to the line of a later year for carried money.
create function commitment_follows_its_money() returns trigger
    language plpgsql as $$
begin
    if new.budget_line_id <> old.budget_line_id and (old.open <> 0 or not exists (
        select from budget_line f join budget_line t on t.youth_office = f.youth_office
            and t.social_space_id = f.social_space_id and t.resolution_id = f.resolution_id
            and t.year > f.year and t.plan = 0
        where f.id = old.budget_line_id and t.id = new.budget_line_id)) then
        raise exception 'a commitment moves with its money, into a later year'
            using errcode = 'check_violation', constraint = 'commitment_follows_its_money';
    end if;
    return new;
end
$$;
create trigger commitment_follows_its_money before update of budget_line_id on commitment
    for each row execute function commitment_follows_its_money();
grant update (budget_line_id) on commitment to ${app};
