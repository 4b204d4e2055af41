-- The money of social spaces: what was granted, committed and paid. Balances are never written by the application: a
-- trigger adds up the journal, so a balance is the sum of its journal by construction, and checks guard what it may be.

-- What the project service told: known from its events alone.
create table social_space (
    id uuid primary key,
    youth_office text not null,
    key text not null,
    name text not null,
    since date not null,
    unique (youth_office, key)
);

create table organisation (
    id uuid primary key,
    youth_office text not null,
    key text not null,
    name text not null,
    unique (youth_office, key)
);

create table resolution (
    id uuid primary key,
    youth_office text not null,
    number text not null,
    title text not null,
    committee text not null,
    decided_on date not null,
    amount_per_social_space numeric(14, 2) not null check (amount_per_social_space > 0),
    from_year int not null check (from_year between 2000 and 2100),
    to_year int check (to_year between from_year and 2100),
    product_account text not null,
    reporting_interval text,
    reporting_due_on text check (reporting_due_on ~ '^\d\d-\d\d$'),
    check ((reporting_interval is null) = (reporting_due_on is null)),
    unique (youth_office, number)
);

create table resolution_earmark (
    resolution_id uuid not null references resolution,
    youth_office text not null,
    ordinal int not null check (ordinal >= 0),
    name text not null,
    amount numeric(14, 2) not null check (amount > 0),
    coverable boolean not null,
    primary key (resolution_id, ordinal),
    unique (resolution_id, name)
);

create table fiscal_year (
    id uuid primary key,
    youth_office text not null,
    year int not null check (year between 2000 and 2100),
    state text not null check (state in ('PROVISIONAL', 'OPEN', 'CLOSED')),
    opened_on date not null,
    unique (youth_office, year)
);

create table budget_line (
    id uuid primary key,
    youth_office text not null,
    year int not null,
    social_space_id uuid not null references social_space,
    resolution_id uuid not null references resolution,
    product_account text not null,
    plan numeric(14, 2) not null check (plan >= 0),
    appropriated numeric(14, 2) not null default 0 check (appropriated >= 0),
    blocked numeric(14, 2) not null default 0 check (blocked >= 0),
    reserved numeric(14, 2) not null default 0 check (reserved >= 0),
    committed numeric(14, 2) not null default 0 check (committed >= 0),
    paid numeric(14, 2) not null default 0 check (paid >= 0),
    repaid numeric(14, 2) not null default 0 check (repaid >= 0),
    available numeric(14, 2) not null
        generated always as (appropriated - blocked - reserved - committed - paid + repaid) stored
        constraint nobody_may_overdraw check (available >= 0),
    entries bigint not null default 0,
    version bigint not null default 0,
    foreign key (youth_office, year) references fiscal_year (youth_office, year),
    unique (youth_office, year, social_space_id, resolution_id)
);
create index budget_line_by_space on budget_line (youth_office, social_space_id, id);

create table earmark_balance (
    budget_line_id uuid not null references budget_line,
    youth_office text not null,
    ordinal int not null,
    name text not null,
    coverable boolean not null,
    appropriated numeric(14, 2) not null default 0,
    blocked numeric(14, 2) not null default 0,
    reserved numeric(14, 2) not null default 0,
    committed numeric(14, 2) not null default 0 check (committed >= 0),
    paid numeric(14, 2) not null default 0,
    repaid numeric(14, 2) not null default 0,
    available numeric(14, 2) not null
        generated always as (appropriated - blocked - reserved - committed - paid + repaid) stored,
    primary key (budget_line_id, name),
    constraint a_binding_earmark_is_not_overdrawn check (coverable or available >= 0)
);

create table commitment (
    id uuid primary key,
    youth_office text not null,
    budget_line_id uuid not null references budget_line,
    earmark text not null,
    project_id uuid,
    approval_id uuid,
    applicant_id uuid,
    purpose_text_id uuid references text (id),
    amount numeric(14, 2) not null check (amount > 0),
    -- What is neither paid nor released: the sum of the journal's entries that name this commitment.
    open numeric(14, 2) not null default 0 check (open >= 0),
    -- What orders under way have reserved of it.
    under_way numeric(14, 2) not null default 0 check (under_way >= 0),
    placed_on date not null,
    constraint orders_stay_within_the_commitment check (under_way <= open),
    constraint one_commitment_per_approval unique (youth_office, approval_id),
    foreign key (budget_line_id, earmark) references earmark_balance (budget_line_id, name)
);
create index commitment_by_project on commitment (youth_office, project_id, id);
create index commitment_by_line on commitment (budget_line_id, id);

-- Each approval has one answer, however often it is asked.
create table approval_answer (
    approval_id uuid not null,
    youth_office text not null,
    commitment_id uuid references commitment,
    refusal text,
    primary key (youth_office, approval_id),
    check ((commitment_id is null) <> (refusal is null))
);

create table payment_order (
    id uuid primary key,
    youth_office text not null,
    commitment_id uuid not null references commitment,
    payee_id uuid not null references organisation,
    amount numeric(14, 2) not null check (amount > 0),
    reason_text_id uuid not null references text (id),
    state text not null check (state in ('REQUESTED', 'CERTIFIED', 'AUTHORISED', 'EXECUTED')),
    requested_by text not null,
    requested_on date not null,
    requested_by_provider boolean not null,
    certified_by text,
    certified_on date,
    authorised_by text,
    authorised_on date,
    document_number text,
    value_date date,
    constraint three_roles_at_a_payment check (
        authorised_by is null or (authorised_by <> requested_by and authorised_by <> certified_by)),
    constraint a_provider_never_certifies check (
        not requested_by_provider or certified_by is null or certified_by <> requested_by),
    check ((state = 'REQUESTED') = (certified_by is null)),
    check ((state in ('AUTHORISED', 'EXECUTED')) = (authorised_by is not null)),
    check ((state = 'EXECUTED') = (document_number is not null and value_date is not null))
);
create index payment_order_by_commitment on payment_order (commitment_id, id);
create index payment_order_by_state on payment_order (youth_office, state, id);

create table journal_entry (
    budget_line_id uuid not null references budget_line,
    number bigint not null check (number > 0),
    youth_office text not null,
    kind text not null,
    amount numeric(14, 2) not null check (amount > 0),
    earmark text not null,
    happened_on date not null,
    booked_at timestamptz not null,
    booked_by text not null,
    event_id uuid not null references event (id),
    reverses bigint,
    commitment_id uuid references commitment,
    payment_order_id uuid references payment_order,
    appropriated numeric(14, 2) not null,
    blocked numeric(14, 2) not null,
    reserved numeric(14, 2) not null,
    committed numeric(14, 2) not null,
    paid numeric(14, 2) not null,
    repaid numeric(14, 2) not null,
    primary key (budget_line_id, number),
    foreign key (budget_line_id, earmark) references earmark_balance (budget_line_id, name),
    foreign key (budget_line_id, reverses) references journal_entry (budget_line_id, number),
    -- What each kind of entry does to the balances; no other effect is possible.
    constraint effects_of_the_kind check (coalesce(
        case kind
            when 'PLAN' then
                (appropriated, blocked, reserved, committed, paid, repaid) = (amount, 0, 0, 0, 0, 0)
            when 'COMMITMENT' then
                (appropriated, blocked, reserved, committed, paid, repaid) = (0, 0, 0, amount, 0, 0)
                and commitment_id is not null
            when 'PAYMENT' then
                (appropriated, blocked, reserved, committed, paid, repaid) = (0, 0, 0, -amount, amount, 0)
                and commitment_id is not null and payment_order_id is not null
        end, false))
);

-- Runs as the owner, since the application may not write a balance.
create function add_to_balances() returns trigger
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
        repaid = repaid + new.repaid
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
    if new.commitment_id is not null and new.committed <> 0 then
        update commitment set open = open + new.committed
        where id = new.commitment_id and budget_line_id = new.budget_line_id;
        if not found then
            raise exception 'the commitment is of another line' using errcode = 'restrict_violation';
        end if;
    end if;
    return null;
end
$$;
create trigger add_to_balances after insert on journal_entry for each row execute function add_to_balances();
create trigger journal_is_never_changed before update or delete on journal_entry
    for each row execute function refuse_change();
create trigger journal_is_never_truncated before truncate on journal_entry
    for each statement execute function refuse_change();

call guard_by_youth_office('social_space');
call guard_by_youth_office('organisation');
call guard_by_youth_office('resolution');
call guard_by_youth_office('resolution_earmark');
call guard_by_youth_office('fiscal_year');
call guard_by_youth_office('budget_line');
call guard_by_youth_office('earmark_balance');
call guard_by_youth_office('commitment');
call guard_by_youth_office('approval_answer');
call guard_by_youth_office('payment_order');
call guard_by_youth_office('journal_entry');

grant select, insert, update (name, since) on social_space to ${app};
grant select, insert, update (name) on organisation to ${app};
grant select, insert on resolution to ${app};
grant select, insert on resolution_earmark to ${app};
grant select, insert, update (state) on fiscal_year to ${app};
grant select, insert (id, youth_office, year, social_space_id, resolution_id, product_account, plan) on budget_line
    to ${app};
-- Only so that the row can be locked; the version is no balance.
grant update (version) on budget_line to ${app};
grant select, insert (budget_line_id, youth_office, ordinal, name, coverable) on earmark_balance to ${app};
grant select, update (under_way), insert (id, youth_office, budget_line_id, earmark, project_id, approval_id,
    applicant_id, purpose_text_id, amount, placed_on) on commitment to ${app};
grant select, insert on approval_answer to ${app};
grant select, insert, update (state, certified_by, certified_on, authorised_by, authorised_on, document_number,
    value_date) on payment_order to ${app};
grant select, insert on journal_entry to ${app};
