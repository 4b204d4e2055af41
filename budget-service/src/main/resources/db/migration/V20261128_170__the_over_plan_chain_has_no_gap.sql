-- The chain of an over-plan request holds from its first to its last row, whoever writes: it begins as a request, its cover
-- adds up whenever some is added, only what is being signed is signed, and the mayor decides up to the limit of the day.

create function a_request_begins_as_one() returns trigger
    language plpgsql as $$
begin
    if new.state <> 'REQUESTED' then
        raise exception 'a request begins in the state REQUESTED, not %', new.state
            using errcode = 'check_violation', constraint = 'a_request_begins_as_one';
    end if;
    return new;
end
$$;
create trigger a_request_begins_as_one before insert on over_plan_request
    for each row execute function a_request_begins_as_one();

create or replace function cover_adds_up() returns trigger
    language plpgsql as $$
declare
    request uuid;
begin
    if tg_table_name = 'over_plan_request' then
        request := new.id;
    else
        request := new.request_id;
    end if;
    if (select coalesce(sum(amount), 0) from over_plan_cover where request_id = request)
            <> (select amount from over_plan_request where id = request)
        or not exists (select from over_plan_signature where request_id = request and step = 'CLERK') then
        raise exception 'a request is covered in full and signed by its clerk'
            using errcode = 'check_violation', constraint = 'cover_adds_up';
    end if;
    return null;
end
$$;
create constraint trigger cover_adds_up after insert on over_plan_cover
    deferrable initially deferred for each row execute function cover_adds_up();

-- The request's row stays as it is until the signature is committed.
create function only_what_is_being_signed_is_signed() returns trigger
    language plpgsql as $$
begin
    perform from over_plan_request where id = new.request_id and state = 'REQUESTED' for share;
    if not found then
        raise exception 'only a request that is being signed is signed'
            using errcode = 'check_violation', constraint = 'only_what_is_being_signed_is_signed';
    end if;
    return new;
end
$$;
create trigger only_what_is_being_signed_is_signed before insert on over_plan_signature
    for each row execute function only_what_is_being_signed_is_signed();

create function the_mayor_decides_up_to_the_limit() returns trigger
    language plpgsql as $$
begin
    if new.amount > coalesce((select up_to from over_plan_limit
            where youth_office = new.youth_office and valid_from <= new.decided_on
            order by valid_from desc, id desc limit 1), 0) then
        raise exception 'the mayor decides up to the limit of the day'
            using errcode = 'check_violation', constraint = 'the_mayor_decides_up_to_the_limit';
    end if;
    return new;
end
$$;
create trigger the_mayor_decides_up_to_the_limit before update on over_plan_request
    for each row when (new.decided_by = 'MAYOR') execute function the_mayor_decides_up_to_the_limit();

-- The day on which it was set is one of German time, as every day here.
alter table over_plan_limit add constraint a_limit_acts_on_the_future_only
    check (valid_from >= (set_at at time zone 'Europe/Berlin')::date);
