-- A project ends with at least one outcome, and what runs has started: held by the database as well.

create function an_end_needs_an_outcome() returns trigger
    language plpgsql as $$
begin
    if not exists (select from outcome where project_id = new.id and youth_office = new.youth_office) then
        raise exception 'a project does not end without an outcome'
            using errcode = 'check_violation', constraint = 'an_end_needs_an_outcome';
    end if;
    return null;
end
$$;
create trigger an_end_needs_an_outcome after insert or update on project
    for each row when (new.result is not null) execute function an_end_needs_an_outcome();

alter table project add constraint what_runs_has_started
    check (state not in ('RUNNING', 'COMPLETED') or started_on is not null);
