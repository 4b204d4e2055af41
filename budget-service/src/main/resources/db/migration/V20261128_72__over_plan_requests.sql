-- Über- und außerplanmäßige Ausgaben: more than the plan, out of another product account, signed by the paper's chain.
insert into journal_kind values
    ('COVER_RESERVED',  0, 0,  1, 0, 0, 0, 0, false, false, false, false),
    ('COVER_FREED',     0, 0, -1, 0, 0, 0, 0, false, false, false, false),
    ('COVER_GIVEN',    -1, 0, -1, 0, 0, 0, 0, false, false, false, false),
    ('OVER_PLAN_GRANT', 1, 0,  0, 0, 0, 0, 0, false, false, false, false);

-- Up to which amount the mayor decides, from a day on; what was set stays as it was.
create table over_plan_limit (
    id uuid primary key,
    youth_office text not null,
    valid_from date not null,
    up_to numeric(14, 2) not null check (up_to > 0),
    set_by text not null,
    set_at timestamptz not null
);
create index over_plan_limit_by_day on over_plan_limit (youth_office, valid_from, id);

create table over_plan_request (
    id uuid primary key,
    youth_office text not null,
    kind text not null check (kind in ('OVER_PLAN', 'OFF_PLAN')),
    year int not null,
    budget_line_id uuid not null references budget_line,
    -- Of an OFF_PLAN request the line gets this earmark with the decision.
    earmark text not null,
    amount numeric(14, 2) not null check (amount > 0),
    reason_text_id uuid not null references text (id),
    why_not_deferrable_text_id uuid not null references text (id),
    state text not null check (state in ('REQUESTED', 'FOR_COUNCIL', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    decided_by text check (decided_by in ('MAYOR', 'COUNCIL')),
    decided_on date,
    resolution_number text,
    committee text,
    ended_by text,
    ended_on date,
    end_reason_text_id uuid references text (id),
    foreign key (youth_office, year) references fiscal_year (youth_office, year),
    constraint a_grant_was_decided check (
        (state = 'GRANTED') = (decided_by is not null) and (state = 'GRANTED') = (decided_on is not null)),
    constraint the_council_decides_by_resolution check (
        coalesce(decided_by = 'COUNCIL', false) = (resolution_number is not null)
        and (resolution_number is null) = (committee is null)),
    constraint an_end_has_its_reason check (
        (state in ('REFUSED', 'WITHDRAWN')) = (ended_by is not null)
        and (ended_by is null) = (ended_on is null) and (ended_by is null) = (end_reason_text_id is null))
);
create index over_plan_request_by_year on over_plan_request (youth_office, year, id);
create index over_plan_request_by_line on over_plan_request (budget_line_id, id);
create index over_plan_request_of_the_mayor on over_plan_request (youth_office, decided_on, id)
    where decided_by = 'MAYOR';

create table over_plan_cover (
    id uuid primary key,
    youth_office text not null,
    request_id uuid not null references over_plan_request,
    budget_line_id uuid,
    earmark text,
    external_product_account text,
    amount numeric(14, 2) not null check (amount > 0),
    constraint cover_is_of_a_line_or_of_an_account check (
        (budget_line_id is null) = (external_product_account is not null)
        and (budget_line_id is null) = (earmark is null)),
    unique (request_id, budget_line_id, earmark),
    unique (request_id, external_product_account),
    foreign key (budget_line_id, earmark) references earmark_balance (budget_line_id, name)
);
create index over_plan_cover_by_line on over_plan_cover (budget_line_id);

create table over_plan_signature (
    id uuid primary key,
    youth_office text not null,
    request_id uuid not null references over_plan_request,
    step text not null check (step in ('CLERK', 'SECTION_HEAD', 'OFFICE_HEAD', 'CO_SIGNER', 'COUNCILLOR', 'MAYOR')),
    follows text generated always as (case step
        when 'SECTION_HEAD' then 'CLERK'
        when 'OFFICE_HEAD' then 'SECTION_HEAD'
        when 'CO_SIGNER' then 'OFFICE_HEAD'
        when 'COUNCILLOR' then 'CO_SIGNER'
        when 'MAYOR' then 'COUNCILLOR' end) stored,
    signed_by text not null,
    signed_on date not null,
    constraint each_step_is_signed_once unique (request_id, step),
    constraint each_person_signs_once unique (request_id, signed_by),
    constraint signatures_come_in_order foreign key (request_id, follows)
        references over_plan_signature (request_id, step)
);

-- Whatever writes it: cover is coverable money of the same office and year and of another product account.
create function cover_is_of_another_account() returns trigger
    language plpgsql as $$
begin
    if not exists (
        select from over_plan_request r
            join budget_line l on l.id = r.budget_line_id
            left join budget_line c on c.id = new.budget_line_id
            left join earmark_balance e on e.budget_line_id = c.id and e.name = new.earmark
        where r.id = new.request_id and r.youth_office = new.youth_office
            and case when new.budget_line_id is null then new.external_product_account <> l.product_account
                else c.youth_office = r.youth_office and c.year = r.year
                    and c.product_account <> l.product_account and e.coverable end) then
        raise exception 'cover is coverable money of the same office and year and of another product account'
            using errcode = 'check_violation', constraint = 'cover_is_of_another_account';
    end if;
    return new;
end
$$;
create trigger cover_is_of_another_account before insert on over_plan_cover
    for each row execute function cover_is_of_another_account();

create function cover_adds_up() returns trigger
    language plpgsql as $$
begin
    if (select coalesce(sum(amount), 0) from over_plan_cover where request_id = new.id) <> new.amount
        or not exists (select from over_plan_signature where request_id = new.id and step = 'CLERK') then
        raise exception 'a request is covered in full and signed by its clerk'
            using errcode = 'check_violation', constraint = 'cover_adds_up';
    end if;
    return null;
end
$$;
create constraint trigger cover_adds_up after insert on over_plan_request
    deferrable initially deferred for each row execute function cover_adds_up();

-- Nothing is granted without all signatures, and what is decided stays decided.
create function a_grant_follows_its_signatures() returns trigger
    language plpgsql as $$
begin
    if old.state in ('GRANTED', 'REFUSED', 'WITHDRAWN') or new.state in ('FOR_COUNCIL', 'GRANTED')
        and not exists (select from over_plan_signature where request_id = new.id and step = 'MAYOR') then
        raise exception 'a request in the state % does not become %', old.state, new.state
            using errcode = 'check_violation', constraint = 'a_grant_follows_its_signatures';
    end if;
    return new;
end
$$;
create trigger a_grant_follows_its_signatures before update on over_plan_request
    for each row execute function a_grant_follows_its_signatures();

create trigger over_plan_limit_is_never_changed before update or delete on over_plan_limit
    for each row execute function refuse_change();
create trigger over_plan_cover_is_never_changed before update or delete on over_plan_cover
    for each row execute function refuse_change();
create trigger over_plan_signature_is_never_changed before update or delete on over_plan_signature
    for each row execute function refuse_change();

call guard_by_youth_office('over_plan_limit');
call guard_by_youth_office('over_plan_request');
call guard_by_youth_office('over_plan_cover');
call guard_by_youth_office('over_plan_signature');
grant select, insert on over_plan_limit to ${app};
grant select, insert, update (state, decided_by, decided_on, resolution_number, committee, ended_by, ended_on,
    end_reason_text_id) on over_plan_request to ${app};
grant select, insert on over_plan_cover to ${app};
grant select, insert on over_plan_signature to ${app};
