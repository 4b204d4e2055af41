-- What can happen to money beyond the plain way: increase, release, bank return, reversal, repayment, and what the finance
-- system reports without cover.

-- The owner fills new columns for every office; the guard is back before the end.
alter table commitment no force row level security;
alter table journal_entry no force row level security;
alter table payment_order no force row level security;

-- The kinds of journal entries and what each does to the balances, as multiples of its amount. A new kind is one row here
-- and one constant in the code; no other effect is possible.
create table journal_kind (
    kind text primary key,
    appropriated smallint not null,
    blocked smallint not null,
    reserved smallint not null,
    committed smallint not null,
    paid smallint not null,
    repaid smallint not null,
    -- What the finance system paid without cover: outside of what is available.
    unresolved smallint not null,
    names_commitment boolean not null,
    names_order boolean not null,
    -- Negates the entry that it names, and has no effect of its own.
    reverses boolean not null default false,
    -- Lowers what has been paid out of the commitment, whichever line it is booked on.
    pays_back boolean not null default false
);
insert into journal_kind values
    ('PLAN',                   1, 0, 0,  0,  0, 0,  0, false, false, false, false),
    ('COMMITMENT',             0, 0, 0,  1,  0, 0,  0, true,  false, false, false),
    ('COMMITMENT_INCREASE',    0, 0, 0,  1,  0, 0,  0, true,  false, false, false),
    ('RELEASE',                0, 0, 0, -1,  0, 0,  0, true,  false, false, false),
    ('PAYMENT',                0, 0, 0, -1,  1, 0,  0, true,  true, false, false),
    ('RETURN',                 0, 0, 0,  1, -1, 0,  0, true,  true, false, false),
    ('UNRESOLVED',             0, 0, 0,  0,  0, 0,  1, false, false, false, false),
    ('COVERING',               0, 0, 0,  0,  1, 0, -1, false, false, false, false),
    ('COVERING_BY_COMMITMENT', 0, 0, 0, -1,  1, 0, -1, true,  false, false, false),
    ('REPAYMENT',              0, 0, 0,  0,  0, 1,  0, true,  false, false, true),
    ('EARLIER_REPAYMENT',      0, 0, 0,  0,  0, 0,  0, true,  false, false, true),
    ('REVERSAL',               0, 0, 0,  0,  0, 0,  0, false, false, true,  false);
grant select on journal_kind to ${app};

alter table budget_line add unresolved numeric(14, 2) not null default 0 check (unresolved >= 0);

alter table commitment
    -- Sums of the journal's entries that name this commitment.
    add increased numeric(14, 2) not null default 0 check (increased >= 0),
    add released numeric(14, 2) not null default 0 check (released >= 0),
    add paid numeric(14, 2) not null default 0 check (paid >= 0),
    add unresolved numeric(14, 2) not null default 0 check (unresolved >= 0),
    add repaid numeric(14, 2) not null default 0 check (repaid >= 0),
    add expires_on date,
    -- Why it takes no more orders than are under way; what is orderable is released at once.
    add ending text not null default 'NONE'
        check (ending in ('NONE', 'FINAL_PAYMENT', 'APPROVAL_WITHDRAWN', 'PROJECT_SETTLED')),
    add recognised numeric(14, 2) check (recognised >= 0),
    add constraint what_is_settled_has_a_recognised_cost check (ending <> 'PROJECT_SETTLED' or recognised is not null);
create index commitment_by_expiry on commitment (youth_office, expires_on, id) where expires_on is not null;
update commitment c set paid = (
    select coalesce(sum(e.paid), 0) from journal_entry e where e.commitment_id = c.id);

alter table journal_entry
    drop constraint effects_of_the_kind,
    add foreign key (kind) references journal_kind (kind),
    -- Null where it has no such effect, as in all entries that were there before, whose content stays.
    add unresolved numeric(14, 2) check (unresolved <> 0),
    -- Why it was booked, where somebody said so.
    add reason_text_id uuid references text (id),
    add constraint an_entry_is_reversed_once unique (budget_line_id, reverses);
create index journal_entry_by_order on journal_entry (payment_order_id) where payment_order_id is not null;

-- Each entry has exactly the effects of its kind, or exactly the opposite of the entry that it reverses.
create function check_entry() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    k journal_kind;
    undone journal_entry;
    fits boolean;
begin
    select * into k from journal_kind where kind = new.kind;
    if k.reverses then
        select * into undone from journal_entry where budget_line_id = new.budget_line_id and number = new.reverses;
        fits := undone.reverses is null
            and (new.amount, new.appropriated, new.blocked, new.reserved, new.committed, new.paid, new.repaid,
                coalesce(new.unresolved, 0))
            = (undone.amount, -undone.appropriated, -undone.blocked, -undone.reserved, -undone.committed, -undone.paid,
                -undone.repaid, -coalesce(undone.unresolved, 0))
            and new.earmark = undone.earmark
            and (new.commitment_id, new.payment_order_id) is not distinct from
                (undone.commitment_id, undone.payment_order_id);
    else
        fits := new.reverses is null
            and (new.appropriated, new.blocked, new.reserved, new.committed, new.paid, new.repaid,
                coalesce(new.unresolved, 0))
            = (k.appropriated * new.amount, k.blocked * new.amount, k.reserved * new.amount, k.committed * new.amount,
                k.paid * new.amount, k.repaid * new.amount, k.unresolved * new.amount)
            and (new.commitment_id is not null or not k.names_commitment)
            and (new.payment_order_id is not null or not k.names_order);
    end if;
    if not coalesce(fits, false) then
        raise exception 'effects_of_the_kind: entry % has not the effects of the kind %', new.number, new.kind
            using errcode = 'check_violation', constraint = 'effects_of_the_kind';
    end if;
    return new;
end
$$;
create trigger check_entry before insert on journal_entry for each row execute function check_entry();

create or replace function add_to_balances() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update budget_line set
        entries = entries + 1,
        version = version + 1,
        appropriated = appropriated + new.appropriated,
        blocked = blocked + new.blocked,
        reserved = reserved + new.reserved,
        committed = committed + new.committed,
        paid = paid + new.paid,
        repaid = repaid + new.repaid,
        unresolved = unresolved + coalesce(new.unresolved, 0)
    where id = new.budget_line_id and entries = new.number - 1 and youth_office = new.youth_office;
    if not found then
        raise exception 'entry % does not follow the last one of its line', new.number
            using errcode = 'restrict_violation';
    end if;
    update earmark_balance set
        appropriated = appropriated + new.appropriated,
        blocked = blocked + new.blocked,
        reserved = reserved + new.reserved,
        committed = committed + new.committed,
        paid = paid + new.paid,
        repaid = repaid + new.repaid
    where budget_line_id = new.budget_line_id and name = new.earmark;
    if (select coalesce(sum(available), 0) < 0 from earmark_balance
        where budget_line_id = new.budget_line_id and coverable) then
        raise exception 'the coverable earmarks of a line are not overdrawn together'
            using errcode = 'check_violation', constraint = 'coverable_earmarks_are_not_overdrawn';
    end if;
    if new.commitment_id is not null then
        perform add_to_commitment(new);
    end if;
    return null;
end
$$;

create function add_to_commitment(entry journal_entry) returns void
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
        paid = paid + entry.paid,
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

alter table payment_order
    add reserved numeric(14, 2) not null default 0 check (reserved between 0 and amount),
    add final_payment boolean not null default false,
    add invoice_reference text,
    add instalment int check (instalment > 0),
    add transmitted_on date,
    add rejected_by text,
    add rejected_on date,
    add rejected_reason_text_id uuid references text (id),
    -- What stands out, as constants with a comma between them.
    add conspicuous text,
    drop constraint payment_order_state_check,
    drop constraint payment_order_check,
    drop constraint payment_order_check1,
    drop constraint payment_order_check2,
    add constraint known_state check (state in
        ('REQUESTED', 'CERTIFIED', 'AUTHORISED', 'TRANSMITTED', 'EXECUTED', 'REJECTED', 'RETURNED')),
    add constraint a_state_has_its_people check (case state
        when 'REQUESTED' then certified_by is null and authorised_by is null
        when 'CERTIFIED' then certified_by is not null and authorised_by is null
        when 'AUTHORISED' then authorised_by is not null and transmitted_on is null
        when 'TRANSMITTED' then authorised_by is not null and transmitted_on is not null
        when 'REJECTED' then rejected_by is not null
        else true
    end),
    add constraint nobody_authorises_what_is_not_certified check (authorised_by is null or certified_by is not null),
    add constraint what_was_paid_has_a_document check (
        state not in ('EXECUTED', 'RETURNED') or (document_number is not null and value_date is not null)),
    add constraint only_orders_under_way_reserve check (
        reserved = 0 or state in ('REQUESTED', 'CERTIFIED', 'AUTHORISED', 'TRANSMITTED'));
update payment_order set reserved = amount where state in ('REQUESTED', 'CERTIFIED', 'AUTHORISED');
create index payment_order_conspicuous on payment_order (youth_office, id) where conspicuous is not null;

-- Zahlung: what the finance system reported as having happened. A fact is never refused: what its commitment could not cover
-- is unresolved.
create table payment (
    id uuid primary key,
    youth_office text not null,
    payment_order_id uuid references payment_order,
    commitment_id uuid references commitment,
    document_number text not null,
    value_date date not null,
    amount numeric(14, 2) not null check (amount > 0),
    covered numeric(14, 2) not null check (covered >= 0),
    unresolved numeric(14, 2) not null check (unresolved >= 0),
    product_account text,
    state text not null check (state in ('BOOKED', 'RETURNED', 'REVERSED')),
    -- Where its entries stand in the journal of a line.
    budget_line_id uuid references budget_line,
    payment_entry bigint,
    unresolved_entry bigint,
    covering_entry bigint,
    covering_kind text references journal_kind (kind),
    reported_by text not null,
    reported_at timestamptz not null,
    check ((covering_entry is null) = (covering_kind is null)),
    constraint a_payment_is_covered_or_unresolved check (covered + unresolved = amount),
    constraint a_document_is_reported_once unique nulls not distinct (youth_office, payment_order_id, document_number),
    foreign key (budget_line_id, payment_entry) references journal_entry (budget_line_id, number),
    foreign key (budget_line_id, unresolved_entry) references journal_entry (budget_line_id, number),
    foreign key (budget_line_id, covering_entry) references journal_entry (budget_line_id, number)
);
create index payment_by_order on payment (payment_order_id, id) where payment_order_id is not null;
create index payment_unresolved on payment (youth_office, id) where unresolved > 0;
insert into payment (id, youth_office, payment_order_id, commitment_id, document_number, value_date, amount, covered,
        unresolved, state, budget_line_id, payment_entry, reported_by, reported_at)
    select o.id, o.youth_office, o.id, o.commitment_id, o.document_number, o.value_date, o.amount, o.amount, 0, 'BOOKED',
        e.budget_line_id, e.number, e.booked_by, e.booked_at
    from payment_order o join journal_entry e on e.payment_order_id = o.id and e.kind = 'PAYMENT';

-- Rückforderung: what was paid beyond the recognised cost and has not come back yet.
create table repayment_claim (
    id uuid primary key,
    youth_office text not null,
    commitment_id uuid not null references commitment,
    debtor_id uuid not null references organisation,
    open numeric(14, 2) not null check (open >= 0),
    claimed_on date not null,
    constraint one_claim_per_commitment unique (youth_office, commitment_id)
);

-- Rückzahlung of a provider.
create table repayment (
    id uuid primary key,
    youth_office text not null,
    commitment_id uuid not null references commitment,
    amount numeric(14, 2) not null check (amount > 0),
    value_date date not null,
    document_number text not null,
    reason_text_id uuid references text (id),
    of_earlier_year int,
    budget_line_id uuid references budget_line,
    entry bigint,
    reversed boolean not null default false,
    recorded_by text not null,
    constraint a_repayment_is_recorded_once unique (youth_office, commitment_id, document_number),
    foreign key (budget_line_id, entry) references journal_entry (budget_line_id, number)
);
create index repayment_by_commitment on repayment (commitment_id, id);

-- Whether repayments of earlier years go to the line of the year in which they come (or to the general budget).
alter table resolution add earlier_repayments_available boolean not null default false;

-- A withdrawal may be told before its approval; the approval then is refused when it comes.
alter table approval_answer add told boolean not null default true;

alter table commitment force row level security;
alter table journal_entry force row level security;
alter table payment_order force row level security;
call guard_by_youth_office('payment');
call guard_by_youth_office('repayment_claim');
call guard_by_youth_office('repayment');

grant insert (expires_on), update (ending, recognised, expires_on) on commitment to ${app};
grant update (reserved, conspicuous, transmitted_on, rejected_by, rejected_on, rejected_reason_text_id) on payment_order
    to ${app};
grant select, insert, update (state, commitment_id, budget_line_id, unresolved_entry, covering_entry, covering_kind) on payment
    to ${app};
grant select, insert, update (open) on repayment_claim to ${app};
grant select, insert, update (reversed) on repayment to ${app};
grant update (told) on approval_answer to ${app};
