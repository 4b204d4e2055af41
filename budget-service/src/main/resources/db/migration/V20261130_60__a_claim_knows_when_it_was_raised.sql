-- A claim for repayment that grows is decided anew: its notice says when, and what was open before.

alter table repayment_claim
    add raised_on date,
    add raised_from numeric(14, 2) check (raised_from >= 0),
    add constraint raised_on_a_day_from_an_amount check ((raised_on is null) = (raised_from is null));

create function a_claim_grows_by_a_raise() returns trigger
    language plpgsql as $$
begin
    if new.open > old.open then
        if new.raised_from is distinct from old.open then
            raise exception 'a claim grows from what is open of it, and says when'
                using errcode = 'check_violation', constraint = 'a_claim_grows_by_a_raise';
        end if;
    elsif (new.raised_on, new.raised_from) is distinct from (old.raised_on, old.raised_from) then
        raise exception 'a claim that does not grow is not raised'
            using errcode = 'check_violation', constraint = 'a_claim_grows_by_a_raise';
    end if;
    return new;
end
$$;
create trigger a_claim_grows_by_a_raise before update on repayment_claim
    for each row execute function a_claim_grows_by_a_raise();

grant update (raised_on, raised_from) on repayment_claim to ${app};
